"""The coding of people: what a report says once their judgements are taken, kept beside the machine's.

It is made anew, in the same transaction, whenever the report is coded or judged, so that questions are answered by
what people decided, now and as of then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlalchemy import Connection, select, update

from dateline.core.event import Event
from dateline.core.judgement import Judgement
from dateline.store.adding import put_coding
from dateline.store.audit import Ledger
from dateline.store.fetch import whole
from dateline.store.judging import stored_judgements
from dateline.store.tables import codings, events

Judging = Callable[[Sequence[Event], Mapping[str, Event], Sequence[Judgement]], tuple[Event, ...]]
"""Makes, of a report's events, of all its events that any coding ever had by id, and of the judgements about them and
about each other, the events as people judged them."""


def judge_reports(connection: Connection, ledger: Ledger, report_ids: Iterable[str], judging: Judging | None) -> None:
    """Let people's coding of reports stand as their judgements now say; ValueError where nobody says how."""
    for report_id in report_ids:
        past = _past(connection, report_id)
        judgements = judgements_about(connection, list(past))
        if not judgements:
            continue
        if judging is None:
            raise ValueError("this database holds judgements: open it with dateline.pipeline.open_database to write")
        machine = _standing(connection, report_id, judged=0)
        _put(connection, ledger, report_id, machine, judging(machine, past, judgements))


def reports_of(connection: Connection, subjects: Sequence[str]) -> list[str]:
    """Return the reports whose events judgements are about, be it through other judgements."""
    named = set(subjects)
    for judgement in _withdrawn(connection, subjects):
        named.update(judgement.subjects)
    query = select(codings.c.report_id).join(events, events.c.coding == codings.c.number)
    return list(
        connection.scalars(query.where(events.c.id.in_(sorted(named))).distinct().order_by(codings.c.report_id))
    )


def judgements_about(connection: Connection, ids: Sequence[str]) -> list[Judgement]:
    """Return the judgements about some ids, those that withdraw them, and those that withdraw the withdrawals."""
    found: dict[str, Judgement] = {}
    wanted = list(ids)
    while wanted:
        new = [j for j in stored_judgements(connection, about=wanted) if j.id not in found]
        found.update((j.id, j) for j in new)
        wanted = [j.id for j in new]
    return list(found.values())


def _withdrawn(connection: Connection, subjects: Sequence[str]) -> list[Judgement]:
    """Return the judgements that ids name, and those that these name, to the end."""
    found: dict[str, Judgement] = {}
    wanted = list(subjects)
    while wanted:
        new = [j for j in stored_judgements(connection, ids=wanted) if j.id not in found]
        found.update((j.id, j) for j in new)
        wanted = [subject for j in new for subject in j.subjects]
    return list(found.values())


def _past(connection: Connection, report_id: str) -> dict[str, Event]:
    """Return every event that the machine ever read in a report, as it last did, by id."""
    query = select(events, codings.c.report_id).join(codings, events.c.coding == codings.c.number)
    query = query.where(codings.c.report_id == report_id, codings.c.judged == 0).order_by(codings.c.valid_from)
    return {event.id: event for event in whole(connection, connection.execute(query).all())}


def _standing(connection: Connection, report_id: str, *, judged: int) -> tuple[Event, ...]:
    query = select(events, codings.c.report_id).join(codings, events.c.coding == codings.c.number)
    query = query.where(codings.c.report_id == report_id, codings.c.judged == judged, codings.c.valid_to.is_(None))
    return tuple(whole(connection, connection.execute(query.order_by(events.c.position)).all()))


def _put(
    connection: Connection, ledger: Ledger, report_id: str, machine: tuple[Event, ...], judged: tuple[Event, ...]
) -> None:
    now = (codings.c.report_id == report_id, codings.c.judged == 1, codings.c.valid_to.is_(None))
    stands = connection.scalar(select(codings.c.number).where(*now)) is not None
    if judged == (_standing(connection, report_id, judged=1) if stands else machine):
        return
    if stands:
        connection.execute(update(codings).where(*now).values(valid_to=ledger.at))
    if judged == machine:
        ledger.write("judged-ended", report_id, "")
        return
    query = select(codings.c.origin, codings.c.left_out)
    of = connection.execute(
        query.where(codings.c.report_id == report_id, codings.c.judged == 0, codings.c.valid_to.is_(None))
    ).one()
    row = {"report_id": report_id, "judged": 1, "origin": of.origin, "valid_from": ledger.at, "left_out": of.left_out}
    put_coding(connection, ledger, row, judged)
