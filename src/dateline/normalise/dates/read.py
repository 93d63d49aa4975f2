"""Reads the time expression that begins at one place of a text."""

from __future__ import annotations

import re

from dateline.normalise.dates.joins import join
from dateline.normalise.dates.match import longest
from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.prefixes import KEYS, apply_prefix, prefix_at
from dateline.normalise.dates.rule import key_at
from dateline.normalise.dates.story import Story

_AGE = re.compile(
    r"\b(?:aged?\s+(?:between\s+)?|ages\s+(?:between\s+)?|(?:infant|baby|boy|girl|child|toddler|son|daughter)\s+of\s+(?:just\s+|only\s+)?)\Z",
    re.IGNORECASE,
)


def read_at(text: str, at: int, story: Story) -> tuple[int, Reading] | None:
    """Return where the longest expression that begins at ``at`` ends and what it means, None where none begins."""
    story.stand(text, at)
    if story.before[-1:].isspace() and _AGE.search(story.before):
        return None
    key = key_at(text, at)
    best = longest(text, at, story, key)
    prefixed = _prefixed(text, at, key, story) if key in KEYS else None
    if prefixed is not None and (best is None or prefixed[0] > best[0]):
        return prefixed
    return join(text, best, story) if best is not None else None


def _prefixed(text: str, at: int, key: str, story: Story, deep: bool = False) -> tuple[int, Reading] | None:
    """Read "early Wednesday", "the end of 2014", "the night of 3 May"."""
    name, found = prefix_at(text, at)
    if found is None:
        return None
    inside = found.end()
    story.before = text[max(0, inside - 24) : inside]
    key = key_at(text, inside)
    inner = _prefixed(text, inside, key, story, True) if name == "modifier" and not deep and key in KEYS else None
    inner = inner or longest(text, inside, story, key)
    if inner is None:
        return None
    reading = apply_prefix(name, inner[1], found)
    return (inner[0], reading) if reading is not None else None
