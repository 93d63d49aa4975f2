"""What several tables share: the place of all tables, and the columns that questions ask for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Connection, Date, Float, Integer, MetaData, String, Table, Text, insert

metadata = MetaData()


def parts_of_values() -> list[Column[Any]]:
    """Return new columns for the parts of a value that one asks for (names, codes, days, numbers)."""
    return [
        Column("name", Text),
        Column("actor_id", String),
        Column("country", String),
        Column("lat", Float),
        Column("lon", Float),
        Column("day_from", Date),
        Column("day_to", Date),
        Column("harm", String),
        Column("low", Integer),
        Column("high", Integer),
    ]


def only_now(table: Table) -> dict[str, Any]:
    """Return the options of an index over the rows that stand, not those of the past."""
    now = table.c.valid_to.is_(None)
    return {"sqlite_where": now, "postgresql_where": now}


def numbered(connection: Connection, table: Table, row: dict[str, Any]) -> int:
    """Insert one row and return the number that the database gave it."""
    key = connection.execute(insert(table), row).inserted_primary_key
    if key is None:
        raise RuntimeError(f"the database gave no number for a row of {table.name}")
    return int(key[0])
