"""What linking gives: incidents, why their events are together, and where older names lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dateline.core.event import Event
from dateline.core.incident import Incident
from dateline.core.judgement import Judgement
from dateline.core.report import Report
from dateline.errors import RunError
from dateline.link.compare import Reason, reasons, sentence
from dateline.link.describe import whole_of
from dateline.link.linker import Linker
from dateline.link.naming import redirects
from dateline.link.settle import settle
from dateline.link.settle.settle import Telling
from dateline.link.wire import to_plain

Recall = Callable[[str], Telling | None]
"""Gives a stored report and its events by the report's id."""


@dataclass(frozen=True, slots=True)
class Link:
    """A pair of events that was compared: the score in thousandths of log-odds, the reasons, and the outcome.

    ``together``: both are in one incident; that follows from the pair itself or from others that bind it.
    """

    one: str
    other: str
    points: int
    together: bool
    reasons: tuple[Reason, ...]
    sentence: str


@dataclass(frozen=True)
class Linked:
    """The outcome of linking, to be read; give it as ``known`` to link more reports.

    ``changed`` are the names of incidents that are new, changed or gone since what was known.
    """

    linker: Linker
    reports: Mapping[str, Telling]
    judgements: tuple[Judgement, ...] = ()
    changed: frozenset[str] = frozenset()
    policy: str = "latest"
    recall: Recall | None = None
    _settled: dict[str, Incident] = field(default_factory=dict, repr=False, compare=False)

    @property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """The events of each incident, by its name."""
        return self.linker.members

    @property
    def redirects(self) -> Mapping[str, str]:
        """Where names lead that were given once and are no longer in use."""
        return redirects(self.linker.given, self.linker.holder)

    @property
    def splits(self) -> Mapping[str, tuple[str, ...]]:
        """Which incidents now hold the events of one that was divided, by its name."""
        return {name: now for name, now in sorted(self.linker.splits.items()) if len(now) > 1}

    @property
    def contradicted(self) -> tuple[str, ...]:
        """Judgements that one of higher rank makes impossible, by id."""
        return self.linker.decisions.contradicted

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """All incidents, settled, in the order of their earliest events."""
        names = sorted(self.members, key=lambda n: self.linker.profiles[self.members[n][0]].order)
        return tuple(self.incident(name) for name in names)

    def incident(self, name: str) -> Incident:
        """Return one incident, settled; a name no longer in use leads to where it redirects. KeyError: no such name."""
        name = name if name in self.members else self.redirects[name]
        if name not in self._settled:
            self._settled[name] = settle(
                self.tellings(name), policy=self.policy, judgements=self.judgements, incident_id=name
            )
        return self._settled[name]

    def holder_of(self, event: str) -> str | None:
        """Return the name of the incident that an event tells, as whole, part or statement; None: it tells none."""
        if event in self.linker.holder:
            return self.linker.holder[event]
        return self._told_in.get(event)

    @cached_property
    def _told_in(self) -> Mapping[str, str]:
        """The incidents of parts and statements of the reports at hand."""
        found: dict[str, str] = {}
        for _, events in self.reports.values():
            for event in events:
                whole = whole_of(event, events).id if event.role != "statement" else None
                if whole in self.linker.holder:
                    found[event.id] = self.linker.holder[whole]
            for event in events:
                about = [found.get(e) or self.linker.holder.get(e) for e in event.about]
                if event.role == "statement" and any(about):
                    found[event.id] = next(name for name in about if name)
        return found

    def tellings(self, name: str) -> list[Telling]:
        """Return the reports of an incident with those of their events that tell it, parts and statements among them."""
        by_report: dict[str, set[str]] = {}
        for event in self.members[name]:
            by_report.setdefault(self.linker.profiles[event].report_id, set()).add(event)
        return [_only(self._report(report), wholes) for report, wholes in by_report.items()]

    def _report(self, report_id: str) -> Telling:
        found = self.reports.get(report_id) or (self.recall(report_id) if self.recall else None)
        if found is None:
            raise RunError(f"report {report_id} of an earlier incident is not at hand: give link_events a recall")
        return found

    @property
    def links(self) -> tuple[Link, ...]:
        """The pairs that were compared and have something to say, each once, with the reasons."""
        return tuple(self.links_of(None))

    def links_of(self, name: str | None) -> Iterator[Link]:
        """Yield the pairs within one incident, or with None every pair, the order being that of the events."""
        events: Iterable[str] = self.linker.edges if name is None else self.members[name]
        for one in sorted(events, key=lambda e: self.linker.profiles[e].order):
            for other, points in sorted(self.linker.edges.get(one, {}).items()):
                if self.linker.profiles[one].order < self.linker.profiles[other].order:
                    together = self.linker.holder.get(one) == self.linker.holder.get(other)
                    if together or name is None:
                        yield self._link(one, other, points, together)

    def why(self, one: str, other: str) -> Link:
        """Return why two events are, or are not, held to be one happening, compared or not; KeyError: no such event."""
        a, b = sorted((one, other), key=lambda e: self.linker.profiles[e].order)
        points = self.linker.edges.get(a, {}).get(b)
        why = reasons(self.linker.profiles[a], self.linker.profiles[b], self.linker.weights)
        if points is None:
            points = self.linker.weights.bias + sum(r.points for r in why)
        together = self.linker.holder.get(a) is not None and self.linker.holder.get(a) == self.linker.holder.get(b)
        return self._link(a, b, points, together, why)

    def _link(self, one: str, other: str, points: int, together: bool, why: Sequence[Reason] | None = None) -> Link:
        profiles, weights = self.linker.profiles, self.linker.weights
        found = tuple(why) if why is not None else reasons(profiles[one], profiles[other], weights)
        return Link(one, other, points, together, found, sentence(together, found))

    def to_plain(self) -> dict[str, object]:
        """Return what linking must know to go on, as plain lists, numbers and words for JSON; without the reports."""
        return to_plain(self.linker)


def _only(telling: Telling, wholes: set[str]) -> Telling:
    """Return a report with the events that belong to these wholes: themselves, their parts, statements about either."""
    report, events = telling
    kept = {e.id for e in events if e.role != "statement" and whole_of(e, events).id in wholes}
    kept |= {e.id for e in events if e.role == "statement" and kept.intersection(e.about)}
    return report, tuple(e for e in events if e.id in kept)


def by_id(reports_with_events: Iterable[tuple[Report, Iterable[Event]]]) -> dict[str, Telling]:
    """Return the reports by their id, the last where one comes twice."""
    return {report.id: (report, tuple(events)) for report, events in reports_with_events}
