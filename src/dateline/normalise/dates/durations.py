"""How long and how often: "10 minutes", "a five-year term", "the past three days", "daily", "every Friday"."""

from __future__ import annotations

import re

from dateline.core.values import Period
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import DIGITS, Rule, counted, led, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import shift_days
from dateline.normalise.dates.words import (
    MONTH_FULL,
    NUMBER,
    NUMBERED,
    PLURALS,
    SEASON,
    UNIT,
    WEEKDAY_FULL,
    WORDS,
    either,
    month_number,
    number_of,
    plain,
    unit_of,
    weekday_number,
)


def amount(number: float | None, unit: str, half: bool = False) -> str:
    """Return the ISO 8601 duration of so many units, ``PXD`` for a number unknown."""
    found = unit_of(unit)
    lead = "PT" if found.clock else "P"
    if number is None:
        return f"{lead}X{'DE' if found.factor == 10 else 'CE' if found.factor == 100 else found.letter}"
    number = (number + 0.5 * half) * found.factor
    finer = {"H": "M", "M": "S"}.get(found.letter) if found.clock else None
    if finer is not None and number != int(number):
        whole, part = int(number), round(number % 1 * 60)
        return f"PT{whole}{found.letter}{part}{finer}" if whole else f"PT{part}{finer}"
    return f"{lead}{number:g}{found.letter}"


_CLOCK = re.compile(r"\d\d\.\d\d\s?h", re.IGNORECASE)


def _duration(m: re.Match[str], story: Story) -> Reading | None:
    words = plain(m["unit"])
    if plain(m["n"]) == "many" and story.before.lower().endswith(("as ", "so ", "how ")):
        return None  # "four died in as many days"
    if words in ("second", "sec", "quarter", "quarters", "night") and plain(m["n"]) in ("a", "an", "one", "the"):
        return None  # "a second device", "one quarter of", "a night"
    if _CLOCK.match(m[0]):
        return None  # "14.30hrs"
    if words in ("second", "sec") and m[0][-len(m["unit"]) - 1 :][:1].isspace():
        return None  # "two second lieutenants"
    return Reading("DURATION", amount(number_of(m["n"]), m["unit"], bool(m["half"])), None, None, "none")


def _hour_and_a_half(m: re.Match[str], story: Story) -> Reading | None:
    return Reading("DURATION", amount((number_of(m["n"]) or 0) + 0.5, m["unit"]), None, None, "none")


_PLURAL = frozenset(w for w in PLURALS if w.endswith("s"))


def _past(m: re.Match[str], story: Story) -> Reading | None:
    """Read "the past three days": so long, up to publication; "the first two years" has no place in the calendar."""
    number = number_of(m["n"]) if m["n"] else None if plain(m["unit"]) in _PLURAL else 1.0
    value = amount(number, m["unit"])
    lead, unit = plain(m["lead"]).split()[-1], unit_of(m["unit"])
    days = {"D": 1, "W": 7, "M": 30, "Y": 365}.get(unit.letter)
    if (
        number is None
        or unit.clock
        or days is None
        or lead not in ("past", "last", "next", "coming")
        or story.narrative
    ):
        return Reading("DURATION", value, None, None, "none")
    other = shift_days(story.published, int(number * unit.factor * days) * (1 if lead in ("next", "coming") else -1))
    if other is None:
        return Reading("DURATION", value, None, None, "none")
    start, end = sorted((other, story.published))
    return Reading("DURATION", value, Period(start, end, "span", value, None, True), None, "published")


_FOR = re.compile(
    r"\b(?:for|after|within|in|over|of|several|through|during|took|last|lasted|lasting|many"
    r"|recent|take|took|than|spent|until|by|the|just|only)\s+\Z",
    re.I,
)


def _bare(m: re.Match[str], story: Story) -> Reading | None:
    """Read "for years", "weeks of": plural units without a number."""
    unit = plain(m["unit"])
    if unit in ("seconds", "quarters", "nights", "mins", "secs", "hrs"):
        return None
    if story.before.lower().endswith("as many "):
        return None
    if not _FOR.search(story.before) and not re.match(r"\s+of\b", m.string[m.end() : m.end() + 4]):
        return None
    if story.before.endswith(("the ", "The ")) and not re.match(
        r"\s+(?:of|since|before|after)\b", m.string[m.end() : m.end() + 8]
    ):
        return None
    return Reading("DURATION", amount(None, unit), None, None, "none")


