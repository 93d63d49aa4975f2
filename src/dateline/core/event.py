"""Claims and events: what one report says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.core.report import Evidence
from dateline.core.values import Attribution, Factuality, Party, Period, Place, Toll

Role = Literal["main", "background", "part", "statement"]
Value = str | Period | Place | Party | Toll


@dataclass(frozen=True, slots=True)
class Claim:
    """One report saying one thing about one event.

    ``attribute`` names the record's field (``action``, ``date``, ``place``, ``site``, ``perpetrator``, ``target``,
    ``weapon``, ``victim``, ``toll``, ``reaction``, ``source``, ...). ``value`` is what it says, ``evidence`` the
    words; ``term`` an ontology term beside a wording (the target kind, the weapon kind). ``attribution`` stands on
    perpetrators only. ``according_to`` is the source that the report quotes for it. ``score`` 0..1 is a machine's.
    ``detail`` is a short free addition (a victim's office). ``origin`` is the machine and version, or the coder.
    """

    attribute: str
    value: Value
    evidence: Evidence
    origin: str
    score: float = 1.0
    term: str | None = None
    attribution: Attribution | None = None
    according_to: str | None = None
    according_to_evidence: Evidence | None = None
    detail: str | None = None
    detail_evidence: Evidence | None = None

    def __post_init__(self) -> None:
        """Refuse a score that is none."""
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"a score lies between 0 and 1: {self.score}")


@dataclass(frozen=True, slots=True)
class Event:
    """A happening as one report tells it.

    ``id`` is unique in the store and made from content; ``about`` and ``part_of`` are ids of events of the same
    report. ``triggers`` are the words that say that it happened, the telling one first.
    """

    id: str
    report_id: str
    role: Role
    action: str
    factuality: Factuality
    triggers: tuple[Evidence, ...]
    claims: tuple[Claim, ...] = ()
    about: tuple[str, ...] = ()
    part_of: str | None = None
    score: float = 1.0

    def __post_init__(self) -> None:
        """Refuse an event that no words tell."""
        if not self.triggers:
            raise ValueError("an event needs words that tell it")
        if any(e.report_id != self.report_id for e in self.triggers):
            raise ValueError("an event's words stand in its own report")

    def of(self, attribute: str) -> Iterator[Claim]:
        """Yield the claims about one attribute, in the order they were made."""
        return (claim for claim in self.claims if claim.attribute == attribute)

    def first(self, attribute: str) -> Claim | None:
        """Return the leading claim about one attribute, or None."""
        return next(self.of(attribute), None)
