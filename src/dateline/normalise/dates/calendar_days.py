"""Days written with their month: "15 August", "March 20, 2003", "2021-11-02", "2/11/2021", "the 26th"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dateline.normalise.dates.known_days import known_day
from dateline.normalise.dates.mention import Anchor, Reading
from dateline.normalise.dates.rule import SMALL, YEARLIKE, Rule, led, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import day_of, days_of, month_of, part_of, safe_date, shift_days
from dateline.normalise.dates.words import (
    DAY,
    MONTH,
    ORDINAL,
    PART,
    WEEKDAY,
    WORDS,
    YEAR,
    day_number,
    month_number,
    plain,
)

_SHIFTS = {"last": -1, "this": 0, "next": 1, "past": -1, "same": 0}
_NOT_A_YEAR = r"(?![:.,]?\d|\w|\s*[ap]\.?m)(?=\s*(?:[^\w\s]|\Z)|\s*\n|\s+(?:at|in|on|and|to|from|by|near|the|an?|when|with|of|there|here|after|before|during|while|he|she|they|it|was|were|is|has|had|as|but|which|that)\b|\s+\d{3,4})"
_LONG_YEAR = rf"(?:(?:\s*,\s*|\s+of\s+|[\s-]+)(?P<year>{YEAR})(?![\d:]|\w))?"
_YEAR_TAIL = (
    rf"(?:(?:\s*,\s*|\s+of\s+|[\s-]+|\s*/\s*)(?P<year>{YEAR})(?![\d:]|\w)|[\s-]+['’]?(?P<short"
    rf">\d\d){_NOT_A_YEAR})?"
)
_REL = r"(?:,?\s+(?:of\s+)?(?P<rel>last|this|next|the\s+same)\s+year)?"
_PART_TAIL = rf"(?:\s+(?P<part>{PART}))?"
_LEAD_DAY = rf"(?:{WEEKDAY},?\s+(?:the\s+)?)?"


def _iso(m: re.Match[str], story: Story) -> Reading | None:
    return day_of(safe_date(int(m[1]), int(m[2]), int(m[3])))


def _figures(m: re.Match[str], story: Story) -> Reading | None:
    """Day first, unless that is no day, or the text's own figures show month first."""
    first, second, year = int(m[1]), int(m[2]), story.full_year(m[3])
    day_first, month_first = safe_date(year, second, first), safe_date(year, first, second)
    return day_of((month_first or day_first) if story.month_first else (day_first or month_first))


_FIGURES_CUE = re.compile(
    r"(?:\b(?:on|since|by|until|till|from|dated?|of|before|after|day)[:\s]\s*|\A\s*|[\n(]" r"\s*)\Z", re.I
)


_CLOCK_BEHIND = re.compile(r",?\s+(?:at\s+)?\d\d[:.h]\d\d\b")


def _short_figures(m: re.Match[str], story: Story) -> Reading | None:
    """Read "2/11": only after words that lead to a date."""
    led = m["weekday"] or _FIGURES_CUE.search(story.before) or _CLOCK_BEHIND.match(m.string, m.end())
    if not led or m[0] == "24/7":
        return None
    if "." in m[0] and _THING.match(m.string, m.end()):
        return None  # "6.4 billion", "4.1 percent"
    day, month = (int(m[3]), int(m[2])) if story.month_first else (int(m[2]), int(m[3]))
    if not 1 <= month <= 12:
        return None
    found, anchor = story.day_for(month, day)
    return day_of(found, anchor) if "." not in m[0] or "\n" not in story.before[-3:] else None


_THING = re.compile(r"\s+(?!(?:at|in|on|and|to|near|by|from|the|an?|when|between|approx\w*|around|about)\b)[a-z]")


