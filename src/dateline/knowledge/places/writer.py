"""Writes entries and their names into a gazetteer's file."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable

from dateline.knowledge.places.fold import fold, loose
from dateline.knowledge.places.tables import load_words

_LATIN = re.compile(r"[A-Z\u00c0-\u024f'’‘ʻʼ][\u0020-\u024f\u02b0-\u02ff\u0300-\u036f\u1e00-\u1eff’‘]*$")
_AH = re.compile(r"ah\b")
_BATCH = 50_000


def is_latin(name: str) -> bool:
    """Whether an English text may write the name so: Latin letters, begun by a capital, no bare code."""
    return bool(_LATIN.match(name)) and len(name) > 2 and not (len(name) < 5 and name.isupper())


class Writer:
    """Collects rows and writes them in batches; use as a context manager."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._places: list[tuple[object, ...]] = []
        self._names: list[tuple[str, int, int]] = []
        self._loose: list[tuple[str, int]] = []
        self._next = (db.execute("SELECT max(id) FROM place").fetchone()[0] or 0) + 1
        self._divisions = load_words().division_nouns
        self._common = load_words().common

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *exc: object) -> None:
        self.flush()

    def place(
        self, ext: str, name: str, *, country: str, admin1: str, lat: float, lon: float, kind: str, population: int = 0,
        capital: bool = False, radius: float = 0.0,
    ) -> int:  # fmt: skip
        """Add an entry with its main name and return its row number."""
        number = self._next
        self._next += 1
        self._places.append(
            (number, ext, name, country, admin1, lat, lon, kind, population, int(capital), radius)
        )  # fmt: skip
        self.names(number, (name,), main=True, bare=kind in ("admin1", "admin2"))
        if len(self._places) >= _BATCH:
            self.flush()
        return number

    def names(self, number: int, names: Iterable[str], *, main: bool = False, bare: bool = False) -> None:
        """Add names of an entry; ``bare``: also without its "province", "district"."""
        keys = {key for name in names if (key := fold(name))}
        if bare:
            keys |= {rest for key in list(keys) if (rest := self.without_division(key)) and rest not in self._common}
        keys |= {key[3:] for key in keys if key.startswith("al ") and len(key) > 7}
        keys |= {_AH.sub("a", key) for key in keys if "ah" in key}
        self._names += ((key, number, int(main)) for key in keys)
        if main:
            self._loose += ((short, number) for key in keys if len(short := loose(key)) > 2)

    def flush(self) -> None:
        """Write what is waiting."""
        self._db.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?)", self._places)
        self._db.executemany("INSERT OR IGNORE INTO name VALUES (?,?,?)", self._names)
        self._db.executemany("INSERT OR IGNORE INTO loose VALUES (?,?)", self._loose)
        self._places.clear()
        self._names.clear()
        self._loose.clear()

    def without_division(self, key: str) -> str:
        """Return "helmand" for "helmand province", "" where there is nothing to take away."""
        words = key.split()
        if len(words) > 1 and words[-1] in self._divisions:
            return " ".join(words[:-1])
        if len(words) > 1 and words[0] in self._divisions:
            return " ".join(words[2:] if words[1] in ("of", "de", "du", "d") else words[1:])
        return ""
