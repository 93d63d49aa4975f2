"""Months, seasons, quarters, halves, years, decades and centuries."""

from __future__ import annotations

import re
from datetime import date

from dateline.core.values import Period
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import APOSTROPHE, DIGITS, SMALL, YEARLIKE, Rule, led, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import (
    century_of,
    decade_of,
    half_of,
    month_of,
    quarter_of,
    season_of,
    year_of,
)
from dateline.normalise.dates.words import MONTH, ORDINAL, SEASON, WORDS, YEAR, month_number, plain

_SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_TO = re.compile(
    r"(?:\b(?:in|since|of|until|till|by|from|during|to|and|through|before|after|between|last"
    r"|early|late|mid|around|for|or|was|on)"
    r"[\s-]+|[,(–-]\s*|\A\s*|\n\s*)\Z",
    re.IGNORECASE,
)


def _month_year(m: re.Match[str], story: Story) -> Reading | None:
    return month_of(int(m["year"]), month_number(m["month"]))


def _year_quarter(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the 1988 second quarter", "this year's third quarter"."""
    year = int(m["year"]) if m["year"] else story.published.year + _SHIFTS[plain(m["rel"]).split()[0]]
    return quarter_of(year, _QUARTERS[plain(m["q"])], "self" if m["year"] else "published")


def _month(m: re.Match[str], story: Story) -> Reading | None:
    word, lead = m["month"], plain(m["lead"] or "")
    month = month_number(word)
    if not word[0].isupper() or (_doubtful(word) and not lead and not _TO.search(story.before)):
        return None
    short = len(word.rstrip(".")) <= 3 and word.lower() != "may"
    if short and not lead and m.string[m.end() : m.end() + 2].lstrip(" -")[:1].isalpha():
        return None  # "Mar del Plata", "Jan said", "Jun-Jun"
    if plain(word) in ("may", "march") and not lead and not story.before.strip():
        return None  # "March past", "May I"
    if m["rel"]:
        return month_of(story.published.year + _SHIFTS[plain(m["rel"]).split()[-2]], month, "published")
    if lead and _DAY_BEHIND.match(m.string, m.end()):
        return None  # "last Oct. 23"
    told = _YEAR_BEHIND.match(m.string, m.end())
    if told is not None:
        return month_of(int(told[1]), month, "text")
    if lead:
        return _led_month(lead, month, story)
    year, anchor = story.year_for(month)
    return month_of(year, month, anchor)


_DAY_BEHIND = re.compile(r"\s+(?:3[01]|[12]?\d)(?![\d:.]*\d)(?!\s*[ap]\.?m)")
_YEAR_BEHIND = re.compile(
    rf"\s+(?:morning|afternoon|evening|night|day|weekend)\s+(?:in|of)\s+({YEAR})\b", re.IGNORECASE
)


def _month_range(m: re.Match[str], story: Story) -> Reading | None:
    """Read "January to March 2018", "between May and July": two months, each with the whole stretch as its period."""
    if not m["m1"][0].isupper() or not m["m2"][0].isupper() or month_number(m["m1"]) == month_number(m["m2"]):
        return None
    if m["by"].strip().lower() == "and" and not (m["year"] or re.search(r"\b(?:between|in)\s+\Z", story.before, re.I)):
        return None
    first, second = month_number(m["m1"]), month_number(m["m2"])
    year = int(m["year"]) if m["year"] else story.year_for(second)[0]
    start, end = month_of(year - (first > second), first), month_of(year, second)
    if start is None or end is None or start.period is None or end.period is None:
        return None
    stop = m.end("year") if m["year"] else m.end("m2") - m["m2"].endswith(".")
    ends = ((m.start("m1"), m.end("m1") - m["m1"].endswith("."), start.value), (m.start("m2"), stop, end.value))
    value = f"{start.value}/{end.value}"
    whole = Period(start.period.start, end.period.end, "span", value)
    return Reading("DATE", value, whole, None, "self" if m["year"] else "published", ends)


def _led_month(lead: str, month: int, story: Story) -> Reading | None:
    """Read "last September", "next May", "this June"."""
    here = story.published
    if lead in ("next", "coming"):
        return month_of(here.year + (month <= here.month), month, "published")
    if lead == "this":
        return month_of(here.year, month, "published")
    return month_of(here.year - (month >= here.month), month, "published")


def _doubtful(word: str) -> bool:
    """Whether the word is as likely no month: short forms, and "May" and "March", which begin sentences too."""
    short = word.lower().rstrip(".")
    return len(short) <= 3 or short in ("may", "march", "sept")


def _season(m: re.Match[str], story: Story) -> Reading | None:
    code, month = WORDS.seasons[plain(m["season"])]
    if m["year"]:
        return season_of(int(m["year"]), code, month)
    if m["lead"] is None:
        return _bare_season(m, code, month, story)
    shift, here = _SHIFTS[plain(m["lead"])], story.published
    year = here.year
    if shift < 0 and here.month <= month + 2:
        year -= 1
    if shift > 0 and here.month >= month:
        year += 1
    return season_of(year, code, month, "published")


def _bare_season(m: re.Match[str], code: str, month: int, story: Story) -> Reading | None:
    """Read "in the summer" with the running year; "fall" and "spring" are rather verbs."""
    if not story.narrative and not re.search(
        r"\b(?:in|during|by|since|until|of|this|that|over)\s+(?:the\s+)?\Z", story.before, re.IGNORECASE
    ):
        return None
    if m["season"].lower() in ("spring", "fall") and not re.search(r"\b(?:the|that|this)\s+\Z", story.before, re.I):
        return None
    year, anchor = story.year_for(month)
    return season_of(year, code, month, anchor)


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _whole_year(m: re.Match[str], story: Story) -> int:
    if m["year"]:
        return int(m["year"])
    if m["rel"]:
        return story.published.year + _SHIFTS.get(plain(m["rel"]).split()[0], 0)
    return story.year or story.published.year


def _quarter(m: re.Match[str], story: Story) -> Reading | None:
    quarter = _QUARTERS[plain(m["q"])]
    year = _whole_year(m, story)
    if not m["year"] and not m["rel"] and quarter * 3 - 2 > story.published.month and not story.future:
        year -= 1
    return quarter_of(year, quarter, "self" if m["year"] else "published")


def _half(m: re.Match[str], story: Story) -> Reading | None:
    return half_of(_whole_year(m, story), 1 if plain(m["q"]) == "first" else 2, "self" if m["year"] else "published")


_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|of|until|till|til|by|from|during|to|and|through|before|after|around"
    r"|the|early|late|mid|between|"
    r"year|years|or|than|circa|ca\.?|c\.|about|back|for|as|spring|summer|autumn|fall|winter"
    r"|fiscal|approximately|ending|a|with|that|on|late-|over|"
    r"second|first)[\s-]+|[,;:(\[–—/\"“-]\s*|\A\s*|\n\s*)\Z",
    re.IGNORECASE,
)


