"""Times at a distance: "three days ago", "two years earlier", "last week", "the following month", "the year"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from dateline.core.values import Period
from dateline.normalise.dates.mention import Anchor, Reading
from dateline.normalise.dates.rule import DIGITS, LOOSE, Rule, led, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import (
    day_of,
    decade_of,
    month_of,
    quarter_of,
    safe_date,
    shift_days,
    week_of,
    weekend_of,
    year_of,
)
from dateline.normalise.dates.words import (
    NUMBER,
    NUMBERED,
    PLURALS,
    UNIT,
    WEEKDAY_FULL,
    number_of,
    plain,
    unit_of,
    weekday_number,
)

_BACK = frozenset({"ago", "earlier", "before", "previously", "prior", "back"})


_LOOSE = re.compile(LOOSE, re.IGNORECASE)


def _offset(m: re.Match[str], story: Story) -> Reading | None:
    """Read "three days ago" (from publication) and "three days later" (from the day last told)."""
    way, unit = plain(m["way"]), unit_of(m["unit"])
    told_by_text = way in ("before", "after") and not _LOOSE.match(m.string, m.end())
    if told_by_text and (unit.letter != "D" or _LASTED.search(story.before)):
        return None  # "for more than an hour before ..."
    if told_by_text and not story.narrative:
        return _beside(m, number_of(m["n"]), way == "after", story)
    from_now = way in ("ago", "from now", "hence", "back") and not story.narrative
    sign = -1 if way in _BACK else 1
    number = number_of(m["n"]) if m["n"] else None
    if m["half"] and number is not None:
        number += 0.5
    if unit.clock:
        return _clock_offset(number, unit.letter, sign, from_now, story)
    if number is None:
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", None, None, "none")
    if unit.letter == "Y" and number == 1 and sign < 0 and story.quarter is not None:
        return _told_quarter_of(story, back=1)  # figures beside those of a quarter
    base = story.published if from_now else story.anchor
    anchor: Anchor = "published" if from_now else story.anchored
    return _moved(base, sign * number * unit.factor, unit.letter, anchor, exact=not from_now)


def _ago_day(m: re.Match[str], story: Story) -> Reading | None:
    """Read "two weeks ago today", "a week ago on Monday": to the day."""
    number = number_of(m["n"])
    if number is None or number != int(number):
        return None
    base: date | None = story.published
    word = plain(m["day"])
    if word not in ("today", "yesterday"):
        base = shift_days(story.published, -((story.published.weekday() - weekday_number(word)) % 7))
    elif word == "yesterday":
        base = shift_days(story.published, -1)
    if plain(m["unit"]).startswith("year"):
        return day_of(safe_date(base.year - int(number), base.month, base.day), "published") if base else None
    return day_of(shift_days(base, -7 * int(number)), "published") if base else None


def _beside(m: re.Match[str], number: float | None, after: bool, story: Story) -> Reading | None:
    """Read "the raid came two days after the vote": the day of the vote; where it opens a sentence only how long."""
    if number is None:
        return Reading("DURATION", "PXD", None, None, "none")
    if story.sentence_day is None and (m[0][0].isupper() or _OPENS.search(story.before)):
        return Reading("DURATION", f"P{number:g}D", None, None, "none")
    return day_of(shift_days(story.sentence_day or story.anchor, int(-number if after else number)), "text")


_OPENS = re.compile(r"(?:\A|[.!?\n])[\s\"“]*(?:just|only|barely|some|about)?\s*\Z", re.IGNORECASE)


def _moved(base: date, number: float, letter: str, anchor: Anchor, *, exact: bool) -> Reading | None:
    """Return the time so many units away, as fine as the unit; a week from a told day is a day."""
    whole = int(number)
    if letter == "D":
        return day_of(shift_days(base, whole), anchor)
    if letter == "W":
        day = shift_days(base, whole * 7)
        return _roughly(day_of(day, anchor)) if exact else week_of(day, anchor)
    if letter == "M":
        return month_of(base.year, base.month + whole, anchor)
    if letter == "Q":
        return quarter_of(base.year, (base.month - 1) // 3 + 1 + whole, anchor)
    return year_of(base.year + whole, anchor)


def _roughly(reading: Reading | None) -> Reading | None:
    if reading is None or reading.period is None:
        return reading
    p = reading.period
    return Reading(
        reading.type,
        reading.value,
        Period(p.start, p.end, p.precision, p.timex, p.clock, True),
        "APPROX",
        reading.anchor,
    )


_LASTED = re.compile(r"\b(?:for|than|over|lasted|last|took|nearly|almost)\s+\Z", re.IGNORECASE)
_SECONDS = {"S": 1, "M": 60, "H": 3600}


def _clock_offset(number: float | None, letter: str, sign: int, from_now: bool, story: Story) -> Reading | None:
    """Return the clock time where one was told and the distance is known, else the day told."""
    day = story.published if from_now else story.anchor
    anchor: Anchor = "published" if from_now else story.anchored
    if from_now or story.clock is None or number is None or number * _SECONDS[letter] > 86_400:
        return day_of(day, anchor)
    told = datetime.combine(day, time(int(story.clock[:2]), int(story.clock[3:])))
    try:
        moved = told + timedelta(seconds=sign * number * _SECONDS[letter])
    except OverflowError:
        return None
    clock = moved.strftime("%H:%M")
    value = f"{moved.date().isoformat()}T{clock}"
    return Reading("TIME", value, Period(moved.date(), moved.date(), "minute", value, clock, True), "APPROX", "text")


_SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
}
_TOLD = frozenset({"previous", "preceding", "following", "same", "that"})


def _led_unit(m: re.Match[str], story: Story) -> Reading | None:
    """Read "last week" (from publication), "the following month", "that year" (from the time last told)."""
    words = plain(m["lead"]).split()
    lead, unit = words[-1], plain(m["unit"])
    told = lead in _TOLD or (story.narrative and story.ref is not None) or (words[0] == "the" and lead == "next")
    base = (story.ref.start if story.ref else story.published) if told else story.published
    anchor: Anchor = "text" if told and story.ref else "published"
    shift = _SHIFTS[lead]
    if unit == "weekend":
        return _weekend(story, shift, anchor)
    if unit == "decade":
        return decade_of(base.year // 10 * 10 + 10 * shift, anchor)
    if unit == "week":
        return week_of(shift_days(base, 7 * shift), anchor)
    return _moved(base, shift, {"month": "M", "year": "Y", "quarter": "Q"}[unit], anchor, exact=False)


def _weekend(story: Story, shift: int, anchor: Anchor) -> Reading | None:
    """Return the weekend; "the weekend" in news of a Monday to Friday is the one gone by."""
    here = story.published
    if shift > 0:
        return weekend_of(shift_days(here, 7 if here.weekday() >= 5 else 0), anchor)
    if here.weekday() < 5 and not (shift == 0 and story.future):
        return weekend_of(shift_days(here, -7), anchor)
    return weekend_of(shift_days(here, 7 * shift), anchor)


def _the_weekend(m: re.Match[str], story: Story) -> Reading | None:
    return _weekend(story, 0, "published")


def _unit_before_last(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the week before last"."""
    letter = {"week": "W", "month": "M", "year": "Y"}[plain(m["unit"])]
    return _moved(story.published, -2, letter, "published", exact=False)


