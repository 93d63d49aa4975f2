"""Nouns for people, sites, weapons and institutions, with what kind of thing each names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from dateline.core.text import MentionKind
from dateline.knowledge.ontology import load_ontology
from dateline.knowledge.triggers import plural

_SECTIONS: tuple[tuple[str, MentionKind], ...] = (
    ("weapons", "weapon"),
    ("institutions", "org"),
    ("facilities", "facility"),
)
_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Noun:
    """One noun (or fixed compound): what kind of mention it heads, its singular, and its ontology term."""

    kind: MentionKind
    singular: str
    term: str | None
    plural: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Nouns by their lower-case words; ``classes`` gives the classes of a people noun by its singular.

    ``lengths`` gives, by a noun's first word, how many words such nouns have, longest first; ``proper`` are the nouns
    that are names, and stand only where they begin with a capital ("Reuters").
    """

    nouns: Mapping[_Words, Noun]
    classes: Mapping[str, frozenset[str]]
    singulars: Mapping[str, str]
    lengths: Mapping[str, tuple[int, ...]]
    proper: frozenset[_Words] = frozenset()


@cache
def load_lexicon() -> Lexicon:
    """Load the shipped nouns; where two kinds claim a word, people come first, institutions before all."""
    people = _read("people.yml")
    classes: dict[str, set[str]] = {}
    for name, words in people["classes"].items():
        for word in words:
            classes.setdefault(word, set()).add(name)
    nouns: dict[_Words, Noun] = {}
    singulars: dict[str, str] = {}
    for surface, singular, many in _people(people, classes):
        key = _key(surface)
        if key not in nouns:
            term = people["target_of"].get(singular) or _term(classes.get(singular, set()))
            nouns[key] = Noun("people", singular, term, many)
            if many:
                singulars[surface] = singular
    for surface, noun in _things():
        key = _key(surface)
        if noun.kind == "org" or key not in nouns:
            nouns[key] = noun
    proper = frozenset(_key(name) for names in _read("things.yml")["outlets"].values() for name in names)
    for key in proper:
        nouns.setdefault(key, Noun("org", key[-1], "media", False))
    return Lexicon(nouns, {w: frozenset(c) for w, c in classes.items()}, singulars, _lengths(nouns), proper)


def _people(people: Mapping[str, Any], classes: Iterable[str]) -> Iterator[tuple[str, str, bool]]:
    """Yield surface, singular and whether it is plural; irregular plurals first."""
    for many, one in people["irregular"].items():
        yield many, one, True
    for word in classes:
        yield word, word, False
        yield plural(word), word, True
    for word in people["plural_only"]:
        yield plural(word), word, True


def _things() -> Iterator[tuple[str, Noun]]:
    """Yield the surface and noun of weapons, institutions and sites."""
    things = _read("things.yml")
    for section, kind in _SECTIONS:
        for term, words in things[section].items():
            for word in words:
                yield word, Noun(kind, word, term, word.endswith("s") and kind == "org")
                if kind != "org" and (word.endswith(("bus", "ss")) or not word.endswith("s")):
                    yield plural(word), Noun(kind, word, term, True)


def _key(surface: str) -> _Words:
    """Return the tokens of a noun; a possessive "'s" is a token of its own."""
    return tuple(surface.replace("'s ", " 's ").split(" "))


def _lengths(nouns: Iterable[_Words]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for words in nouns:
        lengths.setdefault(words[0], set()).add(len(words))
    return {first: tuple(sorted(of, reverse=True)) for first, of in lengths.items()}


def _term(classes: set[str]) -> str:
    if "security" in classes:
        return "military"
    return "armed_group" if "perpetrator" in classes else "civilians"


def people_class(head: str) -> frozenset[str]:
    """Return the classes of a people noun, singular or plural; empty where it is unknown.

    Classes are ``perpetrator``, ``security``, ``civilians``, ``children``, ``speaker``, ``victim``, ``generic``.
    """
    lexicon = load_lexicon()
    word = head.lower()
    return lexicon.classes.get(lexicon.singulars.get(word, word), frozenset())


def _read(name: str) -> dict[str, Any]:
    text = files("dateline.knowledge").joinpath("data", "lexicon", name).read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


def check_lexicon() -> list[str]:
    """Return the faults of the noun files: unknown terms, unknown singulars, words not in lower case."""
    ontology, people, things = load_ontology(), _read("people.yml"), _read("things.yml")
    known = {word for words in people["classes"].values() for word in words}
    faults = [
        f"lexicon/people.yml: {t!r} is no target kind"
        for t in people["target_of"].values()
        if t not in ontology.targets
    ]
    faults += [
        f"lexicon/people.yml: target_of {word!r} is in no class" for word in people["target_of"] if word not in known
    ]
    for section, _ in _SECTIONS:
        terms = ontology.weapons if section == "weapons" else ontology.targets
        faults += [f"lexicon/things.yml: {section}.{term} is no term" for term in things[section] if term not in terms]
        known |= {word for words in things[section].values() for word in words}
    return faults + [
        f"lexicon: {word!r} is not lower case and can never be found" for word in known if word != word.lower()
    ]
