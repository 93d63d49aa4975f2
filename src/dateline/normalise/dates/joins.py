"""Joins a day with the time that stands beside it: "9 p.m. Tuesday", "2 March, 19:40", "Thursday at dawn"."""

from __future__ import annotations

import re

from dateline.core.values import Period
from dateline.normalise.dates.match import longest
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import part_of
from dateline.normalise.dates.words import PART, WEEKDAY_FULL, WORDS, plain

Found = tuple[int, Reading]

_TO_DAY = re.compile(
    rf",?\s+(?:(?P<on>on\s+)(?={WEEKDAY_FULL}\s+{PART})|(?P<in>in\s+the\s+(?:early\s+)?(?={PART}))|at\s+(?=night\b))?(?=\S)",
    re.IGNORECASE,
)
_NOON_TO_DAY = re.compile(r",?\s+(?:on\s+)?(?=\S)", re.ASCII)
_SHORT_TAIL = re.compile(r"\.?,?\s+(?=\d{1,2}[:.]\d\d|\d{1,2}\s?[ap]\.?m)", re.IGNORECASE)
_SHORT_DAY = re.compile(r"\A(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,2}\.?\Z", re.IGNORECASE)
_CLOCK_TAIL = re.compile(r"(?:\s*,\s*|\s+|\s+at\s+(?=\d{4}|\d\d:)|T)(?=\d)(?!\s*\d{4}\s+[a-z]{4})")
_HALF = re.compile(r"[ap]\.?\s?m\b|\d\d\d\d|noon|night|midday", re.IGNORECASE)
_PART_TAIL = re.compile(
    rf"(?:,?\s+in\s+the\s+|,?\s+at\s+|,\s+|\s*\()(?P<part>{PART})(?:(?<=night)|(?<=dawn)|(?<=dusk)|(?<=ing)|(?<=noon)"
    r"|(?<=hours)|(?<=light)|(?<=set)|(?<=rise))(?!\w)(?=\s*(?:[.,;:)|\n]|\Z)|\s+(?:in|on|at|when|and|as|by|near|after"
    r"|before|while|to|of|there|here)\b)\)?",
    re.IGNORECASE,
)


def join(text: str, found: Found, story: Story) -> Found:
    """Return what was found together with the day or the time of day beside it."""
    period = found[1].period
    if period is None:
        return found
    if found[1].type == "DATE" and period.precision == "day":
        return _day_part(text, _day_clock(text, found, period, story), story)
    if found[1].type == "TIME" and period.clock is not None:
        return _clock_day(text, found, period, story)
    return found


def _clock_day(text: str, found: Found, period: Period, story: Story) -> Found:
    """Join a clock time with the day behind it: "9 p.m. Tuesday", "noon on Tuesday", "eleven last night"."""
    end, reading = found
    named = text[max(0, end - 5) : end].lower().endswith(("noon", "night", "midday"))
    between = (_NOON_TO_DAY if named else _TO_DAY).match(text, end)
    if between is None or between.end() >= len(text):
        return found
    at = between.end()
    story.before = text[max(0, at - 24) : at]
    day = longest(text, at, story)
    if day is None or day[1].period is None or period.clock is None:
        return found
    if day[1].type == "TIME" and day[1].period.precision == "part_of_day":
        if _HALF.search(text, end - 8, end):  # the half of the day is said: "9 p.m. the previous night"
            told = text[at : at + 4].lower() in ("the ", "that")  # counts from the day told: to be read but once
            return (day[0] if told else end), _at(reading, day[1], period.clock, day[1].period)
        return day[0], _in_part(reading, day[1], period.clock)
    if day[1].type != "DATE" or day[1].period.precision != "day":
        return found
    return day[0], _at(reading, day[1], period.clock, day[1].period)


def _at(reading: Reading, day: Reading, clock: str, of: Period) -> Reading:
    value = f"{of.start.isoformat()}T{clock}"
    precision = reading.period.precision if reading.period else "minute"
    return Reading("TIME", value, Period(of.start, of.start, precision, value, clock), reading.mod, day.anchor)


def _in_part(reading: Reading, part: Reading, clock: str) -> Reading:
    """Return the clock time in a part of the day: "2:20 yesterday afternoon" is 14:20."""
    of, code, hour = part.period, part.value[10:], int(clock[:2])
    if of is None:
        return reading
    if (code in ("TAF", "TEV") and 1 <= hour < 12) or (code == "TNI" and 6 <= hour < 12):
        hour += 12
    elif hour == 12 and code == "TMO":
        hour = 0
    return _at(reading, part, f"{hour:02d}{clock[2:]}", of)


def _day_clock(text: str, found: Found, period: Period, story: Story) -> Found:
    """Join a day in figures with the clock time that follows it: "15.09.2020 at 1040hrs", "2 March, 19:40"."""
    end, _ = found
    tail = text[max(0, end - 5) : end].split()[-1:]
    if tail and _SHORT_DAY.match(tail[0]):
        return _clock_after(text, _SHORT_TAIL.match(text, end), found, period, story)
    between = _CLOCK_TAIL.match(text, end)
    if between is None or (not text[end - 1].isdigit() and not text[max(0, end - 12) : end - 1].strip()[:1].isdigit()):
        return found
    return _clock_after(text, between, found, period, story)


def _clock_after(text: str, between: re.Match[str] | None, found: Found, period: Period, story: Story) -> Found:
    """Return the clock time behind ``between`` on the day of the period, what was found where there is none."""
    if between is None:
        return found
    kept = story.before, story.sentence_day
    story.before, story.sentence_day = "at ", period.start
    clock = longest(text, between.end(), story)
    story.before, story.sentence_day = kept
    if clock is None or clock[1].period is None or clock[1].period.clock is None:
        return found
    return clock[0], Reading("TIME", clock[1].value, clock[1].period, found[1].mod, found[1].anchor)


def _day_part(text: str, found: Found, story: Story) -> Found:
    """Join a day with the part of it behind: "26 March, in the afternoon", "Thursday at dawn", "June 3 (night)"."""
    end, reading = found
    if reading.period is None or reading.period.precision != "day":
        return found
    tail = _PART_TAIL.match(text, end)
    if tail is None:
        return found
    part = part_of(reading.period.start, WORDS.parts[plain(tail["part"])], reading.anchor)
    return (tail.end(), part) if part is not None else found
