"""Krippendorff's alpha: how far any number of coders agree, gaps allowed.

K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): one minus observed over expected disagreement, from
the matrix of coincidences within units.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import permutations
from typing import Any

Difference = Callable[[Any, Any], float]


def krippendorffs_alpha(units: Iterable[Sequence[Hashable]], difference: Difference | None = None) -> float | None:
    """Return alpha over the answers that each unit got, one of each coder who answered.

    ``difference`` is the squared difference of two answers; without it they are equal or not (nominal). Units with
    one answer say nothing. None where alpha is not defined: nothing to compare, or one answer throughout.
    """
    differ = difference or _nominal
    coincidences: defaultdict[tuple[Hashable, Hashable], float] = defaultdict(float)
    for unit in units:
        for pair in permutations(unit, 2):
            coincidences[pair] += 1 / (len(unit) - 1)
    totals: defaultdict[Hashable, float] = defaultdict(float)
    for (first, _), count in coincidences.items():
        totals[first] += count
    whole = sum(totals.values())
    observed = sum(count * differ(a, b) for (a, b), count in coincidences.items())
    expected = sum(totals[a] * totals[b] * differ(a, b) for a in totals for b in totals)
    return None if expected == 0 else 1 - (whole - 1) * observed / expected


def interval(first: float, second: float) -> float:
    """Return the squared difference of two numbers."""
    return (first - second) ** 2


def _nominal(first: Hashable, second: Hashable) -> float:
    return float(first != second)
