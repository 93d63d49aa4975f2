"""Incidents as people judged them: a value that a person settled stands before every machine's."""

from __future__ import annotations

from dataclasses import replace

from dateline.core.incident import Finding, Incident, SettledToll
from dateline.core.values import Toll
from dateline.review.apply import about
from dateline.review.matter import Matter
from dateline.review.state import Standing, State


def judged_incident(incident: Incident, state: State) -> Incident | None:
    """Return the incident as it stands after people's judgements about it; None where they rejected it.

    Who said otherwise stays in the dissent. Judgements about its events are not looked at here.
    """
    whole = state.standing.get(Matter("value", (incident.id,)))
    if whole is not None and whole.answer.verdict == "reject":
        return None
    for matter, standing in about(incident.id, state):
        incident = (
            _toll(incident, matter, standing) if matter.attribute == "toll" else _value(incident, matter, standing)
        )
    return incident


def _value(incident: Incident, matter: Matter, standing: Standing) -> Incident:
    findings = []
    answer, met = standing.answer, False
    for finding in incident.findings:
        if finding.attribute != matter.attribute or matter.of not in (None, finding.value):
            findings.append(finding)
            continue
        if answer.verdict == "reject":
            continue
        met = True
        findings.append(_settled(finding, standing))
    if not met and answer.verdict == "correct" and answer.value is not None:
        findings.append(Finding(matter.attribute or "", answer.value, rule_of(standing), (), standing=standing.by))
    return replace(incident, findings=tuple(findings))


def _settled(finding: Finding, standing: Standing) -> Finding:
    value, rule = standing.answer.value, rule_of(standing)
    if value is None or value == finding.value:
        return replace(finding, rule=rule, standing=standing.by, contested=False)
    said = (*finding.support, *finding.dissent)
    support = tuple(v for v in said if v.value == value)
    dissent = tuple(v for v in said if v.value != value)
    return replace(
        finding, value=value, rule=rule, support=support, dissent=dissent, standing=standing.by, contested=False
    )


def _toll(incident: Incident, matter: Matter, standing: Standing) -> Incident:
    value = standing.answer.value if standing.answer.verdict == "correct" else matter.of
    if not isinstance(value, Toll):
        return incident
    key = (value.harm, value.group)
    old = next((t for t in incident.tolls if (t.harm, t.group) == key), None)
    others = tuple(t for t in incident.tolls if t is not old)
    if standing.answer.verdict == "reject":
        return replace(incident, tolls=others)
    low, high = value.count.low, value.count.high
    history = old.history if old else ()
    made = SettledToll(value.harm, value.group, low, low, high, rule_of(standing), history, standing.by)
    return replace(incident, tolls=(*others, made))


def rule_of(standing: Standing) -> str:
    """Return the sentence by which a person's value stands."""
    how = "adjudicated by" if standing.by == "adjudicated" else "decided by"
    note = f": {standing.note}" if standing.note else ""
    return f"{how} {', '.join(standing.coders)}{note}"
