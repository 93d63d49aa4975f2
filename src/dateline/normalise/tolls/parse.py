"""Words that give a number of people, to its value."""

from __future__ import annotations

from dateline.core.values import Count
from dateline.knowledge.tolls import load_numbers
from dateline.normalise.tolls.numbers import hedged, read_number
from dateline.normalise.tolls.words import words_of

_MOST = 200


def parse_count(words: str) -> Count | None:
    """Return how many some words say; None where they do not say.

    >>> parse_count("at least two dozen")
    Count(low=24, high=None, approximate=False)

    "More than 170" is 171 or more, "dozens" 24 to 99, "up to 50" 0 to 50, "nobody" 0. The first number of the words
    counts; what is counted is not asked. Of long text only the first 200 characters are read.
    """
    lower = words_of(words[:_MOST]).lower
    known = load_numbers()
    for at, word in enumerate(lower):
        if word in known.nobody or (word == "no" and lower[at + 1 : at + 2] not in (["fewer"], ["less"], ["more"])):
            return Count(0, 0)
        number = read_number(lower, at, len(lower))
        if number is not None:
            number = hedged(lower, number, len(lower))
            if tuple(lower[number.last + 1 :][-2:]) == ("at", "least"):
                return Count(number.low, None)
            return number.count
    return Count(1, 1) if lower and lower[0] in ("a", "an", "another") and len(lower) > 1 else None
