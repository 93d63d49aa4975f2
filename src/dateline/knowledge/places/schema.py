"""The gazetteer's file: its tables and the filter that says at once that a name is not in it."""

from __future__ import annotations

import sqlite3
from zlib import crc32

VERSION = 4
TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, ext TEXT NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL,
  admin1 TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, kind TEXT NOT NULL, population INTEGER NOT NULL,
  capital INTEGER NOT NULL, radius REAL NOT NULL);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, main INTEGER NOT NULL, PRIMARY KEY (key, place))
  WITHOUT ROWID;
CREATE TABLE loose (key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""


AREAS = "CREATE INDEX IF NOT EXISTS areas ON place (kind, admin1, name) WHERE kind = 'admin1'"
"""What :class:`Gazetteer` reads when it opens, so that it need not go through millions of places for it."""


def seal(db: sqlite3.Connection) -> None:
    """Finish a gazetteer: write the index of its areas, its filter and its version."""
    db.execute(AREAS)
    _make_filter(db)
    db.execute("INSERT OR REPLACE INTO meta VALUES ('version', ?)", (VERSION,))


def _make_filter(db: sqlite3.Connection) -> None:
    """Write a one-hash Bloom filter over all names: 16 bits a name, so that 6% of unknown names pass it."""
    count = db.execute("SELECT count(*) FROM name").fetchone()[0]
    bits = max(16, (count * 16 - 1).bit_length())
    field, mask = bytearray(1 << bits - 3), (1 << bits) - 1
    for (key,) in db.execute("SELECT key FROM name"):
        at = crc32(key.encode()) & mask
        field[at >> 3] |= 1 << (at & 7)
    db.execute("INSERT OR REPLACE INTO meta VALUES ('filter', ?)", (bytes(field),))
