"""A copy of a database while others write to it, whole or not at all."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path
from urllib.parse import quote

from dateline.errors import StoreError
from dateline.store.connect import move_schema, open_store
from dateline.store.database import Clock
from dateline.store.postgres import SCHEMES


def back_up(where: Path | str, to: Path, *, clock: Clock, schema: int | None = None) -> None:
    """Copy a SQLite database as it stands at one moment; writers need not stop.

    The copy takes its name only when it is whole and sound; what was there before stays until then. ``schema`` makes
    it a copy for an older dateline. StoreError where either cannot be opened or written, the database is damaged, or
    it is PostgreSQL's, which has a tool of its own.
    """
    if isinstance(where, str) and where.startswith(SCHEMES):
        raise StoreError("a PostgreSQL database is backed up by its own pg_dump, also while it is written to")
    source = Path(where)
    open_store(source).close()
    if to.exists() and to.samefile(source):
        raise StoreError(f"{to}: this is the database itself; name another file")
    try:
        with tempfile.TemporaryDirectory(dir=to.parent, prefix=f".{to.name}.") as folder:
            part = Path(folder) / "copy.db"
            _copy(source, part)
            if schema is not None:
                move_schema(part, schema, clock)
            _close(part)
            part.replace(to)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{to}: the copy could not be made ({error}); what was there before stays") from error


def _copy(source: Path, part: Path) -> None:
    """Copy all pages in one reading transaction, which sees one moment and keeps no writer waiting."""
    reading = sqlite3.connect(f"file:{quote(str(source.absolute()))}?mode=ro", uri=True)
    writing = sqlite3.connect(part)
    try:
        reading.backup(writing)
        said = [row[0] for row in writing.execute("PRAGMA integrity_check(3)")]
        if said != ["ok"]:
            raise StoreError(f"{source}: the database is damaged ({'; '.join(said)}); restore an earlier copy")
    finally:
        writing.close()
        reading.close()


def _close(part: Path) -> None:
    """Fold the write-ahead log into the file, so that the file is all there is."""
    connection = sqlite3.connect(part)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
