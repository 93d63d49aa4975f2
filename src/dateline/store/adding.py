"""Adding a report and what one origin made of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, Table, insert, select, update

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.store.audit import Ledger, digest_of
from dateline.store.columns import numbered
from dateline.store.rows import claim_rows, event_row, evidence_rows, report_row
from dateline.store.tables import claims, codings, events, evidence, reports

Row = dict[str, Any]


class CodedReport(Protocol):
    """What the store needs of a coded report."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that were read from it."""

    @property
    def left_out(self) -> Mapping[str, int]:
        """How many words were left out, by reason."""

    @property
    def origin(self) -> str:
        """The machine and version that coded it."""


def origin_of(connection: Connection, report_id: str) -> str | None:
    """Return who made the coding of a report that stands; None where there is none."""
    query = select(codings.c.origin).where(*_machine(report_id))
    return connection.scalar(query)


def _machine(report_id: str) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a coding is the machine's of a report, and stands."""
    return codings.c.report_id == report_id, codings.c.judged == 0, codings.c.valid_to.is_(None)


def put(connection: Connection, ledger: Ledger, report: Report, coded: CodedReport) -> bool:
    """Let a coding stand in the place of another origin's, which stays readable; return whether anything changed."""
    before = origin_of(connection, report.id)
    if before == coded.origin:
        return False
    _check_ids(connection, report, coded.events)
    _put_report(connection, ledger, report)
    if before is not None:
        connection.execute(update(codings).where(*_machine(report.id)).values(valid_to=ledger.at))
    left_out = json.dumps(dict(coded.left_out), sort_keys=True)
    row = {"report_id": report.id, "judged": 0, "origin": coded.origin, "valid_from": ledger.at, "left_out": left_out}
    put_coding(connection, ledger, row, coded.events)
    return True


def _put_report(connection: Connection, ledger: Ledger, report: Report) -> None:
    """Insert the report, or note how it was read this time: its name, title and place in its file may differ."""
    row = report_row(report, ledger.at)
    stored = connection.execute(select(reports).where(reports.c.id == report.id)).mappings().first()
    if stored is None:
        number = numbered(connection, reports, row)
        _index_words(connection, number, report.text)
    else:
        row["added_at"] = stored["added_at"]
        if all(stored[name] == cell for name, cell in row.items()):
            return
        connection.execute(update(reports).where(reports.c.id == report.id).values(row))
    ledger.write("report", report.id, digest_of((reports, [row])))


def _index_words(connection: Connection, number: int, text: str) -> None:
    """Give a new report's words to the full-text index; PostgreSQL does it by itself."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO report_words (rowid, text) VALUES (?, ?)", (number, text))


def put_coding(connection: Connection, ledger: Ledger, row: Row, found: Sequence[Event]) -> None:
    """Insert a coding, its events, claims and evidence, one statement for each table."""
    coding = numbered(connection, codings, row)
    batches: tuple[tuple[Table, list[Row]], ...] = (
        (events, [event_row(event, n) for n, event in enumerate(found)]),
        (claims, [r for n, event in enumerate(found) for r in claim_rows(event, n)]),
        (evidence, [r for n, event in enumerate(found) for r in evidence_rows(event, n)]),
    )
    for table, rows in batches:
        if rows:
            connection.execute(insert(table), [{"coding": coding, **r} for r in rows])
    ledger.write("judged" if row["judged"] else "coding", row["report_id"], digest_of((codings, [row]), *batches))


def _check_ids(connection: Connection, report: Report, found: Sequence[Event]) -> None:
    """Refuse two events of one id, here or in another report: the identifier would mean two things."""
    ids = [event.id for event in found]
    query = select(events.c.id).join(codings, events.c.coding == codings.c.number)
    elsewhere = query.where(events.c.id.in_(ids[:500]), codings.c.report_id != report.id).limit(1)
    if len(set(ids)) < len(ids) or (ids and connection.scalar(elsewhere)):
        where = report.path or report.url or report.id
        raise ReportError(where, "event-clash", "two of its events have one id; please file this as a bug")
