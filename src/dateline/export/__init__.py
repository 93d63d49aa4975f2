"""Export: events as records, and records as files."""

from dateline.export.flat import COLUMNS, row_of, total_of, write_csv
from dateline.export.geojson import write_geojson
from dateline.export.incidents import INCIDENT_COLUMNS, incident_row
from dateline.export.jsonl import line_of, write_jsonl
from dateline.export.records import FIELDS, Record, quotes_of, records_of
from dateline.export.schema import load_schema

WRITERS = {"csv": write_csv, "jsonl": write_jsonl, "geojson": write_geojson}
"""The file formats by name."""

__all__ = [
    "COLUMNS",
    "FIELDS",
    "INCIDENT_COLUMNS",
    "WRITERS",
    "Record",
    "incident_row",
    "line_of",
    "load_schema",
    "quotes_of",
    "records_of",
    "row_of",
    "total_of",
    "write_csv",
    "write_geojson",
    "write_jsonl",
]
