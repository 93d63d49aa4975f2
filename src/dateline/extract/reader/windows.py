"""A long report in windows of a size that the reader was trained on, each word read where it stands most inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SIZE = 360
"""Pieces in one window, the two that open and close it left out."""
OVERLAP = 120


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``first`` to ``last`` (half-open) are fed together; of these, ``take_first`` to ``take_last`` are read."""

    first: int
    last: int
    take_first: int
    take_last: int


def divide_windows(lengths: Sequence[int], size: int = SIZE, overlap: int = OVERLAP) -> list[Window]:
    """Return windows over words with so many pieces each; together their taken words are all words, once."""
    bounds = _bounds(lengths, size, overlap)
    windows = []
    for i, (first, last) in enumerate(bounds):
        begin = first if i == 0 else (first + bounds[i - 1][1]) // 2
        end = last if i == len(bounds) - 1 else (bounds[i + 1][0] + last) // 2
        windows.append(Window(first, last, begin, end))
    return windows


def _bounds(lengths: Sequence[int], size: int, overlap: int) -> list[tuple[int, int]]:
    bounds: list[tuple[int, int]] = []
    first = 0
    while first < len(lengths):
        last, pieces = first, 0
        while last < len(lengths) and (pieces + lengths[last] <= size or last == first):
            pieces += lengths[last]
            last += 1
        bounds.append((first, last))
        if last == len(lengths):
            break
        back, pieces = last, 0
        while back > first + 1 and pieces + lengths[back - 1] <= overlap:
            back -= 1
            pieces += lengths[back]
        first = back
    return bounds
