"""Look up actors by id, by name and by country."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from dateline.knowledge.actors.entry import Actor, Name
from dateline.knowledge.actors.rows import country_rows, read_actors, read_rows
from dateline.knowledge.actors.tokens import fold_name


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """All actors. ``names`` maps a folded name to its bearers, ``longest`` its first word to its most words.

    ``small`` are those of the first words that may stand in small letters ("al Shabaab", "settlers").

    ``local`` maps (id, country) to the (id, first year) that the name means there ("Islamic State" in Afghanistan).
    ``peoples`` maps a folded word for a people or a country's name to its alpha-3 code, ``capitals`` its capital, ``national`` (kind, country)
    to the listed actors that are a country's armed forces or police as a whole ("FARDC").
    """

    actors: Mapping[str, Actor]
    names: Mapping[str, tuple[Name, ...]]
    longest: Mapping[str, int]
    small: frozenset[str]
    local: Mapping[tuple[str, str], tuple[str, int]]
    peoples: Mapping[str, str]
    countries: Mapping[str, str]
    capitals: Mapping[str, str]
    national: Mapping[tuple[str, str], tuple[Actor, ...]]

    def get(self, actor_id: str) -> Actor | None:
        """Return the actor of an id, or None."""
        return self.actors.get(actor_id)

    def state(self, kind: str, country: str, on: date, *, whole: bool = True) -> Actor | None:
        """Return a country's government, armed forces (``state_force``) or police of a day, or None.

        ``whole``: the words mean all of them ("the army"), not some ("security forces", "border guards").
        """
        listed = next((a for a in self.national.get((kind, country), ()) if a.active(on)), None)
        if listed is not None and whole:
            return listed
        head = {"government": "Government", "state_force": "Military Forces", "police": "Police Forces"}.get(kind)
        name = self.countries.get(country)
        return self.actors.get(fold_name(f"{head} of {name}").replace(" ", "-")) if head and name else None


def is_acronym(name: str) -> bool:
    """Whether a name is one that only capitals tell from a word ("IS", "CPI-M", "M-19", "M23")."""
    capitals = sum(map(str.isupper, name))
    short = len(name) <= 5 and capitals >= 2
    return " " not in name and len(name) <= 9 and capitals > 0 and (name.upper() == name or short)


def _named(actor: Actor, text: str, generic: bool) -> Name:
    return Name(text, actor, is_acronym(text), text.lower() == text, text == actor.name, generic)


def _names(actors: Mapping[str, Actor]) -> dict[str, tuple[Name, ...]]:
    """Return the bearers of each name; what a listed actor is called, a state made by rule is not."""
    found: dict[str, dict[str, Name]] = {}
    generic = {row[0] for row in read_rows("generic")}
    for actor in actors.values():
        for text in (actor.name, *actor.names):
            key = fold_name(text)
            bearers = found.setdefault(key, {})
            if actor.id in bearers and text.islower():
                bearers[actor.id] = replace(bearers[actor.id], lower=True)
            elif not (bearers and actor.source == "GeoNames countries"):
                bearers.setdefault(actor.id, _named(actor, text, key in generic and bool(actor.countries)))
    found.pop("", None)
    return {key: tuple(names.values()) for key, names in found.items()}


def _peoples() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in country_rows():
        for word in (row[2], *row[8].split("|"), *row[9].split("|")):
            if len(word) > 1:
                found.setdefault(fold_name(word), row[0])
    found.update({fold_name(word): code for word, code in read_rows("peoples")})
    return found


def _national(actors: Mapping[str, Actor]) -> dict[tuple[str, str], tuple[Actor, ...]]:
    found: dict[tuple[str, str], tuple[Actor, ...]] = {}
    for kind, country, actor_id in read_rows("national"):
        if actor_id in actors:
            found[kind, country] = (*found.get((kind, country), ()), actors[actor_id])
    return found


_PREFIXES = frozenset({"al", "el", "an", "ad", "as", "ash", "ex", "anti", "pro", "de", "da", "un", "u"})


@cache
def load_actors() -> ActorIndex:
    """Return the shipped actor list, read once."""
    actors = {actor.id: actor for actor in read_actors()}
    names = _names(actors)
    longest: dict[str, int] = {}
    small = set(_PREFIXES)
    for key, bearers in names.items():
        words = key.split(" ")
        if any(name.lower or name.text[0].islower() for name in bearers):
            small.add(words[0])
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    local = {(row[0], row[1]): (row[2], int(row[3])) for row in read_rows("local")}
    countries = {row[0]: row[2] for row in country_rows()}
    capitals = {fold_name(row[7]): row[0] for row in country_rows() if row[7]}
    return ActorIndex(
        actors, names, longest, frozenset(small), local, _peoples(), countries, capitals, _national(actors)
    )
