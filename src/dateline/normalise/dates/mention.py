"""What is found: one time expression with its value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.core.values import Period

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["published", "text", "self", "none"]
"""How it was resolved: by the publication date, by an earlier time of the text, fully given, not at all."""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time expression: half-open offsets, TIMEX3 type and value, and the calendar period it means, if any."""

    start: int
    end: int
    text: str
    type: TimeType
    value: str
    period: Period | None = None
    mod: str | None = None
    anchor: Anchor = "self"


@dataclass(frozen=True, slots=True)
class Reading:
    """What words mean, before they are tied to a place in a text.

    ``ends``: the two ends of a range, each (start, end, value), where both ends are written.
    """

    type: TimeType
    value: str
    period: Period | None = None
    mod: str | None = None
    anchor: Anchor = "self"
    ends: tuple[tuple[int, int, str], ...] = ()
