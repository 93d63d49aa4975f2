"""JSON Lines, JSON arrays and single JSON objects."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.read.decode import decode
from dateline.read.fields import record_origin, report_of

Item = Report | ReportError
_LISTS = ("articles", "items", "results", "data", "docs", "documents", "reports")


def read_json(
    text: str, where: str, path: str | None, published: date | None, fields: Mapping[str, str]
) -> Iterator[Item]:
    """Yield a report or an error per line (JSON Lines) or per element; a broken line is set aside, the rest is read."""
    document = _document(text)
    if document is None:
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield _line(line, f"{where}, line {number}", path, published, fields)
        return
    for number, record in enumerate(document, 1):
        line = json.dumps(record, ensure_ascii=False, sort_keys=True)
        yield _record(record, line, f"{where}, entry {number}", path, published, fields)


def read_json_bytes(
    raw: bytes, where: str, path: str | None, published: date | None, fields: Mapping[str, str]
) -> Iterator[Item]:
    """Read JSON Lines whose lines are not all in one encoding: each line is decoded by itself."""
    for number, line in enumerate(raw.split(b"\n"), 1):
        if line.strip():
            place = f"{where}, line {number}"
            try:
                yield _line(decode(line, place), place, path, published, fields)
            except ReportError as error:
                yield error


def _document(text: str) -> list[object] | None:
    """Return the elements of a text that is one JSON document, or None where it is lines."""
    start = text.lstrip()[:1]
    first = text.strip().split("\n", 1)
    if start not in ("[", "{") or (start == "{" and len(first) > 1 and _parsed(first[0]) is not None):
        return None
    data = _parsed(text)
    if isinstance(data, dict):
        data = next((v for k, v in data.items() if isinstance(v, list) and k in _LISTS), [data])
    return list(data) if isinstance(data, list) else None


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _line(line: str, where: str, path: str | None, published: date | None, fields: Mapping[str, str]) -> Item:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return ReportError(where, "broken-json", f"not JSON ({error})")
    return _record(record, line, where, path, published, fields)


def _record(
    record: object, line: str, where: str, path: str | None, published: date | None, fields: Mapping[str, str]
) -> Item:
    if not isinstance(record, dict):
        return ReportError(where, "broken-json", f"a {type(record).__name__}, not an object with fields")
    try:
        origin = record_origin(line.encode("utf-8", "surrogatepass"), where, path, published)
        return report_of(record, fields, origin)
    except ReportError as error:
        return error
