"""Reads the time expression that begins at one place of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.core.values import Period
from dateline.normalise.dates import calendar_days, clock, durations, festivals, months, relative, vague, weekdays
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.prefixes import MODIFIER, PART_OF, modify, take_part
from dateline.normalise.dates.rule import Rule
from dateline.normalise.dates.story import Story

_MODULES = (calendar_days, months, weekdays, relative, durations, clock, festivals, vague)


def _by_start() -> dict[str, tuple[Rule, ...]]:
    every = [r for module in _MODULES for r in module.RULES]
    return {char: tuple(r for r in every if char in r.starts) for char in {c for r in every for c in r.starts}}


_RULES: dict[str, tuple[Rule, ...]] = _by_start()
_NONE: Sequence[Rule] = ()
_AGE = re.compile(r"\b(?:aged?|ages)\s+(?:between\s+)?\Z", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|is\s+to|are\s+to|to\s+be|scheduled|due|plans?\s+to|planned\s+(?:for|to)|expected|until|till|next|by|"
    r"upcoming|deadline|ahead\s+of)\b[^.;!?]{0,60}\Z", re.IGNORECASE
)  # fmt: skip
_JOIN = re.compile(r",?\s+(?:on\s+)?(?=\S)", re.ASCII)
_JOINED = re.compile(r",?\s+(?=\S)", re.ASCII)
_WINDOW = 80


def read_at(text: str, at: int, story: Story) -> tuple[int, Reading] | None:
    """Return where the longest expression that begins at ``at`` ends and what it means, None where none begins."""
    story.before = text[max(0, at - 24) : at]
    if _AGE.search(story.before):
        return None
    story.future = _AHEAD.search(text[max(0, at - _WINDOW) : at]) is not None
    best = _longest(text, at, story)
    prefixed = _prefixed(text, at, story)
    if prefixed is not None and (best is None or prefixed[0] > best[0]):
        return prefixed
    return _with_day(text, best, story) if best is not None else None


def _longest(text: str, at: int, story: Story) -> tuple[int, Reading] | None:
    """Return the longest reading of a rule; of equally long ones the first rule's."""
    best: tuple[int, Reading] | None = None
    for rule in _RULES.get(text[at].lower(), _NONE):
        match = rule.pattern.match(text, at)
        if match is None or match.end() <= (best[0] if best else at):
            continue
        reading = rule.read(match, story)
        if reading is not None:
            best = match.end(), reading
    return best


def _prefixed(text: str, at: int, story: Story) -> tuple[int, Reading] | None:
    """Read "early Wednesday", "the end of 2014", "the night of 3 May"."""
    match = MODIFIER.match(text, at)
    part = PART_OF.match(text, at) if match is None else None
    found = match or part
    if found is None:
        return None
    story.before = text[max(0, found.end() - 24) : found.end()]
    inner = _prefixed(text, found.end(), story) if match else None
    inner = inner or _longest(text, found.end(), story)
    if inner is None:
        return None
    reading = modify(inner[1], found) if match else take_part(inner[1], found)
    return (inner[0], reading) if reading is not None else None


def _with_day(text: str, found: tuple[int, Reading], story: Story) -> tuple[int, Reading]:
    """Join a clock time with the day that follows it at once: "9 p.m. Tuesday", "noon on Tuesday"."""
    end, reading = found
    period = reading.period
    if reading.type != "TIME" or period is None or period.clock is None:
        return found
    join = (_JOIN if text[end - 1].isalpha() and text[end - 2 : end].lower() != "pm" else _JOINED).match(text, end)
    if join is None or join.end() >= len(text):
        return found
    story.before = text[max(0, join.end() - 24) : join.end()]
    day = _longest(text, join.end(), story)
    if day is None or day[1].period is None or day[1].period.precision != "day" or day[1].type != "DATE":
        return found
    d = day[1].period.start
    value = f"{d.isoformat()}T{period.clock}"
    joined = Period(d, d, period.precision, value, period.clock)
    return day[0], Reading("TIME", value, joined, reading.mod, day[1].anchor)
