"""Times of day by the clock, local as written: "6.40 p.m.", "0840", "1840hrs", "14:30 GMT", "noon"."""

from __future__ import annotations

import re
from datetime import date

from dateline.core.values import Period, PeriodPrecision
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import SMALL, YEARLIKE, Rule, counted, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.words import NUMBER, NUMBERED, PART, WEEKDAY_FULL, number_of, plain


def _clock(m: re.Match[str], story: Story, day: date | None = None) -> Reading | None:
    hour, minute = int(m["h"]), int(m["mi"] or 0)
    half = (m["half"] or "").lower()[:1]
    bare = not half and m["h"][0] != "0" and not _HOURS_SAID.search(m[0])
    if (bare and story.late_part(hour)) or (half == "p" and hour < 12):
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return at_clock(hour, minute, story, fine=m["mi"] is not None, day=day)


_HOURS_SAID = re.compile(r"h|[A-Z]{2}", re.IGNORECASE)


def at_clock(hour: int, minute: int, story: Story, *, fine: bool, day: date | None = None) -> Reading | None:
    """Return a clock time of ``day``, else of the day that the sentence tells of; ``fine``: the words give minutes."""
    if hour > 23 or minute > 59:
        return None
    told, anchor = story.clock_day() if day is None else (day, "published")
    clock = f"{hour:02d}:{minute:02d}"
    value = f"{told.isoformat()}T{clock}"
    precision: PeriodPrecision = "minute" if fine else "hour"
    return Reading("TIME", value, Period(told, told, precision, value, clock), None, anchor)


_AT = re.compile(
    r"\b(?:at|about|around|by|until|till|from|to|since|before|after|between|and|approximately"
    r"|near|past|on)\s+\Z|\*\*\Z|[(,]\s*\Z|\A\s*\Z|\n\s*\Z",
    re.I,
)


def _bare_clock(m: re.Match[str], story: Story) -> Reading | None:
    """Read "0840", "10:30", "6.40" where the words before lead to a time of day."""
    if not _AT.search(story.before):
        return None
    return _clock(m, story, story.published if story.before.endswith("**") else None)


def _led_figures(m: re.Match[str], story: Story) -> Reading | None:
    """Read "at 0840" only after "at" and the like, and "**0840**", "0840 -" in a log: figures could count anything."""
    if _LOGGED.search(story.before) and _ENTRY.match(m.string, m.end()):
        return _clock(m, story, story.published) if m.string[m.end()] == "*" or not 1900 <= int(m[0]) <= 2059 else None
    if _DATE_BEHIND.match(m.string, m.end()):
        return _clock(m, story)
    if not re.search(r"\b(?:at|about|around|approximately|by|until|from)\s+\Z", story.before, re.IGNORECASE):
        return None
    if 1900 <= int(m[0]) <= 2059 and not re.search(r"\bat\s+(?:about\s+|around\s+)?\Z", story.before, re.IGNORECASE):
        return None
    return _clock(m, story)


_DATE_BEHIND = re.compile(r"\s+\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)\b")
_LOGGED = re.compile(r"(?:\A|\n|\*\*|: )\Z")
_ENTRY = re.compile(r"\*\*|\s+[-–]\s")


def _named(m: re.Match[str], story: Story) -> Reading | None:
    word = plain(m[0])
    return at_clock(12 if word in ("noon", "midday") else 0, 0, story, fine=False)


def _spoken(m: re.Match[str], story: Story) -> Reading | None:
    """Read "one o'clock", "at eight in the evening", "ten o'clock at night"; without more words, the waking hours."""
    number = number_of(m["n"])
    if number is None or not 1 <= number <= 12 or number != int(number):
        return None
    if not m["clock"] and not _LEADS.search(story.before):
        return None
    hour, part = int(number), plain(m["part"] or "")
    if part.endswith(("afternoon", "evening", "night")) and hour < 12:
        hour += 12
    elif part.endswith("morning") and hour == 12:
        hour = 0
    elif not part and hour < 7 and not _DAYPART_BEHIND.match(m.string, m.end()):
        hour += 12
    return at_clock(hour, 0, story, fine=False)