def _day_month(m: re.Match[str], story: Story) -> Reading | None:
    if m["month"].islower() and m["month"].lower() in ("may", "march", "mar", "sat", "sun"):
        return None
    month, day = month_number(m["month"]), day_number(m["day"])
    year = m["year"] or m["short"]
    anchor: Anchor = "self"
    found: date | None
    if year:
        found = safe_date(story.full_year(year), month, day)
    elif m["rel"]:
        base = story.anchor if "same" in m["rel"].lower() else story.published
        found, anchor = safe_date(base.year + _SHIFTS[plain(m["rel"]).split()[-1]], month, day), "published"
    else:
        found = known_day(month, day, m, story)
        if found is None:
            found, anchor = story.day_for(month, day)
    if m["part"]:
        return part_of(found, WORDS.parts[plain(m["part"])], anchor)
    return day_of(found, anchor)


def _range(m: re.Match[str], story: Story) -> Reading | None:
    """Read "3 to 5 May", "May 3-5, 2021", "28 April to 2 May"."""
    month2 = month_number(m["month"])
    groups = m.groupdict()
    month1 = month_number(groups["month1"]) if groups.get("month1") else month2
    anchor: Anchor = "self"
    if m["year"]:
        year = int(m["year"])
    else:
        year, anchor = story.year_for(month2, day_number(m["d2"]))
    end = safe_date(year, month2, day_number(m["d2"]))
    start = safe_date(year - (month1 > month2), month1, day_number(m["d1"]))
    if m.groupdict().get("night") and start is not None and end == shift_days(start, 1):
        return part_of(start, "TNI", anchor)
    return with_ends(days_of(start, end, anchor), m, start, end)


def with_ends(found: Reading | None, m: re.Match[str], start: date | None, end: date | None) -> Reading | None:
    """Return the range with its two ends as they are written: the first, and the second with month and year."""
    if found is None or start is None or end is None or "/" not in found.value:
        return found
    g = m.groupdict()
    first = "d1" if "d1" in g else "w1"
    second = "d2" if "d2" in g else "w2"
    names = [n for n in ("month", "month1", "d1", "w1") if g.get(n) and m.start(n) < m.start(second)]
    last = [n for n in ("month", "d2", "w2", "year") if g.get(n) and m.end(n) > m.end(first)]
    begin = min(m.start(n) for n in names if n != "month" or "month1" not in g)
    until = max(m.end(n) for n in (first, *(n for n in names if n == "month1" or (n == "month" and "month1" not in g))))
    later = min(m.start(n) for n in (second, *(n for n in ("month",) if g.get("month1") and m.start(n) > until)))
    stop = max(m.end(n) for n in last)
    stop -= m.string[stop - 1] == "."
    ends = ((begin, until, start.isoformat()), (later, stop, end.isoformat()))
    return replace(found, ends=ends)


