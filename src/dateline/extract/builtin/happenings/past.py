"""What a report tells as gone before its news: "two days after gunmen killed a mayor", "In the past two weeks, ..."."""

from __future__ import annotations

from itertools import pairwise

from dateline.core.values import Period
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.agree import is_exact
from dateline.extract.builtin.reading import Reading

_CLAUSE, _CLOSE, _OPENING = 12, 5, 3
_UNITS = frozenset("hour hours day days week weeks month months year years".split())
_EARLIER = frozenset(["earlier", "previous", "similar"])
_LAST = frozenset(["year", "month", "week"])


def came_before(reading: Reading, cue: Cue) -> bool:
    """Return whether a trigger stands in a clause of what came before the news, or behind "since" as a noun."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - _CLAUSE), cue.trigger.first)
    if cue.trigger.noun and before[-1:] in (["the"], ["this"]):
        return False  # "two days after the attack": the one that is told
    if any(b in ("after", "since") and a in _UNITS for a, b in pairwise(before)):
        return True
    close = before[-_CLOSE:]
    if cue.trigger.noun and ("since" in close or not _EARLIER.isdisjoint(before[-2:])):
        return True  # "the worst since last year's attack", "an earlier assault"
    return cue.trigger.noun and any(a == "last" and b in _LAST for a, b in pairwise(close)) and "'s" in close


def opening_time(reading: Reading, sentence: int) -> Period | None:
    """Return the time that opens a sentence ("Last week, ..."), None where none does."""
    low, _ = reading.bounds(sentence)
    for p in reading.by_sentence.get(sentence, ()):
        if p.mention.kind == "time" and p.first - low <= _OPENING:
            return p.mention.value if isinstance(p.mention.value, Period) else None
    return None


def sums_up_a_while(reading: Reading, sentence: int) -> bool:
    """Return whether a sentence opens with a stretch of time and tells what happened in it ("In the past two weeks ...")."""
    opening = opening_time(reading, sentence)
    if opening is None or is_exact(opening):
        return False
    low, _ = reading.bounds(sentence)
    words = reading.words(low, low + 6)
    return opening.precision == "span" or "past" in words or ("last" in words and words[0] in ("in", "over", "during"))