def _bare_weekend(m: re.Match[str], story: Story) -> Reading | None:
    """Read "weekend violence", "a weekend of bloodshed", not "a long weekend"."""
    if re.search(r"\b(?:long|holiday|every|each|per|one|another|same|opening)\s+\Z", story.before, re.IGNORECASE):
        return None
    return _weekend(story, 0, "published")


_OF_DAY = re.compile(r"\b(?:earlier|later|late|early)\s+in\s+\Z", re.IGNORECASE)


def _the_unit(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the month", "the year" where they stand for the running one."""
    unit = plain(m["unit"])
    if unit == "day":
        return day_of(story.anchor, story.anchored) if _OF_DAY.search(story.before) else None
    if not re.search(
        r"\b(?:in|during|of|this|throughout|later|earlier|for|so\s+far|over)\s+\Z", story.before, re.IGNORECASE
    ):
        return None
    base = story.ref.start if story.ref and (story.narrative or story.year) else story.published
    anchor: Anchor = "text" if base is not story.published else "published"
    return (
        week_of(base, anchor)
        if unit == "week"
        else _moved(base, 0, "M" if unit == "month" else "Y", anchor, exact=False)
    )


def _unit_before(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the week before", "the year after", "a year-ago"."""
    shift = -1 if plain(m["way"]) in ("before", "earlier") else 1
    base = story.ref.start if story.ref else story.published
    letter = {"week": "W", "month": "M", "year": "Y"}[plain(m["unit"])]
    anchor: Anchor = "text" if story.ref else "published"
    return (
        week_of(shift_days(base, 7 * shift), anchor)
        if letter == "W"
        else _moved(base, shift, letter, anchor, exact=False)
    )


def _told_quarter(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the quarter", "the year-ago quarter": the one last told, else the last that was over."""
    return _told_quarter_of(story, back=int(m["ago"] is not None))


def _told_quarter_of(story: Story, *, back: int) -> Reading | None:
    told, here = story.quarter, story.published
    if told is not None:
        return quarter_of(told.start.year - back, (told.start.month + 2) // 3, "text")
    return quarter_of(here.year - back, (here.month - 1) // 3, "published")


def _year_ago(m: re.Match[str], story: Story) -> Reading | None:
    if story.quarter is not None:
        return _told_quarter_of(story, back=1)
    return year_of(story.published.year - 1, "published")


_LED = (
    r"(?:(?:(?:the|this|that)\s+)?(?:last|previous|preceding|next|coming|following|same|current|this|that)|this\s+past)"
)
_NEAR = ("last", "previous", "preceding", "next", "coming", "following", "same", "current")
_WHOLE = ("week", "weekend", "month", "year", "quarter", "decade")

RULES: tuple[Rule, ...] = (
    rule(
        [*DIGITS, *NUMBERED, *PLURALS],
        rf"(?:(?P<n>{NUMBER})(?P<half>\s+and\s+a\s+half)?[\s-]+)?(?:full\s+|whole\s+|more\s+)?"
        rf"(?P<unit>{UNIT})\s+(?P<way>ago|earlier|later|previously|prior(?!\s+to)|back|hence|from"
        rf"\s+now|after(?:ward)?s|"
        rf"(?:before|after){LOOSE})(?!\w)",
        _offset,
    ),
    rule(
        [*DIGITS, *NUMBERED],
        rf"(?P<n>{NUMBER})(?P<half>(?!))?[\s-]+(?P<unit>{UNIT})\s+(?P<way>before|after)"
        rf"(?=\s)(?!{LOOSE})",
        _offset,
    ),
    rule(
        [*_NEAR, *led("the this that", _NEAR), *led("this that", _WHOLE), "this past"],
        rf"(?P<lead>{_LED})\s+(?P<unit>week(?:end)?|month|year|quarter|decade)\b(?!['’]s?\s+old" rf"|-)",
        _led_unit,
    ),
    rule(
        [*DIGITS, *NUMBERED],
        rf"(?P<n>{NUMBER})\s+(?P<unit>weeks?|years?)\s+ago,?\s+(?:on\s+)?(?P<day>today|yesterday|{WEEKDAY_FULL})\b",
        _ago_day,
    ),
    rule(
        led("the", ["week", "month", "year"]), r"the\s+(?P<unit>week|month|year)\s+before\s+last\b", _unit_before_last
    ),
    rule(["weekend"], r"weekend\b(?!s)", _bare_weekend),
    rule(["the weekend"], r"the\s+weekend\b", _the_weekend),
    rule(
        led("the", ["week", "month", "year"]),
        r"the\s+(?P<unit>week|month|year)\s+(?P<way>before|after|earlier|later)\b(?!\s+(?:last" r"|next|the))",
        _unit_before,
    ),
    rule(
        led("the", ["day", "week", "month", "year"]),
        r"the\s+(?P<unit>day|week|month|year)\b(?=\s*(?:[.,;:)]|\Z)|\s+(?:to|and|in|so|at|was|were|has|had"
        r"|with|on)\b)(?!\s+to\s+come)",
        _the_unit,
    ),
    rule(
        led("the", ["latest", "same", "year", "quarter", "period"]),
        r"the\s+(?:latest\s+|same\s+|(?P<ago>year-(?:ago|earlier))\s+)?(?:quarter|(?<=latest"
        r" )period|(?<=ago )period|(?<=earlier )period)\b",
        _told_quarter,
    ),
    rule("year", r"year[\s-](?:ago|earlier)\b", _year_ago),
)
