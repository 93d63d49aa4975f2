"""Reads one expression alone."""

from __future__ import annotations

from datetime import date

from dateline.core.values import Period
from dateline.normalise.dates.find import mention_at
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.triggers import places_to_try


def parse_date(words: str, *, published: date, anchor: date | None = None) -> Period | None:
    """Return the calendar meaning of one expression, None where it has none; never raises on any text.

    ``anchor`` is the day on which "a day earlier" or "the same night" build; without it, publication.

    >>> parse_date("15 August", published=date(2021, 11, 4)).start
    datetime.date(2021, 8, 15)
    """
    story = Story(published, last=anchor)
    if anchor is not None:
        story.ref = Period(anchor, anchor, "day", anchor.isoformat())
    for at in places_to_try(words):
        mention = mention_at(words, at, story)
        if mention is not None and mention.period is not None:
            return mention.period
    return None
