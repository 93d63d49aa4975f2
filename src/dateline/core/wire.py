"""The one plain form (what JSON can hold) of values, evidence and judgements, and back, exactly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from dateline.core.event import Value
from dateline.core.judgement import Judgement
from dateline.core.report import Evidence
from dateline.core.values import Count, Party, Period, Place, Toll

_KINDS: dict[type, str] = {str: "text", Period: "period", Place: "place", Party: "party", Toll: "toll"}


def kind_of(value: Value) -> str:
    """Return the name of the value's type."""
    return _KINDS[type(value)]


def to_json(value: Value) -> str:
    """Return the value as JSON, all its fields in their order."""
    return json.dumps(_fields(value))


def from_json(kind: str, text: str) -> Value:
    """Return the value that :func:`to_json` wrote."""
    return _value(kind, json.loads(text))


def value_to_wire(value: Value | None) -> list[Any] | None:
    """Return a value as its kind and its fields."""
    return None if value is None else [kind_of(value), _fields(value)]


def value_from_wire(plain: list[Any] | None) -> Value | None:
    """Return the value that :func:`value_to_wire` wrote."""
    return None if plain is None else _value(plain[0], plain[1])


def evidence_to_wire(evidence: Evidence | None) -> list[Any] | None:
    """Return evidence as report, start, end and quote."""
    return None if evidence is None else [evidence.report_id, evidence.start, evidence.end, evidence.quote]


def evidence_from_wire(plain: list[Any] | None) -> Evidence | None:
    """Return the evidence that :func:`evidence_to_wire` wrote."""
    return None if plain is None else Evidence(*plain)


def judgement_to_wire(judgement: Judgement) -> dict[str, Any]:
    """Return a judgement as an object; fields that say nothing are left out."""
    plain = {
        "id": judgement.id,
        "verdict": judgement.verdict,
        "subjects": list(judgement.subjects),
        "coder": judgement.coder,
        "at": judgement.at,
        "attribute": judgement.attribute,
        "of": value_to_wire(judgement.of),
        "value": value_to_wire(judgement.value),
        "evidence": evidence_to_wire(judgement.evidence),
        "note": judgement.note,
        "adjudicates": judgement.adjudicates or None,
    }
    return {name: value for name, value in plain.items() if value is not None}


def judgement_from_wire(plain: Mapping[str, Any]) -> Judgement:
    """Return the judgement that :func:`judgement_to_wire` wrote; ValueError, TypeError or KeyError where it is none."""
    return Judgement(
        verdict=plain["verdict"],
        subjects=tuple(plain["subjects"]),
        coder=plain["coder"],
        at=plain["at"],
        attribute=plain.get("attribute"),
        value=value_from_wire(plain.get("value")),
        evidence=evidence_from_wire(plain.get("evidence")),
        note=plain.get("note"),
        adjudicates=bool(plain.get("adjudicates", False)),
        of=value_from_wire(plain.get("of")),
    )


def _fields(value: Value) -> Any:
    match value:
        case Period():
            days = [value.start.isoformat(), value.end.isoformat()]
            return [*days, value.precision, value.timex, value.clock, value.approximate]
        case Place():
            names = [value.name, value.precision, value.country, value.admin1, value.admin2]
            return [*names, value.lat, value.lon, value.place_id, value.radius_km]
        case Party():
            return [value.name, value.actor_id, value.kind, value.country, list(value.candidates)]
        case Toll():
            count = [value.count.low, value.count.high, value.count.approximate]
            return [value.harm, count, value.group, value.in_total, value.added]
    return value


def _value(kind: str, fields: Any) -> Value:
    match kind:
        case "text":
            return str(fields)
        case "period":
            return Period(date.fromisoformat(fields[0]), date.fromisoformat(fields[1]), *fields[2:])
        case "place":
            return Place(*fields)
        case "party":
            return Party(fields[0], fields[1], fields[2], fields[3], tuple(fields[4]))
        case "toll":
            return Toll(fields[0], Count(*fields[1]), *fields[2:])
    raise ValueError(f"no kind of value: {kind!r}")
