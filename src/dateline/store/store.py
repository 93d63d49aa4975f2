"""The store: add what a report says, and read it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Row, Select, Table, delete, func, insert, select, tuple_
from sqlalchemy.exc import IntegrityError

from dateline.core.event import Event
from dateline.core.ids import content_id
from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.store.choice import Choice
from dateline.store.faults import told
from dateline.store.fetch import StoredReport, only, whole, with_events
from dateline.store.rows import claim_rows, event_row, evidence_rows, report_row
from dateline.store.tables import claims, events, evidence, reports, set_aside

Clock = Callable[[], datetime]
PAGE = 200
"""How many reports or events are fetched at once; bounds memory, not results."""


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


class Store:
    """One database; made by :func:`dateline.store.open_store`. A context manager that closes it."""

    def __init__(self, path: Path, engine: Engine, clock: Clock | None) -> None:
        self.path = path
        self._engine = engine
        self._clock = clock

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections; the file stands on its own afterwards."""
        self._engine.dispose()

    def has(self, report_id: str, origin: str) -> bool:
        """Return whether this report was stored as this origin coded it."""
        with self._reading() as connection:
            return _coded_with(connection, report_id) == origin

    def add(self, report: Report, coded: CodedReport) -> bool:
        """Store a report and its events in one transaction; return whether anything changed.

        The same report coded by the same origin changes nothing; another origin's events replace the old ones.
        ReportError where two events have one id, or one that another report's event has: nothing is stored.
        """
        try:
            with self._writing() as (connection, at):
                return _replace(connection, report, coded, at)
        except IntegrityError as error:
            where = report.path or report.url or report.id
            raise ReportError(
                where, "event-clash", "two of its events have one id; please file this as a bug"
            ) from error

    def put_aside(self, error: ReportError) -> bool:
        """Remember a report that could not be coded; return whether it is new."""
        key = content_id("x", error.where, error.reason, error.message)
        with self._writing() as (connection, at):
            if connection.execute(select(set_aside.c.id).where(set_aside.c.id == key)).first():
                return False
            row = {"id": key, "place": _storable(error.where), "reason": error.reason, "seen_at": at}
            row["message"] = _storable(error.message)
            connection.execute(insert(set_aside), row)
        return True

    def aside(self) -> list[ReportError]:
        """Return the reports that were set aside, in the order of their places."""
        with self._reading() as connection:
            rows = connection.execute(select(set_aside).order_by(set_aside.c.place, set_aside.c.id)).all()
        return [ReportError(row.place, row.reason, row.message) for row in rows]

    def report(self, report_id: str) -> StoredReport | None:
        """Return a report by its id or a prefix of it that fits no other; None where there is none."""
        with self._reading() as connection:
            row = only(connection, reports, report_id)
            return None if row is None else next(with_events(connection, [row]))

    def event(self, event_id: str) -> Event | None:
        """Return an event by its id or a prefix of it that fits no other; None where there is none."""
        with self._reading() as connection:
            row = only(connection, events, event_id)
            return None if row is None else whole(connection, [row])[0]

    def events(self, choice: Choice | None = None) -> Iterator[Event]:
        """Yield the events that are asked for, by day of publication, report and position; a page at a time."""
        key = (reports.c.published, events.c.report_id, events.c.position)
        query = select(events, reports.c.published).join(reports).where(*(choice or Choice()).conditions())
        for page in self._pages(query, key, lambda row: (row.published, row.report_id, row.position)):
            with self._reading() as connection:
                yield from whole(connection, page)

    def reports(self) -> Iterator[StoredReport]:
        """Yield all reports with their events, by day of publication; a page at a time."""
        for page in self._pages(select(reports), (reports.c.published, reports.c.id), lambda r: (r.published, r.id)):
            with self._reading() as connection:
                yield from with_events(connection, page)

    def count(self) -> tuple[int, int]:
        """Return how many reports and events are stored."""
        with self._reading() as connection:
            return tuple(connection.scalar(select(func.count()).select_from(t)) or 0 for t in (reports, events))  # type: ignore[return-value]

    def _pages(
        self, query: Select[Any], key: Sequence[Any], key_of: Callable[[Row[Any]], tuple[Any, ...]]
    ) -> Iterator[Sequence[Row[Any]]]:
        """Yield the rows of a query in pages ordered by ``key``; no transaction stays open between two pages."""
        query = query.order_by(*key).limit(PAGE)
        after = None
        while True:
            with self._reading() as connection:
                page = connection.execute(query if after is None else query.where(tuple_(*key) > after)).all()
            if page:
                yield page
            if len(page) < PAGE:
                return
            after = tuple_(*key_of(page[-1]))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[tuple[Connection, str]]:
        if self._clock is None:
            raise ValueError("this store was opened for reading: give open_store a clock to write")
        at = self._clock().isoformat(timespec="seconds")
        with told(self.path), self._engine.connect().execution_options(write=True) as connection, connection.begin():
            yield connection, at


def _storable(text: str) -> str:
    """Spell out what no UTF-8 can hold: the undecodable bytes of a file's name."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _coded_with(connection: Connection, report_id: str) -> str | None:
    return connection.scalar(select(reports.c.coded_with).where(reports.c.id == report_id))


def _replace(connection: Connection, report: Report, coded: CodedReport, at: str) -> bool:
    """Put a report and its events in the place of what another origin made of it; return whether anything changed."""
    before = _coded_with(connection, report.id)
    if before == coded.origin:
        return False
    if before is not None:
        connection.execute(delete(reports).where(reports.c.id == report.id))
    connection.execute(insert(reports), report_row(report, coded.origin, at, coded.left_out))
    _add_events(connection, coded.events)
    return True


def _add_events(connection: Connection, found: Sequence[Event]) -> None:
    """Insert events, claims and evidence, one statement for each table."""
    batches: tuple[tuple[Table, list[dict[str, Any]]], ...] = (
        (events, [event_row(event, n) for n, event in enumerate(found)]),
        (claims, [row for event in found for row in claim_rows(event)]),
        (evidence, [row for event in found for row in evidence_rows(event)]),
    )
    for table, rows in batches:
        if rows:
            connection.execute(insert(table), rows)
