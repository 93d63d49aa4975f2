"""CSV and TSV tables with a head."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date

from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.read.fields import record_origin, report_of
from dateline.read.make import MAX_CHARACTERS


def read_table(
    text: str, where: str, path: str | None, published: date | None, fields: Mapping[str, str]
) -> Iterator[Report | ReportError]:
    """Yield a report or an error per row; the delimiter is whichever the head has most of: tab, semicolon, comma."""
    csv.field_size_limit(max(csv.field_size_limit(), MAX_CHARACTERS * 2))
    delimiter = max("\t;,", key=text.split("\n", 1)[0].count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield ReportError(f"{where}, line {reader.line_num}", "broken-row", f"not a table row ({error})")
            continue
        if row is None:
            return
        place = f"{where}, line {reader.line_num}"
        if None in row or None in row.values():
            fault = "more" if None in row else "fewer"
            yield ReportError(place, "broken-row", f"{fault} cells than the head has")
            continue
        raw = "\x1f".join(f"{k}={v}" for k, v in row.items()).encode("utf-8", "surrogatepass")
        try:
            yield report_of(row, fields, record_origin(raw, place, path, published))
        except ReportError as error:
            yield error
