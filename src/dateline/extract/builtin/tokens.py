"""Words of a text with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

# A word keeps its hyphens and inner apostrophes ("didn't", "shoot-out"), but a possessive "'s" is a token of its own.
_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+|[^\W_]+(?:[-‑][^\W_]+|['’](?!s\b)[^\W_]+)*|['’]s\b|\.\.\.|[^\w\s]|_", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists: half-open offsets and the lower-case form of each token; ``capitals`` are those that begin large."""

    starts: list[int]
    ends: list[int]
    lower: list[str]
    capitals: frozenset[int] = frozenset()

    def capital(self, at: int) -> bool:
        """Return whether a token begins with a capital letter."""
        return at in self.capitals

    def at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)


def tokenise(text: str) -> Tokens:
    """Split a text into words, numbers and marks."""
    starts, ends, lower, capitals = [], [], [], []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        lower.append(text[start:end].lower().replace("’", "'"))
        if text[start].isupper():
            capitals.append(len(starts) - 1)
    return Tokens(starts, ends, lower, frozenset(capitals))
