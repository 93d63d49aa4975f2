"""Checking a database against its log: what was altered, what is missing, what was never entered."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Table, and_, exists, func, select, true
from sqlalchemy.exc import DatabaseError

from dateline.store.audit import START, chained
from dateline.store.incident_tables import incidents, redirects
from dateline.store.judgement_tables import judgements
from dateline.store.seals import seals
from dateline.store.tables import audit, codings, events, evidence, reports

_WHAT = {
    "report": "report {}: its text or what is known of it",
    "coding": "coding of report {}: its events, claims or evidence",
    "judged": "people's coding of report {}: its events, claims or evidence",
    "judgement": "judgement {}",
    "incident": "incident {}",
    "redirect": "redirect of incident {}",
}
_ROWS: dict[str, tuple[Table, str, str | None]] = {
    "report": (reports, "id", None),
    "coding": (codings, "report_id", "valid_from"),
    "judged": (codings, "report_id", "valid_from"),
    "judgement": (judgements, "id", None),
    "incident": (incidents, "id", "valid_from"),
    "redirect": (redirects, "old", "valid_from"),
}


def faults(connection: Connection, head: str | None = None) -> Iterator[str]:
    """Yield every fault, named; none where the database is as it was written.

    ``head`` is the hash of the last entry as it was noted earlier: a log that was cut off behind it, or made anew, is
    found out by it.
    """
    if connection.dialect.name == "sqlite":
        yield from (f"the file is damaged: {said}" for said in _damage(connection))
    yield from _chain(connection, head)
    yield from _contents(connection)
    yield from _missing(connection)
    yield from _ends(connection)
    yield from _quotes(connection)


def _damage(connection: Connection) -> list[str]:
    try:
        said = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(10)")]
    except DatabaseError as error:
        return [str(error.orig)]
    return [] if said == ["ok"] else said


def _chain(connection: Connection, head: str | None) -> Iterator[str]:
    """Yield the entries of the log that do not follow from the one before."""
    before, number, found = START, 0, head is None
    for row in connection.execute(select(audit).order_by(audit.c.number)).yield_per(1000):
        number += 1
        if row.number != number:
            yield f"log: entries {number} to {row.number - 1} are missing"
            number = row.number
        if row.hash != chained(before, row.number, row.at, row.deed, row.subject, row.digest):
            yield f"log: entry {row.number} ({row.deed} {row.subject}) or the one before it was altered"
        before, found = row.hash, found or row.hash == head
    if not found:
        yield f"log: no entry has the hash {head}: it was cut off behind it, or written anew"


def _contents(connection: Connection) -> Iterator[str]:
    """Yield what is stored and not as the log says."""
    for deed, subject, at, digest in seals(connection):
        query = select(audit.c.digest).where(audit.c.subject == subject, audit.c.deed == deed)
        if _ROWS[deed][2] is not None:
            query = query.where(audit.c.at == at)
        logged = connection.scalar(query.order_by(audit.c.number.desc()).limit(1))
        if logged is None:
            yield f"{_WHAT[deed].format(subject)} never went into the log"
        elif logged != digest:
            yield f"{_WHAT[deed].format(subject)} was altered"


def _missing(connection: Connection) -> Iterator[str]:
    """Yield what the log says was stored and is not."""
    for deed, (table, subject, at) in _ROWS.items():
        same: list[ColumnElement[bool]] = [table.c[subject] == audit.c.subject]
        same += [table.c[at] == audit.c.at] if at else []
        same += [codings.c.judged == int(deed == "judged")] if table is codings else []
        query = select(audit.c.subject).where(audit.c.deed == deed, ~exists().where(and_(*same)).correlate(audit))
        for gone in connection.scalars(query.distinct().order_by(audit.c.subject)):
            yield f"{_WHAT[deed].format(gone)} is missing"


def _ends(connection: Connection) -> Iterator[str]:
    """Yield what stands no longer though nothing in the log took its place."""
    successors = {
        "coding": ("coding",),
        "judged": ("judged", "judged-ended"),
        "incident": ("incident", "incident-ended"),
        "redirect": ("incident", "redirect"),
    }
    for deed, by in successors.items():
        table, subject, _ = _ROWS[deed]
        after = and_(audit.c.subject == table.c[subject], audit.c.at == table.c.valid_to, audit.c.deed.in_(by))
        kind = codings.c.judged == int(deed == "judged") if table is codings else true()
        query = select(table.c[subject]).where(
            kind, table.c.valid_to.is_not(None), ~exists().where(after).correlate(table)
        )
        for row in connection.scalars(query.order_by(table.c[subject])):
            yield f"{_WHAT[deed].format(row)} was ended by hand"


def _quotes(connection: Connection) -> Iterator[str]:
    """Yield evidence that is not what its report says at its place."""
    said = func.substr(reports.c.text, evidence.c.start + 1, evidence.c.end - evidence.c.start)
    query = select(events.c.id, codings.c.report_id, evidence.c.start, evidence.c.end).select_from(evidence)
    query = query.join(codings, evidence.c.coding == codings.c.number).join(
        reports, codings.c.report_id == reports.c.id
    )
    query = query.join(events, and_(events.c.coding == evidence.c.coding, events.c.position == evidence.c.event))
    for row in connection.execute(query.where(said != evidence.c.quote).order_by(events.c.id, evidence.c.start)):
        yield f"evidence of event {row.id}: its quote is not what report {row.report_id} says at {row.start} to {row.end}"
