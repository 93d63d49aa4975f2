"""What a statement is about: the happening named beside it, told right before it, or the report's own."""

from __future__ import annotations

from dateline.extract.builtin.cues import Cue
from dateline.extract.builtin.grouping import Happening
from dateline.extract.builtin.reading import Reading

_UNREAL = frozenset(["threatened", "hypothetical", "planned"])
MILD = frozenset(["protest", "agreement", "arrest", "territory_change", "other", "disaster"])
_ON_VIOLENCE = frozenset(["claim_responsibility", "deny_responsibility", "condemn", "condole", "accuse"])


def matter_of(reading: Reading, cue: Cue, kind: str, happenings: list[Happening]) -> list[Happening]:
    """Return what a statement is about, at most one happening."""
    able = [h for h in happenings if kind == "threaten" or h.factuality not in _UNREAL] or happenings
    if kind in _ON_VIOLENCE:
        able = [h for h in able if h.action not in MILD] or able
    beside = _beside(reading, cue, able)
    if beside is not None:
        return [beside]
    near = _told_before(reading, cue, able)
    if near is not None:
        return [near]
    before = [h for h in able if not h.background and h.first_sentence <= cue.sentence]
    mains = [h for h in before if h.main]
    last = [h for h in mains if h.last_sentence == cue.sentence - 1]
    return (last or mains or before or [h for h in able if h.main])[:1]


def _beside(reading: Reading, cue: Cue, able: list[Happening]) -> Happening | None:
    """Return the happening told in the same sentence, what stands behind the trigger before what stands ahead."""
    beside = [
        (abs(other.trigger.start - cue.trigger.start) + (other.trigger.start < cue.trigger.start) * 200, happening)
        for happening in able
        for other in happening.cues
        if other.sentence == cue.sentence
    ]
    return min(beside, key=lambda b: b[0])[1] if beside else None


def _told_before(reading: Reading, cue: Cue, able: list[Happening]) -> Happening | None:
    """Return the happening told last in the same paragraph, where a report tells of several."""
    paragraph = reading.sentences[cue.sentence].paragraph
    told = [
        (c.sentence, h.main, -c.trigger.start, h)
        for h in able
        for c in h.cues
        if c.sentence < cue.sentence and reading.sentences[c.sentence].paragraph == paragraph
    ]
    return max(told, key=lambda t: t[:3])[3] if told else None
