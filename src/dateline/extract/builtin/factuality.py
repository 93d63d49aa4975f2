"""Did it happen? Read from the words before a trigger and in its clause."""

from __future__ import annotations

from dateline.core.values import Factuality
from dateline.extract.builtin.cues import Cue, clause_start
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.rules import Rules

_WINDOW = 5
_NEGATION = frozenset(
    "not never no didn't wasn't weren't hasn't haven't cannot couldn't without neither nobody none".split()
)
_ORDER: tuple[Factuality, ...] = ("foiled", "failed", "denied", "threatened", "planned", "alleged", "hypothetical")


def judge(reading: Reading, cue: Cue, rules: Rules) -> None:
    """Set ``cue.factuality`` and where the words for it stand; mark negation."""
    trigger = cue.trigger
    low, high = reading.bounds(trigger.sentence)
    start = max(clause_start(reading, trigger, low), trigger.first - _WINDOW)
    before = reading.words(start, trigger.first)
    cue.negated = any(word in _NEGATION for word in before[-4:])
    clause = reading.words(trigger.first, min(high, trigger.last + 8))
    own = f" {' '.join(reading.words(trigger.first, trigger.last + 1))} "
    joined, after = f" {' '.join(before)} ", f" {' '.join(clause)} "
    for kind in _ORDER:
        for phrase in rules.before[kind]:
            if f" {phrase} " in joined:
                _mark(reading, cue, kind, start, phrase)
                return
        for phrase in rules.clause[kind]:
            if f" {phrase} " in after or f" {phrase} " in own:
                _mark(reading, cue, kind, trigger.first, phrase)
                return


def _mark(reading: Reading, cue: Cue, kind: Factuality, start: int, phrase: str) -> None:
    cue.factuality = kind
    words = phrase.split(" ")
    lower = reading.tokens.lower
    for at in range(start, min(start + 24, len(lower) - len(words) + 1)):
        if lower[at : at + len(words)] == words:
            cue.factuality_at = (reading.tokens.starts[at], reading.tokens.ends[at + len(words) - 1])
            return
