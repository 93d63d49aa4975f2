"""Readings made of calendar units; every function gives None where the calendar has no such day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from dateline.core.values import Period, PeriodPrecision
from dateline.normalise.dates.mention import Anchor, Reading


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return the day, None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift_days(day: date, days: int) -> date | None:
    """Return the day so many days away, None beyond the years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def span(start: date, end: date, precision: PeriodPrecision, value: str, *, anchor: Anchor = "self") -> Reading:
    """Return a DATE that lasts from ``start`` to ``end``."""
    return Reading("DATE", value, Period(start, end, precision, value), None, anchor)


def day_of(day: date | None, anchor: Anchor = "self") -> Reading | None:
    """Return one calendar day."""
    return span(day, day, "day", day.isoformat(), anchor=anchor) if day else None


def part_of(day: date | None, code: str, anchor: Anchor = "self") -> Reading | None:
    """Return a part of a day (``TMO``, ``TAF``, ``TEV``, ``TNI``, ``TMI``)."""
    if day is None:
        return None
    value = f"{day.isoformat()}{code}"
    return Reading("TIME", value, Period(day, day, "part_of_day", value), None, anchor)


def week_of(day: date | None, anchor: Anchor = "self") -> Reading | None:
    """Return the ISO week that holds the day."""
    monday = shift_days(day, -day.weekday()) if day else None
    sunday = shift_days(monday, 6) if monday else None
    if day is None or monday is None or sunday is None:
        return None
    iso = day.isocalendar()
    return span(monday, sunday, "week", f"{iso.year:04d}-W{iso.week:02d}", anchor=anchor)


def weekend_of(day: date | None, anchor: Anchor = "self") -> Reading | None:
    """Return the Saturday and Sunday of the week that holds the day."""
    saturday = shift_days(day, 5 - day.weekday()) if day else None
    sunday = shift_days(saturday, 1) if saturday else None
    if saturday is None or sunday is None:
        return None
    iso = saturday.isocalendar()
    return span(saturday, sunday, "days", f"{iso.year:04d}-W{iso.week:02d}-WE", anchor=anchor)


def month_of(year: int, month: int, anchor: Anchor = "self") -> Reading | None:
    """Return a month; months outside 1 to 12 carry into the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1 <= year <= 9999:
        return None
    end = date(year, month, calendar.monthrange(year, month)[1])
    return span(date(year, month, 1), end, "month", f"{year:04d}-{month:02d}", anchor=anchor)


def season_of(year: int, code: str, month: int, anchor: Anchor = "self") -> Reading | None:
    """Return three months from ``month``; a winter is named after the year it begins in."""
    last = month_of(year, month + 2)
    if last is None or last.period is None or not 1 <= year <= 9999:
        return None
    return span(date(year, month, 1), last.period.end, "season", f"{year:04d}-{code}", anchor=anchor)


def quarter_of(year: int, quarter: int, anchor: Anchor = "self") -> Reading | None:
    """Return a quarter; quarters outside 1 to 4 carry into the year."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    last = month_of(year, quarter * 3)
    if last is None or last.period is None:
        return None
    return span(date(year, quarter * 3 - 2, 1), last.period.end, "quarter", f"{year:04d}-Q{quarter}", anchor=anchor)


def half_of(year: int, half: int, anchor: Anchor = "self") -> Reading | None:
    """Return the first or second half of a year."""
    last = month_of(year, half * 6)
    if last is None or last.period is None:
        return None
    return span(date(year, half * 6 - 5, 1), last.period.end, "half", f"{year:04d}-H{half}", anchor=anchor)


def year_of(year: int, anchor: Anchor = "self") -> Reading | None:
    """Return a calendar year."""
    if not 1 <= year <= 9999:
        return None
    return span(date(year, 1, 1), date(year, 12, 31), "year", f"{year:04d}", anchor=anchor)


def decade_of(year: int, anchor: Anchor = "self") -> Reading | None:
    """Return the ten years from ``year``, written as TIMEX3 does (``199``)."""
    if not 1 <= year <= 9990:
        return None
    return span(date(year, 1, 1), date(year + 9, 12, 31), "decade", f"{year // 10:03d}", anchor=anchor)


def century_of(number: int) -> Reading | None:
    """Return the hundred years of the nth century, written as TIMEX3 does (``18`` for the 19th)."""
    if not 1 <= number <= 99:
        return None
    first = (number - 1) * 100
    return span(date(max(first, 1), 1, 1), date(first + 99, 12, 31), "century", f"{number - 1:02d}")


def days_of(start: date | None, end: date | None, anchor: Anchor = "self") -> Reading | None:
    """Return a range of days, ``start/end``; None where it runs backwards."""
    if start is None or end is None or end < start:
        return None
    if start == end:
        return day_of(start, anchor)
    precision: PeriodPrecision = "days" if (end - start).days < 6 else "span"
    return span(start, end, precision, f"{start.isoformat()}/{end.isoformat()}", anchor=anchor)
