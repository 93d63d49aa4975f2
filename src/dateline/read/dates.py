"""Publication dates as sources write them. The calendar day is as written, never shifted by a time zone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_MONTHS = {
    m: i for i, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NAMED = re.compile(
    r"(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+['’]?(\d{4}|\d\d)\b", re.IGNORECASE
)
_NAMED_US = re.compile(r"(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b", re.IGNORECASE)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_EPOCH = re.compile(r"\d{9,13}(?:\.\d+)?\Z")
_COMPACT = re.compile(r"((?:1[89]|20|21)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\Z")


class DateError(Exception):
    """A publication date that cannot be used; ``reason`` is for counting."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


def published_date(value: object) -> date:
    """Return the calendar day that a field gives.

    Raises DateError with reason ``no-date`` (nothing there), ``impossible-date`` (30 February, unreadable) or
    ``ambiguous-date`` (03/04/2021 may be March or April).
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        raise DateError("no-date", "no publication date; give one with --published YYYY-MM-DD or a date field")
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip()
    if match := _COMPACT.match(text):
        return _day(text, int(match[1]), int(match[2]), int(match[3]))
    if _EPOCH.match(text):
        seconds = float(text)
        return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, tz=UTC).date()
    return _written(text)


def _written(text: str) -> date:
    if match := _ISO.match(text):
        return _day(text, int(match[1]), int(match[2]), int(match[3]))
    if match := _NAMED.match(text):
        return _day(text, _year(match[3]), _month(text, match[2]), int(match[1]))
    if match := _NAMED_US.match(text):
        return _day(text, int(match[3]), _month(text, match[1]), int(match[2]))
    if match := _DOTTED.match(text):
        return _day(text, int(match[3]), int(match[2]), int(match[1]))
    if match := _SLASHED.match(text):
        first, second = int(match[1]), int(match[2])
        if first <= 12 and second <= 12 and first != second:
            raise DateError("ambiguous-date", f"{text!r} may be day/month or month/day; write the date as YYYY-MM-DD")
        day, month = (first, second) if first > 12 else (second, first)
        return _day(text, int(match[3]), month, day)
    raise DateError("impossible-date", f"cannot read the date {text[:40]!r}; write it as YYYY-MM-DD")


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) > 50 else 2000)


def _month(text: str, name: str) -> int:
    month = _MONTHS.get(name[:3].lower())
    if month is None:
        raise DateError("impossible-date", f"cannot read the date {text[:40]!r}; write it as YYYY-MM-DD")
    return month


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise DateError("impossible-date", f"there is no day {text[:40]!r} ({error})") from error
