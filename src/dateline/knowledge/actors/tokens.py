"""Words of a name or text, folded so that spellings of one name meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’ʼ`´‘][^\W_]+)*")
_QUOTES = re.compile(r"['’ʼ`´‘]")


class Token(NamedTuple):
    """One word: half-open offsets, as written, and folded (lower case, no accents, no apostrophes)."""

    start: int
    end: int
    text: str
    key: str

    @property
    def bare(self) -> str:
        """The key without the mark of possession ("Congo's" is "congo")."""
        return self.key[:-1] if self.owns else self.key

    @property
    def owns(self) -> bool:
        """Whether the word is a possessive ("Congo's", "rebels'" is not seen)."""
        return self.text.endswith(("'s", "’s", "'S", "’S"))


@lru_cache(maxsize=50_000)
def _fold(word: str) -> str:
    plain = _QUOTES.sub("", word).casefold()
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def split_tokens(text: str) -> list[Token]:
    """Return the words of ``text`` in order; hyphens and full stops divide words, apostrophes do not."""
    return [Token(m.start(), m.end(), m.group(), _fold(m.group())) for m in _WORD.finditer(text)]


def fold_name(name: str) -> str:
    """Return the key of a name: its folded words joined by single spaces ("Al-Shabāb" and "al Shabab" are one)."""
    return " ".join(_fold(m.group()) for m in _WORD.finditer(name))
