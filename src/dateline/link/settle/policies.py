"""How the best figure of a toll is chosen: policies by name, each a rule of one sentence.

``latest``: the figure of the latest report that counts them all.
``most-conservative``: the lowest figure that a source still stands by, as ACLED codes.
``low-best-high``: the figure that most sources still stand by, between the lowest and the highest, as UCDP codes.
``majority``: the figure that most sources gave at any time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Policy = Literal["latest", "most-conservative", "low-best-high", "majority"]
PARTIAL = 0.5
"""A later figure of less than this share of the highest before it counts some of them, not all."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that a source gave on a day: ``own`` is the report's own total, else it is quoted beside it."""

    low: int
    high: int | None
    said: date
    voice_id: str
    own: bool


@dataclass(frozen=True, slots=True)
class Chosen:
    """The lowest, best and highest figure and the sentence by which they were chosen."""

    low: int
    best: int
    high: int | None
    rule: str


def latest(figures: Sequence[Figure]) -> Chosen:
    """The latest report that counts them all gives the figure."""
    best = _whole(figures)[-1]
    return _within(figures, best.low, "The latest report that counts them all gives the figure.")


def most_conservative(figures: Sequence[Figure]) -> Chosen:
    """The lowest figure that a source still stands by is taken."""
    best = min(f.low for f in _standing(figures))
    return _within(figures, best, "The lowest figure that a source still stands by is taken.")


def low_best_high(figures: Sequence[Figure]) -> Chosen:
    """The figure that most sources still stand by is the best; the lowest and the highest are kept beside it."""
    best = _most(_standing(figures))
    return _within(figures, best, "The figure that most sources still stand by is the best, the latest of equals.")


def majority(figures: Sequence[Figure]) -> Chosen:
    """The figure that most sources gave at any time is taken."""
    return _within(figures, _most(_whole(figures)), "The figure that most sources gave is taken, the latest of equals.")


POLICIES: dict[str, Callable[[Sequence[Figure]], Chosen]] = {
    "latest": latest,
    "most-conservative": most_conservative,
    "low-best-high": low_best_high,
    "majority": majority,
}


def _whole(figures: Sequence[Figure]) -> list[Figure]:
    """Return the reports' own figures that count them all, as published; the highest of a day is its last word."""
    own = sorted((f for f in figures if f.own), key=lambda f: (f.said, f.low)) or list(figures)
    kept: list[Figure] = []
    most = 0
    for figure in own:
        if figure.low >= PARTIAL * most:
            kept.append(figure)
        most = max(most, figure.low)
    return kept


def _standing(figures: Sequence[Figure]) -> list[Figure]:
    """Return what each source said last, of those who spoke since the toll last rose to its latest figure."""
    whole = _whole(figures)
    since = next(f.said for f in whole if f.low == whole[-1].low)
    last = {f.voice_id: f for f in whole if f.said >= since}
    return list(last.values())


def _most(figures: Sequence[Figure]) -> int:
    votes = Counter(f.low for f in {(f.voice_id, f.low): f for f in figures}.values())
    last = {f.low: (f.said, f.low) for f in figures}
    return max(votes, key=lambda low: (votes[low], last[low]))


def _within(figures: Sequence[Figure], best: int, rule: str) -> Chosen:
    """Return the figure between the lowest and highest that anybody said since it was known."""
    since = min((f.said for f in figures if f.low == best), default=date.min)
    later = [f for f in figures if f.said >= since]
    low = min(best, *(f.low for f in later if f.low >= PARTIAL * best), best)
    open_ = any(f.high is None for f in later if f.low == max(g.low for g in later))
    high = None if open_ else max(best, *(f.high for f in later if f.high is not None), best)
    return Chosen(low, best, high, rule)
