"""Fetching rows of the store and making reports and events of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.errors import StoreError
from dateline.store.conditions import standing_coding
from dateline.store.rows import event_of, report_of
from dateline.store.tables import claims, codings, events, evidence, reports

MOST_IDS = 500
"""How many ids one question may name; databases bound it."""


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report with its events, and what coded it, when (ISO 8601)."""

    report: Report
    events: tuple[Event, ...]
    origin: str
    coded_at: str
    left_out: Mapping[str, int]


def coded_reports(as_of: datetime | None = None, *, machine: bool = False) -> Select[Any]:
    """Return the query for reports with the coding that stands, now or at a past moment; or with the machine's."""
    made = (codings.c.number.label("coding"), codings.c.origin, codings.c.valid_from, codings.c.left_out)
    return (
        select(reports, *made)
        .join(codings, codings.c.report_id == reports.c.id)
        .where(standing_coding(as_of, machine=machine))
    )


def only(connection: Connection, query: Select[Any], table: Table, prefix: str) -> Row[Any] | None:
    """Return the row of a query whose id is or begins with ``prefix``; StoreError where several do."""
    query = query.where(table.c.id.startswith(prefix, autoescape=True)).order_by(table.c.id).limit(2)
    rows = connection.execute(query).all() if prefix else []
    if len(rows) > 1 and rows[0].id != prefix:
        raise StoreError(f"the id {prefix!r} fits several ({rows[0].id}, {rows[1].id}, ...): give more of it")
    return rows[0] if rows else None


def whole(connection: Connection, rows: Sequence[Row[Any]]) -> list[Event]:
    """Return the events of rows of ``events`` (with ``report_id``), with claims and evidence."""
    found: dict[str, dict[tuple[int, int], list[Row[Any]]]] = {
        "claims": defaultdict(list),
        "evidence": defaultdict(list),
    }
    numbers = sorted({row.coding for row in rows})
    for first in range(0, len(numbers), MOST_IDS):
        for table in (claims, evidence):
            query = select(table).where(table.c.coding.in_(numbers[first : first + MOST_IDS]))
            for row in connection.execute(query.order_by(table.c.position)):
                found[table.name][row.coding, row.event].append(row)
    keys = [(row.coding, row.position) for row in rows]
    return [event_of(r, found["claims"][key], found["evidence"][key]) for r, key in zip(rows, keys, strict=True)]


def with_events(connection: Connection, page: Sequence[Row[Any]]) -> Iterator[StoredReport]:
    """Yield the reports of rows of :func:`coded_reports`, with their events."""
    query = select(events, codings.c.report_id).join(codings, events.c.coding == codings.c.number)
    query = query.where(events.c.coding.in_([row.coding for row in page])).order_by(events.c.coding, events.c.position)
    of: dict[str, list[Event]] = defaultdict(list)
    for event in whole(connection, connection.execute(query).all()):
        of[event.report_id].append(event)
    for row in page:
        found, left_out = tuple(of.get(row.id, ())), json.loads(row.left_out)
        yield StoredReport(report_of(row), found, row.origin, row.valid_from, left_out)
