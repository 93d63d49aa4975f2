"""The digest of what is stored, read back from its rows: to seal it in the log, and to check it against the log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from dateline.store.audit import Ledger, digest_of
from dateline.store.incident_tables import incident_members, incident_values, incidents, redirects
from dateline.store.judgement_tables import judgements
from dateline.store.tables import claims, codings, events, evidence, reports

PAGE = 200
"""How many rows are read at once."""

Sealed = tuple[str, str, str, str]
"""The deed, the subject, the moment it was added, the digest."""

_OWN: dict[str, tuple[Table, ...]] = {
    "codings": (events, claims, evidence),
    "incidents": (incident_values, incident_members),
}
_KINDS: tuple[tuple[Table, str, str, str], ...] = (
    (reports, "report", "id", "added_at"),
    (codings, "coding", "report_id", "valid_from"),
    (judgements, "judgement", "id", "recorded_at"),
    (incidents, "incident", "id", "valid_from"),
    (redirects, "redirect", "old", "valid_from"),
)


def seals(connection: Connection) -> Iterator[Sealed]:
    """Yield the seal of everything that is stored, in the order it was added within its table."""
    for table, named, subject, at in _KINDS:
        for row in _rows(connection, select(table), table):
            deed = "judged" if row.get("judged") else named
            yield deed, row[subject], row[at], digest_of((table, [row]), *_parts(connection, table, row["number"]))


def seal_all(connection: Connection, ledger: Ledger) -> None:
    """Write everything that is stored into the log, as of the moments it was added."""
    for deed, subject, at, digest in sorted(seals(connection), key=lambda seal: seal[2]):
        ledger.at = at
        ledger.write(deed, subject, digest)


def _rows(connection: Connection, query: Select[Any], table: Table) -> Iterator[Any]:
    last = 0
    while page := connection.execute(
        query.where(table.c.number > last).order_by(table.c.number).limit(PAGE)
    ).mappings().all():  # fmt: skip
        yield from page
        last = page[-1]["number"]


def _parts(connection: Connection, table: Table, number: int) -> Iterator[tuple[Table, list[Any]]]:
    for own in _OWN.get(table.name, ()):
        keys = list(own.primary_key.columns)
        rows = connection.execute(select(own).where(keys[0] == number).order_by(*keys[1:]))
        yield own, list(rows.mappings())
