"""Days as logs and signals write them: "Tue 12", "Friday 13", "210600Z SEP 2012"."""

from __future__ import annotations

import re
from datetime import date

from dateline.core.values import Period
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import LARGE, Rule, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import day_of, safe_date, shift_days
from dateline.normalise.dates.words import WEEKDAY, WORDS, either, month_number, weekday_number

_MONTHS_BACK = 3


def _weekday_number(m: re.Match[str], story: Story) -> Reading | None:
    """Read "Tue 12": the latest day with that name and number, else the coming one within a month; else no day."""
    if not m["weekday"][0].isupper():
        return None
    index, number = weekday_number(m["weekday"]), int(m["number"])
    here = story.published
    for back in (*range(_MONTHS_BACK), -1):
        month = here.month - back - 1
        found = safe_date(here.year + month // 12, month % 12 + 1, number)
        if found is not None and found.weekday() == index and _told(found, here, story):
            return day_of(found, "published")
    return None


def _told(found: date, here: date, story: Story) -> bool:
    return found <= here or (story.future and found <= (shift_days(here, 31) or here))


def _signal(m: re.Match[str], story: Story) -> Reading | None:
    """Read a date-time group: day, hour and minute in one figure, a letter of the zone, month and year."""
    day = safe_date(story.full_year(m["year"]), month_number(m["month"]), int(m["d"]))
    if day is None:
        return None
    clock = f"{m['h']}:{m['mi']}"
    value = f"{day.isoformat()}T{clock}"
    return Reading("TIME", value, Period(day, day, "minute", value, clock))


RULES: tuple[Rule, ...] = (
    rule(
        WORDS.weekdays,
        rf"(?P<weekday>{WEEKDAY})\s+(?P<number>3[01]|[12]\d|[1-9])(?=\s*(?:[.,;:)|\n–-](?!\d)|\Z)|\s+(?:at|in|on|by|and)\b)",
        _weekday_number,
    ),
    rule(
        [LARGE],
        rf"(?P<d>[0-3]\d)(?P<h>[01]\d|2[0-3])(?P<mi>[0-5]\d)\s?(?:[A-Z]\s?)??(?P<month>{either(WORDS.months)})\.?\s?(?P<year>(?:19|20)?\d\d)(?!\d)",
        _signal,
    ),
)