def _set(m: re.Match[str], story: Story) -> Reading | None:
    """Read "daily"; with a capital it is rather a name or a heading ("Daily Star", "DAILY REPORT")."""
    if m[0][0].isupper():
        return None
    return Reading("SET", WORDS.sets[plain(m[0])], None, None, "none")


def _weekdays(m: re.Match[str], story: Story) -> Reading | None:
    """Read "on Fridays", "Monday nights"."""
    if not m["weekday"][0].isupper():
        return None
    part = WORDS.parts[plain(m["part"])] if m["part"] else ""
    return Reading("SET", f"XXXX-WXX-{weekday_number(m['weekday']) + 1}{part}", None, None, "none")


def _every(m: re.Match[str], story: Story) -> Reading | None:
    if m["month"]:
        return Reading("SET", f"XXXX-{month_number(m['month']):02d}", None, None, "none")
    if m["season"]:
        return Reading("SET", f"XXXX-{WORDS.seasons[plain(m['season'])][0]}", None, None, "none")
    if m["weekday"]:
        return Reading("SET", f"XXXX-WXX-{weekday_number(m['weekday'].rstrip('s')) + 1}", None, None, "none")
    if m["part"]:
        return Reading("SET", f"XXXX-XX-XX{WORDS.parts[plain(m['part'])]}", None, None, "none")
    return Reading("SET", amount(number_of(m["n"]) if m["n"] else 1.0, m["unit"]), None, None, "none")


_OLD = r"(?![\s-]+(?:old|olds|of\s+age)\b|-old)"
_BETWEEN = (
    r"(?:\s+(?:full|whole|straight|consecutive|long|more|or\s+so|or\s+more|other|additional"
    r"|business|working|calendar|light|successive))?"
)

_LEADS = ("past", "last", "next", "previous", "preceding", "coming", "following", "first", "final", "same", "initial")

RULES: tuple[Rule, ...] = (
    rule(
        [*led("a an", PLURALS), *counted(PLURALS)],
        r"(?P<n>an|a|one)\s+(?P<unit>hour|minute|year|month|week|day|decade)\s+and\s+a\s+half\b",
        _hour_and_a_half,
    ),
    rule(
        [*DIGITS, *NUMBERED],
        rf"(?P<n>{NUMBER})(?P<half>[\s-]+and[\s-]+a[\s-]+half)?{_BETWEEN}[\s-]*(?P<unit>{UNIT})(?:[\s-]long"
        rf"\b)?{_OLD}(?!['’]?\w)",
        _duration,
    ),
    rule(
        [*_LEADS, *led("the these those", _LEADS)],
        rf"(?:(?:the|these|those)\s+)?(?P<lead>past|last|next|previous|preceding|coming|following"
        rf"|first|final|same|recent|initial)\s+(?:(?P<n>{NUMBER})[\s-]+)?(?:full\s+|crucial\s+)?"
        rf"(?P<unit>{UNIT})"
        rf"(?<=s)(?!\w)",
        _past,
    ),
    rule(
        led("the", _LEADS),
        rf"the\s+(?P<lead>past|last|next|coming|previous|first)\s+(?P<n>{NUMBER})[\s-]+(?P<unit" rf">{UNIT})",
        _past,
    ),
    rule(
        ["the past"],
        r"the\s+(?P<lead>past)\s+(?P<unit>day|week|month|year|decade|hour)(?P<n>(?!))?\b",
        _past,
    ),
    rule(PLURALS, rf"(?P<unit>{UNIT})(?<=s)(?!\w)", _bare),
    rule(WORDS.sets, rf"{either(WORDS.sets)}(?!\w)", _set),
    rule(
        [f"{w}s" for w in WORDS.weekdays if w.endswith("day")] + list(WORDS.weekdays),
        rf"(?P<weekday>{WEEKDAY_FULL.removesuffix(chr(92) + 'b')})(?:s|\s+(?P<part>morning|afternoon|evening|night)s)(?!\w)",
        _weekdays,
    ),
    rule(
        "every each per",
        rf"(?:every|each|per)\s+(?:other\s+)?(?:(?P<weekday>{WEEKDAY_FULL.removesuffix(chr(92) + 'b')}s?)"
        rf"\b|(?P<part>morning|afternoon|evening|night)\b|(?P<month>{MONTH_FULL})|(?P<season>{SEASON})|(?:(?P<n>{NUMBER})\s+)?(?P<unit>{UNIT}))",
        _every,
    ),
)
