"""Profiles: what of an event is compared, small enough to be kept for every event there ever was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.core.event import Role

Bounds = tuple[int, int | None]
"""The lowest and highest figure; None: no upper bound."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as it is compared: what the gazetteer calls it, its point, and how far about it may lie (km)."""

    place_id: str | None
    lat: float
    lon: float
    radius: float


@dataclass(frozen=True, slots=True)
class Profile:
    """One event as linking sees it.

    ``published``, ``first`` and ``last`` are ordinals of days; ``dated`` tells whether the report gives the day, or it
    follows from the publication. ``spots`` are places no larger than a district; ``areas`` first-level areas.
    ``words`` maps the telling folded words to their weight (0..100), ``names`` those that are written as names.
    ``killed`` and ``injured`` are the report's own totals. ``at`` is where the event's first trigger stands.
    """

    event_id: str
    report_id: str
    role: Role
    action: str
    family: str
    published: int
    first: int
    last: int
    dated: bool
    at: int
    spots: tuple[Spot, ...] = ()
    areas: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    place_names: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    weapons: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    victims: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    full_names: frozenset[str] = frozenset()
    killed: Bounds | None = None
    injured: Bounds | None = None
    words: Mapping[str, int] | None = None
    names: Mapping[str, int] | None = None

    @property
    def order(self) -> tuple[int, str, int, str]:
        """Where the event stands among all events: by publication, then by content; never by arrival."""
        return (self.published, self.report_id, self.at, self.event_id)

    @property
    def span(self) -> int:
        """How many days the event's time leaves open."""
        return self.last - self.first + 1
