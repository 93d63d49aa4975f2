"""Days that became names: "9/11", "the October 7 attacks"."""

from __future__ import annotations

import re
from datetime import date

from dateline.knowledge.times import KnownDay, load_known_days
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import POINTED, Rule, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import day_of

_DAYS = load_known_days()
_NOUN = re.compile(r"[\s,-]+(?:\d+th\s+|terror(?:ist)?\s+|[A-Z]\w+[\s-]+(?:led\s+)?)?([A-Za-z]+)")
_NAMED = re.compile(r"\b(?:the|since|after|post|pre|before|of|on)[\s-]+\Z|[\"'“‘]\Z", re.IGNORECASE)


def known_day(month: int, day: int, behind: re.Match[str], story: Story) -> date | None:
    """Return the day of history that a month and day stand for where the words behind name what happened then."""
    for known in _DAYS:
        if (known.month, known.day) == (month, day) and _told(known, behind, story):
            return date(known.year, month, day)
    return None


def _told(known: KnownDay, m: re.Match[str], story: Story) -> bool:
    noun = _NOUN.match(m.string, m.end())
    last = date(known.year, known.month, known.day)
    return story.published > last and noun is not None and noun[1].lower() in known.nouns


def _figures(m: re.Match[str], story: Story) -> Reading | None:
    for known in _DAYS:
        last = date(known.year, known.month, known.day)
        if m[0] in known.figures and (_told(known, m, story) or known.alone) and story.published > last:
            return day_of(last) if _NAMED.search(story.before) else None
    return None


RULES: tuple[Rule, ...] = (rule([POINTED], r"\d{1,2}/\d{1,2}(?![/.]?\d)", _figures),)
