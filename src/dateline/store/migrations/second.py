"""Version 2: codings keep their time, judgements, incidents with their past, full text, the chained log.

An event is no longer known by its id alone, but by its coding and its position there: a report coded anew has a
second coding, and the first stays readable.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from sqlalchemy import Connection, text

from dateline.core.totals import total_of
from dateline.core.values import Toll
from dateline.core.wire import from_json
from dateline.errors import StoreError
from dateline.store.audit import Ledger
from dateline.store.migrations.second_made import FILL, INDEX, MAKE, SWAP, WORDS
from dateline.store.migrations.second_undone import BACK, OLD, UNSWAP, UNWORDS
from dateline.store.migrations.statements import run
from dateline.store.seals import seal_all


def up(connection: Connection, at: str) -> None:
    """Bring version 1 to version 2: every report's coding becomes its first, and all of it is sealed in the log."""
    run(connection, (*MAKE, *FILL, *SWAP, *INDEX, *WORDS[connection.dialect.name]))
    _fill_days(connection)
    _fill_tolls(connection)
    seal_all(connection, Ledger(connection, at))


def _fill_days(connection: Connection) -> None:
    """Give every event the days of its leading date."""
    leading = "SELECT {} FROM claims c WHERE c.coding = events.coding AND c.event = events.position AND {}"
    which = "c.attribute = 'date' AND c.day_from IS NOT NULL ORDER BY c.position LIMIT 1"
    days = ", ".join(f"{day} = ({leading.format('c.' + day, which)})" for day in ("day_from", "day_to"))
    connection.execute(text(f"UPDATE events SET {days}"))


def _fill_tolls(connection: Connection) -> None:
    """Give every event its totals of killed and injured."""
    query = "SELECT coding, event, value FROM claims WHERE attribute = 'toll' AND kind = 'toll' ORDER BY 1, 2, position"
    rows = connection.execute(text(query)).all()
    totals = [_totals(key, [from_json("toll", row.value) for row in group]) for key, group in groupby(rows, _event)]
    if totals:
        change = "UPDATE events SET killed = :killed, injured = :injured WHERE coding = :coding AND position = :event"
        connection.execute(text(change), totals)


def _event(row: Any) -> tuple[int, int]:
    return row.coding, row.event


def _totals(key: tuple[int, int], values: list[Any]) -> dict[str, int | None]:
    tolls = [value for value in values if isinstance(value, Toll)]
    killed, injured = total_of(tolls, "killed"), total_of(tolls, "injured")
    return {
        "coding": key[0],
        "event": key[1],
        "killed": killed.low if killed else None,
        "injured": injured.low if injured else None,
    }


def down(connection: Connection) -> None:
    """Bring version 2 to version 1; StoreError where that would lose what people decided, or the past."""
    for what, query in (("judgements", "judgements"), ("past codings", "codings WHERE valid_to IS NOT NULL")):
        if count := connection.scalar(text(f"SELECT count(*) FROM {query}")):
            raise StoreError(f"schema version 1 cannot hold the database's {count} {what}; keep it, or copy them first")
    run(connection, (*OLD, *BACK, *UNWORDS[connection.dialect.name], *UNSWAP))
