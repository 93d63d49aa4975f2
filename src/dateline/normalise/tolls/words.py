"""The tokens of one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?(?!\w)|\d+(?:\.\d+)?|['’]s\b|[^\W\d_]+(?:[-‑'’](?!s\b)[^\W\d_]+)*|[^\w\s]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a stretch of text: half-open offsets into it, and the words in lower case."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    lower: Sequence[str]

    def raw(self, at: int) -> str:
        """Return a token as written."""
        return self.text[self.starts[at] : self.ends[at]]

    def is_name(self, at: int) -> bool:
        """Return whether a token begins with a capital letter, a particle before it ("al-Mekhlafi")."""
        if self.text[self.starts[at]].isupper():
            return True
        head, _, tail = self.raw(at).partition("-")
        return len(head) < 4 and tail[:1].isupper()

    def slice(self, first: int, last: int) -> str:
        """Return the text from one token to another, both included."""
        return self.text[self.starts[first] : self.ends[last]]


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """Return the tokens of ``text[start:end]``; numbers with commas and decimals are one token, "'s" is one."""
    matches = list(_TOKEN.finditer(text, start, len(text) if end is None else end))
    lower = [m[0].lower() for m in matches]
    if "’" in text or "‑" in text:
        lower = [w.replace("’", "'").replace("‑", "-") for w in lower]
    return Words(text, [m.start() for m in matches], [m.end() for m in matches], lower)
