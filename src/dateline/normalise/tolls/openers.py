"""The words that a count of people may begin with."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.tolls import load_numbers
from dateline.normalise.tolls.persons import ARTICLES

HEDGE_WORDS = frozenset(word for phrase in load_numbers().hedges for word in phrase) | {
    "a",
    "an",
    "half",
    "the",
    "all",
    "other",
    "some",
    "between",
    "another",
}
"""The words of hedges ("at least"), and those that may stand before a number."""


@cache
def first_words() -> frozenset[str]:
    """Return the words other than digits that a count of people may begin with where no mention begins."""
    known = load_numbers()
    numbers = {*known.ones, *known.tens, *known.scales, *known.units, *known.vague, *known.nobody}
    closed = {
        "without",
        "whose",
        "no",
        "both",
        "all",
        "another",
        "half",
        "(",
        "him",
        "her",
        "anyone",
        "anybody",
        "one",
        "many",
    }
    return frozenset(numbers | closed | HEDGE_WORDS | ARTICLES)
