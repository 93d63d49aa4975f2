"""Read the rows of the actor files into entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from dateline.knowledge.actors.entry import Actor
from dateline.knowledge.actors.tokens import fold_name

FILES = ("asia", "middle_east", "africa", "americas", "europe", "forces", "bodies")
_BEGINNING = date(1, 1, 1)


def slug(name: str) -> str:
    """Return the identifier that a standard name gives ("Islamic State" is "islamic-state")."""
    return fold_name(name).replace(" ", "-")


def read_rows(name: str) -> Iterator[list[str]]:
    """Yield the tab-separated cells of a file of the actor folder, comments and blank lines left out."""
    path = files("dateline.knowledge").joinpath("data", "actors", f"{name}.tsv")
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("\t")]


def _kinds(cell: str) -> tuple[tuple[date, str], ...]:
    first, *rest = cell.split(">")
    later = [(date.fromisoformat(rest[i]), rest[i + 1]) for i in range(0, len(rest) - 1, 2)]
    return ((_BEGINNING, first), *later)


def _years(cell: str) -> tuple[int | None, int | None]:
    match = re.fullmatch(r"(\d{4})?-(\d{4})?", cell)
    if not match:
        return None, None
    return int(match[1]) if match[1] else None, int(match[2]) if match[2] else None


def _actor(cells: list[str], items: Mapping[str, str]) -> Actor:
    name, aliases, countries, kind, years, parent, source = (cells + [""] * 7)[:7]
    first, last = _years(years)
    names = tuple(alias for alias in aliases.split("|") if alias)
    return Actor(
        slug(name), name, names, tuple(countries.split()), _kinds(kind), first, last, parent or None,
        source or "public knowledge", items.get(slug(name)),
    )  # fmt: skip


def _of_country(row: list[str]) -> Iterator[Actor]:
    code, name = row[0], row[2]
    aliases = [a for a in row[8].split("|") if a]
    peoples = [d for d in row[9].split("|") if d]
    government = [name, *aliases, *(f"{d} government" for d in peoples), f"{name} government"]
    yield _made(f"Government of {name}", government, code, "government")
    yield _made(f"Military Forces of {name}", [f"Armed Forces of {name}"], code, "state_force")
    yield _made(f"Police Forces of {name}", [], code, "police")


def _made(name: str, names: list[str], code: str, kind: str) -> Actor:
    kinds = ((_BEGINNING, kind),)
    return Actor(slug(name), name, tuple(names), (code,), kinds, None, None, None, "GeoNames countries")


@cache
def country_rows() -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table of countries: alpha-3 first, name third, aliases ninth, peoples tenth."""
    path = files("dateline.knowledge").joinpath("data", "places", "countries.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(tuple((line.split("\t") + [""] * 10)[:10]) for line in lines if line)


def read_actors() -> tuple[Actor, ...]:
    """Return every entry: the listed ones, then government, forces and police of each country."""
    without = {code for row in read_rows("no_army") for code in row}
    items = {row[0]: row[1] for row in read_rows("wikidata")}
    listed = [_actor(row, items) for name in FILES for row in read_rows(name)]
    made = [actor for row in country_rows() for actor in _of_country(list(row))]
    states = [a for a in made if not (a.kinds[0][1] == "state_force" and a.countries[0] in without)]
    return (*listed, *states)
