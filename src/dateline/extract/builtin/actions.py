"""Decide what a framed trigger means: "fired" rockets or shots, "struck" by a bomb or a drone, "seized" whom or what."""

from __future__ import annotations

from dateline.core.text import Mention
from dateline.extract.builtin.cues import Cue
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.lexicon import people_class
from dateline.knowledge.rules import Rules

_ARMED_KINDS = frozenset(
    "state_force police rebel political_militia identity_militia gang external_force intelligence "
    "paramilitary armed_group terrorist government".split()
)


def resolve_action(reading: Reading, cue: Cue, rules: Rules, parents: dict[str, str | None]) -> str | None:
    """Return the action a trigger stands for, None where nothing beside it says that it tells a happening."""
    form = cue.trigger.form
    if not form.framed:
        if (
            form.action == "other"
            and form.form == "base"
            and reading.words(cue.trigger.first - 1, cue.trigger.first) == ["to"]
        ):
            return None  # "a group that wants to topple the government": an aim
        return _sharpen(reading, cue, form.action, rules, parents)
    weapon = weapon_action(cue, rules, parents)
    frame = form.action
    if frame == "generic_nouns":
        return _generic_noun(reading, cue, rules, weapon)
    if frame == "generic_verbs":
        return _generic_verb(cue, rules, weapon)
    if frame == "kill_verbs":
        return _kill(reading, cue, rules, weapon)
    if frame == "seize_verbs":
        return _seize(cue)
    if frame == "free_verbs":
        return "other" if any(p.mention.kind in ("people", "person") for p in suffered(cue)) else None
    if frame == "burn_verbs":
        kinds = {p.mention.kind for p in suffered(cue)}
        looted = cue.trigger.form.lemma in ("strip", "empty")
        return ("looting" if looted else "arson_destruction") if kinds & {"facility", "people", "place"} else None
    if frame == "setoff_verbs":
        return weapon if weapon in ("bombing", "suicide_bombing", "grenade") else None
    if frame in ("fire_verbs", "throw_verbs", "drop_verbs", "plant_verbs", "land_verbs"):
        return _launched(cue, frame, weapon)
    return None


def weapon_action(cue: Cue, rules: Rules, parents: dict[str, str | None]) -> str | None:
    """Return the action that the nearest weapon speaks for."""
    placed = [*cue.weapons, *(p for p in (*cue.subjects, *cue.objects, *cue.agents) if p.mention.kind == "weapon")]
    flown = [p for p in placed if parents.get(p.mention.term or "", p.mention.term) == "aircraft"]
    for p in (*flown, *placed):
        term = p.mention.term
        if "suicide" in p.mention.text.lower():
            return "suicide_bombing"
        while term is not None:
            if term in rules.action_of_weapon:
                return rules.action_of_weapon[term]
            term = parents.get(term)
    return None


def _sharpen(reading: Reading, cue: Cue, action: str, rules: Rules, parents: dict[str, str | None]) -> str | None:
    if action in ("attack", "explosion", "bombing"):
        trigger = cue.trigger
        if trigger.noun:
            modified = _modifier(reading, cue, rules)
            if modified is not None:
                return None if modified == "none" else modified
        by_subject = _subject_action(cue, rules)
        if by_subject in ("air_strike", "suicide_bombing") and action in ("attack", "bombing", "explosion"):
            return by_subject
        weapon = weapon_action(cue, rules, parents)
        if action == "explosion" and weapon not in (None, "attack"):
            return weapon
        if action == "bombing" and weapon in ("air_strike", "suicide_bombing"):
            return weapon
        if action == "attack" and weapon in ("arson_destruction",) and trigger.form.lemma == "attack":
            return weapon
    return action


def _modifier(reading: Reading, cue: Cue, rules: Rules) -> str | None:
    low = max(0, cue.trigger.first - 3)
    for word in reversed(reading.words(low, cue.trigger.first)):
        if word in rules.action_of_modifier:
            action = rules.action_of_modifier[word]
            return action if action != "protest" or cue.trigger.form.lemma == "strike" else None
        if word in (",", ".", "the", "a", "an", "of", "in"):
            return None
    return None


def _subject_action(cue: Cue, rules: Rules) -> str | None:
    doers = cue.agents if cue.trigger.passive else cue.subjects
    for p in doers:
        head = p.mention.head.lower()
        for name, action in rules.action_of_subject.items():
            if head in (name, name + "s") or p.mention.text.lower().endswith((name, name + "s")):
                return action
    return None


def _generic_noun(reading: Reading, cue: Cue, rules: Rules, weapon: str | None) -> str | None:
    modified = _modifier(reading, cue, rules)
    if modified is not None:
        return None if modified == "none" else modified
    cue.generic = True
    lemma = cue.trigger.form.lemma
    if _sums_up(reading, cue, rules):
        return None
    if lemma in ("attack", "assault", "raid", "onslaught", "massacre", "killing", "slaughter", "bloodbath"):
        return weapon or "attack"
    if lemma == "strike" and weapon is not None:
        return weapon
    return "attack" if cue.definite else None


