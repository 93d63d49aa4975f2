"""Which events or incidents one asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from dateline.core.event import Role
from dateline.core.values import Factuality

Sort = Literal["published", "date", "killed", "injured"]
SORTS: tuple[Sort, ...] = ("published", "date", "killed", "injured")


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many: from ``low`` to ``high``, both included; None where that side is open."""

    low: int | None = None
    high: int | None = None

    def __post_init__(self) -> None:
        """Refuse crossed numbers."""
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(f"no numbers: {self.low}..{self.high}")


def parse_numbers(text: str) -> Numbers | None:
    """Return what "10", "10..", "..5" or "10..20" means; None where it is none of them."""
    low, dots, high = text.strip().partition("..")
    if not all(part.isdecimal() for part in (low, high) if part) or not (low or high):
        return None
    first, last = (int(part) if part else None for part in (low, high))
    if dots and first is not None and last is not None and last < first:
        return None
    return Numbers(first, last if dots else first)


@dataclass(frozen=True, slots=True)
class Choice:
    """Events or incidents that meet every condition that is given; no condition, all of them.

    ``country`` is ISO 3166-1 alpha-3. ``since`` and ``until``: the leading period touches these days, both included.
    ``actor`` is part of the name of who did or claimed it, whatever its case; ``actor_ids`` are further ways to be
    that actor; ``actor_id`` is exactly one. ``killed`` and ``injured`` are the lowest number of an event, the best
    figure of an incident. ``text`` is words that its report holds: all of them, "in a phrase" or -not. ``as_of`` (with
    its time zone): what the database said at that moment. ``sort``: the greatest number first, or by day.
    ``machine``: events as the machine read them, before people judged.
    ``role``, ``factuality`` and ``report_id`` are of events.
    """

    report_id: str | None = None
    role: Role | None = None
    action: str | None = None
    factuality: Factuality | None = None
    country: str | None = None
    actor_id: str | None = None
    since: date | None = None
    until: date | None = None
    actor: str | None = None
    actor_ids: tuple[str, ...] = ()
    killed: Numbers | None = None
    injured: Numbers | None = None
    text: str | None = None
    as_of: datetime | None = None
    sort: Sort = "published"
    machine: bool = False

    def __post_init__(self) -> None:
        """Refuse a moment without a time zone, and a sort that is none."""
        if self.as_of is not None and self.as_of.tzinfo is None:
            raise ValueError("as_of needs a time zone")
        if self.sort not in SORTS:
            raise ValueError(f"cannot sort by {self.sort!r}; choose from {', '.join(SORTS)}")
