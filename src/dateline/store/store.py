"""The store: add what reports say, what people decided and what became of it, and read it back, now or as of then."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from types import TracebackType

from sqlalchemy import delete, func, insert, select
from sqlalchemy.exc import DataError, IntegrityError

from dateline.core.event import Event
from dateline.core.ids import content_id
from dateline.core.incident import Incident
from dateline.core.judgement import Judgement
from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.store.adding import CodedReport, origin_of, put
from dateline.store.assembling import (
    all_redirected,
    end_incidents,
    incident_of,
    put_incident,
    put_redirects,
    redirected,
)
from dateline.store.audit import START
from dateline.store.choice import Choice
from dateline.store.conditions import chosen_events, chosen_incidents, key_of, order_of, standing_coding
from dateline.store.database import Database
from dateline.store.fetch import StoredReport, coded_reports, only, whole, with_events
from dateline.store.incident_tables import incidents, kept, links
from dateline.store.judged import Judging, judge_reports, reports_of
from dateline.store.judging import put_judgement, stored_judgements
from dateline.store.links import Link
from dateline.store.tables import audit, codings, events, reports, set_aside
from dateline.store.verify import faults


class Store:
    """One database; made by :func:`dateline.store.open_store`. A context manager that closes it."""

    def __init__(self, database: Database, judging: Judging | None = None) -> None:
        self._database = database
        self._judging = judging

    @property
    def name(self) -> str:
        """How the database is called in messages: its path, or its address without the password."""
        return self._database.name

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections; the database stands on its own afterwards."""
        self._database.engine.dispose()

    def has(self, report_id: str, origin: str) -> bool:
        """Return whether this report stands as this origin coded it."""
        with self._database.reading() as connection:
            return origin_of(connection, report_id) == origin

    def judged(self, report_id: str) -> bool:
        """Return whether people's judgements make a report say something else than the machine read."""
        query = select(codings.c.number).where(codings.c.report_id == report_id, codings.c.judged == 1)
        with self._database.reading() as connection:
            return connection.scalar(query.where(codings.c.valid_to.is_(None))) is not None

    def add(self, report: Report, coded: CodedReport) -> bool:
        """Store a report and its events in one transaction; return whether anything changed.

        The same report coded by the same origin changes nothing; another origin's events take the place of the old
        ones, which stay readable as of then. ReportError where two events have one id, or one that another report's
        event has, or where the database cannot hold the text: nothing is stored.
        """
        where = report.path or report.url or report.id
        try:
            with self._database.writing() as (connection, ledger):
                changed = put(connection, ledger, report, coded)
                if changed:
                    judge_reports(connection, ledger, [report.id], self._judging)
                return changed
        except IntegrityError as error:
            message = "two of its events have one id; please file this as a bug"
            raise ReportError(where, "event-clash", message) from error
        except (DataError, OverflowError) as error:
            raise ReportError(
                where, "unstorable", f"the database cannot hold it ({getattr(error, 'orig', error)})"
            ) from error

    def put_aside(self, error: ReportError) -> bool:
        """Remember a report that could not be coded; return whether it is new."""
        key = content_id("x", error.where, error.reason, error.message)
        with self._database.writing() as (connection, ledger):
            if connection.execute(select(set_aside.c.id).where(set_aside.c.id == key)).first():
                return False
            row = {"id": key, "place": _storable(error.where), "reason": error.reason, "seen_at": ledger.at}
            row["message"] = _storable(error.message)
            connection.execute(insert(set_aside), row)
        return True

    def aside(self) -> list[ReportError]:
        """Return the reports that were set aside, in the order of their places."""
        with self._database.reading() as connection:
            rows = connection.execute(select(set_aside).order_by(set_aside.c.place, set_aside.c.id)).all()
        return [ReportError(row.place, row.reason, row.message) for row in rows]

    def report(self, report_id: str, *, as_of: datetime | None = None, machine: bool = False) -> StoredReport | None:
        """Return a report by its id or a prefix of it that fits no other; None where there is none."""
        with self._database.reading() as connection:
            row = only(connection, coded_reports(as_of, machine=machine), reports, report_id)
            return None if row is None else next(with_events(connection, [row]))

    def event(self, event_id: str, *, as_of: datetime | None = None, machine: bool = False) -> Event | None:
        """Return an event by its id or a prefix of it that fits no other; None where there is none."""
        with self._database.reading() as connection:
            query = chosen_events(Choice(as_of=as_of, machine=machine), connection.dialect.name)
            row = only(connection, query, events, event_id)
            return None if row is None else whole(connection, [row])[0]

    def past_event(self, event_id: str) -> Event | None:
        """Return an event by its whole id as the machine last read it, also where no coding that stands has it."""
        query = select(events, codings.c.report_id).join(codings, events.c.coding == codings.c.number)
        query = (
            query.where(events.c.id == event_id, codings.c.judged == 0).order_by(codings.c.valid_from.desc()).limit(1)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
            return whole(connection, rows)[0] if rows else None

    def events(self, choice: Choice | None = None) -> Iterator[Event]:
        """Yield the events that are asked for, by day of publication, report and position; a page at a time."""
        choice = choice or Choice()
        query = chosen_events(choice, self._database.engine.dialect.name)
        key = order_of(choice, events, (reports.c.published, codings.c.report_id, events.c.position))
        for page in self._database.pages(
            query, key, lambda row: key_of(choice, row, (row.published, row.report_id, row.position))
        ):
            with self._database.reading() as connection:
                yield from whole(connection, page)

    def reports(self, *, as_of: datetime | None = None, machine: bool = False) -> Iterator[StoredReport]:
        """Yield all reports with their events, by day of publication; a page at a time."""
        key = (reports.c.published, reports.c.id)
        for page in self._database.pages(
            coded_reports(as_of, machine=machine), key, lambda row: (row.published, row.id)
        ):
            with self._database.reading() as connection:
                yield from with_events(connection, page)

    def count(self) -> tuple[int, int]:
        """Return how many reports and events are stored, past codings apart."""
        standing = select(func.count()).select_from(events).join(codings, events.c.coding == codings.c.number)
        with self._database.reading() as connection:
            told = connection.scalar(select(func.count()).select_from(reports)) or 0
            return told, connection.scalar(standing.where(standing_coding(None))) or 0

    def add_judgement(self, judgement: Judgement) -> bool:
        """Add a judgement, and let what it is about stand as it says; return whether it is new.

        JudgementError where what it names does not exist or not fit.
        """
        with self._database.writing() as (connection, ledger):
            new = put_judgement(connection, ledger, judgement)
            if new:
                judge_reports(connection, ledger, reports_of(connection, judgement.subjects), self._judging)
            return new

    def judgements(self, *, as_of: datetime | None = None, about: Sequence[str] | None = None) -> list[Judgement]:
        """Return the judgements in the order they were recorded: all, up to a moment, about some ids."""
        with self._database.reading() as connection:
            return stored_judgements(connection, as_of, about=about)

    def put_incidents(
        self, found: Iterable[Incident], *, redirects: Mapping[str, str] | None = None, gone: Iterable[str] = ()
    ) -> int:
        """Let incidents stand as the linker found them, in one transaction; return how many changed.

        Incidents that are not named stay as they are; ``gone`` stand no longer; ``redirects`` sends the ids of
        merged incidents to what they became. What stood before stays readable as of then.
        """
        with self._database.writing() as (connection, ledger):
            changed = sum(put_incident(connection, ledger, incident) for incident in found)
            changed += put_redirects(connection, ledger, redirects or {})
            return changed + end_incidents(connection, ledger, gone)

    def incident(self, incident_id: str, *, as_of: datetime | None = None) -> Incident | None:
        """Return an incident by its id, a merged id or a prefix that fits no other; None where there is none."""
        with self._database.reading() as connection:
            query = chosen_incidents(Choice(as_of=as_of), connection.dialect.name)
            row = only(connection, query, incidents, redirected(connection, incident_id, as_of))
            return None if row is None else incident_of(row)

    def incidents(self, choice: Choice | None = None) -> Iterator[Incident]:
        """Yield the incidents that are asked for, by day; a page at a time."""
        choice = choice or Choice(sort="date")
        query = chosen_incidents(choice, self._database.engine.dialect.name)
        key = order_of(choice, incidents, (incidents.c.id,))
        for page in self._database.pages(query, key, lambda row: key_of(choice, row, (row.id,))):
            yield from map(incident_of, page)

    def redirects(self, *, as_of: datetime | None = None) -> dict[str, str]:
        """Return where the ids of merged incidents lead in the end."""
        with self._database.reading() as connection:
            return all_redirected(connection, as_of)

    def put_links(self, found: Iterable[Link]) -> None:
        """Replace what the machine last thought of pairs of events."""
        with self._database.writing() as (connection, _):
            connection.execute(delete(links))
            rows = [link.row() for link in found]
            if rows:
                connection.execute(insert(links), rows)

    def links(self) -> list[Link]:
        """Return what the machine last thought of pairs of events, the closest to a coin's toss first."""
        query = select(links).order_by(func.abs(links.c.score - 0.5), links.c.first, links.c.second)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return [Link(r.first, r.second, r.score, bool(r.linked), tuple(json.loads(r.reasons))) for r in rows]

    def faults(self, head: str | None = None) -> Iterator[str]:
        """Yield what was altered, removed or slipped in since it was stored, each named; nothing where all is well.

        ``head`` is the log's hash as :meth:`head` gave it earlier.
        """
        with self._database.reading() as connection:
            yield from faults(connection, head)

    def head(self) -> tuple[int, str]:
        """Return how many entries the log has, and the hash of the last: note it elsewhere, to check against."""
        with self._database.reading() as connection:
            row = connection.execute(select(audit).order_by(audit.c.number.desc()).limit(1)).first()
            return (row.number, row.hash) if row else (0, START)

    def keep(self, name: str, value: str) -> None:
        """Remember a text under a name, in the place of what was there; the linker's state, for one."""
        with self._database.writing() as (connection, _):
            connection.execute(delete(kept).where(kept.c.name == name))
            connection.execute(insert(kept), {"name": name, "value": value})

    def kept(self, name: str) -> str | None:
        """Return what was kept under a name; None where nothing was."""
        with self._database.reading() as connection:
            return connection.scalar(select(kept.c.value).where(kept.c.name == name))


def _storable(text: str) -> str:
    """Spell out what no UTF-8 can hold: the undecodable bytes of a file's name."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\x00")
