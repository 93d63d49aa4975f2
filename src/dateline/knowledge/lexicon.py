"""Nouns for people, sites, weapons and institutions, with what kind of thing each names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from dateline.core.text import MentionKind
from dateline.knowledge.triggers import plural


@dataclass(frozen=True, slots=True)
class Noun:
    """One noun (or fixed compound): what kind of mention it heads, its singular, and its ontology term."""

    kind: MentionKind
    singular: str
    term: str | None
    plural: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Nouns by their words; ``classes`` gives the classes of a people noun by its singular.

    ``lengths`` gives, by a noun's first word, how many words such nouns have, longest first.
    """

    nouns: dict[tuple[str, ...], Noun]
    longest: int
    classes: dict[str, frozenset[str]]
    singulars: dict[str, str]
    lengths: dict[str, tuple[int, ...]]


def _read(name: str) -> dict[str, object]:
    text = files("dateline.knowledge").joinpath("data", "lexicon", name).read_text(encoding="utf-8")
    data: dict[str, object] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


@cache
def load_lexicon() -> Lexicon:
    """Load the shipped nouns; the first kind that claims a word keeps it."""
    nouns: dict[tuple[str, ...], Noun] = {}
    people, things = _read("people.yml"), _read("things.yml")
    classes: dict[str, set[str]] = {}
    target_of: dict[str, str] = people["target_of"]  # type: ignore[assignment]
    irregular: dict[str, str] = people["irregular"]  # type: ignore[assignment]
    for name, words in people["classes"].items():  # type: ignore[attr-defined]
        for word in words:
            classes.setdefault(word, set()).add(name)
    singulars: dict[str, str] = {}
    for word, of in classes.items():
        term = target_of.get(word) or _term(of)
        _add(nouns, "people", word, word, term, False)
        _add(nouns, "people", plural(word), word, term, True)
        singulars[plural(word)] = word
    for word in people["plural_only"]:  # type: ignore[attr-defined]
        _add(nouns, "people", plural(word), word, "civilians", True)
    for many, one in irregular.items():
        _add(nouns, "people", many, one, target_of.get(one) or _term(classes.get(one, set())), True, force=True)
        singulars[many] = one
    for section, kind in (("weapons", "weapon"), ("institutions", "org"), ("facilities", "facility")):
        for term, words in things[section].items():  # type: ignore[attr-defined]
            for word in words:
                _add(nouns, kind, word, word, term, word.endswith("s"), force=kind == "org")  # type: ignore[arg-type]
                if kind != "org" and not (word.endswith("s") and not word.endswith(("bus", "ss"))):
                    _add(nouns, kind, plural(word), word, term, True)  # type: ignore[arg-type]
    longest = max(len(words) for words in nouns)
    return Lexicon(nouns, longest, {w: frozenset(c) for w, c in classes.items()}, singulars, _lengths(nouns))


def _lengths(nouns: Iterable[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the nouns that begin with a word, longest first."""
    lengths: dict[str, set[int]] = {}
    for words in nouns:
        lengths.setdefault(words[0], set()).add(len(words))
    return {first: tuple(sorted(of, reverse=True)) for first, of in lengths.items()}


def _add(
    nouns: dict[tuple[str, ...], Noun], kind: MentionKind, surface: str, singular: str, term: str | None, many: bool,
    force: bool = False,
) -> None:
    key = tuple(surface.lower().split(" "))
    if force or key not in nouns:
        nouns[key] = Noun(kind, singular, term, many)


def _term(classes: set[str]) -> str | None:
    if "security" in classes:
        return "military"
    if "perpetrator" in classes:
        return "armed_group"
    return "civilians"


def people_class(head: str) -> frozenset[str]:
    """Return the classes of a people noun (``perpetrator``, ``security``, ``civilians``, ...), empty if unknown."""
    lexicon = load_lexicon()
    word = head.lower()
    return lexicon.classes.get(lexicon.singulars.get(word, word), frozenset())


def check_lexicon() -> list[str]:
    """Return the faults of the noun files: terms that the ontology does not know, plurals of unknown nouns."""
    from dateline.knowledge.ontology import load_ontology

    ontology, people, things = load_ontology(), _read("people.yml"), _read("things.yml")
    faults = [f"lexicon/people.yml: {t!r} is no target kind" for t in set(people["target_of"].values()) - set(ontology.targets)]  # type: ignore[attr-defined]
    for section, terms in (("facilities", ontology.targets), ("weapons", ontology.weapons), ("institutions", ontology.targets)):
        faults += [f"lexicon/things.yml: {section}.{t} is no term" for t in things[section] if t not in terms]  # type: ignore[attr-defined]
    return faults
