"""Weekdays, and the words for days that count from publication or from the day last told."""

from __future__ import annotations

import re
from datetime import date

from dateline.normalise.dates.calendar_days import with_ends
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import LOOSE, Rule, led, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import day_of, days_of, part_of, safe_date, shift_days
from dateline.normalise.dates.words import (
    DAY,
    MONTH,
    PART,
    WEEKDAY,
    WEEKDAY_FULL,
    WORDS,
    month_number,
    plain,
    weekday_number,
)

_LEADS = r"(?:the\s+(?:following|preceding)|last|next|this|past|previous|that|this\s+past|this\s+coming|the)"


_PAPER = re.compile(
    r"\s+(?:Times|Telegraph|Express|Mirror|Mail|Post|Herald|Sun|Independent|Tribune|Standard|Monitor|Vision|Nation|"
    r"World|School|League)\b"
)


_NAMED = re.compile(r"\b(?:Black|Bloody|Super|Cyber|Casual|Freaky|Ruby)\s+\Z")


def _week_weekday(m: re.Match[str], story: Story) -> Reading | None:
    """Read "last week Thursday", "next week Tuesday"."""
    monday = shift_days(story.published, -story.published.weekday() + _week_shift(plain(m["week"])))
    return day_of(shift_days(monday, weekday_number(m["weekday"])), "published") if monday else None


