"""Finds the longest reading that a rule has for the words at one place."""

from __future__ import annotations

from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import Rule, key_at
from dateline.normalise.dates.rules import RULES
from dateline.normalise.dates.story import Story

_NONE: tuple[Rule, ...] = ()


def longest(text: str, at: int, story: Story, key: str | None = None) -> tuple[int, Reading] | None:
    """Return where the longest reading ends and what it means; of equally long ones the first rule's."""
    best: tuple[int, Reading] | None = None
    for rule in RULES.get(key_at(text, at) if key is None else key, _NONE):
        match = rule.pattern.match(text, at)
        if match is None or match.end() <= (best[0] if best else at):
            continue
        story.end = match.end()
        reading = rule.read(match, story)
        if reading is not None:
            best = match.end(), reading
    return best
