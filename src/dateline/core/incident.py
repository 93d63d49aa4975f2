"""Incidents: the happening in the world, as a view over events and judgements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateline.core.event import Value
from dateline.core.report import Evidence
from dateline.core.values import Attribution, Count, Group, Harm

Standing = Literal["machine", "coder", "adjudicated"]
"""Who has the last word on a value: the rules, one coder, or the adjudicator between two who disagreed."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One report saying one value of an incident's attribute.

    ``said`` is the report's day of publication; ``source`` the outlet, ``according_to`` whom the report quotes.
    Reports that copy one another have one ``voice_id`` between them: they are one source.
    """

    event_id: str
    report_id: str
    voice_id: str
    said: date
    value: Value
    evidence: Evidence
    source: str | None = None
    according_to: str | None = None
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A settled attribute of an incident, with those who say so **and those who say otherwise**.

    ``rule`` is the sentence by which the value was chosen. ``contested``: claimed by rivals, or sources that cannot
    both be right.
    """

    attribute: str
    value: Value
    rule: str
    support: tuple[Voice, ...]
    dissent: tuple[Voice, ...] = ()
    attribution: Attribution | None = None
    contested: bool = False
    standing: Standing = "machine"

    def __post_init__(self) -> None:
        """Refuse a machine's value that nobody said."""
        if not self.support and self.standing == "machine":
            raise ValueError(f"nobody says this {self.attribute}")


@dataclass(frozen=True, slots=True)
class SettledToll:
    """How many suffered one harm: the lowest, best and highest figure, and who said how many when.

    ``high`` None: no report gives an upper bound. ``history`` is ordered by ``said``; nothing in it is summed.
    ``group`` None: all who were harmed, attackers apart.
    """

    harm: Harm
    group: Group | None
    low: int
    best: int
    high: int | None
    rule: str
    history: tuple[tuple[Count, Voice], ...]
    standing: Standing = "machine"

    def __post_init__(self) -> None:
        """Refuse crossed figures."""
        if not 0 <= self.low <= self.best or (self.high is not None and self.high < self.best):
            raise ValueError(f"no toll: {self.low} <= {self.best} <= {self.high}")


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening in the world: the events of all reports that tell it.

    ``id`` is kept for ever once given; ``events`` are ids of the events that tell it, its parts among them;
    ``reactions`` the statements about it. ``sources`` counts independent sources; ``provisional`` until two.
    """

    id: str
    events: tuple[str, ...]
    reports: tuple[str, ...]
    sources: int
    findings: tuple[Finding, ...] = ()
    tolls: tuple[SettledToll, ...] = ()
    reactions: tuple[str, ...] = ()
    recalled_only: bool = False
    """Told as background only: no report here is about it."""

    def __post_init__(self) -> None:
        """Refuse an incident that no event tells."""
        if not self.events:
            raise ValueError("an incident needs events that tell it")

    @property
    def provisional(self) -> bool:
        """Whether fewer than two independent sources tell it."""
        return self.sources < 2

    def of(self, attribute: str) -> Finding | None:
        """Return the settled value of an attribute, or None."""
        return next((f for f in self.findings if f.attribute == attribute), None)
