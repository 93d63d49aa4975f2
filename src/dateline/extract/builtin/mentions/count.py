"""The number of people in a short noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.values import Count

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
_VAGUE = {
    "dozens": Count(24, 99), "scores": Count(40, 199), "hundreds": Count(200, 999), "thousands": Count(2000, 9999),
    "tens": Count(20, 99), "several": Count(2, 9), "few": Count(2, 9), "couple": Count(2, 2), "pair": Count(2, 2),
}  # fmt: skip
_LEAST = frozenset({"least", "fewer", "less"})
_ABOUT = frozenset({"about", "some", "nearly", "around", "almost", "roughly", "approximately", "estimated", "close"})


def count_of(words: Sequence[str], plural: bool) -> Count | None:
    """Return how many the lower-case words of a noun phrase say, or None where they do not say."""
    number = _number(words)
    if number is None:
        vague = next((_VAGUE[w] for w in words if w in _VAGUE), None)
        if vague is None and not plural and words and words[0] in ("a", "an", "another"):
            return Count(1, 1)
        return vague
    before = words[:3]
    if "more" in before[:1] or "over" in before[:1]:
        return Count(number + 1, None)
    if "up" in before[:1]:
        return Count(0, number)
    if _LEAST & set(before):
        return Count(number, None)
    return Count(number, number, approximate=bool(_ABOUT & set(before)))


def _number(words: Sequence[str]) -> int | None:
    """Return the first number in the words; digits with commas, or words with scales."""
    total: int | None = None
    for word in words:
        digits = word.replace(",", "")
        parts = word.split("-")
        if digits.isascii() and digits.isdigit() and len(digits) < 10 and total is None:
            total = int(digits)
        elif all(part in _UNITS for part in parts) and total is None:
            total = sum(_UNITS[part] for part in parts)
        elif word in _SCALES:
            total = (total or 1) * _SCALES[word]
        elif total is not None:
            break
    return total
