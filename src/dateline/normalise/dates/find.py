"""Finds all time expressions of a text in their order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from dateline.core.text import Sentence
from dateline.core.values import Period
from dateline.normalise.dates.mention import TimeMention
from dateline.normalise.dates.read import read_at
from dateline.normalise.dates.story import Story, tells_history, writes_month_first
from dateline.normalise.dates.triggers import TRIGGER
from dateline.normalise.dates.words import DAY, MONTH, WEEKDAY_FULL

_DAY_WORD = re.compile(
    rf"\b(?:{WEEKDAY_FULL}|{DAY}(?:st|nd|rd|th)?\s+{MONTH}|{MONTH}\s+{DAY}\b|today\b|yesterday\b|last\s+night\b)", re.IGNORECASE
)  # fmt: skip
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
    for candidate in TRIGGER.finditer(text):
        start = candidate.start()
        if start < at:
            continue
        number = bisect_right(starts, start) - 1 if starts else -1
        if number != current:
            _turn(story, text, sentences, current, number)
            current = number
        mention = mention_at(text, start, story)
        if mention is None:
            continue
        found.append(mention)
        at = mention.end
        story.remember(mention, coded=number < 0 or sentences[number].coded)
    return found


def _turn(story: Story, text: str, sentences: Sequence[Sentence], old: int, new: int) -> None:
    """Pass to another sentence."""
    if not story.narrative and (old < 0 or new < 0 or sentences[old].paragraph != sentences[new].paragraph):
        story.year = None
    story.sentence_day = None
    if new >= 0:
        sentence = sentences[new]
        story.ahead = lambda: _day_ahead(text, sentence, story)


def _day_ahead(text: str, sentence: Sentence, story: Story) -> date | None:
    """Return the first day named in a sentence, for clock times that stand before it."""
    before, future = story.before, story.future
    story.ahead = lambda: None
    try:
        for candidate in _DAY_WORD.finditer(text, sentence.start, min(sentence.end, sentence.start + 2_000)):
            read = read_at(text, candidate.start(), story)
            period: Period | None = read[1].period if read else None
            if period is not None and period.precision in _DAYS:
                return period.start
        return None
    finally:
        story.before, story.future = before, future


def mention_at(text: str, at: int, story: Story) -> TimeMention | None:
    """Return the expression that begins at ``at``, its preposition and trailing marks left out."""
    read = read_at(text, at, story)
    if read is None:
        return None
    end, reading = read
    while end > at and text[end - 1] in " ,-\n\t":
        end -= 1
    if text[end - 1] == "." and text[at:end].count(".") == 1 and not text[end - 4 : end - 1].lower().endswith(("a.m", "p.m")):
        end -= 1
    return TimeMention(at, end, text[at:end], reading.type, reading.value, reading.period, reading.mod, reading.anchor)