def _nth(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the 26th": the day of the running month, the latest at or before publication."""
    day = day_number(m["nth"])
    ref = story.ref if story.ref and story.ref.precision in ("day", "month", "part_of_day", "minute", "hour") else None
    base = ref.start if ref else story.published
    found = safe_date(base.year, base.month, day)
    if found is not None and found > story.published and not story.future:
        before = month_of(base.year, base.month - 1)
        found = (
            safe_date(before.period.start.year, before.period.start.month, day) if before and before.period else None
        )
    return day_of(found, "text" if ref else "published")


def _nth_of(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the 5th of this month"."""
    shift = _SHIFTS[plain(m["rel"])]
    month = month_of(story.published.year, story.published.month + shift)
    day = day_number(m["day"])
    if month is None or month.period is None or not day:
        return None
    return day_of(safe_date(month.period.start.year, month.period.start.month, day), "published")


_D = rf"{DAY}(?:\s?(?:st|nd|rd|th))?(?!\d)"
_AND = r"\s*(?:-|–|—|/|\bto\b|\band\b|\bor\b|\buntil\b|\bthrough\b)\s*"
_NIGHT = r"(?P<night>(?:the\s+)?nights?\s+(?:of|between)\s+)?"
_NIGHTS = ["night", "nights", "the night", "the nights"]
_NUMBERED = [SMALL, *WORDS.ordinals]
_LED_DAYS = [*_NUMBERED, *led("the", _NUMBERED), *WORDS.weekdays, *led("the", WORDS.weekdays)]

RULES: tuple[Rule, ...] = (
    rule([YEARLIKE], r"((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d)(?!\d)", _iso),
    rule([YEARLIKE], r"((?:19|20)\d\d)[/.](\d\d)[/.](\d\d)(?!\d)", _iso),
    rule([SMALL], r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d|\d\d)(?![\d/.-]?\d)", _figures),
    rule(
        [SMALL, *WORDS.weekdays],
        rf"(?P<weekday>{WEEKDAY},?\s+)?({DAY})[/.](1[0-2]|0?[1-9])(?![/.:,]?\d|\s*(?:%|pm|am|p" rf"\.m|a\.m|h\b))",
        _short_figures,
    ),
    rule(
        [SMALL, *_NIGHTS],
        rf"{_NIGHT}(?P<d1>{_D}){_AND}(?:the\s+)?(?P<d2>{_D})\s+(?:of\s+)?(?P<month>{MONTH})(?"
        rf":,?\s+(?P<year>{YEAR})(?!\w))?",
        _range,
    ),
    rule(
        [SMALL, *_NIGHTS],
        rf"{_NIGHT}(?P<d1>{_D})\s+(?P<month1>{MONTH}){_AND}(?P<d2>{_D})\s+(?P<month>{MONTH})(?"
        rf":,?\s+(?P<year>{YEAR})(?!\w))?",
        _range,
    ),
    rule(
        [*WORDS.months, *_NIGHTS],
        rf"{_NIGHT}(?P<month>{MONTH})\s+(?P<d1>{_D})\s*(?:-|–|—|\bto\b|\band\b)\s*(?P<d2>{_D})"
        rf"(?![:.]?\d)(?:,?\s+(?P<year>{YEAR})(?!\w))?",
        _range,
    ),
    rule(
        [*WORDS.months, *_NIGHTS],
        rf"{_NIGHT}(?P<month1>{MONTH})\s+(?P<d1>{_D}){_AND}(?P<month>{MONTH})\s+(?P<d2>{_D})(?"
        rf"![:.]?\d)(?:,?\s+(?P<year>{YEAR})(?!\w))?",
        _range,
    ),
    rule(
        _LED_DAYS,
        rf"{_LEAD_DAY}(?:the\s+)?(?P<day>{DAY}(?:\s?(?:st|nd|rd|th)\b)?|{ORDINAL})(?:\s+(?:day"
        rf"\s+)?of)?[\s-]*(?P<month>{MONTH}){_YEAR_TAIL}{_REL}{_PART_TAIL}(?!\w)",
        _day_month,
    ),
    rule(
        [*WORDS.weekdays, *WORDS.months],
        rf"{_LEAD_DAY}(?P<month>{MONTH})[\s-]+(?:the\s+)?(?P<day>{DAY}(?:\s?(?:st|nd|rd|th)\b)?"
        rf"|{ORDINAL})(?![:.,]\d|\d|\s*[ap]\.?m\b)"
        rf"{_LONG_YEAR}(?P<short>(?!))?{_REL}{_PART_TAIL}(?!\w)",
        _day_month,
    ),
    rule(
        [*_NUMBERED, *led("the", _NUMBERED)],
        rf"(?:the\s+)?(?P<day>{DAY}(?:st|nd|rd|th)|{ORDINAL})\s+(?:day\s+)?of\s+(?P<rel>this|last|next)\s+month\b",
        _nth_of,
    ),
    rule(
        led("the", [SMALL]),
        r"the\s+(?P<nth>(?:3[01]|[12]?\d)(?:st|nd|rd|th))\b(?=\s*(?:[.,;:)]|$)|\s+(?:and(?!\s+\d+(?:st|nd|rd|th|d)\b)|at|in"
        r"|when|after|before|was|were|he|she|it|they)\b)",
        _nth,
    ),
)
