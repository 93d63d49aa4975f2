"""Values: what words mean. Frozen, and checked when made, so that a malformed one cannot exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

PeriodPrecision = Literal[
    "minute",
    "hour",
    "part_of_day",
    "day",
    "days",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "span",
]
"""How fine the words are; ``days`` is two to six days, ``span`` any other stretch."""
_PERIOD_PRECISIONS = frozenset(get_args(PeriodPrecision))

PlacePrecision = Literal["site", "settlement", "near", "admin2", "admin1", "line", "area", "country", "water"]
"""``near`` is within about 25 km of the point; ``line`` a river, road or border; ``area`` any other area."""
_PLACE_PRECISIONS = frozenset(get_args(PlacePrecision))

Harm = Literal["killed", "injured", "missing", "abducted", "detained", "displaced"]
_HARMS = frozenset(get_args(Harm))
Group = Literal["victims", "attackers", "security", "civilians", "children"]
_GROUPS = frozenset(get_args(Group))
Attribution = Literal["claimed", "blamed", "suspected", "stated"]
Factuality = Literal["occurred", "failed", "foiled", "threatened", "planned", "alleged", "denied", "hypothetical"]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of calendar days, first and last included, and how fine the words were.

    ``timex`` is the TIMEX3 value of the words (``2021-11-02``, ``2021-11-02TEV``, ``2014-Q4``, ``2021-W44``).
    ``clock`` is the local time as written, ``HH:MM``, never shifted into another zone. ``approximate``: the words
    hedge ("around", "early in").
    """

    start: date
    end: date
    precision: PeriodPrecision
    timex: str
    clock: str | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins, or a precision that is none."""
        if self.end < self.start:
            raise ValueError(f"period ends before it begins: {self.start} to {self.end}")
        if self.precision not in _PERIOD_PRECISIONS:
            raise ValueError(f"no precision: {self.precision!r}")
        if self.precision in ("minute", "hour", "part_of_day", "day") and (self.end - self.start).days > 1:
            raise ValueError(f"{self.precision} cannot last from {self.start} to {self.end}")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the gazetteer knows it; ``lat`` and ``lon`` in decimal degrees WGS 84, None where unresolved.

    ``country`` is ISO 3166-1 alpha-3. ``place_id`` names the gazetteer's entry ("geonames:1138958"). ``radius_km``
    is the uncertainty round the point where the words give one ("30 km north of").
    """

    name: str
    precision: PlacePrecision
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    lat: float | None = None
    lon: float | None = None
    place_id: str | None = None
    radius_km: float | None = None

    def __post_init__(self) -> None:
        """Refuse points off the globe and half points."""
        if (self.lat is None) != (self.lon is None):
            raise ValueError("a point needs both lat and lon")
        if self.lat is not None and self.lon is not None and not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"no point on the globe: {self.lat}, {self.lon}")
        if self.country is not None and not (len(self.country) == 3 and self.country.isupper()):
            raise ValueError(f"no ISO 3166-1 alpha-3 code: {self.country!r}")
        if self.precision not in _PLACE_PRECISIONS:
            raise ValueError(f"no precision: {self.precision!r}")


@dataclass(frozen=True, slots=True)
class Party:
    """Who a claim names, resolved to an actor of the list or not (``actor_id`` None: the name stays a name).

    ``name`` is the actor's standard name where resolved, else the words. ``kind`` is a term of the actor kinds
    (``rebel``, ``state_force``, ``government``, ...). ``country`` is ISO 3166-1 alpha-3. ``candidates`` are ids of
    actors between which the words leave the choice open.
    """

    name: str
    actor_id: str | None = None
    kind: str | None = None
    country: str | None = None
    candidates: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a nameless party, and one both resolved and open."""
        if not self.name.strip():
            raise ValueError("a party needs a name")
        if self.actor_id is not None and self.candidates:
            raise ValueError("a party is resolved or open, not both")


@dataclass(frozen=True, slots=True)
class Count:
    """How many the words say: ``low`` to ``high``, ``high`` None for "at least"; ``approximate`` for "about"."""

    low: int
    high: int | None
    approximate: bool = False

    def __post_init__(self) -> None:
        """Refuse negative and crossed counts."""
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise ValueError(f"no count: {self.low}..{self.high}")


@dataclass(frozen=True, slots=True)
class Toll:
    """How many of whom suffered what, as the words say it.

    ``group`` None: the words do not say whose. ``in_total``: the number is part of another toll of the same event
    ("four of them children"), not to be added to it. ``added``: it adds to the others.
    """

    harm: Harm
    count: Count
    group: Group | None = None
    in_total: bool = False
    added: bool = False

    def __post_init__(self) -> None:
        """Refuse what no guide knows."""
        if self.harm not in _HARMS:
            raise ValueError(f"no harm: {self.harm!r}")
        if self.group is not None and self.group not in _GROUPS:
            raise ValueError(f"no group: {self.group!r}")
        if self.in_total and self.added:
            raise ValueError("a toll is part of the total or added to it, not both")
