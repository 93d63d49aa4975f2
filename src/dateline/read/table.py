"""CSV and TSV tables with a head."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date

from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.read.fields import report_of
from dateline.read.make import MAX_CHARACTERS


def read_table(
    text: str, where: str, path: str | None, published: date | None, fields: Mapping[str, str]
) -> Iterator[Report | ReportError]:
    """Yield a report or an error per row; the delimiter is a tab, semicolon or comma, whichever the head has most of."""
    csv.field_size_limit(max(csv.field_size_limit(), MAX_CHARACTERS * 2))
    head = text.split("\n", 1)[0]
    delimiter = max("\t;,", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield ReportError(f"{where}, line {reader.line_num}", "broken-row", f"not a table row ({error})")
            continue
        place = f"{where}, line {reader.line_num}"
        if None in row or None in row.values():
            yield ReportError(place, "broken-row", f"{'more' if None in row else 'fewer'} cells than the head has")
            continue
        raw = "\x1f".join(f"{k}={v}" for k, v in row.items()).encode("utf-8", "surrogatepass")
        try:
            yield report_of(row, fields, raw=raw, where=place, path=path, published=published)
        except ReportError as error:
            yield error
