"""Opening the store, and the way to the newest schema."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from dateline.errors import StoreError
from dateline.store.audit import moment
from dateline.store.database import Clock, Database
from dateline.store.faults import told
from dateline.store.judged import Judging
from dateline.store.migrations import NEWEST, migrate, version_of
from dateline.store.postgres import SCHEMES, postgres_engine, postgres_name
from dateline.store.sqlite import sqlite_engine
from dateline.store.store import Store


def open_store(where: Path | str, *, clock: Clock | None = None, judging: Judging | None = None) -> Store:
    """Open a SQLite file, or a PostgreSQL database (``postgresql://user@host/name``).

    ``judging`` makes of events and judgements the events as people judged them; a database with judgements is not
    written without. With a ``clock`` (now, in UTC) for writing too; a file or its tables are made where they are missing. StoreError
    where there is nothing to read, or it is no database of ours, damaged, newer than this program, locked, not to be
    reached or not to be written.
    """
    database = _database(where, clock)
    try:
        with told(database.name):
            _prepare(database)
    except StoreError:
        database.engine.dispose()
        raise
    return Store(database, judging)


def move_schema(where: Path | str, version: int, clock: Clock) -> int:
    """Bring a database to another version of the schema, also an older one; return the version it had.

    StoreError where the older one cannot hold what the database holds.
    """
    if not 1 <= version <= NEWEST:
        raise StoreError(f"no schema version {version}; this dateline knows 1 to {NEWEST}")
    database = _database(where, clock)
    with told(database.name), _one_writer(database.engine) as connection, connection.begin():
        before = version_of(connection)
        migrate(connection, database.now(), to=version)
    database.engine.dispose()
    return before


def _database(where: Path | str, clock: Clock | None) -> Database:
    if isinstance(where, str) and where.startswith(SCHEMES):
        return Database(postgres_name(where), postgres_engine(where), clock)
    path = Path(where)
    if path.is_dir():
        raise StoreError(f"{path}: this is a folder; name a database file")
    if clock is None and not path.is_file():
        raise StoreError(f"{path}: no such database; `dateline code` makes one")
    return Database(str(path), sqlite_engine(path, writing=clock is not None), clock)


def _one_writer(engine: Engine) -> Connection:
    return engine.connect().execution_options(write=True)


def _prepare(database: Database) -> None:
    """Bring the schema up to date; a reader touches the database only where it is older than this program."""
    with database.engine.connect() as connection:
        version = version_of(connection)
    if version == 0 and database.clock is None:
        raise StoreError("an empty database; `dateline code` fills it")
    if version != NEWEST:
        at = database.now() if database.clock else moment(datetime.fromtimestamp(0, UTC))
        with _one_writer(database.engine) as connection, connection.begin():
            migrate(connection, at)
