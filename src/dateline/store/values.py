"""The parts of a value that one asks for, as columns of their own beside its JSON."""

from __future__ import annotations

from typing import Any

from dateline.core.event import Value
from dateline.core.values import Party, Period, Place, Toll

BLANK: dict[str, Any] = dict.fromkeys(
    ("name", "actor_id", "country", "lat", "lon", "day_from", "day_to", "harm", "low", "high")
)


def columns_of(value: Value) -> dict[str, Any]:
    """Return the parts of the value that have a column of their own; all columns, None where they do not apply."""
    match value:
        case str():
            return {**BLANK, "name": value}
        case Period():
            return {**BLANK, "day_from": value.start, "day_to": value.end}
        case Place():
            return {**BLANK, "name": value.name, "country": value.country, "lat": value.lat, "lon": value.lon}
        case Party():
            return {**BLANK, "name": value.name, "actor_id": value.actor_id, "country": value.country}
        case Toll():
            return {**BLANK, "harm": value.harm, "low": value.count.low, "high": value.count.high}
