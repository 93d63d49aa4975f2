"""Fetching rows of the store and making reports and events of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.errors import StoreError
from dateline.store.rows import event_of, report_of
from dateline.store.tables import claims, events, evidence

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


def only(connection: Connection, table: Table, prefix: str) -> Row[Any] | None:
    """Return the row whose id is or begins with ``prefix``; StoreError where several do."""
    query = select(table).where(table.c.id.startswith(prefix, autoescape=True)).order_by(table.c.id).limit(2)
    rows = connection.execute(query).all() if prefix else []
    if len(rows) > 1 and rows[0].id != prefix:
        raise StoreError(f"the id {prefix!r} fits several ({rows[0].id}, {rows[1].id}, ...): give more of it")
    return rows[0] if rows else None


def whole(connection: Connection, rows: Sequence[Row[Any]]) -> list[Event]:
    """Return the events of rows of ``events``, with claims and evidence."""
    found: dict[str, dict[str, list[Row[Any]]]] = {"claims": defaultdict(list), "evidence": defaultdict(list)}
    for first in range(0, len(rows), MOST_IDS):
        ids = [row.id for row in rows[first : first + MOST_IDS]]
        for table in (claims, evidence):
            for row in connection.execute(select(table).where(table.c.event_id.in_(ids)).order_by(table.c.position)):
                found[table.name][row.event_id].append(row)
    return [event_of(row, found["claims"][row.id], found["evidence"][row.id]) for row in rows]


def with_events(connection: Connection, page: Sequence[Row[Any]]) -> Iterator[StoredReport]:
    """Yield the reports of rows of ``reports``, with their events."""
    ids = [row.id for row in page]
    query = select(events).where(events.c.report_id.in_(ids)).order_by(events.c.report_id, events.c.position)
    found = whole(connection, connection.execute(query).all())
    of = {key: tuple(group) for key, group in groupby(found, key=lambda event: event.report_id)}
    for row in page:
        yield StoredReport(report_of(row), of.get(row.id, ()), row.coded_with, row.coded_at, json.loads(row.left_out))
