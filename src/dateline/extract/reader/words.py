"""A text divided for the reader: words with their offsets and shapes, and each word's pieces of the vocabulary."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

SHAPES = ("other", "lower", "title", "upper", "mixed", "digits", "mark")
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST = 40
"""Characters beyond which a run of letters is no word (an address, a code)."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order: half-open offsets, and the index in ``SHAPES`` of how each is written."""

    starts: list[int]
    ends: list[int]
    shapes: list[int]
    texts: list[str]

    def __len__(self) -> int:
        return len(self.starts)


def heading(published: date) -> Words:
    """Return the words that are put before every window, so that the network knows what is long ago."""
    return divide_words(f"{published.day} {MONTHS[published.month - 1]} {published.year} :")


MONTHS = tuple("January February March April May June July August September October November December".split())


def divide_words(text: str) -> Words:
    """Return the words of a text: runs of letters and digits, and every mark by itself."""
    starts, ends, shapes, texts = [], [], [], []
    for match in _WORD.finditer(text):
        word = match.group()
        starts.append(match.start())
        ends.append(match.end())
        shapes.append(_shape(word))
        texts.append(word)
    return Words(starts, ends, shapes, texts)


def _shape(word: str) -> int:
    if word.isdigit():
        return 5
    if not word[0].isalnum():
        return 6
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word[0].isupper() and word[1:].islower():
        return 2
    return 4 if word.isalnum() and not word.isnumeric() else 0


class Vocabulary:
    """Wordpieces of an uncased vocabulary; words seen before are looked up."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._ids: Mapping[str, int] = {piece: i for i, piece in enumerate(pieces)}
        self._unknown = self._ids["[UNK]"]
        self._seen: dict[str, tuple[int, ...]] = {}

    @property
    def bounds(self) -> tuple[int, int]:
        """The ids of the pieces that open and close a stretch of text."""
        return self._ids["[CLS]"], self._ids["[SEP]"]

    def pieces(self, word: str) -> tuple[int, ...]:
        """Return the ids of a word's pieces, the longest that fit from the left; the unknown piece where none do."""
        known = self._seen.get(word)
        if known is None:
            known = self._seen[word] = self._divide(_plain(word))
        return known

    def _divide(self, word: str) -> tuple[int, ...]:
        if not word or len(word) > _LONGEST:
            return (self._unknown,)
        found: list[int] = []
        at = 0
        while at < len(word):
            end = len(word)
            while end > at:
                piece = self._ids.get(word[at:end] if at == 0 else "##" + word[at:end])
                if piece is not None:
                    break
                end -= 1
            if end == at:
                return (self._unknown,)
            found.append(piece)  # type: ignore[arg-type]
            at = end
        return tuple(found)


def _plain(word: str) -> str:
    """Return a word in lower case without accents, as the uncased vocabulary is written."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
