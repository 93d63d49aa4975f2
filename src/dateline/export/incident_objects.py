"""Incidents as JSON objects: findings with their support and dissent, tolls with their history."""

from __future__ import annotations

from typing import Any

from dateline.core.event import Value
from dateline.core.incident import Finding, Incident, SettledToll, Voice
from dateline.core.report import Evidence
from dateline.core.values import Party, Period, Place, Toll


def incident_object(incident: Incident) -> dict[str, Any]:
    """Return an incident as plain values; the fields are documented in ``docs/linking.md``."""
    return {
        "incident_id": incident.id,
        "events": list(incident.events),
        "reports": list(incident.reports),
        "sources": incident.sources,
        "provisional": incident.provisional,
        "recalled_only": incident.recalled_only,
        "findings": [_finding(f) for f in incident.findings],
        "tolls": [_toll(t) for t in incident.tolls],
        "reactions": list(incident.reactions),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "attribute": finding.attribute,
        "value": value_object(finding.value),
        "rule": finding.rule,
        "attribution": finding.attribution,
        "contested": finding.contested,
        "standing": finding.standing,
        "support": [_voice(v) for v in finding.support],
        "dissent": [_voice(v) for v in finding.dissent],
    }


def _toll(toll: SettledToll) -> dict[str, Any]:
    return {
        "harm": toll.harm,
        "group": toll.group,
        "low": toll.low,
        "best": toll.best,
        "high": toll.high,
        "rule": toll.rule,
        "standing": toll.standing,
        "history": [
            {"low": count.low, "high": count.high, "approximate": count.approximate, **_voice(voice, with_value=False)}
            for count, voice in toll.history
        ],
    }


def _voice(voice: Voice, *, with_value: bool = True) -> dict[str, Any]:
    found: dict[str, Any] = {"value": value_object(voice.value)} if with_value else {}
    return {
        **found,
        "said": voice.said.isoformat(),
        "event_id": voice.event_id,
        "report_id": voice.report_id,
        "voice_id": voice.voice_id,
        "source": voice.source,
        "according_to": voice.according_to,
        "attribution": voice.attribution,
        "evidence": _evidence(voice.evidence),
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}


def value_object(value: Value) -> object:
    """Return a claim's value as plain JSON: words as they are, others as an object of their fields."""
    match value:
        case str():
            return value
        case Period():
            return {
                "start": value.start.isoformat(),
                "end": value.end.isoformat(),
                "precision": value.precision,
                "timex": value.timex,
            }
        case Place():
            return {
                "name": value.name,
                "precision": value.precision,
                "country": value.country,
                "admin1": value.admin1,
                "lat": value.lat,
                "lon": value.lon,
                "place_id": value.place_id,
            }
        case Party():
            return {"name": value.name, "actor_id": value.actor_id, "kind": value.kind, "country": value.country}
        case Toll():
            return {
                "harm": value.harm,
                "group": value.group,
                "low": value.count.low,
                "high": value.count.high,
                "approximate": value.count.approximate,
            }
