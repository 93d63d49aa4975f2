"""One way to read words: a pattern and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.story import Story

Reader = Callable[[re.Match[str], Story], Reading | None]
DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Rule:
    """``starts`` are the characters (lower case) that the words can begin with; ``read`` may refuse a match."""

    starts: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader


def rule(starts: str | Iterable[str], pattern: str, read: Reader) -> Rule:
    """Return a rule; ``starts`` is a string of characters or words whose first characters count."""
    return Rule(frozenset(word[0] for word in starts), re.compile(pattern, re.IGNORECASE), read)
