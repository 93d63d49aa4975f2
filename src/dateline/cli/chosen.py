"""The records that a command's filters choose."""

from __future__ import annotations

from collections.abc import Iterator

import typer

from dateline.cli.options import day
from dateline.export import Record, records_of
from dateline.store import Choice, Store, StoredReport

ROLES = ("main", "background", "part", "statement")


def choice_of(
    role: str | None, action: str | None, country: str | None, since: str | None, until: str | None
) -> Choice:
    """Return what the shared options choose; a usage error where one is no such thing."""
    if role is not None and role not in ROLES:
        raise typer.BadParameter(f"{role!r} is no role; choose from {', '.join(ROLES)}", param_hint="--role")
    return Choice(
        role=role,  # type: ignore[arg-type]
        action=action,
        country=country.upper() if country else None,
        since=day(since, "--since"),
        until=day(until, "--until"),
    )


def records_from(stored: StoredReport) -> list[Record]:
    """Return all records of a stored report."""
    return records_of(stored.report, stored.events, origin=stored.origin)


def chosen_records(store: Store, choice: Choice) -> Iterator[Record]:
    """Yield the records that are chosen, report by report."""
    wanted = None if choice == Choice() else {event.id for event in store.events(choice)}
    for stored in store.reports():
        if wanted is None or any(event.id in wanted for event in stored.events):
            yield from (r for r in records_from(stored) if wanted is None or r["event_id"] in wanted)
