"""Records as GeoJSON (RFC 7946): a point for each event whose place is known, and its record as properties."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import IO, Any

from dateline.export.flat import row_of


def feature_of(record: Mapping[str, Any]) -> dict[str, object]:
    """Return the feature of a record; its geometry is null where the place is not resolved.

    The point stands for a place as wide as ``place_precision`` says: a country's point is not where it happened.
    """
    point = None
    if record["lat"] is not None:
        point = {"type": "Point", "coordinates": [record["lon"], record["lat"]]}
    return {"type": "Feature", "id": record["event_id"], "geometry": point, "properties": row_of(record)}


def write_geojson(records: Iterable[Mapping[str, Any]], to: IO[str]) -> int:
    """Write records as one feature collection, a feature a line; return how many."""
    to.write('{"type": "FeatureCollection", "features": [')
    count = 0
    for record in records:
        to.write((",\n" if count else "\n") + json.dumps(feature_of(record)))
        count += 1
    to.write("\n]}\n")
    return count
