"""Words that point at the present, past or future and fix no day."""

from __future__ import annotations

import re

from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import Rule, rule
from dateline.normalise.dates.story import Story


def _present(m: re.Match[str], story: Story) -> Reading | None:
    return Reading("DATE", "PRESENT_REF", None, None, "none")


def _past(m: re.Match[str], story: Story) -> Reading | None:
    return Reading("DATE", "PAST_REF", None, None, "none")


def _future(m: re.Match[str], story: Story) -> Reading | None:
    return Reading("DATE", "FUTURE_REF", None, None, "none")


def _now(m: re.Match[str], story: Story) -> Reading | None:
    """Read "now"; "right now" is the same, "until now", but not "now that"."""
    return None if re.match(r"\s+that\b", m.string[m.end() : m.end() + 6]) else _present(m, story)


RULES: tuple[Rule, ...] = (
    rule("now", r"now\b(?!-)", _now),
    rule(
        ["nowadays", "currently", "current", "at present", "at the", "at this"],
        r"nowadays\b|currently\b|at\s+present\b|at\s+the\s+moment\b|at\s+this\s+time\b|current"
        r"\b(?!\s+(?:account|affairs|of))",
        _present,
    ),
    rule(
        ["recently", "recent", "lately", "the recent"],
        r"recently\b|recent\s+(?:days|weeks|months|years|decades|times)\b|recent\b|lately\b|the" r"\s+recent\s+past\b",
        _past,
    ),
    rule(["the distant", "the past"], r"the\s+(?:distant\s+)?past\b(?=\s*(?:[.,;)]|$)|\s+(?:and|when)\b)", _past),
    rule(["the near", "the future", "future"], r"the\s+(?:near\s+)?future\b", _future),
)
