"""Words that say that people were harmed, which, and how many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

import yaml

from dateline.core.values import Harm
from dateline.knowledge.triggers import plural

Side = Literal["both", "after", "before", "noun"]
_Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HarmWords:
    """``cues``: first word to (words, harm, side), longest first; ``attackers``: singular nouns of perpetrators.

    ``survived``: words beside which nobody shot is dead, ``limbs``: "in the leg" too.
    ``keys``: of each phrase its longest word: a sentence without one of them tells of no harm. ``unreal``: phrases with
    a space on both sides. ``suffering`` verbs and ``wounds`` make a cue together.
    """

    cues: Mapping[str, tuple[tuple[_Phrase, Harm, Side], ...]]
    attackers: frozenset[str]
    unreal: tuple[str, ...]
    suffering: frozenset[str]
    wounds: frozenset[str]
    survived: frozenset[str]
    limbs: frozenset[str]
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Number words by their values, hedges by their kind, and what is counted but is no people.

    ``with_article`` are the words that "a" belongs to ("a dozen", "a few").
    """

    ones: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    units: Mapping[str, int]
    needs_of: frozenset[str]
    vague: Mapping[str, tuple[int, int]]
    vague_times: frozenset[str]
    scaled: frozenset[str]
    hedges: Mapping[_Phrase, str]
    or_more: frozenset[_Phrase]
    nobody: frozenset[str]
    things: frozenset[str]
    before_things: frozenset[str]
    with_article: frozenset[str]


@dataclass(frozen=True, slots=True)
class TollGrammar:
    """The closed-class words that tie people to a word of harm; see the data file."""

    between: frozenset[str]
    passive: frozenset[str]
    including: frozenset[str]
    ties: frozenset[_Phrase]
    breaks: frozenset[str]
    says: frozenset[str]
    toll_verbs: frozenset[str]
    tolls: frozenset[str]
    dead_listed: frozenset[str]
    listing: frozenset[str]
    not_death_of: frozenset[str]
    generic: frozenset[str]
    killings: frozenset[str]
    figures: frozenset[str]
    leaning: frozenset[str]
    sources: frozenset[str]
    counting: frozenset[_Phrase]
    spared: frozenset[_Phrase]


_OF_PHRASES = ("ties", "counting", "spared")
_HEDGES = ("at_least", "as_many", "more_than", "up_to", "fewer_than", "about", "neutral")


@cache
def load_numbers() -> NumberWords:
    """Load the shipped number words."""
    data = _read("numbers.yml")
    things = set(data["things"])
    return NumberWords(
        data["ones"],
        data["tens"],
        data["scales"],
        data["units"],
        frozenset(data["needs_of"]),
        {word: (low, high) for word, (low, high) in data["vague"].items()},
        frozenset(data["vague_times"]),
        frozenset(data["scaled"]),
        {**_hedges(data), ("between",): "between"},
        frozenset(_phrases(data["or_more"])),
        frozenset(data["nobody"]),
        frozenset({*things, *map(plural, things), *data["fixed_things"]}),
        frozenset(data["before_no_people"]),
        frozenset({*data["units"], *data["scales"], "few", "handful", "half"}),
    )


@cache
def load_toll_grammar() -> TollGrammar:
    """Load the shipped closed-class words."""
    data = _read("grammar.yml")
    words = {name: frozenset(data[name]) for name in TollGrammar.__dataclass_fields__ if name not in _OF_PHRASES}
    phrases = {name: frozenset(_phrases(data[name])) for name in _OF_PHRASES}
    return TollGrammar(**words, **phrases)  # type: ignore[arg-type]


@cache
def load_harms() -> HarmWords:
    """Load the shipped words of harm."""
    data = _read("harms.yml")
    cues: dict[str, list[tuple[_Phrase, Harm, Side]]] = {}
    sides: tuple[Side, ...] = get_args(Side)
    harms: tuple[Harm, ...] = get_args(Harm)
    for harm in harms:
        for side in sides:
            for words in _phrases(data[harm][side]):
                cues.setdefault(words[0], []).append((words, harm, side))
    ordered = {first: tuple(sorted(found, key=lambda c: -len(c[0]))) for first, found in cues.items()}
    return HarmWords(
        ordered,
        frozenset(data["attackers"]),
        tuple(f" {phrase} " for phrase in data["unreal"]),
        frozenset(data["suffering"]),
        frozenset(data["wounds"]),
        frozenset(data["survived"]),
        frozenset(data["limbs"]),
        frozenset([max(words, key=len) for found in cues.values() for words, _, _ in found] + data["wounds"]),
    )


def _hedges(data: Mapping[str, Any]) -> dict[_Phrase, str]:
    return {words: kind for kind in _HEDGES for words in _phrases(data[kind])}


def _phrases(given: Iterable[str]) -> list[_Phrase]:
    return [tuple(phrase.split(" ")) for phrase in given]


@cache
def _read(name: str) -> dict[str, Any]:
    text = files("dateline.knowledge").joinpath("data", "tolls", name).read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


def check_tolls() -> list[str]:
    """Return the faults of the words of tolls: one phrase under two harms or two hedges, words not in lower case."""
    faults = []
    for found in load_harms().cues.values():
        seen: dict[tuple[_Phrase, Side], Harm] = {}
        for words, harm, side in found:
            if seen.setdefault((words, side), harm) != harm:
                faults.append(f"tolls/harms.yml: {' '.join(words)!r} stands under two harms")
    numbers = _read("numbers.yml")
    kinds: dict[_Phrase, str] = {}
    for kind in _HEDGES:
        for words in _phrases(numbers[kind]):
            if kinds.setdefault(words, kind) != kind:
                faults.append(f"tolls/numbers.yml: {' '.join(words)!r} is both {kinds[words]} and {kind}")
    faults += [f"tolls/numbers.yml: {w!r} runs from {a} to {b}" for w, (a, b) in numbers["vague"].items() if a > b]
    for name in ("harms.yml", "numbers.yml", "grammar.yml"):
        faults += [f"tolls/{name}: {w!r} is not lower case and can never be found" for w in _upper(_read(name))]
    return faults


def _upper(value: object) -> list[str]:
    """Return the words of a data file that are not in lower case."""
    if isinstance(value, dict):
        return [w for part in (*value, *value.values()) for w in _upper(part)]
    if isinstance(value, list):
        return [w for part in value for w in _upper(part)]
    return [value] if isinstance(value, str) and value != value.lower() else []
