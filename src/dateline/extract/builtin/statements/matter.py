"""What a statement is about: the happening named beside it, told right before it, or the report's own."""

from __future__ import annotations

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Reading

_UNREAL = frozenset(["threatened", "hypothetical", "planned"])
MILD = frozenset(["protest", "agreement", "arrest", "territory_change", "other", "disaster"])
# what an answer is given to: mostly the act told last; reactions mostly speak of the report's own
_OF_THE_LAST = frozenset(["claim_responsibility", "deny_responsibility", "accuse", "investigate", "sentence"])
_ANSWERED = 2.2
_ON_VIOLENCE = frozenset(["claim_responsibility", "deny_responsibility", "condemn", "condole", "accuse"])


def matter_of(reading: Reading, cue: Cue, kind: str, happenings: list[Happening]) -> list[Happening]:
    """Return what a statement is about, at most one happening."""
    able = [h for h in happenings if kind == "threaten" or h.factuality not in _UNREAL] or happenings
    able = [h for h in able if not h.answered] or able
    if kind in _ON_VIOLENCE:
        able = [h for h in able if h.action not in MILD] or able
    lead = next((h for h in happenings if h.main), None)
    paragraphs = {reading.sentences[h.first_sentence].paragraph for h in able if h.main}
    many = len(paragraphs) > 3 or any(h.in_roundup for h in able)
    scored = [(_score(reading, cue, h, kind, lead if not many else None), -h.number, h) for h in able]
    best = max(scored, key=lambda s: s[:2], default=None)
    return [best[2]] if best is not None and best[0] > 0 else []


def _score(reading: Reading, cue: Cue, happening: Happening, kind: str, lead: Happening | None) -> float:
    """Return how well a happening fits: named beside the word, the report's own, told last before it.

    ``lead`` is the one happening that a report is about, None where it tells of many.
    """
    score = max((_beside(reading, cue, c, lead) for c in happening.cues if c.sentence == cue.sentence), default=0.0)
    paragraph = reading.sentences[cue.sentence].paragraph
    before = [c for c in happening.cues if c.sentence < cue.sentence]
    here = [c for c in before if reading.sentences[c.sentence].paragraph == paragraph]
    if here:
        near = 1.0 / (cue.sentence - here[-1].sentence)
        score += (1.0 if lead is not None else 4.0) + near * (_ANSWERED if kind in _OF_THE_LAST else 1.0)
    if happening is lead:
        score += 2.5
    elif happening.main and (before or score):
        score += 1.5 if lead is not None else 0.5
    elif before and not happening.background:
        score += 0.4
    return score - (2.0 if happening.action in MILD else 0.0)


def _beside(reading: Reading, cue: Cue, other: Cue, lead: Happening | None) -> float:
    """Return how closely a happening's word belongs to a statement's word in one sentence."""
    lower, trigger = reading.tokens.lower, cue.trigger
    if lead is not None and other.generic and other.definite and other.trigger.noun and not _of_a_day(other):
        return 0.8  # "the attack" is the report's own, whichever was told last
    if other.trigger.first > trigger.first:
        between = lower[trigger.last + 1 : other.trigger.first]
        broken = sum(x in _BREAKS for x in between)
        return (8.0 if not broken else 5.0) - 0.1 * len(between)
    between = lower[other.trigger.last + 1 : trigger.first]
    if trigger.passive and other.trigger.noun and len(between) <= 6:
        return 8.0
    return 4.0 - 0.05 * len(between)


def _of_a_day(other: Cue) -> bool:
    """Whether a noun stands with its own day before it: "Saturday's attack"."""
    return any(0 < other.trigger.first - p.last <= 2 for p in other.times)


_BREAKS = frozenset(", ; : . after when while as who which".split())
