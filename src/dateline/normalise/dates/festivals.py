"""Named days and dates of the Islamic and Persian calendars, brought to the Gregorian one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from convertdate import hebrew, persian
from hijridate import Hijri

from dateline.core.values import Period
from dateline.knowledge.times import Festival
from dateline.normalise.dates.mention import Anchor, Reading
from dateline.normalise.dates.rule import LARGE, SMALL, YEARLIKE, Rule, led, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import day_of, days_of, part_of, safe_date, shift_days
from dateline.normalise.dates.words import DAY, ORDINAL, PART, WORDS, YEAR, day_number, either, plain


def easter(year: int) -> date:
    """Return Western Easter Sunday (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday of the Orthodox churches, in the Gregorian calendar."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    month, day = divmod(d + (2 * a + 4 * b - d + 34) % 7 + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def hebrew_day(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a Hebrew date that begins the evening before; months count from Nisan."""
    return safe_date(*hebrew.to_gregorian(year, month, day)) if 3800 < year < 9000 else None


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
    found: list[date | None]
    if feast.calendar == "gregorian":
        found = [safe_date(year, feast.month, feast.day)]
    elif feast.calendar == "weekday":
        first = date(year, feast.month, feast.day)
        found = [shift_days(first, (feast.weekday - first.weekday()) % 7)]
    elif feast.calendar == "easter":
        found = [shift_days(easter(year), feast.day)] if year > 1582 else []
    elif feast.calendar == "orthodox":
        found = [shift_days(orthodox_easter(year), feast.day)] if year > 1582 else []
    elif feast.calendar == "persian":
        found = [persian_day(year - 621, feast.month, feast.day)]
    elif feast.calendar == "hebrew":
        found = [hebrew_day(year + n, feast.month, feast.day) for n in (3760, 3761)]
    else:
        since = int((year - 622) * 33 / 32) - 1
        found = [islamic_day(y, feast.month, feast.day) for y in range(since, since + 4)]
    return tuple(d for d in found if d is not None and d.year == year)


def _named(m: re.Match[str], story: Story) -> Reading | None:
    name = plain(m["name"])
    if m["name"].islower() and name not in ("new year's day", "christmas"):
        return None
    feast = WORDS.festivals.get(name)
    start, anchor = _which(m, name, feast, story)
    if start is None:
        return None
    if m["part"]:
        return part_of(start, WORDS.parts[plain(m["part"])], anchor)
    return _lasting(start, feast, anchor)


def feast_days(m: re.Match[str], story: Story) -> tuple[date, date] | None:
    """Return the first and last day of the feast that a match names (groups name, year, rel, lead)."""
    name = plain(m["name"])
    feast = WORDS.festivals.get(name)
    start, _ = _which(m, name, feast, story)
    end = shift_days(start, max(feast.days if feast else 1, 1) - 1) if start else None
    return (start, end) if start and end else None


def _which(m: re.Match[str], name: str, feast: Festival | None, story: Story) -> tuple[date | None, Anchor]:
    """Return the first day of the feast that is meant, and how it is known."""
    here, lead = story.published, plain(m["lead"] or "")
    if m["year"] or m["rel"]:
        days = _days(name, feast, int(m["year"]) if m["year"] else here.year - 1)
        return (days[0] if days else None), "self"
    around = story.ref.start.year if story.narrative and story.ref else story.year
    if around is not None and not lead:
        days = _days(name, feast, around)
        return (days[0] if days else None), "text"
    days = tuple(d for y in (here.year - 1, here.year, here.year + 1) for d in _days(name, feast, y))
    if lead == "this":
        return min(days, key=lambda d: abs(d - here), default=None), "published"
    if story.future or lead == "next":
        return next((d for d in days if d >= here), None), "published"
    reached = [d for d in days if d <= here + timedelta(days=0 if lead == "last" else 14)]
    return (reached[-1] if reached else None), "published"


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


def _hijri_year(m: re.Match[str], story: Story) -> Reading | None:
    """Read "1437 AH": its days in the Gregorian calendar."""
    year = int(m["n"])
    start, following = islamic_day(year, 1, 1), islamic_day(year + 1, 1, 1)
    return days_of(start, shift_days(following, -1)) if start and following else None


def _islamic_month(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the month of Muharram", "in Shawwal 1444": the month's days."""
    month = WORDS.islamic[plain(m["month"])]
    if not m["month"][0].isupper() or not _MONTH_LED.search(story.before) or plain(m["month"]).startswith("rama"):
        return None
    start = islamic_day(int(m["year"]), month, 1) if m["year"] else _latest_start(month, story)
    found = days_of(start, shift_days(start, 28)) if start else None
    if found is None or found.period is None:
        return None
    p = found.period
    return Reading("DATE", p.timex, Period(p.start, p.end, p.precision, p.timex, None, True), "APPROX", "published")


def _latest_start(month: int, story: Story) -> date | None:
    here = story.published
    days = [d for y in (here.year - 1, here.year) for d in _starts(Festival("islamic", month, 1, 1), y) if d <= here]
    return days[-1] if days else None


_MONTH_LED = re.compile(r"\b(?:month\s+of|in|during|since)\s+\Z", re.IGNORECASE)


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
        [*_FEASTS, "last", "next", *led("this", _FEASTS)],
        rf"(?:(?P<lead>last|this|next)\s+)?(?P<name>{either(_FEASTS)})(?!\w)(?:\s+(?P<part>{PART}))?(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})(?!\w)|(?P<rel>last\s+year)))?",
        _named,
    ),
    rule([*_NUMBERED, *led("the", _NUMBERED)], rf"{_NTH}(?P<month>{either(WORDS.islamic)})\b{_ERA}", _islamic),
    rule(WORDS.islamic, rf"(?P<month>{either(WORDS.islamic)})\b{_ERA}(?!\s+[A-Z])", _islamic_month),
    rule([YEARLIKE, LARGE], r"(?P<n>1[2-5]\d\d)\s?(?:A\.?H\.?|Hijri)(?!\w)", _hijri_year),
    rule("ah", r"AH\s(?P<n>1[2-5]\d\d)(?!\w)", _hijri_year),
    rule([*_NUMBERED, *led("the", _NUMBERED)], rf"{_NTH}(?P<month>{either(WORDS.persian)})\b{_ERA}", _persian),
)
