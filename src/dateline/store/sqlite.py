"""SQLite: one file, its settings, and one writer at a time."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

WAIT_SECONDS = 10
"""How long a writer waits for another before it gives up."""


def sqlite_engine(path: Path, *, writing: bool) -> Engine:
    """Return the engine for a file; where its folder may not be written, it is read as it stands."""
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
