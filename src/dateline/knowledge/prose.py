"""How news prose is written: abbreviations, page furniture, the parts of a dateline.

The data stands in ``data/prose``; this module reads it once and indexes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, cast

import ahocorasick
import yaml

from dateline.errors import KnowledgeError

AbbreviationKind = Literal["title", "number", "month", "clock", "middle"]
FurnitureKind = Literal["boilerplate", "caption", "byline"]
FurniturePlace = Literal["starts", "whole", "heads", "anywhere", "ends"]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KINDS: tuple[AbbreviationKind, ...] = ("middle", "clock", "month", "number", "title")


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """``kinds``: what may follow an abbreviation (lower case, no last stop); ``openers`` and
    ``opening_nouns``: words that open sentences."""

    kinds: Mapping[str, AbbreviationKind]
    openers: frozenset[str]
    opening_nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Phrases of page furniture.

    ``automaton`` finds every phrase of place ``starts``, ``anywhere`` and ``ends`` in lower-case text and gives
    (phrase length, place, kind); ``whole`` and ``heads`` are looked up by the whole paragraph.
    """

    automaton: Any
    whole: Mapping[str, FurnitureKind]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class DatelineWords:
    """The words that datelines are made of, lower case; ``months`` to their number."""

    agencies: frozenset[str]
    months: Mapping[str, int]
    weekdays: tuple[str, ...]
    particles: frozenset[str]
    not_places: frozenset[str]
    organisations: frozenset[str]


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """``english``: small words of English; ``others``: ISO 639-1 codes of the other languages of written news."""

    english: frozenset[str]
    others: frozenset[str]


def _read(name: str) -> dict[str, Any]:
    text = files("dateline.knowledge").joinpath("data", "prose", name).read_text(encoding="utf-8")
    data = yaml.load(text, Loader=_LOADER)
    if not isinstance(data, dict):
        raise KnowledgeError(f"prose/{name}: no mapping")
    return cast(dict[str, Any], data)


@cache
def load_abbreviations() -> Abbreviations:
    """Load the abbreviations; a word under several kinds has the strongest (title over number over the rest)."""
    data = _read("abbreviations.yml")
    return Abbreviations(
        {w: kind for kind in _KINDS for w in data[kind]}, frozenset(data["openers"]), frozenset(data["opening_nouns"])
    )


@cache
def load_furniture() -> Furniture:
    """Load and index the furniture phrases; of equal phrases in one place the later kind wins."""
    found: dict[str, list[tuple[int, FurniturePlace, FurnitureKind]]] = {}
    whole: dict[str, FurnitureKind] = {}
    heads: set[str] = set()
    for kind, places in cast(dict[FurnitureKind, dict[FurniturePlace, list[str]]], _read("furniture.yml")).items():
        for place, phrases in places.items():
            if place == "whole":
                whole |= dict.fromkeys(phrases, kind)
            elif place == "heads":
                heads |= set(phrases)
            else:
                for phrase in phrases:
                    found.setdefault(phrase, []).append((len(phrase), place, kind))
    automaton = ahocorasick.Automaton()
    for phrase, entries in found.items():
        automaton.add_word(phrase, tuple(entries))
    automaton.make_automaton()
    return Furniture(automaton, whole, frozenset(heads))


@cache
def load_dateline_words() -> DatelineWords:
    """Load the words of datelines."""
    data = _read("datelines.yml")
    return DatelineWords(
        agencies=frozenset(data["agencies"]),
        months=data["months"],
        weekdays=tuple(data["weekdays"]),
        particles=frozenset(data["particles"]),
        not_places=frozenset(data["not_places"]),
        organisations=frozenset(data["organisations"]),
    )


@cache
def load_language_words() -> LanguageWords:
    """Load the words by which English is known."""
    data = _read("languages.yml")
    return LanguageWords(frozenset(data["english"]), frozenset(data["others"]))


def check_prose() -> list[str]:
    """Return the faults of the prose files: entries that are no lower-case strings, unknown kinds and places."""
    faults: list[str] = []
    for name, lists in _lists():
        for entry in lists:
            if not isinstance(entry, str) or not entry.strip():
                faults.append(f"{name}: {entry!r} is no phrase (quote words such as no and on)")
            elif entry != entry.lower():
                faults.append(f"{name}: {entry!r} is not lower case and can never be found")
    for kind, places in _read("furniture.yml").items():
        if kind not in ("boilerplate", "caption", "byline"):
            faults.append(f"prose/furniture.yml: no sentence kind {kind!r}")
        faults += [
            f"prose/furniture.yml: {kind} has no place {place!r}"
            for place in places
            if place not in ("starts", "whole", "heads", "anywhere", "ends")
        ]
    return faults


def _lists() -> list[tuple[str, list[object]]]:
    lists: list[tuple[str, list[object]]] = [
        (f"prose/abbreviations.yml, {key}", value) for key, value in _read("abbreviations.yml").items()
    ]
    for kind, places in _read("furniture.yml").items():
        lists += [(f"prose/furniture.yml, {kind} {place}", phrases) for place, phrases in places.items()]
    for name in ("datelines.yml", "languages.yml"):
        lists += [(f"prose/{name}, {key}", list(value)) for key, value in _read(name).items()]
    return lists
