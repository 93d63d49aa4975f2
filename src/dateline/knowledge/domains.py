"""Words of reports that use the words of violence for something else, and far cues of whether a deed was done."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

import yaml

from dateline.core.values import Factuality

Where = Literal["before", "after", "next"]
Cues = Mapping[str, tuple[tuple[tuple[str, ...], Factuality], ...]]


@cache
def load_domains() -> Mapping[str, frozenset[str]]:
    """Return the words of each domain, lower case."""
    return {name: frozenset(words) for name, words in _read("domains.yml").items()}


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
    """Return the faults of the domain words and the far cues: entries not in lower case, kinds that are none."""
    faults = [
        f"triggers/domains.yml: {name}: {word!r} is no lower-case word"
        for name, words in load_domains().items()
        for word in words
        if not isinstance(word, str) or word != word.lower() or " " in word
    ]
    for side, cues in load_far_cues().items():
        for words, kind in (entry for entries in cues.values() for entry in entries):
            if kind not in get_args(Factuality):
                faults.append(f"triggers/factuality.yml: {side}: {kind!r} is no factuality")
            if any(word != word.lower() or not word for word in words):
                faults.append(f"triggers/factuality.yml: {side}: {' '.join(words)!r} is not lower case")
    return faults


def _read(name: str) -> Any:
    path = files("dateline.knowledge").joinpath("data", "triggers", name)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
