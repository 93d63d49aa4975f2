"""What a choice means as conditions on rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Table, and_, exists, func, literal, or_, select

from dateline.store.audit import moment
from dateline.store.choice import Choice, Numbers
from dateline.store.incident_tables import incident_members, incident_values, incidents
from dateline.store.tables import claims, codings, events, reports
from dateline.store.words import holds

DOERS = ("perpetrator", "claimant")
"""The attributes that name who did it."""


def standing(table: FromClause, as_of: datetime | None) -> ColumnElement[bool]:
    """Return the condition that a row stands: now, or at a past moment."""
    if as_of is None:
        return table.c.valid_to.is_(None)
    at = moment(as_of.astimezone(UTC))
    return and_(table.c.valid_from <= at, or_(table.c.valid_to.is_(None), table.c.valid_to > at))


def standing_coding(as_of: datetime | None, *, machine: bool = False) -> ColumnElement[bool]:
    """Return the condition that a coding is the one to read: people's where there is one, else the machine's."""
    if machine:
        return and_(codings.c.judged == 0, standing(codings, as_of))
    people = codings.alias("people")
    judged = exists().where(people.c.report_id == codings.c.report_id, people.c.judged == 1, standing(people, as_of))
    return and_(standing(codings, as_of), or_(codings.c.judged == 1, ~judged))


def chosen_events(choice: Choice, dialect: str) -> Select[Any]:
    """Return the query for the events that are chosen, each with its report's id and day of publication."""
    query = select(events, codings.c.report_id, reports.c.published).join(codings, events.c.coding == codings.c.number)
    query = query.join(reports, codings.c.report_id == reports.c.id).where(
        standing_coding(choice.as_of, machine=choice.machine)
    )
    query = query.where(*_shared(choice, events, claims, (events.c.coding, events.c.position)))
    for name in ("role", "factuality"):
        if (wanted := getattr(choice, name)) is not None:
            query = query.where(events.c[name] == wanted)
    if choice.report_id is not None:
        query = query.where(codings.c.report_id == choice.report_id)
    return query if choice.text is None else query.where(holds(choice.text, dialect))


def chosen_incidents(choice: Choice, dialect: str) -> Select[Any]:
    """Return the query for the incidents that are chosen; ValueError where the choice is one of events."""
    for name in ("role", "factuality"):
        if getattr(choice, name) is not None:
            raise ValueError(f"incidents have no {name}; it is of events")
    query = select(incidents).where(standing(incidents, choice.as_of))
    query = query.where(*_shared(choice, incidents, incident_values, (incidents.c.number,)))
    member = and_(incident_members.c.incident == incidents.c.number, incident_members.c.kind == "report")
    if choice.report_id is not None:
        query = query.where(exists().where(member, incident_members.c.member == choice.report_id))
    if choice.text is not None:
        told = and_(reports.c.id == incident_members.c.member, holds(choice.text, dialect))
        query = query.where(exists().where(member, told))
    return query


def order_of(choice: Choice, table: Table, ends: tuple[ColumnElement[Any], ...]) -> tuple[ColumnElement[Any], ...]:
    """Return what the rows are ordered by; ``ends`` tells rows apart that are otherwise level."""
    if choice.sort in ("killed", "injured"):
        return (-func.coalesce(table.c[choice.sort], -1), *ends)
    if choice.sort == "date":
        return (func.coalesce(table.c.day_from, literal(date.max)), *ends)
    return ends


def key_of(choice: Choice, row: Any, ends: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return where a row stands in the order of :func:`order_of`."""
    if choice.sort in ("killed", "injured"):
        number = getattr(row, choice.sort)
        return (1 if number is None else -number, *ends)
    return (row.day_from or date.max, *ends) if choice.sort == "date" else ends


def _shared(choice: Choice, of: Table, values: Table, key: tuple[Any, ...]) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that events and incidents share; ``values`` are theirs, known by ``key``."""
    names = [column for column in values.primary_key.columns if column.name != "position"]

    def said(attributes: tuple[str, ...], condition: ColumnElement[bool]) -> ColumnElement[bool]:
        own = and_(*(name == part for name, part in zip(names, key, strict=True)))
        return exists().where(own, values.c.attribute.in_(attributes), condition)

    if choice.action is not None:
        yield of.c.action == choice.action
    if choice.country is not None:
        yield said(("place",), values.c.country == choice.country)
    if choice.actor_id is not None:
        yield said(DOERS, values.c.actor_id == choice.actor_id)
    if choice.actor is not None or choice.actor_ids:
        yield said(DOERS, _named(choice, values))
    if choice.since is not None:
        yield of.c.day_to >= choice.since
    if choice.until is not None:
        yield of.c.day_from <= choice.until
    yield from _numbers(of.c.killed, choice.killed)
    yield from _numbers(of.c.injured, choice.injured)


def _named(choice: Choice, values: Table) -> ColumnElement[bool]:
    ways: list[ColumnElement[bool]] = [values.c.actor_id.in_(choice.actor_ids)]
    if choice.actor is not None:
        ways.append(func.lower(values.c.name).contains(choice.actor.lower(), autoescape=True))
    return or_(*ways)


def _numbers(column: ColumnElement[int], wanted: Numbers | None) -> Iterator[ColumnElement[bool]]:
    if wanted is None:
        return
    if wanted.low is not None:
        yield column >= wanted.low
    if wanted.high is not None:
        yield column <= wanted.high
