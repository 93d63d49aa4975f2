"""One way to read words: a pattern, what it means, and the keys of the places where it may begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.words import COUNTS, PLURALS, WORDS

Reader = Callable[[re.Match[str], Story], Reading | None]

SMALL, YEARLIKE, LARGE = "#", "####", "###"
"""Keys of figures: of one or two digits, of four, of any other number."""
POINTED = "#."
"""The key of a small figure that runs on: "3/5", "6.40", "9pm", "10-year"."""
DIGITS = (SMALL, YEARLIKE, LARGE)
APOSTROPHE = "'"
"""The key of a figure behind an apostrophe: "'90s"."""
COUNT = "~"
"""Stands for a number word in a key: "~ days" for "two days" and "several days"."""
LEADERS = frozenset({"the", "this", "that", "these", "those", "a", "an", "at", "some", "many"})
"""Words so frequent that their key is a pair, with the word behind: "the week"."""

LOOSE = r"(?=\s*(?:[.,;:)\n]|\Z)|\s+(?:in|at|on|and|near|when|but|by|as|to|from|against|with|over|for)\b)"
"""What follows "two days before" where it stands alone; else it leads to what came after: "before the vote"."""

_WORD = re.compile(r"[^\W_]+")
_NEXT = re.compile(r"[^\w\d]{1,8}([^\W_]+)")
_LEADING = re.compile(r"\d+", re.ASCII)
_RUNNING = frozenset("./:-–—'’½")
_BEHIND_FIGURES = frozenset(
    word.split("-")[0].split("'")[0].split()[0]
    for words in (
        *(WORDS.months, WORDS.islamic, WORDS.persian, PLURALS, WORDS.parts, WORDS.weekdays),
        ("and", "or", "to", "of", "until", "till", "through", "past", "in", "at", "this", "last", "tonight", "on"),
        ("yesterday", "o", "a", "p", "am", "pm", "b", "bc", "bce", "ad", "ce", "hrs", "hr", "h", "gmt", "utc", "z"),
        ("full", "whole", "straight", "consecutive", "long", "more", "other", "additional", "business", "working"),
        ("calendar", "light", "successive", "trading", "local", "noon", "early", "late", "further"),
    )
    for word in words
)
"""Words behind a plain small figure that can make it part of a time; before any other ("12 people") it is none."""


@dataclass(frozen=True, slots=True)
class Rule:
    """``starts`` are the keys of the places where the words can begin; ``read`` may refuse a match."""

    starts: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader


def rule(starts: str | Iterable[str], pattern: str, read: Reader) -> Rule:
    """Return a rule; ``starts`` are phrases that the words can begin with, or keys such as :data:`SMALL`."""
    phrases = starts.split() if isinstance(starts, str) else starts
    keys = {key_of(phrase) for phrase in phrases}
    if SMALL in keys:
        keys.add(POINTED)
    return Rule(frozenset(keys), re.compile(pattern, re.IGNORECASE), read)


def led(leaders: str, phrases: Iterable[str]) -> list[str]:
    """Return the phrases behind each of the leading words: "the", "week" gives "the week"."""
    every = list(phrases)
    return [f"{leader} {phrase}" for leader in leaders.split() for phrase in every]


def counted(phrases: Iterable[str]) -> list[str]:
    """Return the keys of the phrases behind a number word: "two days", "several days"."""
    return [f"{COUNT} {_first(phrase)}" for phrase in phrases]


def key_of(phrase: str) -> str:
    """Return the key of a phrase: its first word, with the second behind a leader or a number word."""
    if phrase[:1] in (SMALL, APOSTROPHE, COUNT):
        return phrase
    head = _first(phrase)
    rest = phrase[len(head) :].lstrip(" -")
    if head in LEADERS:
        return f"{head} {rest if rest in DIGITS else _first(rest)}"
    return f"{COUNT} {_first(rest)}" if head in COUNTS else head


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
        return figure_key(text, word, end)
    lower = word.lower()
    if lower in LEADERS:
        head = lower
    elif lower in COUNTS:
        head = COUNT
    else:
        return "fy" if lower[:2] == "fy" and lower[2:].isdigit() else lower
    following = _NEXT.match(text, end)
    if following is None:
        return ""
    second = following[1]
    return f"{head} {_length(second) if second[0].isdigit() else second.lower()}"


def figure_key(text: str, word: str, end: int) -> str:
    """Return the key of a figure that ends at ``end``; the empty text where what follows makes it no time."""
    key = _length(word)
    if key == YEARLIKE:
        return key
    if key == SMALL and (len(word) > 2 or not word[-1].isdigit() or text[end : end + 1] in _RUNNING):
        return POINTED
    if key == LARGE and not word.isdigit():
        return key
    following = _NEXT.match(text, end)
    if following is None:
        return LARGE if key == LARGE and text[end : end + 1] in _RUNNING else ""
    second = following[1].lower()
    return key if second in _BEHIND_FIGURES or second[0].isdigit() or text[end : end + 1] in _RUNNING else ""


def _length(word: str) -> str:
    digits = _LEADING.match(word)
    length = len(digits[0]) if digits else 0
    return SMALL if 1 <= length <= 2 else YEARLIKE if length == 4 else LARGE
