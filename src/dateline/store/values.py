"""Values to JSON and back, exactly, and the columns one asks for."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from dateline.core.event import Value
from dateline.core.values import Count, Party, Period, Place, Toll

_KINDS: dict[type, str] = {str: "text", Period: "period", Place: "place", Party: "party", Toll: "toll"}


def kind_of(value: Value) -> str:
    """Return the name of the value's type as the store writes it."""
    return _KINDS[type(value)]


def to_json(value: Value) -> str:
    """Return the value as JSON, all its fields in their order."""
    match value:
        case str():
            fields: Any = value
        case Period():
            fields = [
                value.start.isoformat(),
                value.end.isoformat(),
                value.precision,
                value.timex,
                value.clock,
                value.approximate,
            ]
        case Place():
            fields = [
                *(value.name, value.precision, value.country, value.admin1, value.admin2),
                *(value.lat, value.lon, value.place_id, value.radius_km),
            ]
        case Party():
            fields = [value.name, value.actor_id, value.kind, value.country, list(value.candidates)]
        case Toll():
            count = [value.count.low, value.count.high, value.count.approximate]
            fields = [value.harm, count, value.group, value.in_total, value.added]
    return json.dumps(fields)


def from_json(kind: str, text: str) -> Value:
    """Return the value that :func:`to_json` wrote."""
    fields = json.loads(text)
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


_BLANK: dict[str, Any] = dict.fromkeys(
    ("name", "actor_id", "country", "lat", "lon", "day_from", "day_to", "harm", "low", "high")
)


def columns_of(value: Value) -> dict[str, Any]:
    """Return the parts of the value that have a column of their own; all columns, None where they do not apply."""
    match value:
        case str():
            return {**_BLANK, "name": value}
        case Period():
            return {**_BLANK, "day_from": value.start, "day_to": value.end}
        case Place():
            return {**_BLANK, "name": value.name, "country": value.country, "lat": value.lat, "lon": value.lon}
        case Party():
            return {**_BLANK, "name": value.name, "actor_id": value.actor_id, "country": value.country}
        case Toll():
            return {**_BLANK, "harm": value.harm, "low": value.count.low, "high": value.count.high}
