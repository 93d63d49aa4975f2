"""Imports larger gazetteers: GeoNames dumps and Who's On First tables."""

from __future__ import annotations

import csv
import gzip
import io
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dateline.errors import KnowledgeError, SourceError
from dateline.knowledge.places.build import build_base
from dateline.knowledge.places.fold import fold
from dateline.knowledge.places.schema import seal
from dateline.knowledge.places.tables import load_countries
from dateline.knowledge.places.writer import Writer, is_latin

_WOF_KINDS = {
    "region": "admin1", "macroregion": "area", "county": "admin2", "localadmin": "admin2", "locality": "settlement",
    "neighbourhood": "settlement", "microhood": "settlement", "borough": "settlement",
}  # fmt: skip
_GN_KINDS = {"P": "settlement", "H": "water", "T": "area", "L": "area", "S": "site", "R": "line", "V": "area"}


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """How many entries an import added, joined to entries that were there, and left out."""

    files: int = 0
    added: int = 0
    joined: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class _Row:
    """One place of a source, in common form."""

    ext: str
    geonames: str
    name: str
    names: tuple[str, ...]
    country: str
    admin1: str
    lat: float
    lon: float
    kind: str
    population: int


def import_places(source: Path, into: Path) -> ImportSummary:
    """Load ``source`` (a file or a folder of them) into the gazetteer ``into``, which is made where it is missing.

    Known are GeoNames dumps (``allCountries.txt``, ``XX.txt``) and Who's On First tables (``*.tsv``, ``*.tsv.gz``
    with a head line). The file is replaced whole when all is in, so that a broken import leaves the old one.
    Entries with the GeoNames number of one that is there give it their names. SourceError where nothing can be read.
    """
    paths = sorted(p for p in source.iterdir() if _is_source(p)) if source.is_dir() else [source]
    if not paths or not all(p.exists() for p in paths):
        raise SourceError(f"{source}: no GeoNames or Who's On First file there")
    if not into.exists():
        build_base(into)
    with tempfile.TemporaryDirectory(dir=into.parent, prefix=into.name) as folder:
        work = Path(folder) / "work"
        shutil.copyfile(into, work)
        summary = _import_all(paths, work)
        work.replace(into)
    return summary


def _is_source(path: Path) -> bool:
    return path.name.endswith((".tsv", ".tsv.gz")) or bool(re.fullmatch(r"(allCountries|[A-Z]{2})\.txt", path.name))


def _import_all(paths: list[Path], work: Path) -> ImportSummary:
    db = sqlite3.connect(work)
    db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-80000;")
    known: dict[str, int] = {ext: number for number, ext in db.execute("SELECT id, ext FROM place")}
    codes = _admin1_codes(db)
    added = joined = left = 0
    try:
        with Writer(db) as writer:
            for path in paths:
                for row in _read(path, codes):
                    number = known.get(row.geonames) or known.get(row.ext)
                    if number is None and row.kind and row.name:
                        number = writer.place(
                            row.ext, row.name, country=row.country, admin1=row.admin1, lat=row.lat, lon=row.lon,
                            kind=row.kind, population=row.population,
                        )  # fmt: skip
                        known[row.ext] = number
                        added += 1
                    elif number is None:
                        left += 1
                        continue
                    else:
                        joined += 1
                    writer.names(number, (*row.names, row.name), bare=row.kind in ("admin1", "admin2"))
        seal(db)
        db.commit()
    finally:
        db.close()
    return ImportSummary(len(paths), added, joined, left)


def _admin1_codes(db: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Return (country, folded name of a first-level area) to its code."""
    sql = "SELECT p.country, n.key, p.admin1 FROM name n JOIN place p ON p.id = n.place WHERE p.kind = 'admin1'"
    return {(country, key): code for country, key, code in db.execute(sql) if code}


def _read(path: Path, codes: dict[tuple[str, str], str]) -> Iterator[_Row]:
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as raw:
            text = io.TextIOWrapper(raw, "utf-8", "replace", newline="")
            if path.suffix == ".txt":
                yield from _read_geonames(text)
            else:
                yield from _read_wof(text, path.name[:2].upper(), codes, path)
    except (OSError, EOFError) as error:
        raise SourceError(f"{path}: cannot be read ({error})") from error


def _read_geonames(text: IO[str]) -> Iterator[_Row]:
    alpha3 = {c.alpha2: c.alpha3 for c in load_countries()}
    for line in text:
        f = line.rstrip("\r\n").split("\t")
        if len(f) < 15 or f[8] not in alpha3:
            continue
        kind = {"ADM1": "admin1", "ADM2": "admin2"}.get(f[7]) or _GN_KINDS.get(f[6], "")
        try:
            lat, lon, people = float(f[4]), float(f[5]), int(f[14] or 0)
        except ValueError:
            continue
        ext = f"geonames:{f[0]}"
        names = tuple(n for n in f[3].split(",") if is_latin(n))
        yield _Row(ext, ext, f[1], names, alpha3[f[8]], f"{f[8]}.{f[10]}", lat, lon, kind, people)


def _read_wof(text: IO[str], alpha2: str, codes: dict[tuple[str, str], str], path: Path) -> Iterator[_Row]:
    table = csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
    if not {"wof_id", "placetype", "name", "lat", "lon", "region", "names"} <= set(table.fieldnames or ()):
        raise KnowledgeError(f"{path}: no Who's On First table: its head line lacks the columns")
    country = next((c.alpha3 for c in load_countries() if c.alpha2 == alpha2), "")
    for r in table:
        name = r.get("name_en") or r["name"]
        try:
            lat, lon, people = float(r["lat"]), float(r["lon"]), int(float(r["population"] or 0))
        except (ValueError, TypeError):
            continue
        others = (n.rpartition("@") for n in (r["names"] or "").split("|"))
        keep = ("eng", "und", "fra", "spa", "por", "ara", "tur", "ceb", "deu")
        names = tuple({n for n, _, lang in others if is_latin(n) and lang[:3] in keep})
        admin1 = codes.get((country, fold(r["region"] or "")), "")
        geonames = f"geonames:{r['geonames_id']}" if r["geonames_id"] else ""
        kind = _WOF_KINDS.get(r["placetype"], "")
        yield _Row(f"wof:{r['wof_id']}", geonames, name or "", names, country, admin1, lat, lon, kind, people)
