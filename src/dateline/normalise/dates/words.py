"""Pieces of patterns made from the shipped words, and the words turned back into numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from dateline.knowledge.times import Unit, load_times

WORDS = load_times()


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest that fits; blanks match any white space.

    The words are laid out as a tree of their letters, so that each place of a text is compared letter by letter.
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(_LETTERS.get(char) or re.escape(char), {})
        node[""] = {}
    return f"(?:{_branches(tree)})"


_LETTERS = {" ": r"\s+", "'": "['’]"}


def _branches(node: Mapping[str, Any]) -> str:
    inner = "|".join(letter + _branches(child) for letter, child in sorted(node.items()) if letter)
    if not inner:
        return ""
    if "" in node:
        return f"(?:{inner})?"
    return inner if len(node) == 1 else f"(?:{inner})"


_LONG = [w for w in WORDS.months if len(w) > 4 or w in ("june", "july", "may")]
MONTH = either(WORDS.months) + r"\b\.?"
MONTH_FULL = either(_LONG) + r"\b"
WEEKDAY_FULL = either(w for w in WORDS.weekdays if w.endswith("day")) + r"\b"
WEEKDAY = either(WORDS.weekdays) + r"\b\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:1\d\d\d|20\d\d)"
PART = either(p for p in WORDS.parts if p not in ("first light",)) + r"\b"
ORDINAL = either(WORDS.ordinals) + r"\b"
NUMBER = rf"(?:\d{{1,3}}(?:\s+[13]/[24]\b|\s?½|(?:,\d{{3}})?(?:\.\d{{1,2}})?)|{either([*WORDS.numbers, *WORDS.vague])})"
PLURALS = {u + "s" if u != "century" else "centuries": u for u in WORDS.units} | {u: u for u in WORDS.units}
UNIT = either(PLURALS) + r"\b"
_BETWEEN = (
    *(
        "full",
        "whole",
        "more",
        "additional",
        "calendar",
        "further",
        "couple",
        "few",
        "dozen",
        "hundred",
        "number",
        "half",
    ),
    *("single", "straight", "consecutive", "long", "other", "business", "working", "light", "successive", "or", "and"),
)
COUNTS = frozenset(w.split("-")[0].split()[0] for w in (*WORDS.numbers, *WORDS.vague)) - {"a", "an", "some", "many"}
"""Words that numbers begin with."""
NUMBERED = [
    f"{w} {behind}"
    for w in ("a", "an", "some", "many", "two")
    for behind in (*PLURALS, *_BETWEEN, *WORDS.numbers, "of", "a", "an")
]
"""What counts of units begin with."""

SEASON = either(WORDS.seasons) + r"\b"

_BLANKS = re.compile(r"\s+")


def plain(words: str) -> str:
    """Return words in lower case with single blanks and straight apostrophes."""
    return _BLANKS.sub(" ", words.lower().replace("’", "'")).strip()


def month_number(word: str) -> int:
    """Return 1 to 12."""
    return WORDS.months[plain(word).rstrip(".")]


def weekday_number(word: str) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    return WORDS.weekdays[plain(word).rstrip(".")]


def unit_of(word: str) -> Unit:
    """Return the unit that a word names."""
    return WORDS.units[PLURALS[plain(word)]]


_PARTS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, " 1/2": 0.5}


def number_of(words: str) -> float | None:
    """Return the number that words say, None for "several"."""
    words = plain(words)
    known = WORDS.numbers.get(words)
    if known is not None:
        return float(known)
    whole, _, part = words.replace("½", " 1/2").partition(" ")
    if part in _PARTS and whole.isdigit() and whole.isascii():
        return int(whole) + _PARTS[part]
    digits = words.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdigit() and digits.isascii() else None


def day_number(words: str) -> int:
    """Return the day of the month that "3", "3rd" or "third" says; 0 where it says none."""
    words = plain(words)
    digits = re.match(r"\d{1,2}", words, re.ASCII)
    return int(digits[0]) if digits else WORDS.ordinals.get(words.replace(" ", "-"), 0)