_AT_CLOCK = re.compile(r"\bat\s+(?:about\s+|around\s+|approximately\s+)?\Z", re.IGNORECASE)
_NUMBERED_THING = re.compile(
    r"\b(?:highway|resolution|room|flight|route|no\.?|number|article|section|unit|decree|law|page|act|bus|order|"
    r"circular|channel|model|platform)\s+\Z",
    re.IGNORECASE,
)


def _year(m: re.Match[str], story: Story) -> Reading | None:
    year = int(m["year"])
    if not story.narrative and year > story.published.year + 40:
        return None
    if _NUMBERED_THING.search(story.before) or (_AT_CLOCK.search(story.before) and year % 100 < 60):
        return None
    loose = 1900 <= year <= story.published.year + 1 or story.narrative
    if not _YEAR_CUE.search(story.before) and not (loose and not re.search(r"[\d$€£]\s*\Z", story.before)):
        return None
    if year < 1500 and not re.search(
        r"\b(?:in|since|until|by|from|during|of|year|to|and|between|around|early|late)\s+\Z", story.before, re.I
    ):
        return None
    return year_of(year)


def _year_end(m: re.Match[str], story: Story) -> Reading | None:
    """Read "year-end", "by year's end"."""
    year = year_of(story.year or story.published.year, "published")
    if year is None or year.period is None:
        return None
    p = year.period
    late = Period(date(p.end.year, 9, 1), p.end, "year", p.timex, None, True)
    return Reading("DATE", year.value, late, "END", "published")


def _decade(m: re.Match[str], story: Story) -> Reading | None:
    digits = m["decade"]
    return decade_of(int(digits) if len(digits) == 4 else 1900 + int(digits))


_DECADES = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}


def _century(m: re.Match[str], story: Story) -> Reading | None:
    digits = re.match(r"\d+", m["n"])
    return century_of(int(digits[0]) if digits else WORDS.ordinals[plain(m["n"]).replace(" ", "-")])


def _before_christ(m: re.Match[str], story: Story) -> Reading | None:
    return Reading("DATE", f"BC{int(m['n']):04d}")


def _anno_domini(m: re.Match[str], story: Story) -> Reading | None:
    return year_of(int(m["n"]))


_WHEN = rf"(?:\s+(?:of\s+)?(?:(?:fiscal\s+)?(?P<year>{YEAR})(?!\w)|(?P<rel>(?:last|this|next)" rf"\s+year)))?"
_COUNTED = (
    r"(?!\s*(?:people|persons?|civilians|soldiers|troops|police|refugees|famil|homes|houses"
    r"|households|men\b|women|children|members|fighters|"
    r"villagers|victims|others|deaths|dead|killed|wounded|injured|km|kilomet|metres|meters"
    r"|miles|feet|rounds|dollars|euros|%|per\s?cent|tons|tonnes|kg|kilos|"
    r"pounds|rupees|GMT|UTC|hrs|hours|h\b|local\s+time|students|workers|votes|cases|shares"
    r"|points|acres|hectares|sq|square))"
)
_BC = r"\s?B\.?C\.?(?:E\b\.?)?(?!\w)"

