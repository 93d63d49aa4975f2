"""Words that names of actors are made of: heads of unknown groups, forces, adjectives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from dateline.knowledge.triggers import plural

_SETS = (
    "middle", "joins", "not_acronyms", "stops", "acting", "things", "numbered", "units", "leading", "of_heads", "tribal",
    "outlets", "addressing", "hedges",
    "sided",
)  # fmt: skip
_TABLES = ("heads", "forces", "people", "groups", "roles")


@dataclass(frozen=True, slots=True)
class ActorWords:
    """``heads``: capitalised last words of group names, with the kind they tell; ``forces``: phrases after a people's

    name, with the kind ("army": state_force); ``people``: the same where the phrase is of people ("troops");
    ``groups``: lower-case words after an unknown name ("militia"); ``middle``: words between people and force;
    ``not_acronyms``: acronyms that are words in capitals; ``stops``: words that end a name in capitals; ``things``:
    words before which a force is a mere adjective ("military rule"); ``numbered``, ``units``: words of a regular
    army's units ("20th Infantry Battalion"); ``leading``: heads that a name may follow ("Jaysh al-Nasr");
    ``of_heads``: words that "of" may follow inside a name; ``outlets``: acronyms of news agencies;
    ``addressing``: verbs whose object, if a country or capital, is its state ("accused Sudan");
    ``roles``: nouns for armed people, with the kind they tell; ``hedges``: words before them ("suspected");
    ``sided``: words after a hyphen that make a name an adjective ("al-Qaeda-linked").
    """

    kinds: Mapping[str, Mapping[str, str]]
    heads: Mapping[str, str]
    forces: Mapping[str, str]
    people: Mapping[str, str]
    groups: Mapping[str, str]
    roles: Mapping[str, str]
    middle: frozenset[str]
    joins: frozenset[str]
    not_acronyms: frozenset[str]
    stops: frozenset[str]
    acting: frozenset[str]
    things: frozenset[str]
    numbered: frozenset[str]
    units: frozenset[str]
    leading: frozenset[str]
    of_heads: frozenset[str]
    tribal: frozenset[str]
    outlets: frozenset[str]
    addressing: frozenset[str]
    hedges: frozenset[str]
    sided: frozenset[str]


def _reversed(table: Mapping[str, str]) -> dict[str, str]:
    return {word.strip(): kind for kind, words in table.items() for word in words.split(",")}


def _plurals(roles: Mapping[str, str]) -> dict[str, str]:
    """Return the nouns with their plurals ("gunmen", "bandits")."""
    many = {noun[:-3] + "men" if noun.endswith("man") else plural(noun): kind for noun, kind in roles.items()}
    return {**many, **roles}


@cache
def load_actor_words() -> ActorWords:
    """Return the shipped words, read once."""
    path = files("dateline.knowledge").joinpath("data", "actors", "words.yml")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    kinds = yaml.load(path.parent.joinpath("kinds.yml").read_text(encoding="utf-8"), Loader=loader)  # type: ignore[attr-defined]
    sets = {key: frozenset(raw[key].split()) for key in _SETS}
    tables = {key: _reversed(raw[key]) for key in _TABLES}
    return ActorWords(
        kinds, tables["heads"], tables["forces"], tables["people"], tables["groups"], _plurals(tables["roles"]),
        **sets,
    )  # fmt: skip
