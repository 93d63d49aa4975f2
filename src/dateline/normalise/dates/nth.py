"""Days and weeks counted within a month or a feast: "the second week of May", "the last Friday of Ramadan"."""

from __future__ import annotations

import re
from datetime import date

from dateline.core.values import Period
from dateline.normalise.dates.festivals import feast_days
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import Rule, led, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import day_of, month_of, part_of, shift_days, week_of, weekend_of
from dateline.normalise.dates.words import (
    MONTH,
    NUMBER,
    WEEKDAY_FULL,
    WORDS,
    YEAR,
    either,
    month_number,
    number_of,
    plain,
    weekday_number,
)

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_NTH |= {"last": 0, "final": 0}
_FEASTS = [*WORDS.festivals, *WORDS.yearly]


def _of_month(m: re.Match[str], story: Story) -> Reading | None:
    """Read what is counted within a month."""
    month, nth = month_number(m["month"]), _NTH[plain(m["nth"])]
    if not m["month"][0].isupper() or nth > 5:
        return None
    year = int(m["year"]) if m["year"] else story.year_for(month)[0]
    whole = month_of(year, month)
    if whole is None or whole.period is None:
        return None
    first, last = whole.period.start, whole.period.end
    if m["weekday"]:
        return day_of(_weekday(first, last, weekday_number(m["weekday"]), nth), "published")
    if plain(m["unit"]) == "weekend":
        saturday = _weekday(first, last, 5, nth)
        return weekend_of(saturday, "published")
    start = shift_days(last, -6) if nth == 0 else shift_days(first, 7 * (nth - 1))
    end = shift_days(start, 6) if start else None
    week = week_of(shift_days(start, 3)) if start else None
    if start is None or end is None or week is None or start > last:
        return None
    return Reading("DATE", week.value, Period(start, end, "week", week.value, None, True), None, "published")


def _stretch(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the second half of October", "the first ten days of May": the month, its days narrowed."""
    month = month_number(m["month"])
    year = int(m["year"]) if m["year"] else story.year_for(month)[0]
    whole = month_of(year, month)
    if whole is None or whole.period is None or not m["month"][0].isupper():
        return None
    late = plain(m["nth"]) in ("second", "latter", "last", "final")
    number = number_of(m["n"]) if m["n"] else 15.0
    if number is None or not 1 <= number <= 27:
        return None
    first, last = whole.period.start, whole.period.end
    if late:
        first = shift_days(last, 1 - int(number)) or first if m["n"] else first.replace(day=16)
    else:
        last = first.replace(day=int(number))
    return Reading(
        "DATE",
        whole.value,
        Period(first, last, "month", whole.value, None, True),
        "END" if late else "START",
        "published",
    )


def _weekday(first: date, last: date, index: int, nth: int) -> date | None:
    """Return the nth such weekday from ``first`` to ``last``, for 0 the last one, None where there are not so many."""
    if nth == 0:
        return shift_days(last, -((last.weekday() - index) % 7))
    found = shift_days(first, (index - first.weekday()) % 7 + 7 * (nth - 1))
    return found if found is not None and found <= last else None


def _of_feast(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the third day of Eid", "the last Friday of Ramadan"."""
    if m["name"].islower():
        return None
    nth, period = _NTH[plain(m["nth"])], feast_days(m, story)
    if period is None:
        return None
    start, end = period
    if m["weekday"]:
        return day_of(_weekday(start, end, weekday_number(m["weekday"]), nth), "published")
    day = end if nth == 0 else shift_days(start, nth - 1)
    return part_of(day, "TNI", "published") if plain(m["unit"]) == "night" else day_of(day, "published")


_STRETCHES = ("first", "second", "latter", "last", "final")
_LED = rf"(?:the\s+)?(?P<nth>{either(_NTH)})\s+(?:full\s+)?"
_YEARED = rf"(?:(?:,|\s+of)?\s+(?P<year>{YEAR})(?!\w))?"

RULES: tuple[Rule, ...] = (
    rule(
        [*_NTH, *led("the", _NTH)],
        rf"{_LED}(?:(?P<unit>week(?:end)?)|(?P<weekday>{WEEKDAY_FULL}))\s+(?:of|in)\s+(?P<month>{MONTH}){_YEARED}",
        _of_month,
    ),
    rule(
        [*_STRETCHES, *led("the", _STRETCHES)],
        rf"(?:the\s+)?(?P<nth>{either(_STRETCHES)})\s+(?:half|(?P<n>{NUMBER})\s+days)\s+(?:of|in)\s+(?P<month>{MONTH}){_YEARED}",
        _stretch,
    ),
    rule(
        [*_NTH, *led("the", _NTH)],
        rf"{_LED}(?:(?P<unit>day|night)|(?P<weekday>{WEEKDAY_FULL}))\s+of\s+(?:the\s+)?(?:(?:holy|fasting)\s+)*(?:month\s+of\s+)?"
        rf"(?P<name>{either(_FEASTS)})(?!\w){_YEARED}(?P<lead>(?!))?(?P<rel>(?!))?",
        _of_feast,
    ),
)