_NEAR = ("last", "next", "past", "coming")
_QUARTERED = ("first", "second", "third", "fourth", "last", "final", "fiscal")
_HALVES = ("first", "second", "last", "latter")
_CENTURIES = [SMALL, *WORDS.ordinals]

RULES: tuple[Rule, ...] = (
    rule(
        WORDS.months,
        rf"(?P<month>{MONTH})(?:\s+(?:of\s+)?|\s*,\s*|-)(?:the\s+year\s+)?(?P<year>{YEAR})(?!" rf"\w)",
        _month_year,
    ),
    rule(
        WORDS.months,
        rf"(?P<m1>{MONTH})(?P<by>\s+(?:to|and|until|through|till)\s+|\s*[-–—/]\s*)(?P<m2>{MONTH})(?:,?\s+(?P<year>{YEAR})(?!\w))?"
        rf"(?!\s+\d)(?!\w)(?!,?\s+(?:of\s+)?(?:last|this|next)\s+year)",
        _month_range,
    ),
    rule(
        [*WORDS.months, *_NEAR, *led("this", WORDS.months)],
        rf"(?:(?P<lead>last|next|this|past|coming)\s+)?(?P<month>{MONTH})(?P<rel>,?\s+(?:of\s+)?"
        rf"(?:last|this|next)\s+year)?(?!\w)",
        _month,
    ),
    rule(
        [*WORDS.seasons, *_NEAR, *led("this the", WORDS.seasons)],
        rf"(?:(?P<lead>last|next|this|past|coming)\s+|the\s+(?=\w+\s+of\s+\d))?(?P<season>{SEASON})"
        rf"(?:(?:\s+of|,)?\s+"
        rf"(?P<year>{YEAR})(?!\w))?(?!\w)",
        _season,
    ),
    rule(
        [*_QUARTERED, *led("the", _QUARTERED)],
        rf"(?:the\s+)?(?:fiscal\s+)?(?P<q>first|second|third|fourth|last|final)[\s-](?:fiscal"
        rf"[\s-])?quarter\b{_WHEN}",
        _quarter,
    ),
    rule(
        [YEARLIKE, f"the {YEARLIKE}", "this year", "last", "next"],
        rf"(?:(?:the\s+)?(?P<year>{YEAR})|(?P<rel>(?:this|last|next)\s+year)['’]s)\s+(?P<q>first"
        rf"|second|third|fourth)\s+quarter\b",
        _year_quarter,
    ),
    rule("q1 q2 q3 q4", rf"Q(?P<q>[1-4])\b{_WHEN}", _quarter),
    rule(
        [*_HALVES, *led("the", _HALVES)],
        r"(?:the\s+)?(?P<q>first|second|last|latter)[\s-]half\s+(?:of\s+)?(?:(?P<year>"
        + YEAR
        + r")(?!\w)|(?P<rel>(?:last|this|next|the)\s+year))",
        _half,
    ),
    rule("year", r"year(?:['’]s[\s-]|-|\s)end\b", _year_end),
    rule([YEARLIKE, f"the {YEARLIKE}"], r"(?:the\s+)?(?P<decade>(?:1[0-9]|20)\d0)['’]?s\b", _decade),
    rule([APOSTROPHE, f"the {SMALL}"], r"(?:the\s+)?['’](?P<decade>[2-9]0)s\b", _decade),
    rule(
        led("the", _DECADES), rf"the\s+(?P<w>{'|'.join(_DECADES)})\b", lambda m, s: decade_of(_DECADES[m["w"].lower()])
    ),
    rule(
        [*_CENTURIES, *led("the", _CENTURIES)],
        rf"(?:the\s+)?(?P<n>\d\d?(?:st|nd|rd|th)|{ORDINAL})[\s-]century\b",
        _century,
    ),
    rule(DIGITS, rf"(?P<n>\d{{1,4}}){_BC}", _before_christ),
    rule(DIGITS, r"(?P<n>\d{1,4})\s?(?:A\.?D\.?|CE)(?!\w)", _anno_domini),
    rule(["a d", "ad"], r"A\.?D\.?\s(?P<n>\d{1,4})(?!\w)", _anno_domini),
    rule(
        [YEARLIKE, "the year", "fiscal", "fy"],
        rf"(?:the\s+year\s+|(?:fiscal|FY)\s*(?:year\s+)?)?(?P<year>{YEAR})(?![\d,.]*\d|['’]s"
        rf"\b(?=\s\w+ed)|\w|%){_COUNTED}",
        _year,
    ),
)
