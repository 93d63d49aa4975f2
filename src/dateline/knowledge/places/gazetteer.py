"""The gazetteer: names to entries, out of one indexed file."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import platformdirs

from dateline.errors import KnowledgeError
from dateline.knowledge.places.build import build_base
from dateline.knowledge.places.entry import Entry
from dateline.knowledge.places.fold import fold, loose
from dateline.knowledge.places.schema import VERSION
from dateline.knowledge.places.tables import fingerprint, load_countries

_SELECT = """SELECT p.ext, p.name, p.country, p.admin1, p.lat, p.lon, p.kind, p.population, p.capital, {main}, p.radius
FROM {table} AS n JOIN place AS p ON p.id = n.place WHERE n.key = ? ORDER BY {order}p.population DESC LIMIT 250"""
_BY_NAME = _SELECT.format(table="name", main="n.main", order="n.main DESC, ")
_BY_LOOSE = _SELECT.format(table="loose", main="1", order="")
AREAS_SQL = "SELECT admin1, name FROM place WHERE kind = 'admin1' AND admin1 <> ''"
_SETTLEMENTS = """SELECT ext, name, country, admin1, lat, lon, kind, population, capital, 1, radius FROM place
WHERE kind = 'settlement' AND population BETWEEN 1 AND ? ORDER BY id"""
_CACHED = 20_000


class Gazetteer:
    """Looks names up; opened by :func:`open_gazetteer`, never writes.

    ``area_people`` is alpha-3 code to the people that a first-level area of the country has on average. Answers are kept for the names asked lately, so that a report's many mentions of one name cost one question.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._filter: bytes = db.execute("SELECT value FROM meta WHERE key = 'filter'").fetchone()[0]
        self._mask = len(self._filter) * 8 - 1
        self._admin1: dict[str, str] = dict(db.execute(AREAS_SQL))
        self.area_people = _area_people(self._admin1)
        self._known: dict[str, tuple[Entry, ...]] = {}
        self._known_loose: dict[str, tuple[Entry, ...]] = {}

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def candidates(self, key: str) -> tuple[Entry, ...]:
        """Return the entries of a folded name, main names and large places first; at most 250."""
        found = self._known.get(key)
        if found is None:
            at = crc32(key.encode("utf-8", "replace")) & self._mask
            if not self._filter[at >> 3] >> (at & 7) & 1:
                return ()
            found = self._ask(_BY_NAME, key)
            _keep(self._known, key, found)
        return found

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of a name as written."""
        return self.candidates(fold(name))

    def loosely(self, name: str) -> tuple[Entry, ...]:
        """Return the entries whose name sounds like this one; for names that :meth:`lookup` does not know."""
        key = loose(fold(name))
        if len(key) < 4:
            return ()
        found = self._known_loose.get(key)
        if found is None:
            found = self._ask(_BY_LOOSE, key)
            _keep(self._known_loose, key, found)
        return found

    def settlements(self, most: int) -> Iterator[Entry]:
        """Yield the settlements of at least one and at most so many people, in the order of the file."""
        rows = self._db.execute(_SETTLEMENTS, (most,))
        yield from (self._entry(r) for r in rows)

    def admin1_key(self, code: str) -> str:
        """Return the folded name of a first-level area, "" where its code is unknown."""
        return fold(self._admin1.get(code, ""))

    def _ask(self, sql: str, key: str) -> tuple[Entry, ...]:
        try:
            rows = self._db.execute(sql, (key,)).fetchall()
        except UnicodeEncodeError:
            return ()
        return tuple(map(self._entry, rows))

    def _entry(self, r: tuple[Any, ...]) -> Entry:
        return Entry(
            r[0], r[1], r[2], r[3], self._admin1.get(r[3], ""), r[4], r[5], r[6], r[7], r[8] == 1, r[9] == 1, r[10]
        )


def open_gazetteer(path: Path | None = None) -> Gazetteer:
    """Open the gazetteer at ``path``, or the base one in the user's cache folder (built there on first use).

    A path that does not exist is built too (a few seconds). KnowledgeError where the file is no gazetteer.
    """
    target = path or default_path()
    if not target.exists():
        build_base(target)
    try:
        db = sqlite3.connect(f"{target.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        version = db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
        if version is None or version[0] != VERSION:
            raise KnowledgeError(f"{target}: made by another version of dateline; delete it and it is built anew")
        return Gazetteer(db)
    except sqlite3.DatabaseError as error:
        raise KnowledgeError(f"{target}: no gazetteer ({error}); delete it and it is built anew") from error


def default_path() -> Path:
    """Return where the base gazetteer lies: the user's cache folder, one file for each state of the shipped tables."""
    return Path(platformdirs.user_cache_dir("dateline")) / f"gazetteer-{VERSION}-{fingerprint()}.sqlite"


def _area_people(admin1: Iterable[str]) -> dict[str, float]:
    areas = Counter(code[:2] for code in admin1)
    return {c.alpha3: c.population / areas[c.alpha2] for c in load_countries() if areas[c.alpha2]}


def _keep(known: dict[str, tuple[Entry, ...]], key: str, found: tuple[Entry, ...]) -> None:
    if len(known) >= _CACHED:
        known.clear()
    known[key] = found
