"""Roles of happenings in a report: what it is about, what belongs to that, what is told as background."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.extract.builtin.grouping import Happening
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.rules import Rules

_OLD = timedelta(days=9)
_PARTS = frozenset(
    "attack bombing explosion suicide_bombing armed_clash arson_destruction looting abduction hostage_taking grenade "
    "shelling protest_crackdown mob_violence sexual_violence".split()
)
_REACTIVE = frozenset("arrest weapons_disrupted other agreement".split())


def settle_roles(reading: Reading, happenings: list[Happening], rules: Rules) -> None:
    """Mark background, main and part-of on every happening."""
    for happening in happenings:
        happening.background = _is_background(reading, happening, rules)
    current = [h for h in happenings if not h.background]
    leads = [h for h in current if h.action in rules.violent] or current or happenings
    lead = _lead(reading, leads)
    if lead is None:
        return
    lead.main, lead.background = True, False
    for happening in happenings:
        if happening is lead or happening.background:
            continue
        if _is_part(happening, lead):
            happening.part_of = lead
        elif _is_main_too(reading, happening, lead, rules):
            happening.main = True


def _lead(reading: Reading, happenings: list[Happening]) -> Happening | None:
    """The happening told first and most, real ones before unreal ones."""
    if not happenings:
        return None
    return min(happenings, key=lambda h: (h.first_sentence - min(len(h.cues), 4) + (h.factuality == "hypothetical") * 9))


def when(happening: Happening) -> date | None:
    """Return the first calendar day named for a happening, None where none is."""
    periods = happening.periods()
    return periods[0].start if periods else None


def _is_background(reading: Reading, happening: Happening, rules: Rules) -> bool:
    periods = happening.periods()
    if periods and all(p.end < reading.published - _OLD for p in periods):
        return True
    if reading.sentences[happening.first_sentence].kind == "headline" or happening.first_sentence <= 1:
        return False
    if periods and any(p.end >= reading.published - _OLD for p in periods):
        return False
    low, high = reading.bounds(happening.first_sentence)
    words = " ".join(reading.words(low, high))
    return any(phrase in words for phrase in rules.background)


def _is_part(happening: Happening, lead: Happening) -> bool:
    """A violent act in the same place and day as the lead, told within two sentences of it, is a part of it."""
    if happening.action not in _PARTS or happening.factuality != lead.factuality:
        return False
    if any(cue.novel for cue in happening.cues):
        return False
    close = min(abs(a.sentence - b.sentence) for a in happening.cues for b in lead.cues) <= 1
    own_place = {p.name for p in happening.spots()} - {p.name for p in lead.spots()}
    return close and not own_place


def _is_main_too(reading: Reading, happening: Happening, lead: Happening, rules: Rules) -> bool:
    if happening.factuality in ("hypothetical", "threatened"):
        return False
    if reading.sentences[happening.first_sentence].kind == "headline" or happening.first_sentence <= 1:
        return happening.action in rules.violent or lead.action not in rules.violent
    own = bool(happening.spots()) or bool(happening.periods())
    return happening.action in rules.violent and own and any(cue.tolls or cue.places for cue in happening.cues)