def _before_last(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the Saturday before last", "the night before last"."""
    if m["part"]:
        return part_of(shift_days(story.published, -2), WORDS.parts[plain(m["part"])], "published")
    index = weekday_number(m["weekday"])
    return day_of(shift_days(story.published, -((story.published.weekday() - index) % 7 or 7) - 7), "published")


def _weekday(m: re.Match[str], story: Story) -> Reading | None:
    word = m["weekday"]
    if not word[0].isupper() or _NAMED.search(story.before) or (not m["part"] and _PAPER.match(m.string, m.end())):
        return None
    index, lead = weekday_number(word), plain(m["lead"] or "").split(" ")[-1]
    if m["week"]:
        monday = shift_days(story.published, -story.published.weekday() + _week_shift(plain(m["week"])))
        found, anchor = shift_days(monday, index) if monday else None, "published"
    elif lead in ("following", "preceding"):
        found, anchor = _beside_told(index, lead, story), story.anchored
    else:
        found, anchor = story.weekday(index, {"coming": "next"}.get(lead, lead))
    found = _dated(m, index, story) or found
    if m["part"]:
        return part_of(found, WORDS.parts[plain(m["part"])], anchor)  # type: ignore[arg-type]
    return day_of(found, anchor)  # type: ignore[arg-type]


def _beside_told(index: int, lead: str, story: Story) -> date | None:
    """Return the first such weekday after or before the day told."""
    base = story.anchor
    ahead = (index - base.weekday()) % 7 or 7
    return shift_days(base, ahead if lead == "following" else (ahead - 7) or -7)


_BRACKET = re.compile(
    rf"\s*\((?:(?P<d>{DAY})(?:st|nd|rd|th)?\s+(?P<m>{MONTH})|(?P<m2>{MONTH})\s+(?P<d2>{DAY})\b)", re.IGNORECASE
)


def _dated(m: re.Match[str], index: int, story: Story) -> date | None:
    """Return the day of "Wednesday (August 17)": the date beside settles which Wednesday it is."""
    beside = _BRACKET.match(m.string, m.end())
    if beside is None:
        return None
    month, day = month_number(beside["m"] or beside["m2"]), int(beside["d"] or beside["d2"])
    near = (safe_date(story.published.year + n, month, day) for n in (0, -1, 1))
    return next((d for d in near if d is not None and d.weekday() == index), None)


def _week_shift(words: str) -> int:
    return -7 if "last" in words else 7 if "next" in words else 0


def _short_weekday(m: re.Match[str], story: Story) -> Reading | None:
    found, anchor = story.weekday(weekday_number(m["weekday"]))
    return day_of(found, anchor) if m["weekday"][0].isupper() else None


def _weekday_range(m: re.Match[str], story: Story) -> Reading | None:
    """Read "from Monday to Thursday", and the night that lies between two days that follow each other."""
    end, anchor = story.weekday(weekday_number(m["w2"]))
    if end is None or not m["w1"][0].isupper():
        return None
    start = shift_days(end, -((weekday_number(m["w2"]) - weekday_number(m["w1"])) % 7))
    if m["night"] and start is not None:
        return part_of(start, "TNI", anchor)
    return with_ends(days_of(start, end, anchor), m, start, end)


def _night_to(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the night to Tuesday": the guide gives it Tuesday's date."""
    found, anchor = story.weekday(weekday_number(m["weekday"]))
    return part_of(found, "TNI", anchor)


_SHIFTS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}


_BESIDE = re.compile(rf"\s*\((?:on\s+)?(?P<weekday>{WEEKDAY_FULL})", re.IGNORECASE)


def _named_beside(m: re.Match[str], story: Story) -> date | None:
    """Return the weekday of "yesterday (Thursday)": it holds where the report is passed on days later."""
    beside = _BESIDE.match(m.string, m.end())
    if beside is None or plain(m["word"]) == "tomorrow":
        return None
    index = weekday_number(beside["weekday"])
    return shift_days(story.published, -((story.published.weekday() - index) % 7))


def _deictic(m: re.Match[str], story: Story) -> Reading | None:
    words = plain(m[0])
    word = plain(m["word"])
    if story.narrative:
        return Reading("DATE", "PRESENT_REF", None, None, "none") if word == "today" else None
    day = _named_beside(m, story) or shift_days(story.published, _SHIFTS[word])
    if word == "tonight":
        return part_of(day, "TNI", "published")
    if words.startswith("the day"):
        day = shift_days(day, _SHIFTS[word]) if day else None
    if m["part"]:
        return part_of(day, WORDS.parts[plain(m["part"])], "published")
    return day_of(day, "published")


def _this_part(m: re.Match[str], story: Story) -> Reading | None:
    """Read "this morning", "last night", "overnight", "that evening", "the same night", "the next morning"."""
    lead, part = plain(m["lead"]), WORDS.parts[plain(m["part"])]
    words = lead.split()
    if words[-1] in ("last", "this", "yesterday") and not story.narrative:
        return part_of(shift_days(story.published, -1 if "last" in words else 0), part, "published")
    if words[-1] in ("following", "next"):
        return part_of(shift_days(story.anchor, 1), part, story.anchored)
    if words[-1] == "previous":
        return part_of(shift_days(story.anchor, -1), part, story.anchored)
    return part_of(story.anchor, part, story.anchored)


def _part_before(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the night before"."""
    day = shift_days(story.anchor, -1 if plain(m["way"]) == "before" else 1)
    return part_of(day, WORDS.parts[plain(m["part"])], story.anchored)


def _overnight(m: re.Match[str], story: Story) -> Reading | None:
    if story.sentence_day is not None or story.narrative:
        return part_of(story.anchor, "TNI", story.anchored)
    return part_of(shift_days(story.published, -1), "TNI", "published")


_BARE_PART = re.compile(
    r"\b(?:at|before|after|until|till|by|since|around|about|near|in\s+the|in|during\s+the"
    r"|from|just|of|to|and|every)\s+(?:the\s+)?\Z",
    re.I,
)


def _bare_part(m: re.Match[str], story: Story) -> Reading | None:
    """Read "at dawn", "in the evening": of the day of the sentence."""
    if not _BARE_PART.search(story.before):
        return None
    day, anchor = story.clock_day()
    return part_of(day, WORDS.parts[plain(m["part"])], anchor)


def _same_day(m: re.Match[str], story: Story) -> Reading | None:
    words = plain(m[0])
    if m["part"]:
        return part_of(shift_days(story.anchor, _told_shift(words)), WORDS.parts[plain(m["part"])], story.anchored)
    return day_of(shift_days(story.anchor, _told_shift(words)), story.anchored)


def _told_shift(words: str) -> int:
    """Return how many days the words lie from the day told: "the previous day" is -1, "the next day" 1."""
    if re.search(r"previous|before|earlier|prior|preceding|\beve\b", words):
        return -1
    return 1 if re.search(r"next|following|after|later", words) else 0


_P = rf"(?:\s+(?P<part>{PART}))?"
_TODAY = r"(?P<word>today|yesterday|tomorrow|tonight)"

_NEAR = ("last", "next", "past", "previous")
_TOLD_DAY = ("the following", "the preceding")
_TOLD = ("last", "next", "following", "previous", "same")
_ROUND = ("same", "very", "previous", "preceding", "following", "next")

RULES: tuple[Rule, ...] = (
    rule(
        ["last", "next", "this week"],
        rf"(?P<week>(?:last|next|this)\s+week)(?:['’]s)?,?\s+(?:on\s+)?(?P<weekday>{WEEKDAY_FULL})(?!\w)",
        _week_weekday,
    ),
    rule(
        led("the", [*WORDS.weekdays, "night"]),
        rf"the\s+(?:(?P<weekday>{WEEKDAY_FULL})|(?P<part>night|evening|morning))\s+before\s+last\b",
        _before_last,
    ),
    rule(
        [*WORDS.weekdays, "night", "overnight", "the night", "the overnight"],
        rf"(?P<night>(?:the\s+)?(?:night|overnight)\s+(?:of|between|from)?\s*)?(?P<w1>{WEEKDAY_FULL})"
        rf"\s*(?:-|–|to|and|into|through|until)\s*(?P<w2>{WEEKDAY_FULL})(?<!and\s)",
        _weekday_range,
    ),
    rule(["the night"], rf"the\s+night\s+(?:to|into)\s+(?P<weekday>{WEEKDAY_FULL})", _night_to),
    rule(
        [*WORDS.weekdays, *_NEAR, *led("the this that", WORDS.weekdays), "this past", "this coming", *_TOLD_DAY],
        rf"(?:(?P<lead>{_LEADS})\s+)?(?P<weekday>{WEEKDAY_FULL})(?:['’]s)?{_P}(?P<week>,?\s+(?"
        rf":of\s+)?(?:last|this|next)\s+week)?(?!\w)",
        _weekday,
    ),
    rule(
        WORDS.weekdays,
        rf"(?P<weekday>{WEEKDAY})(?=\.?,?\s+(?:\d|{MONTH}))(?P<lead>(?!))?(?P<part>(?!))?(?P<week" rf">(?!))?",
        _weekday,
    ),
    rule(
        ["today", "yesterday", "tomorrow", "tonight", "the day"],
        rf"(?:the\s+day\s+(?:before|after)\s+)?{_TODAY}{_P}(?!\w)",
        _deictic,
    ),
    rule(
        [*_TOLD, *led("this that", [*WORDS.parts, "same"]), *led("the that", _TOLD)],
        rf"(?:the\s+|that\s+(?=same|very|following|previous))?(?P<lead>this|last|that|that\s+same|same|the\s+same|next|following"
        rf"|previous)\s+(?P<part>{PART})(?!\w)",
        _this_part,
    ),
    rule(led("the", WORDS.parts), rf"the\s+(?P<part>{PART})\s+(?P<way>before|after){LOOSE}", _part_before),
    rule("overnight", r"overnight\b", _overnight),
    rule(WORDS.parts, rf"(?P<part>{PART}|first\s+light)(?!\w|\s+(?:prayers?|club|shift|vision))", _bare_part),
    rule(
        [*_ROUND, *led("the that", [*_ROUND, "day", "eve"]), "a day", "one day"],
        rf"(?:(?:the|that)\s+)?(?:same|very|previous|preceding|following|next)\s+day{_P}\b|the\s+day\s+(?:earlier\b"
        rf"|(?:before|after){LOOSE})|that\s+day\b|(?:a|one)\s+day\s+(?:earlier|later|afterwards?|prior(?!\s+to))\b"
        rf"|(?:a|one)\s+day\s+(?:before|after){LOOSE}|the\s+eve\b(?!\s+of)",
        _same_day,
    ),
)
