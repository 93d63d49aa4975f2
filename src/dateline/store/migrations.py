"""The way from every released schema to the newest: ordered, never edited once released, only added to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, inspect, select

from dateline.errors import StoreError
from dateline.store.tables import schema_version

_FIRST = (
    "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, applied_at VARCHAR NOT NULL)",
    """CREATE TABLE reports (id VARCHAR NOT NULL PRIMARY KEY, text TEXT NOT NULL, published DATE NOT NULL,
    published_from VARCHAR NOT NULL, raw_sha256 VARCHAR NOT NULL, path TEXT, source TEXT, url TEXT, title TEXT,
    given_id TEXT, title_end INTEGER NOT NULL, text_offset INTEGER, coded_with VARCHAR NOT NULL,
    coded_at VARCHAR NOT NULL, left_out TEXT NOT NULL)""",
    "CREATE INDEX reports_by_day ON reports (published, id)",
    """CREATE TABLE events (id VARCHAR NOT NULL PRIMARY KEY,
    report_id VARCHAR NOT NULL, position INTEGER NOT NULL,
    role VARCHAR NOT NULL, action VARCHAR NOT NULL, factuality VARCHAR NOT NULL, about TEXT NOT NULL,
    part_of VARCHAR, score FLOAT NOT NULL,
    FOREIGN KEY(report_id) REFERENCES reports (id) ON DELETE CASCADE)""",
    "CREATE INDEX events_by_report ON events (report_id, position)",
    """CREATE TABLE claims (event_id VARCHAR NOT NULL,
    position INTEGER NOT NULL, attribute VARCHAR NOT NULL, kind VARCHAR NOT NULL, value TEXT NOT NULL, term VARCHAR,
    attribution VARCHAR, according_to TEXT, detail TEXT, origin VARCHAR NOT NULL, score FLOAT NOT NULL, name TEXT,
    actor_id VARCHAR, country VARCHAR, lat FLOAT, lon FLOAT, day_from DATE, day_to DATE, harm VARCHAR, low INTEGER,
    high INTEGER, PRIMARY KEY (event_id, position),
    FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE)""",
    "CREATE INDEX claims_by_country ON claims (country)",
    "CREATE INDEX claims_by_actor ON claims (actor_id)",
    "CREATE INDEX claims_by_day ON claims (day_from)",
    """CREATE TABLE evidence (event_id VARCHAR NOT NULL,
    claim INTEGER NOT NULL, says VARCHAR NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, quote TEXT NOT NULL, PRIMARY KEY (event_id, claim, says, position),
    FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE)""",
    """CREATE TABLE set_aside (id VARCHAR NOT NULL PRIMARY KEY, place TEXT NOT NULL, reason VARCHAR NOT NULL,
    message TEXT NOT NULL, seen_at VARCHAR NOT NULL)""",
)


def _first(connection: Connection) -> None:
    """Version 1: reports, events, claims, evidence, set_aside."""
    for statement in _FIRST:
        connection.exec_driver_sql(statement)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first,)
"""Entry *n* (from 0) brings a database from version *n* to *n* + 1."""

NEWEST = len(MIGRATIONS)


def version_of(connection: Connection) -> int:
    """Return the schema version, 0 for an empty database; StoreError where the tables are somebody else's."""
    names = set(inspect(connection).get_table_names())
    if "schema_version" not in names:
        if names:
            raise StoreError("this database was not made by dateline (it has other tables); name another file")
        return 0
    return max(connection.execute(select(schema_version.c.version)).scalars(), default=0)


def migrate(connection: Connection, at: datetime) -> None:
    """Bring the database to the newest version inside the caller's transaction; StoreError where it is newer."""
    version = version_of(connection)
    if version > NEWEST:
        raise StoreError(
            f"the database has schema version {version}, this dateline knows {NEWEST}: install a newer dateline"
        )
    for number in range(version, NEWEST):
        MIGRATIONS[number](connection)
        connection.execute(schema_version.insert().values(version=number + 1, applied_at=at.isoformat()))
