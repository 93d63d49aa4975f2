"""What speaks for violence beside a trigger: somebody armed, a weapon, people harmed, a day of the last weeks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from dateline.core.values import Period
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.sides import doers, is_armed, suffered
from dateline.extract.builtin.earnest.beside import base_form
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.domains import load_domains

_FRESH, _WEEK, _MONTH = timedelta(days=40), 8, 31
_HARM = ("killed", "injured", "abducted")
_PRONOUNS = (["him"], ["her"], ["them"], ["me"])


def evidence_for(reading: Reading, cue: Cue) -> list[str]:
    """Return the names of the evidence beside a trigger; ``everyday`` where the word itself needs it."""
    everyday = base_form(cue) in load_domains().signals["everyday"] and cue.action != "mob_violence"
    found = [name for name, holds in _EVIDENCE if holds(reading, cue)]
    return ["everyday" if everyday else "sure_word", *found]


def harmed(cue: Cue) -> bool:
    """Whether people killed, hurt or taken are counted beside a trigger."""
    return any(t.toll.harm in _HARM and t.toll.count.high != 0 for t in cue.tolls)


def on_people(reading: Reading, cue: Cue) -> bool:
    """Whether it is done to people, or to "him", "her", "them"."""
    if any(p.mention.kind in ("people", "person") for p in suffered(cue)):
        return True
    return reading.words(cue.trigger.last + 1, cue.trigger.last + 2)[:1] in _PRONOUNS


def is_fresh(reading: Reading, cue: Cue) -> bool:
    """Whether a day of the last weeks stands in the sentence of a trigger."""
    return any(p.end >= reading.published - _FRESH and (p.end - p.start).days < _WEEK for p in _past(reading, cue))


def is_dated(reading: Reading, cue: Cue) -> bool:
    """Whether a day or month that is past stands in the sentence of a trigger."""
    return any((p.end - p.start).days <= _MONTH for p in _past(reading, cue))


def _past(reading: Reading, cue: Cue) -> list[Period]:
    periods = [p.mention.value for p in reading.by_sentence.get(cue.sentence, ())]
    return [p for p in periods if isinstance(p, Period) and p.start <= reading.published]


def _armed(reading: Reading, cue: Cue) -> bool:
    return any(is_armed(p.mention) for p in (*doers(cue), *cue.agents))


def _weapon(reading: Reading, cue: Cue) -> bool:
    placed = (*cue.weapons, *cue.subjects, *cue.objects)
    return any(p.mention.kind == "weapon" and not _named(reading, p) for p in placed)


def _named(reading: Reading, p: Placed) -> bool:
    """Whether the word for a weapon is part of a name inside a sentence: the Rockets, the Bombers."""
    inside = p.first > reading.bounds(p.sentence)[0] + 1
    return inside and not reading.upper and p.mention.text.split()[-1][:1].isupper()


def _site(reading: Reading, cue: Cue) -> bool:
    return bool(cue.sites) or any(p.mention.kind == "facility" for p in suffered(cue))


def _place(reading: Reading, cue: Cue) -> bool:
    return bool(cue.places) or any(p.mention.kind == "place" for p in cue.objects)


def _answered(reading: Reading, cue: Cue) -> bool:
    """Whether the sentence condemns it, looks into it, claims it or mourns."""
    return not load_domains().signals["answers"].isdisjoint(reading.words(*reading.bounds(cue.sentence)))


def _aimed(reading: Reading, cue: Cue) -> bool:
    return cue.trigger.noun and reading.words(cue.trigger.last + 1, cue.trigger.last + 2) == ["against"]


_EVIDENCE: tuple[tuple[str, Callable[[Reading, Cue], bool]], ...] = (
    ("armed_doer", _armed),
    ("weapon", _weapon),
    ("harmed", lambda reading, cue: harmed(cue)),
    ("people", on_people),
    ("site", _site),
    ("place", _place),
    ("fresh_day", is_fresh),
    ("answered", _answered),
    ("aimed", _aimed),
)
