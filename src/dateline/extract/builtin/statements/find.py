"""From statement words to statements: what kind each is, who takes it, about what; those of one speaker joined."""

from __future__ import annotations

from dateline.core.text import Mention
from dateline.extract.builtin.deeds.cue import Cue, unknown
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Placed, Reading
from dateline.extract.builtin.speakers import Floor, speakers_of
from dateline.extract.builtin.speech import Referents
from dateline.extract.builtin.statements.accusation import accusation, merely_named
from dateline.extract.builtin.statements.kinds import kind_of
from dateline.extract.builtin.statements.matter import matter_of
from dateline.extract.builtin.statements.needs import stands
from dateline.extract.builtin.statements.reported import reported_cues
from dateline.extract.builtin.statements.statement import Statement, same_stand

_REACH = 3
"""How many sentences away those may be named who take a stand."""
_SPEAKING = frozenset(["org", "person", "people"])
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
    made = _by_rule(reading, cue, happenings, found, floor)
    counsel = reading.counsel
    if counsel is None:
        return made
    if not counsel.believes_said(cue, made is not None):
        return None
    kind = counsel.kind(cue, None if made is None else made.kind)
    if kind is None:
        return made
    if made is not None and made.kind == kind:
        return _told(reading, made, happenings)
    speakers = speakers_of(reading, cue, found, floor)
    about = [h.part_of or h for h in matter_of(reading, cue, kind, happenings)]
    headline = reading.sentences[cue.sentence].kind == "headline"
    made = Statement(kind, [cue], speakers, about, headline=headline)
    if kind == "accuse":
        made = _accusing(cue, speakers, about, accusation(reading, cue, speakers) or [], headline)
    return _told(reading, made, happenings)


def _told(reading: Reading, made: Statement, happenings: list[Happening]) -> Statement:
    """Return a statement with those who make it, and what it is about, as rules and reader together hold it."""
    counsel = reading.counsel
    assert counsel is not None
    if made.kind == "accuse" and not made.accused:
        named = [(counsel.fills("target", made.cues, p.mention, None), p.mention) for p in _able(reading, made)]
        made.accused = [m for score, m in named if score > 0 and m not in made.speakers]
    ranks = {m.start: n for n, m in reversed(list(enumerate(made.speakers)))}
    scored = [
        (counsel.fills("speaker", made.cues, p.mention, ranks.get(p.mention.start)), p.mention)
        for p in _able(reading, made)
        if p.mention not in made.accused
    ]
    held = [m for score, m in sorted(scored, key=lambda s: -s[0]) if score > 0]
    judged = {m.start for _, m in scored}
    made.speakers = [m for m in made.speakers if m in held or m.start not in judged] or held[:1]
    wholes = [h for h in happenings if h.part_of is None]
    made.about = [h for h in wholes if counsel.about(made.cues[0], h, h in made.about)] or made.about
    return made


def _able(reading: Reading, made: Statement) -> list[Placed]:
    """Return the mentions that may speak or be spoken of, in and around the sentence of a statement."""
    at = made.cues[0].sentence
    return [p for p in reading.placed if p.mention.kind in _SPEAKING and abs(p.sentence - at) <= _REACH]


def _by_rule(
    reading: Reading, cue: Cue, happenings: list[Happening], found: Referents, floor: Floor
) -> Statement | None:
    if unknown(cue):
        return None
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
