"""Measure the actor list: how many mentions of given names it knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.normalise.actors import parse_actor

_NO_ACTORS = ("Government", "Civilians")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Mentions known and mentions in all, with the unknown names by their mentions."""

    known: int
    total: int
    unknown: tuple[tuple[str, int], ...]

    @property
    def share(self) -> float:
        """The share of mentions known, 0..1; 0.0 where there are none."""
        return self.known / self.total if self.total else 0.0


def measure_coverage(names: Iterable[tuple[str, int, str | None]], on: date) -> Coverage:
    """Return the coverage of (name, mentions, alpha-3 country or None); sides joined by ", " count as known if all are.

    Governments and civilians are left out: they are no names of armed groups.
    """
    known, total, unknown = 0, 0, []
    for name, mentions, country in names:
        if name.startswith(_NO_ACTORS):
            continue
        total += mentions
        parts = [parse_actor(part, on=on, country=country) for part in name.split(", ")]
        if all(part is not None and (part.actor_id or part.candidates) for part in parts):
            known += mentions
        else:
            unknown.append((name, mentions))
    return Coverage(known, total, tuple(sorted(unknown, key=lambda row: -row[1])))
