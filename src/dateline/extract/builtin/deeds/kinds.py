"""What kind of act the words beside a trigger speak for: its weapon, the words before it, who does it to whom."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.sides import doers, is_fighter, is_force, is_protester, suffered
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.rules import Rules

_STOPS = frozenset((",", ".", ";", ":", "the", "a", "an", "of", "in", "and", "from", "by", "on"))
_STRIKES = frozenset(["bomb", "bombing", "strike"])
_WIDE, _BESIDE = 24, 7


def weapon_action(cue: Cue, rules: Rules, parents: Mapping[str, str | None]) -> str | None:
    """Return the action that the nearest weapon speaks for; an aircraft decides before what it fires."""
    placed = [*cue.weapons, *(p for p in (*cue.subjects, *cue.objects, *cue.agents) if p.mention.kind == "weapon")]
    flown = [p for p in placed if parents.get(p.mention.term or "", p.mention.term) == "aircraft"]
    for p in (*flown, *placed):
        words = p.mention.text.lower()
        if "suicide" in words:
            return "suicide_bombing"
        if any(word in words for word in rules.crowd_control):
            return "protest_crackdown"
        term = p.mention.term
        while term is not None:
            if term in rules.action_of_weapon:
                return rules.action_of_weapon[term]
            term = parents.get(term)
    return None


def modifier_action(reading: Reading, cue: Cue, rules: Rules) -> str | None:
    """Return the action that a word right before a noun speaks for ("knife attack"); ``none``: no attack at all."""
    low = max(0, cue.trigger.first - 3)
    for word in reversed(reading.words(low, cue.trigger.first)):
        if word in rules.action_of_modifier:
            action = rules.action_of_modifier[word]
            return action if action != "protest" or cue.trigger.form.lemma == "strike" else None
        if word in _STOPS:
            return None
    return None


def guns_and_bombs(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Return whether both arms stand in or before a noun: "a gun and bomb attack", "a car-bomb and small-arms attack"."""
    words = reading.words(max(0, cue.trigger.first - 4), cue.trigger.last + 1)
    told = {rules.action_of_modifier.get(word) for word in words}
    return "and" in words and "attack" in told and not told.isdisjoint(("bombing", "suicide_bombing"))


def subject_action(cue: Cue, rules: Rules) -> str | None:
    """Return the action that those who do it speak for ("warplanes", "a suicide bomber", "a mob")."""
    for p in doers(cue):
        head, text = p.mention.head.lower(), p.mention.text.lower()
        for name, action in rules.action_of_subject.items():
            if head in (name, name + "s") or text.endswith((name, name + "s")):
                return action
    return None


def by_sides(reading: Reading, cue: Cue, action: str, rules: Rules) -> str:
    """Return what an act is once both sides are seen: forces against a crowd, forces against fighters, states that bomb."""
    acting, suffering = [p.mention for p in doers(cue)], [p.mention for p in suffered(cue)]
    if action == "armed_clash" and cue.trigger.form.lemma in rules.scuffles:
        return _scuffle(reading, cue, rules)
    if action in ("explosion", "bombing") and _by_sappers(reading, cue, rules):
        return "weapons_disrupted"  # "the bomb squad blew up a bag"
    if not any(is_force(m) for m in acting):
        return "armed_clash" if action == "attack" and _cornered(cue, rules) else action
    if action == "attack" and _on_protesters(reading, cue, rules):
        cue.generic = False
        return "protest_crackdown"
    if action == "attack" and (any(is_fighter(m) for m in suffering) or _assailant_next(reading, cue, rules)):
        cue.generic = False
        return "armed_clash"
    if action in ("attack", "bombing") and cue.trigger.form.lemma in _STRIKES and _strikes(reading, cue):
        return "air_strike"
    return action


def _strikes(reading: Reading, cue: Cue) -> bool:
    """Whether a state bombs, not police who foil "a plot to bomb a church"."""
    if reading.words(cue.trigger.first - 1, cue.trigger.first) == ["to"]:
        return False
    return any(is_force(p.mention) and getattr(p.mention.value, "kind", p.mention.term) != "police" for p in doers(cue))


def _cornered(cue: Cue, rules: Rules) -> bool:
    """Whether attackers are shot, and nobody is named who does it ("the gunman was shot dead"): forces do."""
    if cue.trigger.noun or doers(cue) or cue.trigger.form.lemma not in rules.downing:
        return False
    found = suffered(cue)
    return bool(found) and all(_singular(p.mention.head) in rules.assailants for p in found)


def _scuffle(reading: Reading, cue: Cue, rules: Rules) -> str:
    """What a clash is: with protesters or a crowd on one side and no guns a riot, between crowds mob violence."""
    parties = [*cue.subjects, *cue.objects, *cue.agents]
    low, high = reading.bounds(cue.sentence)
    near = reading.words(max(low, cue.trigger.first - _BESIDE), min(high, cue.trigger.last + 1 + _BESIDE))
    unarmed = any(is_protester(p.mention, rules) for p in parties) or not rules.rowdy.isdisjoint(near)
    if (
        not unarmed
        or any(is_fighter(p.mention) for p in parties)
        or any(p.mention.term == "firearms" for p in cue.weapons)
    ):
        return "armed_clash"
    forced = any(is_force(p.mention) for p in parties) or not {"police", "troops", "soldiers", "gendarmes"}.isdisjoint(
        near
    )
    return "riot" if forced else "mob_violence"


def _by_sappers(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether those who make bombs safe blow something up."""
    if cue.trigger.noun or any(p.mention.kind == "weapon" for p in cue.subjects):
        return False
    before = reading.words(max(0, cue.trigger.first - 5), cue.trigger.first)
    return not cue.trigger.passive and not rules.sappers.isdisjoint(before)


def _assailant_next(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether "the gunman" stands right behind a verb of bringing down."""
    if cue.trigger.noun or cue.trigger.passive or cue.trigger.form.lemma not in rules.downing:
        return False
    return any(
        _singular(word) in rules.assailants for word in reading.words(cue.trigger.last + 1, cue.trigger.last + 4)
    )


def _singular(head: str) -> str:
    return load_lexicon().singulars.get(head.lower(), head.lower())


def _on_protesters(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether protesters suffer it, or the people it falls on protest in that very sentence."""
    suffering = [p.mention for p in suffered(cue)]
    if any(is_protester(m, rules) for m in suffering):
        return True
    if cue.trigger.noun or any(is_fighter(m) for m in suffering):
        return False
    low, high = reading.bounds(cue.sentence)
    near = reading.words(max(low, cue.trigger.first - _WIDE), min(high, cue.trigger.last + _WIDE))
    return not rules.protesting.isdisjoint(near) or " to the streets " in f" {' '.join(near)} "


def worn(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether the explosives are on the attacker's body or in what he drives ("strapped to", "she was wearing")."""
    low, high = reading.bounds(cue.sentence)
    near = reading.words(max(low, cue.trigger.first - _WIDE), min(high, cue.trigger.last + _WIDE))
    return not rules.worn.isdisjoint(near)
