"""Words of a name or text, folded so that spellings of one name meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’ʼ`´‘][^\W_]+)*")
_QUOTES = re.compile(r"['’ʼ`´‘]")


class Token(NamedTuple):
    """One word: half-open offsets, as written, and folded (lower case, no accents, no apostrophes).

    ``owns``: it is a possessive ("Congo's"); ``bare`` is then the key without its mark ("congo").
    """

    start: int
    end: int
    text: str
    key: str
    bare: str
    owns: bool


@lru_cache(maxsize=50_000)
def _fold(word: str) -> str:
    plain = _QUOTES.sub("", word).casefold()
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def split_tokens(text: str) -> list[Token]:
    """Return the words of ``text`` in order; hyphens and full stops divide words, apostrophes do not."""
    return [_token(m) for m in _WORD.finditer(text)]


def _token(match: re.Match[str]) -> Token:
    word = match.group()
    key = _fold(word)
    if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS":
        return Token(match.start(), match.end(), word, key, key[:-1], True)
    return Token(match.start(), match.end(), word, key, key, False)


def fold_name(name: str) -> str:
    """Return the key of a name: its folded words joined by single spaces ("Al-Shabāb" and "al Shabab" are one)."""
    return " ".join(_fold(m.group()) for m in _WORD.finditer(name))
