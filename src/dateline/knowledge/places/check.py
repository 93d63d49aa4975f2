"""Checks the shipped tables of places."""

from __future__ import annotations

from collections import Counter

from dateline.errors import KnowledgeError
from dateline.knowledge.places.fold import fold
from dateline.knowledge.places.tables import load_countries, load_words, rows

_KINDS = {"country", "admin1", "admin2", "settlement", "site", "water", "line", "area"}


def check_places() -> list[str]:
    """Return the faults of the shipped tables: codes, points, kinds, names twice; [] where there are none."""
    try:
        load_words()
        return [*_check_countries(), *_check_points(), *_check_regions()]
    except (KnowledgeError, ValueError, KeyError, TypeError) as error:
        return [f"places: {error}"]


def _check_countries() -> list[str]:
    faults = []
    names = Counter(n for c in load_countries() for n in {fold(n) for n in (c.name, *c.aliases)})
    faults += [f"places/countries.tsv: {name!r} names {n} countries" for name, n in names.items() if n > 1]
    for c in load_countries():
        if len(c.alpha3) != 3 or not c.alpha3.isupper() or len(c.alpha2) != 2:
            faults.append(f"places/countries.tsv: no country code: {c.alpha3!r}, {c.alpha2!r}")
    return faults


def _check_points() -> list[str]:
    faults = []
    for file in ("countries.tsv", "admin1.tsv", "admin2.tsv", "regions.tsv", "airports.tsv"):
        for r in rows(file):
            if r["lat"] and not (-90 <= float(r["lat"]) <= 90 and -180 <= float(r["lon"]) <= 180):
                faults.append(f"places/{file}: {r.get('name') or r.get('code')} lies off the globe")
    return faults


def _check_regions() -> list[str]:
    codes = {c.alpha3 for c in load_countries()} | {""}
    faults = [
        f"places/regions.tsv: {r['name']}: no kind {r['kind']!r}"
        for r in rows("regions.tsv")
        if r["kind"] not in _KINDS
    ]
    faults += [
        f"places/regions.tsv: {r['name']}: no country {r['country']!r}"
        for r in rows("regions.tsv")
        if r["country"] not in codes
    ]
    twice = Counter(fold(r["name"]) for r in rows("regions.tsv"))
    return faults + [f"places/regions.tsv: {name!r} stands {n} times" for name, n in twice.items() if n > 1]
