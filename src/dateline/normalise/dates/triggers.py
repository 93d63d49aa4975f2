"""Where a time expression may begin: one cheap pass over the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.normalise.dates.prefixes import KEYS
from dateline.normalise.dates.rule import COUNT, figure_key, word_key
from dateline.normalise.dates.rules import RULES
from dateline.normalise.dates.words import COUNTS

_WORD = re.compile(r"[^\W_]+")
_BEGINNINGS = frozenset((*RULES, *KEYS))
_FIRST = frozenset(key.partition(" ")[0] for key in _BEGINNINGS) - {COUNT} | COUNTS


def places_to_try(text: str) -> Iterator[int]:
    """Yield the offsets where reading is worth trying, in order; about a third of them begin a time."""
    for token in _WORD.finditer(text):
        word = token[0]
        if word[0].isdigit():
            yield from _figure(text, token.start(), word, token.end())
            continue
        lower = word.lower()
        if lower in _FIRST or lower[:2] == "fy":
            at = token.start()
            if (lower in _BEGINNINGS or word_key(text, word, token.end()) in _BEGINNINGS) and _open(text, at):
                yield at


def _figure(text: str, at: int, word: str, end: int) -> Iterator[int]:
    if at and text[at - 1] in "'’" and _open(text, at - 1):
        yield at - 1
    if figure_key(text, word, end) in _BEGINNINGS and (_open(text, at) or _later(text, at)):
        yield at


def _open(text: str, at: int) -> bool:
    """Whether no sum, path or figure runs into the place."""
    before = text[at - 1 : at]
    return before not in _JOINS and not (before in _POINTS and text[at - 2 : at - 1].isdigit())


def _later(text: str, at: int) -> bool:
    """Whether a range of years or clock times runs into the place: "1914-1918", "7am-9am", "10:00-12:30"."""
    return text[at - 1 : at] == "-" and _EARLIER.search(text, max(0, at - 6), at) is not None


_JOINS = frozenset("$€£/-_")
_POINTS = frozenset(".,:")
_EARLIER = re.compile(r"(?:\b[12]\d\d\d|\d\s?[ap]\.?m\.?|\d:\d\d)-\Z", re.ASCII | re.IGNORECASE)
