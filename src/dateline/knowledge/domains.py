"""Words of reports that use the words of violence for something else, and far cues of whether a deed was done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

import yaml

from dateline.core.values import Factuality

Where = Literal["before", "after", "next"]
Cues = Mapping[str, tuple[tuple[tuple[str, ...], Factuality], ...]]

GRAVE = "grave"
_SURE, _SOME = 2, 1


@dataclass(frozen=True, slots=True)
class Domains:
    """What tells violence in earnest from its words borrowed.

    ``topics`` gives, for a word, the vocabularies it belongs to and how much it counts there: the borrowed domains and
    ``grave``. ``signals`` are the words and phrases that speak for or against one trigger, ``weights`` what each named
    signal counts, ``reports`` the words of leads that say what a whole report is about.
    """

    topics: Mapping[str, tuple[tuple[str, int], ...]]
    signals: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    weights: Mapping[str, float]
    reports: Mapping[str, frozenset[str]]


@cache
def load_domains() -> Domains:
    """Load the shipped domains, all words lower case."""
    data = _read("domains.yml")
    topics: dict[str, list[tuple[str, int]]] = {}
    for name, words in {**data["borrowed"], GRAVE: data[GRAVE]}.items():
        for word in words["sure"]:
            topics.setdefault(word, []).append((name, _SURE))
        for word in words["some"]:
            topics.setdefault(word, []).append((name, _SOME))
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in data["signals"]["phrases"]:
        words = tuple(phrase.split(" "))
        for word in set(words):
            phrases.setdefault(word, []).append(words)
    return Domains(
        {word: tuple(found) for word, found in topics.items()},
        {name: frozenset(words) for name, words in data["signals"].items()},
        {word: tuple(found) for word, found in phrases.items()},
        data["weights"],
        {name: frozenset(words) for name, words in data["reports"].items()},
    )


@cache
def load_far_cues() -> Mapping[Where, Cues]:
    """Return, for each side of a trigger, the phrases of factuality by their first word: the words of each, the kind."""
    found: dict[Where, Cues] = {}
    for side in get_args(Where):
        by_first: dict[str, list[tuple[tuple[str, ...], Factuality]]] = {}
        for kind, phrases in _read("factuality.yml")[side].items():
            for phrase in phrases:
                words = tuple(phrase.split(" "))
                by_first.setdefault(words[0], []).append((words, kind))
        found[side] = {first: tuple(entries) for first, entries in by_first.items()}
    return found


def check_domains() -> list[str]:
    """Return the faults of the domain words and the far cues: words twice or not in lower case, weights unknown."""
    faults = [f for name, words in _lists(_read("domains.yml")) for f in _faults(name, words)]
    known = load_domains()
    domains = {name for found in known.topics.values() for name, _ in found} - {GRAVE}
    faults += [f"triggers/domains.yml: no weight for {name!r}" for name in sorted(domains - set(known.weights))]
    for side, cues in load_far_cues().items():
        for words, kind in (entry for entries in cues.values() for entry in entries):
            if kind not in get_args(Factuality):
                faults.append(f"triggers/factuality.yml: {side}: {kind!r} is no factuality")
            if any(word != word.lower() or not word for word in words):
                faults.append(f"triggers/factuality.yml: {side}: {' '.join(words)!r} is not lower case")
    return faults


def _lists(data: Mapping[str, Any], path: str = "") -> list[tuple[str, list[Any]]]:
    found: list[tuple[str, list[Any]]] = []
    for name, value in data.items():
        at = f"{path}.{name}".lstrip(".")
        if isinstance(value, Mapping):
            found += _lists(value, at)
        elif isinstance(value, list):
            found.append((at, value))
    return found


def _faults(name: str, words: list[Any]) -> list[str]:
    wrong = [w for w in words if not isinstance(w, str) or w != w.lower().strip() or not w]
    single = (
        []
        if name in ("signals.everyday", "signals.impacts", "signals.thefts", "signals.bursts", "signals.phrases")
        else [w for w in words if " " in str(w)]
    )
    doubled = {w for w in words if words.count(w) > 1}
    return [f"triggers/domains.yml: {name}: {word!r} is no lower-case word" for word in (*wrong, *single)] + [
        f"triggers/domains.yml: {name}: {word!r} twice" for word in sorted(map(str, doubled))
    ]


def _read(name: str) -> Any:
    path = files("dateline.knowledge").joinpath("data", "triggers", name)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
