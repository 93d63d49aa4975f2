"""Finds all time expressions of a text in their order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from dateline.core.text import Sentence
from dateline.core.values import Period
from dateline.normalise.dates.mention import Reading, TimeMention
from dateline.normalise.dates.read import read_at
from dateline.normalise.dates.story import Story, tells_history, writes_month_first
from dateline.normalise.dates.triggers import places_to_try
from dateline.normalise.dates.words import DAY, MONTH, WEEKDAY_FULL

_DAY_WORD = re.compile(
    rf"\b(?:{WEEKDAY_FULL}|{DAY}(?:st|nd|rd|th)?\s+{MONTH}|{MONTH}\s+{DAY}\b|today\b|yesterday" rf"\b|last\s+night\b)",
    re.IGNORECASE,
)
_NEXT_DAY = re.compile(
    rf"[\w:.'’]+(?:\s(?:o['’]clock|[ap]\.m\.|[ap]m|hours|hrs|light|GMT|UTC|[A-Z]{{1,2}}T|local\stime|in\sthe"
    rf"\s\w+|\(\w+\s?\w*\))){{0,2}}(?:\s?(?:to|and|until|till|-|–)\s?[\w:.]+(?:\s(?:[ap]\.?m\.?|hours|hrs|GMT|UTC))?)?,?\s(?:on|of|last)\s(?:the\s(?:morning|night|evening|afternoon)\sof\s)?(?=the\s\d|{WEEKDAY_FULL}|{DAY}|{MONTH})",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|says|told\s+[\w'’]+|announced|confirmed|reported|added|declared|wrote|tweeted|acknowledged)"
    r"(?:\s+(?:in\s+an?\s+\w+|here|later|reporters|journalists|[A-Z]\w+))?\s+(?:late\s+|early\s+)?(?:on\s+)?\Z",
    re.IGNORECASE,
)
"""The day of a statement is not the day of the story: "gunmen struck on Monday, police said on Tuesday"."""
_SHORT = re.compile(r"[ap]\.\s?m\.\Z|[BA]\.\s?[CD]\.\Z", re.IGNORECASE)
_DAYS = ("day", "part_of_day")


def find_times(text: str, published: date, *, sentences: Sequence[Sentence] = ()) -> list[TimeMention]:
    """Return the time expressions of a text in order, resolved against ``published`` and the times told before.

    ``sentences`` divide the text: a new paragraph forgets the running year, and a dateline, by-line or caption does
    not become the day of the story. Prepositions and hedges are left out of the spans. Never raises on any text.
    """
    story = Story(published, tells_history(text, published), writes_month_first(text))
    starts = [s.start for s in sentences]
    found: list[TimeMention] = []
    at, current = 0, -1
    for start in places_to_try(text):
        if start < at:
            continue
        number = bisect_right(starts, start) - 1 if starts else -1
        if not starts:
            story.ahead = lambda start=start: _day_behind(text, start, story)  # type: ignore[misc]
        if number != current:
            _turn(story, text, sentences, current, number)
            current = number
        story.near = lambda start=start: _day_after(text, start, story)  # type: ignore[misc]
        mentions = mentions_at(text, start, story)
        for mention in mentions:
            found.append(mention)
            at = mention.end
            reported = story.last is not None and _fine(mention) and _REPORTED.search(text, max(0, start - 45), start)
            story.remember(mention, coded=(number < 0 or sentences[number].coded) and not reported)
    return found


def _fine(mention: TimeMention) -> bool:
    return mention.period is not None and mention.period.precision == "day"


def _turn(story: Story, text: str, sentences: Sequence[Sentence], old: int, new: int) -> None:
    """Pass to another sentence."""
    if not story.narrative:
        story.year = None
    story.sentence_day = None
    if new >= 0:
        sentence = sentences[new]
        story.ahead = lambda: _day_ahead(text, sentence, story)


def _day_behind(text: str, at: int, story: Story) -> date | None:
    """Return the first day named from ``at`` to the end of its sentence, in a text that nobody divided."""
    stop = _STOP.search(text, at, at + 300)
    return _day_ahead(text, Sentence(at, stop.start() if stop else min(len(text), at + 300), 0, 0), story)


_STOP = re.compile(r"[.!?]\s+[A-Z\"“]|\n")


def _day_ahead(text: str, sentence: Sentence, story: Story) -> date | None:
    """Return the first day named in a sentence, for clock times that stand before it."""
    for candidate in _DAY_WORD.finditer(text, sentence.start, min(sentence.end, sentence.start + 2_000)):
        day = _plain_day(text, candidate.start(), story)
        if day is not None:
            return day
    return None


def _day_after(text: str, at: int, story: Story) -> date | None:
    """Return the day named right after the time that begins at ``at``: "at dawn on Tuesday", "at 9 a.m. on 3 May"."""
    candidate = _NEXT_DAY.match(text, at)
    return _plain_day(text, candidate.end(), story) if candidate else None


def _plain_day(text: str, at: int, story: Story) -> date | None:
    """Return the day that the words at ``at`` name, the story left as it was."""
    kept = story.standing, story.near, story.ahead
    story.near = story.ahead = lambda: None
    read = read_at(text, at, story)
    story.standing, story.near, story.ahead = kept
    period: Period | None = read[1].period if read else None
    return period.start if period is not None and period.precision in _DAYS else None


def mention_at(text: str, at: int, story: Story, kept: list[Reading] | None = None) -> TimeMention | None:
    """Return the expression that begins at ``at``, its preposition and trailing marks left out."""
    read = read_at(text, at, story)
    if read is None:
        return None
    end, reading = read
    if kept is not None:
        kept.append(reading)
    while end > at and text[end - 1] in " ,-\n\t":
        end -= 1
    if text[end - 1] == "." and not _SHORT.search(text, max(at, end - 5), end):
        end -= 1
    return TimeMention(at, end, text[at:end], reading.type, reading.value, reading.period, reading.mod, reading.anchor)


def mentions_at(text: str, at: int, story: Story) -> list[TimeMention]:
    """Return the expression that begins at ``at``; a range gives its two ends, each with the whole range as period."""
    kept: list[Reading] = []
    whole = mention_at(text, at, story, kept)
    if whole is None or not kept[0].ends:
        return [whole] if whole else []
    r = kept[0]
    return [TimeMention(a, b, text[a:b], r.type, value, r.period, r.mod, r.anchor) for a, b, value in r.ends]
