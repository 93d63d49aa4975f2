"""Which events one asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, exists

from dateline.core.event import Role
from dateline.core.values import Factuality
from dateline.store.tables import claims, events


@dataclass(frozen=True, slots=True)
class Choice:
    """Events that meet every condition that is given; no condition, all events.

    ``country`` is ISO 3166-1 alpha-3. ``since`` and ``until``: the event's period touches these days, both included.
    """

    report_id: str | None = None
    role: Role | None = None
    action: str | None = None
    factuality: Factuality | None = None
    country: str | None = None
    actor_id: str | None = None
    since: date | None = None
    until: date | None = None

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        """Yield the conditions on a row of ``events``."""
        for name in ("report_id", "role", "action", "factuality"):
            if (wanted := getattr(self, name)) is not None:
                yield events.c[name] == wanted
        if self.country is not None:
            yield _claim("place", claims.c.country == self.country)
        if self.actor_id is not None:
            yield _claim("perpetrator", claims.c.actor_id == self.actor_id)
        if self.since is not None:
            yield _claim("date", claims.c.day_to >= self.since)
        if self.until is not None:
            yield _claim("date", claims.c.day_from <= self.until)


def _claim(attribute: str, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(and_(claims.c.event_id == events.c.id, claims.c.attribute == attribute, condition))
