"""The log of every addition, chained by hash: altering a row breaks its digest, altering the log breaks the chain."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Float, Table, insert, select

from dateline.store.tables import audit

START = "0" * 64
"""What stands for the hash before the first entry."""


class Ledger:
    """The log as one transaction writes it; ``at`` is the moment of the transaction, ISO 8601 in UTC.

    A moment is later than every one before it: where the clock stands still or goes backwards, the last moment and a
    microsecond is taken, so that the past stays in order.
    """

    def __init__(self, connection: Connection, at: str) -> None:
        head = connection.execute(select(audit).order_by(audit.c.number.desc()).limit(1)).first()
        self._connection = connection
        self._number = head.number if head else 0
        self._hash = head.hash if head else START
        self.at = max(at, moment(datetime.fromisoformat(head.at) + timedelta(microseconds=1))) if head else at

    def write(self, deed: str, subject: str, digest: str) -> None:
        """Append one entry: what was done (``report``, ``coding``, ...), to which id, and the digest of its rows."""
        self.write_all([(deed, subject, digest)])

    def write_all(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """Append entries in their order."""
        rows = []
        for deed, subject, digest in entries:
            self._number += 1
            self._hash = chained(self._hash, self._number, self.at, deed, subject, digest)
            row = {"number": self._number, "at": self.at, "deed": deed, "subject": subject}
            rows.append({**row, "digest": digest, "hash": self._hash})
        if rows:
            self._connection.execute(insert(audit), rows)


def moment(at: datetime) -> str:
    """Return a moment as the store writes it: all of one length, so that they sort as text."""
    return at.isoformat(timespec="microseconds")


def chained(before: str, number: int, at: str, deed: str, subject: str, digest: str) -> str:
    """Return the hash of an entry that follows the one whose hash is ``before``."""
    return _sha256(json.dumps([before, number, at, deed, subject, digest]))


def digest_of(*parts: tuple[Table, Iterable[Mapping[str, Any]]]) -> str:
    """Return the SHA-256 over rows of tables, without the numbers that a database gives and the end of validity."""
    return _sha256(json.dumps([[table.name, [_cells(table, row) for row in rows]] for table, rows in parts]))


_LEFT_OUT = {
    "reports": {"number"},
    "codings": {"number", "valid_to"},
    "events": {"coding"},
    "claims": {"coding"},
    "evidence": {"coding"},
    "judgements": {"number"},
    "incidents": {"number", "valid_to"},
    "incident_values": {"incident"},
    "incident_members": {"incident"},
    "redirects": {"number", "valid_to"},
}


def _cells(table: Table, row: Mapping[str, Any]) -> list[Any]:
    skipped = _LEFT_OUT[table.name]
    return [_plain(row[c.name], isinstance(c.type, Float)) for c in table.columns if c.name not in skipped]


def _plain(cell: Any, is_float: bool) -> Any:
    """Return a cell as it reads back from the database."""
    if isinstance(cell, date):
        return cell.isoformat()
    return float(cell) if is_float and cell is not None else cell


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
