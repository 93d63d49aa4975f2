"""From statement words to statements: what kind each is, who takes it, about what; those of one speaker joined."""

from __future__ import annotations

from dateline.core.text import Mention
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speakers import Floor, speakers_of
from dateline.extract.builtin.speech import Referents
from dateline.extract.builtin.statements.accusation import accusation, merely_named
from dateline.extract.builtin.statements.kinds import kind_of
from dateline.extract.builtin.statements.matter import matter_of
from dateline.extract.builtin.statements.needs import stands
from dateline.extract.builtin.statements.reported import reported_cues
from dateline.extract.builtin.statements.statement import Statement, same_stand

_NOT_SPOKEN = frozenset(["no", "nobody", "none", "neither"])
_EVERYDAY = frozenset(["demand", "pledge_aid", "investigate", "sentence"])
"""Stands that ordinary politics takes too: in a report that tells of no happening at all they are about none."""
_YET = frozenset(["not", "hasn't", "haven't", "nor", "yet"])
_REFUSING = frozenset(["declined", "declines", "refused", "refuses", "refusing", "failed", "unwilling", "reluctant"])
_BREAKS = frozenset(', ; : . " “ ” ( ) and but that'.split())


def find_statements(
    reading: Reading, cues: list[Cue], happenings: list[Happening], found: Referents
) -> list[Statement]:
    """Return the statements of a report, those of one speaker on one matter joined."""
    statements: list[Statement] = []
    floor = Floor()
    floor.learn(reading)
    told = sorted((*cues, *reported_cues(reading, cues)), key=lambda cue: cue.trigger.first)
    for cue in told:
        made = _statement(reading, cue, happenings, found, floor)
        if made is None:
            continue
        same = next((s for s in statements if same_stand(s, made)), None)
        if same is None:
            statements.append(made)
        else:
            same.take(made)
    return statements


def _statement(
    reading: Reading, cue: Cue, happenings: list[Happening], found: Referents, floor: Floor
) -> Statement | None:
    kind = kind_of(reading, cue, happenings)
    if kind is None or _nobody(reading, cue) or (kind == "accuse" and merely_named(reading, cue)):
        return None
    if not happenings and kind in _EVERYDAY:
        return None
    speakers = speakers_of(reading, cue, found, floor)
    about = [h.part_of or h for h in matter_of(reading, cue, kind, happenings)]
    if not stands(reading, cue, kind, speakers, about):
        return None
    headline = reading.sentences[cue.sentence].kind == "headline"
    if kind != "accuse":
        return Statement(kind, [cue], speakers, about, headline=headline)
    accused = accusation(reading, cue, speakers)
    return None if accused is None else _accusing(cue, speakers, about, accused, headline)


def _accusing(
    cue: Cue, speakers: list[Mention], about: list[Happening], accused: list[Mention], headline: bool
) -> Statement:
    starts = {m.start for m in accused}
    speakers = [m for m in speakers if m.start not in starts]
    return Statement("accuse", [cue], speakers, about, accused, headline)


def _nobody(reading: Reading, cue: Cue) -> bool:
    """Return whether the words say that nobody took this stand ("no group has claimed responsibility")."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 9), cue.trigger.first)
    for word in reversed(before[-4:]):
        if word in _YET:
            return True
        if word in (",", ";", ":"):
            break
    if before[-1:] == ["to"] and _REFUSING & set(before[-4:]):
        return True
    for word in reversed(before):
        if word in _NOT_SPOKEN:
            return True
        if word in _BREAKS:
            return False
    return False
