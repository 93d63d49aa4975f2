"""Which act belongs to a greater one, and where explosives and armed attackers make one complex attack."""

from __future__ import annotations

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.sides import doers, is_armed, is_fighter, is_force, suffered
from dateline.extract.builtin.happenings.agree import places_agree, times_agree
from dateline.extract.builtin.happenings.happening import Happening
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.rules import Rules

_NEAR, _FAR = 2, 4
_ASSAULT = frozenset(
    "attack bombing suicide_bombing explosion grenade hostage_taking armed_clash complex_attack".split()
)
_EXPLOSIVE = frozenset(["bombing", "suicide_bombing", "explosion", "grenade"])


def whole_of(happening: Happening, happenings: list[Happening], lead: Happening, rules: Rules) -> Happening | None:
    """Return the greater act that an act belongs to: told near it, at the same place and time."""
    wholes = rules.parts_of.get(happening.action, frozenset())
    if not wholes or any(cue.novel for cue in happening.cues):
        return None
    found: list[tuple[int, bool, int, Happening]] = []
    for other in happenings:
        if other is happening or other.background or other.part_of is happening or other.action not in wholes:
            continue
        if other.item != happening.item or other.factuality != happening.factuality:
            continue
        gap = min(abs(a.sentence - b.sentence) for a in happening.cues for b in other.cues)
        if gap == 0 and places_agree(happening.spots(), other.spots()) is False:
            continue
        if gap and (other.first_sentence > happening.first_sentence or _apart(happening, other)):
            continue
        if gap > (_FAR if _takes_up(happening, rules) else _NEAR):
            continue
        found.append((gap, other is not lead, other.number, other))
    return min(found, key=lambda f: f[:3])[3] if found else None


def _apart(happening: Happening, other: Happening) -> bool:
    """Whether place or time tell two acts of different sentences apart."""
    if other.head_place is not happening.head_place or _own_place(happening, other):
        return True
    return times_agree(happening.periods(), other.periods()) is False


def _takes_up(happening: Happening, rules: Rules) -> bool:
    """Whether an act seldom stands alone (looting, burning) and has no place and time of its own."""
    return happening.action in rules.accompanying and not happening.spots() and not happening.periods()


def _own_place(happening: Happening, other: Happening) -> bool:
    """Whether a happening names a local place that the other does not."""
    local = {p.name for p in happening.spots() if p.precision in ("settlement", "near", "site")}
    return bool(local - {p.name for p in other.spots()}) or places_agree(happening.spots(), other.spots()) is False


def settle_explosions(happenings: list[Happening], rules: Rules) -> None:
    """An explosion is a bombing where an explosive, an attacker or the word "attack" stands beside it."""
    for happening in happenings:
        if happening.action == "explosion" and (happening.listed_by or any(_is_hostile(cue) for cue in happening.cues)):
            happening.action = "bombing"


def _is_hostile(cue: Cue) -> bool:
    if cue.trigger.passive and cue.trigger.form.lemma == "blow up":
        return True
    if cue.weapons or (cue.generic and cue.trigger.form.lemma in ("attack", "assault", "strike")):
        return True
    return any(p.mention.kind == "weapon" or is_armed(p.mention) for p in (*cue.subjects, *cue.agents, *cue.objects))


def compose_whole(happenings: list[Happening], rules: Rules) -> list[Happening]:
    """Where explosives and several armed attackers are told as one attack, make it the whole and each kind of act its part."""
    lead = next((h for h in happenings if h.main), None)
    if lead is None:
        return happenings
    parts = [h for h in happenings if h.part_of is lead or _beside(h, lead)]
    explosive = any(h.action in _EXPLOSIVE for h in (lead, *parts))
    if not explosive or not any(_assaults(cue, rules) for h in (lead, *parts) for cue in h.cues):
        return happenings
    general = [cue for h in (lead, *parts) for cue in h.cues if cue.generic]
    own = [cue for cue in lead.cues if not cue.generic]
    made = list(happenings)
    for part in parts:
        part.part_of, part.main, part.background = lead, False, False
    if general and own:
        made.append(_divide(1 + max(h.number for h in happenings), lead, parts, general, own))
    lead.action = "complex_attack"
    return [h for h in made if h.cues]  # a part told in general words only is the whole


def _beside(happening: Happening, lead: Happening) -> bool:
    """Whether a siege, a blast or a shooting is told close to the lead, at no other place and time."""
    if happening is lead or happening.action not in _ASSAULT or lead.action not in _ASSAULT or happening.background:
        return False
    if happening.item != lead.item or happening.factuality != lead.factuality or any(c.novel for c in happening.cues):
        return False
    if min(abs(a.sentence - b.sentence) for a in happening.cues for b in lead.cues) > 1:
        return False
    spots = places_agree(happening.spots(), lead.spots())
    return spots is not False and times_agree(happening.periods(), lead.periods()) is not False


def _assaults(cue: Cue, rules: Rules) -> bool:
    """Whether several attackers shoot or storm ("gunmen stormed the hotel"), not who are shot themselves."""
    if cue.action not in ("attack", "hostage_taking") or cue.trigger.form.lemma not in rules.assaulting:
        return False
    if any(is_fighter(p.mention) for p in suffered(cue)) or any(is_force(p.mention) for p in doers(cue)):
        return False
    several = any(is_fighter(p.mention) and _plural(p.mention.text) for p in doers(cue))
    return several or ((cue.pronoun == "they" or cue.trigger.noun) and not doers(cue) and not cue.generic)


def _plural(words: str) -> bool:
    return words.lower().endswith(("s", "men")) and not words.lower().startswith(("a ", "an "))


def _divide(number: int, lead: Happening, parts: list[Happening], general: list[Cue], own: list[Cue]) -> Happening:
    """Leave the general words to the whole and make the exact ones a part; the whole keeps the tolls."""
    part = Happening(number, lead.action, own, lead.factuality, part_of=lead)
    lead.cues = sorted(general, key=lambda cue: cue.trigger.start)
    for other in parts:
        other.cues = [cue for cue in other.cues if not cue.generic]
    lead.cues[0].tolls += [toll for h in (*parts, part) for cue in h.cues for toll in cue.tolls]
    for h in (*parts, part):
        for cue in h.cues:
            if cue not in lead.cues:
                cue.tolls = []
    return part


def name_doers_of_lists(reading: Reading, happenings: list[Happening], summing: list[Cue]) -> None:
    """ "A series of attacks by X. Among them were ...": the attacks listed in that paragraph are by X."""
    for happening in happenings:
        if happening.action in ("other", "agreement", "arrest"):
            continue
        paragraph = reading.sentences[happening.first_sentence].paragraph
        for cue in summing:
            near = reading.sentences[cue.sentence].paragraph == paragraph and cue.sentence <= happening.first_sentence
            if near and not any(c.agents or c.subjects for c in happening.cues):
                happening.listed_by = list(cue.agents)
