"""Times of day by the clock, local as written: "6.40 p.m.", "0840", "1840hrs", "14:30 GMT", "noon"."""

from __future__ import annotations

import re

from dateline.core.values import Period, PeriodPrecision
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import SMALL, YEARLIKE, Rule, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.words import number_of, plain


def _clock(m: re.Match[str], story: Story) -> Reading | None:
    hour, minute = int(m["h"]), int(m["mi"] or 0)
    half = (m["half"] or "").lower()[:1]
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return at_clock(hour, minute, story, fine=m["mi"] is not None)


def at_clock(hour: int, minute: int, story: Story, *, fine: bool) -> Reading | None:
    """Return a clock time of the day that the sentence tells of; ``fine``: the words give minutes."""
    if hour > 23 or minute > 59:
        return None
    day, anchor = story.clock_day()
    clock = f"{hour:02d}:{minute:02d}"
    value = f"{day.isoformat()}T{clock}"
    precision: PeriodPrecision = "minute" if fine else "hour"
    return Reading("TIME", value, Period(day, day, precision, value, clock), None, anchor)


_AT = re.compile(
    r"\b(?:at|about|around|by|until|till|from|to|since|before|after|between|and|approximately"
    r"|near|past|on)\s+\Z|[(,]\s*\Z|\A\s*\Z|\n\s*\Z",
    re.I,
)


def _bare_clock(m: re.Match[str], story: Story) -> Reading | None:
    """Read "0840", "10:30", "6.40" where the words before lead to a time of day."""
    return _clock(m, story) if _AT.search(story.before) else None


def _led_figures(m: re.Match[str], story: Story) -> Reading | None:
    """Read "at 0840" only after "at" and the like: the figures could count anything."""
    if not re.search(r"\b(?:at|about|around|approximately|by|until|from)\s+\Z", story.before, re.IGNORECASE):
        return None
    if 1900 <= int(m[0]) <= 2059 and not re.search(r"\bat\s+(?:about\s+|around\s+)?\Z", story.before, re.IGNORECASE):
        return None
    return _clock(m, story)


def _named(m: re.Match[str], story: Story) -> Reading | None:
    word = plain(m[0])
    return at_clock(12 if word in ("noon", "midday") else 0, 0, story, fine=False)


def _spoken(m: re.Match[str], story: Story) -> Reading | None:
    """Read "one o'clock", "eight in the evening", "ten o'clock at night"."""
    number = number_of(m["n"])
    if number is None or not 1 <= number <= 12 or number != int(number):
        return None
    hour, part = int(number), plain(m["part"] or "")
    if part.endswith(("afternoon", "evening", "night")) and hour < 12:
        hour += 12
    elif part.endswith("morning") and hour == 12:
        hour = 0
    elif not part and hour < 7:
        hour += 12  # without more words, the waking hours
    return at_clock(hour, 0, story, fine=False)


_HALF = r"(?P<half>[ap]\.?\s?m\b\.?)"
_ZONE = r"(?:\s*\(?(?:GMT|UTC|BST|CET|EST|EDT|PST|PDT|CST|IST|PKT|AST|local\s+time)\b\)?)?"
_NO_FIGURE = r"(?![\d.,:]*\d|\s*(?:%|per\s?cent|million|billion|mm\b|cm\b|km|kg|metres|meters|cal" r"|magnitude))"
_HOUR = r"(?P<h>[01]?\d|2[0-4])"
_NONE = r"(?P<half>(?!))?"
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9]"
_DAYPART = (
    r"(?P<part>(?:in\s+the\s+(?:early\s+)?(?:morning|afternoon|evening))|at\s+night|this"
    r"\s+(?:morning|afternoon|evening)|tonight)"
)

RULES: tuple[Rule, ...] = (
    rule([SMALL], rf"{_HOUR}[.:](?P<mi>[0-5]\d)(?::[0-5]\d)?\s*{_HALF}{_ZONE}", _clock),
    rule([SMALL], rf"(?P<h>1[0-2]|0?[1-9])(?P<mi>(?!))?[\s-]*{_HALF}{_ZONE}", _clock),
    rule([SMALL], rf"{_HOUR}:(?P<mi>[0-5]\d)(?::[0-5]\d)?{_NONE}(?:\s*(?:hrs|hours|h)\b)?{_NO_FIGURE}{_ZONE}", _clock),
    rule(
        [SMALL, YEARLIKE],
        rf"(?P<h>[01]\d|2[0-4])[.:]?(?P<mi>[0-5]\d){_NONE}\s?(?:hrs?|hours|h|GMT|UTC|local\s+time)" rf"\b",
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
    rule(
        [*_HOURS.split("|")[:12], SMALL],
        rf"(?P<n>{_HOURS})\s+(?:o['’]clock)(?:\s+{_DAYPART})?(?!\w)",
        _spoken,
    ),
    rule([*_HOURS.split("|")[:12], SMALL], rf"(?P<n>{_HOURS})\s+{_DAYPART}(?!\w)", _spoken),
)
