"""Words of a text with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

# A word keeps its hyphens and inner apostrophes ("didn't", "shoot-out"), but a possessive "'s" is a token of its own.
_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+|[^\W_]+(?:[-‑][^\W_]+|['’](?![sS]\b)[^\W_]+)*|['’][sS]\b|\.\.\.|[^\w\s]|_")


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


@lru_cache(maxsize=1)
def tokenise(text: str) -> Tokens:
    """Split a text into words, numbers and marks; the last text's are kept, since two readers ask for them in turn."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    small = text.lower().replace("’", "'")
    if len(small) == len(text):
        lower = [small[start:end] for start, end in spans]
    else:  # some letters of other scripts change their length
        lower = [text[start:end].lower().replace("’", "'") for start, end in spans]
    capitals = frozenset(i for i, (start, _) in enumerate(spans) if text[start].isupper())
    return Tokens([start for start, _ in spans], [end for _, end in spans], lower, capitals)
