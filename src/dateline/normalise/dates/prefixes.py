"""Words that narrow a time: "early", "the end of", "the night of"."""

from __future__ import annotations

import re

from dateline.core.values import Period
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import key_of, led
from dateline.normalise.dates.values import day_of, month_of, part_of, shift_days, week_of
from dateline.normalise.dates.words import PART, WORDS, plain

MODIFIER = re.compile(
    r"(?:(?P<early>(?:the\s+)?early|(?:the\s+)?(?:very\s+)?(?:start|beginning|outset|turn)"
    r"\s+of|earlier)|"
    r"(?P<mid>(?:the\s+)?mid(?:dle\s+of)?)|(?P<late>(?:the\s+)?late|(?:the\s+)?(?:end|close)"
    r"\s+of|later|end(?=-)))[\s-]+(?=\S)",
    re.IGNORECASE,
)
PART_OF = re.compile(rf"(?:the\s+)?(?P<part>{PART})\s+(?:hours\s+)?of\s+(?:the\s+)?(?=\S)", re.IGNORECASE)
EVE = re.compile(r"(?:the\s+)?eve\s+of\s+(?:the\s+(?:holy\s+|fasting\s+)*month\s+of\s+|the\s+)?(?=\S)", re.IGNORECASE)
WEEK_OF = re.compile(
    r"(?:the\s+)?week\s+(?:of|ending|ended|beginning|starting|commencing)\s+(?:on\s+)?(?:the\s+)?(?=\S)", re.IGNORECASE
)
_WHEN = (
    "early",
    "earlier",
    "later",
    "late",
    "mid",
    "middle",
    "end",
    "close",
    "start",
    "beginning",
    "outset",
    "turn",
    "very",
)
KEYS: frozenset[str] = frozenset(
    key_of(phrase)
    for words in (_WHEN, [p for p in WORDS.parts if p != "first light"], ["eve", "week"])
    for phrase in (*words, *led("the", words))
)
"""Keys of the places where the words of this file can begin."""
_LONG = ("month", "year", "decade", "century", "quarter", "season", "week", "half")


def modify(reading: Reading, m: re.Match[str]) -> Reading | None:
    """Return the reading narrowed to its beginning, middle or end; early on a day is its morning, late its night."""
    mod = "START" if m["early"] else "MID" if m["mid"] else "END"
    period = reading.period
    if reading.type == "TIME" and period is not None and period.clock is None:
        return Reading(reading.type, reading.value, period, mod, reading.anchor)
    if reading.type != "DATE" or period is None:
        return None
    if period.precision == "day":
        if mod == "MID" or plain(m[0]).startswith(("earlier", "later", "the end", "the start", "the beginning")):
            return reading
        return part_of(period.start, "TMO" if mod == "START" else "TNI", reading.anchor)
    if period.precision not in _LONG:
        return None
    return Reading(reading.type, reading.value, _narrowed(period, mod), mod, reading.anchor)


def _narrowed(period: Period, mod: str) -> Period:
    """Return the part of the period: for a year by whole months, else by thirds of the days, always hedged."""
    start, end = period.start, period.end
    if period.precision == "year":
        first, last = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}[mod]
        a, b = month_of(start.year, first), month_of(start.year, last)
        if a and b and a.period and b.period:
            return Period(a.period.start, b.period.end, "year", period.timex, None, True)
    third = (end - start) / 3
    if mod == "START":
        end = start + third
    elif mod == "END":
        start = end - third
    else:
        start, end = start + third, end - third
    return Period(start, end, period.precision, period.timex, None, True)


def take_part(reading: Reading, m: re.Match[str]) -> Reading | None:
    """Return the part of the day that "the morning of 3 May" says."""
    if reading.type == "TIME" and reading.period is not None and reading.period.precision == "part_of_day":
        return reading
    if reading.period is None or reading.period.precision != "day":
        return None
    return part_of(reading.period.start, WORDS.parts[plain(m["part"])], reading.anchor)


def week_holding(reading: Reading) -> Reading | None:
    """Return the week of the day that the words name: "the week of March 6"."""
    if reading.type != "DATE" or reading.period is None or reading.period.precision != "day":
        return None
    return week_of(reading.period.start, reading.anchor)


def eve_of(reading: Reading) -> Reading | None:
    """Return the day before the time that the words name."""
    if reading.type != "DATE" or reading.period is None or reading.period.precision not in ("day", "days", "span"):
        return None
    return day_of(shift_days(reading.period.start, -1), reading.anchor)


_PREFIXES = (("part", PART_OF), ("modifier", MODIFIER), ("eve", EVE), ("week", WEEK_OF))


def prefix_at(text: str, at: int) -> tuple[str, re.Match[str] | None]:
    """Return the name and the match of the words that begin at ``at`` and narrow a time, no match where none do."""
    for name, pattern in _PREFIXES:
        found = pattern.match(text, at)
        if found is not None:
            return name, found
    return "", None


def apply_prefix(name: str, reading: Reading, found: re.Match[str]) -> Reading | None:
    """Return the reading narrowed by the words of :func:`prefix_at`, None where they do not fit."""
    if name == "part":
        return take_part(reading, found)
    if name == "modifier":
        return modify(reading, found)
    return eve_of(reading) if name == "eve" else week_holding(reading)