def _sums_up(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether a plural general noun speaks of many attacks at once ("a series of violent attacks")."""
    words = reading.words(cue.trigger.first, cue.trigger.last + 1)
    if not words[-1].endswith("s") or words[-1].endswith("ss"):
        return False
    before = " " + " ".join(reading.words(max(0, cue.trigger.first - 4), cue.trigger.first)) + " "
    return any(f" {phrase} " in before for phrase in rules.summing)


def _generic_verb(cue: Cue, rules: Rules, weapon: str | None) -> str | None:
    by_subject = _subject_action(cue, rules)
    if by_subject is not None:
        return by_subject
    if weapon is not None:
        return weapon
    doers = cue.agents if cue.trigger.passive else cue.subjects
    if cue.trigger.form.lemma in ("attack", "assault", "storm", "raid", "assail", "overrun", "swoop on", "besiege"):
        cue.generic = True
        return "attack"
    if any(is_armed(p.mention) for p in doers):
        cue.generic = True
        return "attack"
    return None


def _kill(reading: Reading, cue: Cue, rules: Rules, weapon: str | None) -> str | None:
    cue.generic = True
    if any(p.prep == "since" for p in cue.times) or reading.words(cue.trigger.first - 1, cue.trigger.first) == ["not"]:
        return None  # "more than 350 people have been killed since 2015": a sum of many acts
    by_subject = _subject_action(cue, rules)
    if by_subject is not None or weapon is not None:
        cue.generic = False
        return by_subject or weapon
    doers = cue.agents if cue.trigger.passive else cue.subjects
    if any(is_armed(p.mention) for p in doers):
        return "attack"
    if cue.trigger.form.lemma in ("murder", "massacre", "slay", "butcher", "liquidate", "martyr"):
        return "attack"
    return None


def is_armed(mention: Mention) -> bool:
    """Return whether a mention may do violence: armed people by their noun, armed actors by their kind."""
    value = mention.value
    kind = getattr(value, "kind", None)
    if kind is not None:
        return kind in _ARMED_KINDS
    if mention.kind == "people":
        classes = people_class(mention.head)
        return "perpetrator" in classes or "security" in classes
    return mention.kind == "org" and mention.term in ("military", "police")


def _seize(cue: Cue) -> str | None:
    lemma = cue.trigger.form.lemma
    suffered = cue.subjects if cue.trigger.passive else cue.objects
    kinds = {p.mention.kind for p in suffered}
    if "weapon" in kinds:
        return "weapons_disrupted" if lemma not in ("take", "hold", "grab") else None
    if lemma == "hold" and any(t.toll.harm == "abducted" for t in cue.tolls):
        return "hostage_taking"
    if lemma in ("find", "recover", "discover", "uncover", "intercept", "confiscate"):
        return None
    if any(t.toll.harm in ("abducted",) for t in cue.tolls):
        return "abduction"
    if any(t.toll.harm == "detained" for t in cue.tolls):
        return "arrest"
    doers = cue.agents if cue.trigger.passive else cue.subjects
    armed = any(is_armed(p.mention) for p in doers)
    if "place" in kinds and armed and lemma in ("seize", "take", "capture"):
        return "territory_change"
    if kinds & {"people", "person"} and armed and lemma in ("seize", "capture", "grab", "take"):
        state = any(getattr(p.mention.value, "kind", "") in ("state_force", "police", "government") for p in doers)
        return "arrest" if state else "abduction"
    return None


_NEEDED: dict[str, frozenset[str]] = {
    "throw_verbs": frozenset({"grenade", "arson_destruction", "bombing", "chemical"}),
    "drop_verbs": frozenset({"bombing", "air_strike", "chemical", "grenade", "shelling"}),
    "plant_verbs": frozenset({"bombing", "grenade"}),
    "land_verbs": frozenset({"shelling", "air_strike", "bombing", "grenade"}),
}


def _launched(cue: Cue, frame: str, weapon: str | None) -> str | None:
    if frame == "fire_verbs":
        lemma = cue.trigger.form.lemma
        if weapon in ("shelling", "air_strike", "chemical", "grenade"):
            return weapon
        if lemma in ("shoot", "fire", "discharge", "loose off") and (weapon == "attack" or _shoots(cue)):
            return "attack"
        return None
    if weapon is None or weapon not in _NEEDED[frame]:
        return None
    if frame == "land_verbs" and not any(p.mention.kind == "weapon" for p in cue.subjects):
        return None
    if frame == "drop_verbs" and not any(p.mention.kind == "weapon" for p in suffered(cue)):
        return None
    if frame == "drop_verbs" and weapon == "bombing":
        return "air_strike"
    return weapon


def _shoots(cue: Cue) -> bool:
    doers = cue.agents if cue.trigger.passive else cue.subjects
    return any(is_armed(p.mention) for p in doers) or any(p.mention.kind in ("people", "person") for p in cue.objects)


def suffered(cue: Cue) -> list[Placed]:
    """Return the mentions of those that a trigger's verb acts upon."""
    return cue.subjects if cue.trigger.passive else cue.objects


def doers(cue: Cue) -> list[Placed]:
    """Return the mentions of those who do what a trigger says."""
    counted = {toll.start for toll in cue.tolls}
    fought = cue.action == "armed_clash" and cue.trigger.form.action == "armed_clash"
    sides = [p for p in cue.objects if is_armed(p.mention) and p.mention.start not in counted] if fought else []
    if cue.trigger.noun:
        return [*cue.agents, *cue.subjects, *sides]
    return [*(cue.agents if cue.trigger.passive else cue.subjects), *sides]
