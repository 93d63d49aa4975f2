"""Reads the time expression that begins at one place of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.core.values import Period
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.prefixes import EVE, KEYS, MODIFIER, PART_OF, eve_of, modify, take_part
from dateline.normalise.dates.rule import Rule, key_at
from dateline.normalise.dates.rules import RULES
from dateline.normalise.dates.story import Story

_NONE: Sequence[Rule] = ()
_AGE = re.compile(r"\b(?:aged?|ages)\s+(?:between\s+)?\Z", re.IGNORECASE)
_JOIN = re.compile(r",?\s+(?:on\s+)?(?=\S)", re.ASCII)
_JOINED = re.compile(r",?\s+(?=\S)", re.ASCII)
_SHORT_TAIL = re.compile(r"\.?,?\s+(?=\d{1,2}[:.]\d\d|\d{1,2}\s?[ap]\.?m)", re.IGNORECASE)
_SHORT_DAY = re.compile(r"\A(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,2}\.?\Z", re.IGNORECASE)
_CLOCK_TAIL = re.compile(r"(?:\s*,\s*|\s+|\s+at\s+(?=\d{4}|\d\d:)|T)(?=\d)(?!\s*\d{4}\s+[a-z]{4})")


def read_at(text: str, at: int, story: Story) -> tuple[int, Reading] | None:
    """Return where the longest expression that begins at ``at`` ends and what it means, None where none begins."""
    story.stand(text, at)
    if story.before[-1:].isspace() and _AGE.search(story.before):
        return None
    key = key_at(text, at)
    best = _longest(text, at, key, story)
    prefixed = _prefixed(text, at, key, story) if key in KEYS else None
    if prefixed is not None and (best is None or prefixed[0] > best[0]):
        return prefixed
    return _with_day(text, best, story) if best is not None else None


def _longest(text: str, at: int, key: str, story: Story) -> tuple[int, Reading] | None:
    """Return the longest reading of a rule; of equally long ones the first rule's."""
    best: tuple[int, Reading] | None = None
    for rule in RULES.get(key, _NONE):
        match = rule.pattern.match(text, at)
        if match is None or match.end() <= (best[0] if best else at):
            continue
        story.end = match.end()
        reading = rule.read(match, story)
        if reading is not None:
            best = match.end(), reading
    return best


def _prefixed(text: str, at: int, key: str, story: Story, deep: bool = False) -> tuple[int, Reading] | None:
    """Read "early Wednesday", "the end of 2014", "the night of 3 May"."""
    part = PART_OF.match(text, at)
    match = MODIFIER.match(text, at) if part is None else None
    eve = EVE.match(text, at) if match is None and part is None else None
    found = match or part or eve
    if found is None:
        return None
    inside = found.end()
    story.before = text[max(0, inside - 24) : inside]
    key = key_at(text, inside)
    inner = _prefixed(text, inside, key, story, True) if match and not deep and key in KEYS else None
    inner = inner or _longest(text, inside, key, story)
    if inner is None:
        return None
    reading = modify(inner[1], found) if match else take_part(inner[1], found) if part else eve_of(inner[1])
    return (inner[0], reading) if reading is not None else None


def _with_day(text: str, found: tuple[int, Reading], story: Story) -> tuple[int, Reading]:
    """Join a clock time with the day that follows it at once: "9 p.m. Tuesday", "noon on Tuesday"."""
    end, reading = found
    period = reading.period
    if reading.type == "DATE" and period is not None and period.precision == "day":
        return _with_clock(text, found, period, story)
    if reading.type != "TIME" or period is None or period.clock is None:
        return found
    join = (_JOIN if text[max(0, end - 5) : end].lower().endswith(("noon", "night", "midday")) else _JOINED).match(
        text, end
    )
    if join is None or join.end() >= len(text):
        return found
    story.before = text[max(0, join.end() - 24) : join.end()]
    day = _longest(text, join.end(), key_at(text, join.end()), story)
    if day is None or day[1].period is None or day[1].period.precision != "day" or day[1].type != "DATE":
        return found
    d = day[1].period.start
    value = f"{d.isoformat()}T{period.clock}"
    joined = Period(d, d, period.precision, value, period.clock)
    return day[0], Reading("TIME", value, joined, reading.mod, day[1].anchor)


def _with_clock(text: str, found: tuple[int, Reading], period: Period, story: Story) -> tuple[int, Reading]:
    """Join a day in figures with the clock time that follows it: "15.09.2020 at 1040hrs", "2 March, 19:40"."""
    end, _ = found
    join = _CLOCK_TAIL.match(text, end)
    if text[max(0, end - 5) : end].split()[-1:] and _SHORT_DAY.match(text[max(0, end - 5) : end].split()[-1]):
        return _clock_after(text, _SHORT_TAIL.match(text, end), found, period, story)
    if join is None or (not text[end - 1].isdigit() and not text[max(0, end - 12) : end - 1].strip()[:1].isdigit()):
        return found
    return _clock_after(text, join, found, period, story)


def _clock_after(
    text: str, join: re.Match[str] | None, found: tuple[int, Reading], period: Period, story: Story
) -> tuple[int, Reading]:
    """Return the clock time after the join on the day of the period, what was found before where there is none."""
    if join is None:
        return found
    kept = story.before, story.sentence_day
    story.before, story.sentence_day = "at ", period.start
    clock = _longest(text, join.end(), key_at(text, join.end()), story)
    story.before, story.sentence_day = kept
    if clock is None or clock[1].period is None or clock[1].period.clock is None:
        return found
    return clock[0], Reading("TIME", clock[1].value, clock[1].period, found[1].mod, found[1].anchor)