def _minutes(m: re.Match[str], story: Story) -> Reading | None:
    """Read "ten minutes to noon", "17 minutes past three", "half past eight", "a quarter to six"."""
    said = plain(m["n"])
    number = {"half": 30.0, "quarter": 15.0, "a quarter": 15.0}.get(said, number_of(said))
    named = plain(m["hour"])
    hour = {"noon": 12.0, "midday": 12.0, "midnight": 24.0}.get(named, number_of(named))
    if number is None or hour is None or number >= 60 or number != int(number):
        return None
    if not m["clock"] and named.isdigit() and not _LEADS.search(story.before):
        return None
    back = plain(m["way"]) in ("to", "before")
    total = int(hour) * 60 + (-int(number) if back else int(number))
    if plain(m["part"] or "").endswith(("afternoon", "evening", "night")) and total < 720:
        total += 720
    return at_clock(total // 60 % 24, total % 60, story, fine=True)


_HALF = r"(?P<half>[ap]\.?\s?m\b\.?)"
_ZONES = (
    r"GMT|UTC|Z|BST|CET|CEST|EET|EAT|WAT|CAT|MSK|EST|EDT|PST|PDT|CST|CDT|MST|IST|PKT|AFT|AST|SGT|ICT|WIB|[Ll]ocal\s+time"
    r"|Eastern(?:\s+[Tt]ime)?|Pacific(?:\s+[Tt]ime)?"
)
_ZONE = rf"(?:\s*\(?(?:{_ZONES})\b\)?)?"
_NO_FIGURE = r"(?![\d.,:]*\d|\s*(?:%|per\s?cent|million|billion|mm\b|cm\b|km|kg|metres|meters|cal" r"|magnitude))"
_HOUR = r"(?P<h>[01]?\d|2[0-4])"
_NONE = r"(?P<half>(?!))?"
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9]"
_DAYPART = r"(?P<part>in\s+the\s+(?:early\s+)?(?:morning|afternoon|evening)|at\s+night)"
_OF_DAY = (
    rf"(?:this\s+(?:morning|afternoon|evening)|tonight|last\s+night|(?:on\s+)?(?:yesterday|{WEEKDAY_FULL})\s+{PART})"
)
_DAYPART_BEHIND = re.compile(rf"\s+{_OF_DAY}", re.IGNORECASE)
_LEADS = re.compile(
    r"\b(?:at|about|around|by|until|till|from|since|before|after|towards|past|approximately|shortly|nearly|for|is|it.s)\s+\Z",
    re.I,
)
_SPOKEN = [*counted(["o", "in", "at", "this", "tonight", "last", "on", "yesterday"]), SMALL]
_MINUTES = ["half past", "quarter", "a quarter", "a minute", *NUMBERED, SMALL]

RULES: tuple[Rule, ...] = (
    rule([SMALL], rf"{_HOUR}[.:](?P<mi>[0-5]\d)(?::[0-5]\d)?\s*{_HALF}{_ZONE}", _clock),
    rule([SMALL], rf"(?P<h>1[0-2]|0?[1-9])(?P<mi>(?!))?[\s-]*{_HALF}{_ZONE}", _clock),
    rule([SMALL], rf"{_HOUR}:(?P<mi>[0-5]\d)(?::[0-5]\d)?{_NONE}(?:\s*(?:hrs|hours|h)\b)?{_NO_FIGURE}{_ZONE}", _clock),
    rule(
        [SMALL, YEARLIKE],
        rf"(?P<h>[01]\d|2[0-4])[.:]?(?P<mi>[0-5]\d){_NONE}\s?(?:(?:hrs?|hours|h)\b{_ZONE}|GMT\b|UTC\b|(?-i:[ZLHIC])\b|local\s+time\b)",
        _clock,
    ),
    rule([SMALL], rf"{_HOUR}[hH](?P<mi>[0-5]\d)?{_NONE}(?!\w)", _clock),
    rule([SMALL], rf"{_HOUR}\.(?P<mi>[0-5]\d){_NONE}{_NO_FIGURE}{_ZONE}", _bare_clock),
    rule(
        [YEARLIKE],
        rf"(?P<h>[01]\d|2[0-3])(?P<mi>[0-5]\d){_NONE}(?![\d.,]*\d|\w|\s*(?:people|men|troops|soldiers" rf"|AD|BC))",
        _led_figures,
    ),
    rule("noon midnight midday", r"(?:noon|midnight|midday)\b", _named),
    rule(_SPOKEN, rf"(?P<n>{_HOURS})\s+(?P<clock>o['’]clock)(?:\s+{_DAYPART})?(?!\w)", _spoken),
    rule(_SPOKEN, rf"(?P<n>{_HOURS})(?P<clock>(?!))?\s+{_DAYPART}(?!\w)", _spoken),
    rule(_SPOKEN, rf"(?P<n>{_HOURS})(?P<clock>(?!))?(?P<part>(?!))?(?=\s+{_OF_DAY})", _spoken),
    rule(
        counted(["a", "am", "p", "pm"]),
        rf"(?P<n>{_HOURS})[\s-]+{_HALF}{_ZONE}",
        lambda m, s: at_clock(int(number_of(m["n"]) or 0) % 12 + 12 * (m["half"][0] in "pP"), 0, s, fine=False),
    ),
    rule(
        _MINUTES,
        rf"(?P<n>half|(?:a\s+)?quarter|{NUMBER}(?=\s+minutes?\s))(?:\s+minutes?)?[\s-]+(?P<way>to|past|before|after)\s+"
        rf"(?P<hour>noon|midnight|midday|{_HOURS})\b(?![.:]?\d)(?P<clock>\s+o['’]clock)?(?:\s+{_DAYPART})?(?!\w)",
        _minutes,
    ),
)
