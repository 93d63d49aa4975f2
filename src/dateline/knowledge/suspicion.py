"""Words that say who is held to have done it: suspicion that falls on a group, a suspect who is named or held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Literal, cast

import yaml

from dateline.core.values import Attribution

_GRADES = ("blamed", "suspected", "stated")
_CHOICE = re.compile(r"\(([^()]*)\)")
Side = Literal["behind", "before"]


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that point to a doer, lower case; on which side the doer stands, and how surely they say it."""

    words: tuple[str, ...]
    side: Side
    grade: Attribution


@dataclass(frozen=True, slots=True)
class Suspicion:
    """The tables of ``data/triggers/suspicion.yml``; pointers by their first word, longest first.

    ``anchors`` are words of which every sentence with a pointer holds one: the longest word of each.
    """

    pointers: Mapping[str, tuple[Pointer, ...]]
    anchors: frozenset[str]
    taking: frozenset[str]
    over: Mapping[str, tuple[tuple[str, ...], ...]]
    doers: frozenset[str]
    naming: frozenset[str]


@cache
def load_suspicion() -> Suspicion:
    """Load the shipped words of suspicion."""
    path = files("dateline.knowledge").joinpath("data", "triggers", "suspicion.yml")
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    by_first: dict[str, dict[tuple[str, ...], Pointer]] = {}
    sides: tuple[Side, ...] = ("behind", "before")
    for side in sides:
        for grade, patterns in data[side].items():
            for words in (words for pattern in patterns for words in spell_out(pattern)):
                pointer = Pointer(words, side, cast(Attribution, grade))
                by_first.setdefault(words[0], {}).setdefault(words, pointer)
    longest = {first: tuple(sorted(p.values(), key=lambda p: -len(p.words))) for first, p in by_first.items()}
    anchors = frozenset(max(words, key=len) for found in by_first.values() for words in found)
    over: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in data["taken"]["over"]:
        words = tuple(phrase.split())
        over[words[0]] = (*over.get(words[0], ()), words)
    return Suspicion(
        longest, anchors, frozenset(data["taken"]["verbs"]), over, frozenset(data["doers"]), frozenset(data["naming"])
    )


def spell_out(pattern: str) -> Iterator[tuple[str, ...]]:
    """Yield the phrases that a pattern stands for: "(is|was) suspected" is "is suspected" and "was suspected"."""
    pieces = _CHOICE.split(pattern)
    choices = [piece.split("|") if at % 2 else [piece] for at, piece in enumerate(pieces)]
    for chosen in product(*choices):
        words = tuple("".join(chosen).split())
        if words:
            yield words


def check_suspicion() -> list[str]:
    """Return the faults: unknown grades, words that are not lower case, a phrase that stands under two grades."""
    path = files("dateline.knowledge").joinpath("data", "triggers", "suspicion.yml")
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    faults: list[str] = []
    for side in ("behind", "before"):
        seen: dict[tuple[str, ...], str] = {}
        for grade, patterns in data[side].items():
            if grade not in _GRADES:
                faults.append(f"triggers/suspicion.yml: {grade!r} is no grade; use one of {', '.join(_GRADES)}")
            for pattern in patterns:
                faults += _faults_of(pattern, grade, seen)
    return faults


def _faults_of(pattern: str, grade: str, seen: dict[tuple[str, ...], str]) -> Iterator[str]:
    if pattern != pattern.lower():
        yield f"triggers/suspicion.yml: {pattern!r} is not lower case"
    for words in spell_out(pattern):
        if seen.setdefault(words, grade) != grade:
            yield f"triggers/suspicion.yml: {' '.join(words)!r} stands under {seen[words]} and {grade}"
