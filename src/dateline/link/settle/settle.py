"""Settle one incident: the reports that tell it to what they say together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.core.event import Event
from dateline.core.incident import Incident
from dateline.core.judgement import Judgement
from dateline.core.report import Report
from dateline.link.copies import voices_of
from dateline.link.describe import whole_of
from dateline.link.naming import name_after
from dateline.link.settle.facts import settle_facts
from dateline.link.settle.people import about, apply_to_findings, apply_to_tolls, rejected_claims
from dateline.link.settle.perpetrators import settle_perpetrators
from dateline.link.settle.policies import POLICIES
from dateline.link.settle.tolls import settle_tolls
from dateline.link.settle.voices import Told, in_order, sources_of

Telling = tuple[Report, tuple[Event, ...]]
"""A report and those of its events that tell one incident: wholes, their parts, and the statements about them."""


def settle(
    incident_events: Iterable[Telling],
    *,
    policy: str = "latest",
    judgements: Sequence[Judgement] = (),
    incident_id: str | None = None,
) -> Incident:
    """Return what the reports of one incident together say.

    ``incident_events`` are the reports with those of their events that tell it, in any order. ``policy`` chooses the
    best figure of a toll (:data:`POLICIES`). ``incident_id`` None: the incident is named after its earliest event.
    ValueError where no event tells it, or no policy has that name.
    """
    if policy not in POLICIES:
        raise ValueError(f"no policy {policy!r}; choose from {', '.join(POLICIES)}")
    tellings = [(report, events) for report, events in incident_events if events]
    voices = voices_of([report for report, _ in tellings])
    told = in_order(Told(report, events, voices[report.id]) for report, events in tellings)
    telling = [one for one in told if one.happenings]
    if not telling:
        raise ValueError("an incident needs an event that tells it")
    ids = frozenset(e.id for one in telling for e in one.happenings)
    rejected, decided = rejected_claims(judgements, ids), about(judgements, ids)
    findings = [*settle_facts(telling, rejected), *settle_perpetrators(told, rejected)]
    return Incident(
        id=incident_id or _name(telling),
        events=tuple(e.id for one in telling for e in one.happenings),
        reports=tuple(one.report.id for one in told),
        sources=sources_of(telling),
        findings=tuple(apply_to_findings(findings, decided)),
        tolls=tuple(apply_to_tolls(list(settle_tolls(telling, policy, rejected)), decided)),
        reactions=tuple(e.id for one in told for e in one.events if e.role == "statement"),
        recalled_only=all(one.recalls for one in telling),
    )


def _name(told: Sequence[Told]) -> str:
    first = told[0]
    wholes = [e for e in first.events if e.role != "statement" and whole_of(e, first.events) is e]
    return name_after(min(wholes, key=lambda e: (e.triggers[0].start, e.id)).id)
