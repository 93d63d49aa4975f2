"""One way to read words: a pattern, what it means, and the keys of the places where it may begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.story import Story

Reader = Callable[[re.Match[str], Story], Reading | None]

SMALL, YEARLIKE, LARGE = "#", "####", "###"
"""Keys of figures: of one or two digits, of four, of any other number."""
DIGITS = (SMALL, YEARLIKE, LARGE)
APOSTROPHE = "'"
"""The key of a figure behind an apostrophe: "'90s"."""
LEADERS = frozenset({"the", "this", "that", "these", "those", "a", "an", "at", "some", "many"})
"""Words so frequent that their key is a pair, with the word behind: "the week"."""

_WORD = re.compile(r"[^\W_]+")
_NEXT = re.compile(r"[^\w\d]{1,8}([^\W_]+)")
_LEADING = re.compile(r"\d+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rule:
    """``starts`` are the keys of the places where the words can begin; ``read`` may refuse a match."""

    starts: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader


def rule(starts: str | Iterable[str], pattern: str, read: Reader) -> Rule:
    """Return a rule; ``starts`` are phrases that the words can begin with, or keys such as :data:`SMALL`."""
    phrases = starts.split() if isinstance(starts, str) else starts
    return Rule(frozenset(key_of(phrase) for phrase in phrases), re.compile(pattern, re.IGNORECASE), read)


def led(leaders: str, phrases: Iterable[str]) -> list[str]:
    """Return the phrases behind each of the leading words: "the", "week" gives "the week"."""
    every = list(phrases)
    return [f"{leader} {phrase}" for leader in leaders.split() for phrase in every]


def key_of(phrase: str) -> str:
    """Return the key of a phrase: its first word, the first two where the first is a leader, figures by length."""
    if phrase[:1] in (*DIGITS, APOSTROPHE):
        return phrase
    head, _, rest = phrase.partition(" ")
    if head in LEADERS:
        return f"{head} {rest if rest in DIGITS else _first(rest)}"
    return _first(phrase)


def _first(phrase: str) -> str:
    found = _WORD.search(phrase)
    return found[0] if found else ""


def key_at(text: str, at: int) -> str:
    """Return the key of the place in a text, the empty text where no word or figure begins."""
    found = _WORD.match(text, at)
    if found is None:
        return APOSTROPHE if text[at : at + 1] in ("'", "’") else ""
    return word_key(text, found[0], found.end())


def word_key(text: str, word: str, end: int) -> str:
    """Return the key of a word that ends at ``end``."""
    if word[0].isdigit():
        return figure_key(word)
    lower = word.lower()
    if lower not in LEADERS:
        return "fy" if lower[:2] == "fy" and lower[2:].isdigit() else lower
    following = _NEXT.match(text, end)
    if following is None:
        return ""
    second = following[1]
    return f"{lower} {figure_key(second) if second[0].isdigit() else second.lower()}"


def figure_key(word: str) -> str:
    """Return the key of a figure by how many digits it begins with."""
    digits = _LEADING.match(word)
    length = len(digits[0]) if digits else 0
    return SMALL if 1 <= length <= 2 else YEARLIKE if length == 4 else LARGE
