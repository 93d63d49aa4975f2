"""The way from every released schema to the newest, and back: ordered, never edited once released, only added to."""

from __future__ import annotations

from sqlalchemy import Connection, delete, inspect, select

from dateline.errors import StoreError
from dateline.store.migrations import first, second
from dateline.store.tables import schema_version

MIGRATIONS = (first, second)
"""Entry *n* (from 0) brings a database from version *n* to *n* + 1 by its ``up``, back by its ``down``."""

NEWEST = len(MIGRATIONS)


def version_of(connection: Connection) -> int:
    """Return the schema version, 0 for an empty database; StoreError where the tables are somebody else's."""
    names = set(inspect(connection).get_table_names())
    if "schema_version" not in names:
        if names:
            raise StoreError("this database was not made by dateline (it has other tables); name another one")
        return 0
    return max(connection.execute(select(schema_version.c.version)).scalars(), default=0)


def migrate(connection: Connection, at: str, *, to: int = NEWEST) -> None:
    """Bring the database to a version inside the caller's transaction; StoreError where it is newer than we know.

    ``at`` is the moment, ISO 8601 in UTC to the microsecond. Going back, StoreError where something would be lost.
    """
    version = version_of(connection)
    if version > NEWEST:
        raise StoreError(
            f"the database has schema version {version}, this dateline knows {NEWEST}: install a newer dateline"
        )
    for number in range(version, to):
        MIGRATIONS[number].up(connection, at)
        connection.execute(schema_version.insert().values(version=number + 1, applied_at=at))
    for number in range(version, to, -1):
        if number > 1:
            connection.execute(delete(schema_version).where(schema_version.c.version == number))
        MIGRATIONS[number - 1].down(connection)
