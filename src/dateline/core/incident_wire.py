"""The plain form (what JSON can hold) of incidents, and back, exactly."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from dateline.core.incident import Finding, Incident, SettledToll, Voice
from dateline.core.report import Evidence
from dateline.core.values import Count
from dateline.core.wire import evidence_to_wire, value_from_wire, value_to_wire

_VOICE = ("event_id", "report_id", "voice_id", "source", "according_to", "attribution")
_FINDING = ("attribute", "rule", "attribution", "contested", "standing")
_TOLL = ("harm", "group", "low", "best", "high", "rule", "standing")


def incident_to_wire(incident: Incident) -> dict[str, Any]:
    """Return an incident as an object with all that is said of it and by whom."""
    return {
        "id": incident.id,
        "events": list(incident.events),
        "reports": list(incident.reports),
        "sources": incident.sources,
        "findings": [_finding(f) for f in incident.findings],
        "tolls": [_toll(t) for t in incident.tolls],
        "reactions": list(incident.reactions),
        "recalled_only": incident.recalled_only,
    }


def incident_from_wire(plain: Mapping[str, Any]) -> Incident:
    """Return the incident that :func:`incident_to_wire` wrote."""
    return Incident(
        id=plain["id"],
        events=tuple(plain["events"]),
        reports=tuple(plain["reports"]),
        sources=plain["sources"],
        findings=tuple(_finding_of(f) for f in plain["findings"]),
        tolls=tuple(_toll_of(t) for t in plain["tolls"]),
        reactions=tuple(plain["reactions"]),
        recalled_only=plain["recalled_only"],
    )


def _voice(voice: Voice) -> dict[str, Any]:
    plain = {name: getattr(voice, name) for name in _VOICE}
    value, evidence = value_to_wire(voice.value), evidence_to_wire(voice.evidence)
    return {**plain, "said": voice.said.isoformat(), "value": value, "evidence": evidence}


def _voice_of(plain: Mapping[str, Any]) -> Voice:
    value = value_from_wire(plain["value"])
    if value is None:
        raise ValueError("a voice says something")
    said, evidence = date.fromisoformat(plain["said"]), Evidence(*plain["evidence"])
    return Voice(**{name: plain[name] for name in _VOICE}, said=said, value=value, evidence=evidence)


def _finding(finding: Finding) -> dict[str, Any]:
    voices = {name: [_voice(v) for v in getattr(finding, name)] for name in ("support", "dissent")}
    return {**{name: getattr(finding, name) for name in _FINDING}, "value": value_to_wire(finding.value), **voices}


def _finding_of(plain: Mapping[str, Any]) -> Finding:
    value = value_from_wire(plain["value"])
    if value is None:
        raise ValueError("a finding has a value")
    support, dissent = (tuple(_voice_of(v) for v in plain[name]) for name in ("support", "dissent"))
    return Finding(**{name: plain[name] for name in _FINDING}, value=value, support=support, dissent=dissent)


def _toll(toll: SettledToll) -> dict[str, Any]:
    history = [[count.low, count.high, count.approximate, _voice(voice)] for count, voice in toll.history]
    return {**{name: getattr(toll, name) for name in _TOLL}, "history": history}


def _toll_of(plain: Mapping[str, Any]) -> SettledToll:
    history = tuple((Count(low, high, about), _voice_of(voice)) for low, high, about, voice in plain["history"])
    return SettledToll(**{name: plain[name] for name in _TOLL}, history=history)
