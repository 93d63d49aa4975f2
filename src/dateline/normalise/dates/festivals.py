"""Named days and dates of the Islamic and Persian calendars, brought to the Gregorian one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from convertdate import persian
from hijridate import Hijri

from dateline.core.values import Period
from dateline.knowledge.times import Festival
from dateline.normalise.dates.mention import Anchor, Reading
from dateline.normalise.dates.rule import SMALL, Rule, led, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import day_of, days_of, safe_date, shift_days
from dateline.normalise.dates.words import DAY, ORDINAL, WORDS, YEAR, day_number, either, plain


def easter(year: int) -> date:
    """Return Western Easter Sunday (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def islamic_day(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of an Umm al-Qura date, None outside 1343 to 1500 of the Hijra."""
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def persian_day(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a solar Hijri date, None where there is none."""
    if not (1 <= year <= 3000 and 1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    return safe_date(*persian.to_gregorian(year, month, day))


@lru_cache(maxsize=4096)
def _starts(feast: Festival, year: int) -> tuple[date, ...]:
    """Return the first days of a festival in a Gregorian year: one, or two or none in the Islamic calendar."""
    if feast.calendar == "gregorian":
        found = [safe_date(year, feast.month, feast.day)]
    elif feast.calendar == "easter":
        found = [shift_days(easter(year), feast.day)] if year > 1582 else []
    elif feast.calendar == "persian":
        found = [persian_day(year - 621, feast.month, feast.day)]
    else:
        first = int((year - 622) * 33 / 32) - 1
        found = [islamic_day(y, feast.month, feast.day) for y in range(first, first + 4)]
    return tuple(d for d in found if d is not None and d.year == year)


def _named(m: re.Match[str], story: Story) -> Reading | None:
    name = plain(m["name"])
    feast = WORDS.festivals.get(name)
    if m["name"].islower() and name not in ("new year's day", "christmas"):
        return None
    if m["year"] or m["rel"]:
        days = _days(name, feast, int(m["year"]) if m["year"] else story.published.year - 1)
        return _lasting(days[0], feast, "self") if days else None
    around = story.ref.start.year if story.narrative and story.ref else story.year
    if around is not None:
        days = _days(name, feast, around)
        return _lasting(days[0], feast, "text") if days else None
    here = story.published
    days = tuple(d for y in (here.year - 1, here.year, here.year + 1) for d in _days(name, feast, y))
    reached = [d for d in days if d <= here + timedelta(days=14)]
    if story.future:
        ahead = [d for d in days if d >= here]
        return _lasting(ahead[0], feast, "published") if ahead else None
    return _lasting(reached[-1], feast, "published") if reached else None


def _days(name: str, feast: Festival | None, year: int) -> tuple[date, ...]:
    if feast is not None:
        return _starts(feast, year) if 1 <= year <= 9998 else ()
    day = WORDS.yearly[name].get(year)
    return (day,) if day else ()


def _lasting(start: date, feast: Festival | None, anchor: Anchor) -> Reading | None:
    """Return the feast; a month of fasting is a span of days whose ends hang on the moon."""
    if feast is None or feast.days == 1:
        return day_of(start, anchor)
    found = days_of(start, shift_days(start, feast.days - 1), anchor)
    if found is None or found.period is None or feast.calendar != "islamic":
        return found
    p = found.period
    return Reading("DATE", p.timex, Period(p.start, p.end, p.precision, p.timex, None, True), "APPROX", anchor)


def _islamic(m: re.Match[str], story: Story) -> Reading | None:
    if not m["month"][0].isupper():
        return None
    month, day = WORDS.islamic[plain(m["month"])], day_number(m["day"])
    if m["year"]:
        return day_of(islamic_day(int(m["year"]), month, day))
    return _latest(Festival("islamic", month, day, 1), story)


def _persian(m: re.Match[str], story: Story) -> Reading | None:
    if not m["month"][0].isupper() or not m["day"][0].isdigit():
        return None  # "the first hut"
    month, day = WORDS.persian[plain(m["month"])], day_number(m["day"])
    if m["year"]:
        return day_of(persian_day(int(m["year"]), month, day))
    return _latest(Festival("persian", month, day, 1), story)


def _latest(feast: Festival, story: Story) -> Reading | None:
    """Return the latest such day at or before publication."""
    here = story.published
    days = [d for y in (here.year - 1, here.year) for d in _starts_any(feast, y) if d <= here]
    return day_of(days[-1], "published") if days else None


def _starts_any(feast: Festival, year: int) -> tuple[date, ...]:
    if feast.calendar == "persian":
        days = (persian_day(y, feast.month, feast.day) for y in (year - 622, year - 621))
        return tuple(d for d in days if d is not None and d.year == year)
    return _starts(feast, year)


_NTH = rf"(?:the\s+)?(?P<day>{DAY}(?:st|nd|rd|th)?|{ORDINAL})\s+(?:(?:day\s+)?of\s+(?:the\s+month" rf"\s+of\s+)?)?"
_ERA = r"(?:,?\s+(?P<year>1[2-5]\d\d)(?!\d)(?:\s*A\.?H\.?(?!\w))?)?"
_NUMBERED = [SMALL, *WORDS.ordinals]
_FEASTS = [*WORDS.festivals, *WORDS.yearly]

RULES: tuple[Rule, ...] = (
    rule(
        _FEASTS,
        rf"(?P<name>{either(_FEASTS)})(?!\w)(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})(?!\w)|(?P<rel>last\s+year)))?",
        _named,
    ),
    rule([*_NUMBERED, *led("the", _NUMBERED)], rf"{_NTH}(?P<month>{either(WORDS.islamic)})\b{_ERA}", _islamic),
    rule([*_NUMBERED, *led("the", _NUMBERED)], rf"{_NTH}(?P<month>{either(WORDS.persian)})\b{_ERA}", _persian),
)
