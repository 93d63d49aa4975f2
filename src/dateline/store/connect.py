"""Opening the store: connections, their settings, and the way to the newest schema."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from dateline.errors import StoreError
from dateline.store.faults import told
from dateline.store.migrations import NEWEST, migrate, version_of
from dateline.store.store import Clock, Store

WAIT_SECONDS = 10
"""How long a writer waits for another before it gives up."""


def open_store(path: Path | str, *, clock: Clock | None = None) -> Store:
    """Open the SQLite file at ``path``; with a ``clock`` (now, in UTC) for writing too, made where it is missing.

    StoreError where there is no such file to read, or it is no database of ours, damaged, newer than this program,
    locked or not to be written.
    """
    path = Path(path)
    if path.is_dir():
        raise StoreError(f"{path}: this is a folder; name a database file")
    if clock is None and not path.is_file():
        raise StoreError(f"{path}: no such database; `dateline code` makes one")
    engine = _engine(path, writing=clock is not None)
    try:
        with told(path):
            _prepare(engine, clock)
    except StoreError:
        engine.dispose()
        raise
    return Store(path, engine, clock)


def _prepare(engine: Engine, clock: Clock | None) -> None:
    """Bring the schema up to date; a reader touches the file only where it is older than this program."""
    with engine.connect() as connection:
        version = version_of(connection)
    if version != NEWEST:
        with engine.connect().execution_options(write=True) as connection, connection.begin():
            migrate(connection, clock() if clock else datetime.fromtimestamp(0, UTC))


def _engine(path: Path, *, writing: bool) -> Engine:
    frozen = not writing and not os.access(path.parent, os.W_OK)
    url = f"sqlite:///file:{quote(str(path.absolute()))}?uri=true" + ("&mode=ro&immutable=1" if frozen else "")
    engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS})

    @event.listens_for(engine, "connect")
    def settings(connection: DBAPIConnection, _: object) -> None:
        # The driver's own idea of transactions is switched off: we say BEGIN ourselves, below.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        if writing:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine
