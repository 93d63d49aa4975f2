"""Version 1: reports, events, claims, evidence, set_aside; the statements that were released, never edited."""

from __future__ import annotations

from sqlalchemy import Connection

from dateline.store.migrations.statements import run

UP = (
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

DOWN = tuple(
    f"DROP TABLE {name}" for name in ("evidence", "claims", "events", "reports", "set_aside", "schema_version")
)


def up(connection: Connection, at: str) -> None:
    """Make the first tables in an empty database."""
    run(connection, UP)


def down(connection: Connection) -> None:
    """Leave an empty database."""
    run(connection, DOWN)
