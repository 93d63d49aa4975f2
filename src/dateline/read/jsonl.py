"""JSON Lines, JSON arrays and single JSON objects."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date

from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.read.fields import report_of

Item = Report | ReportError


def read_json(
    text: str, raw: bytes, where: str, path: str | None, published: date | None, fields: Mapping[str, str]
) -> Iterator[Item]:
    """Yield a report or an error per line (JSON Lines) or per element; a broken line is set aside, the rest is read."""
    stripped = text.lstrip()
    if stripped.startswith("[") or (stripped.startswith("{") and "\n" in stripped.rstrip() and not _first_line_whole(stripped)):
        yield from _document(text, where, path, published, fields)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _line(line, f"{where}, line {number}", path, published, fields)


def _first_line_whole(text: str) -> bool:
    try:
        json.loads(text.split("\n", 1)[0])
    except ValueError:
        return False
    return True


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
        return report_of(record, fields, raw=line.encode("utf-8", "surrogatepass"), where=where, path=path, published=published)
    except ReportError as error:
        return error


def _document(
    text: str, where: str, path: str | None, published: date | None, fields: Mapping[str, str]
) -> Iterator[Item]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield ReportError(where, "broken-json", f"not JSON ({error})")
        return
    if isinstance(data, dict):
        data = next((v for k, v in data.items() if isinstance(v, list) and k in ("articles", "items", "results", "data", "docs", "reports")), [data])
    for number, record in enumerate(data, 1):
        line = json.dumps(record, ensure_ascii=False, sort_keys=True)
        yield _record(record, line, f"{where}, entry {number}", path, published, fields)
