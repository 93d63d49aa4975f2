"""Words that say that people were harmed, and which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import yaml

from dateline.core.values import Harm

Side = Literal["both", "after", "before", "noun"]


@dataclass(frozen=True, slots=True)
class HarmWords:
    """``cues``: first word to (words, harm, side), longest first; ``attackers``: singular nouns of perpetrators."""

    cues: dict[str, tuple[tuple[tuple[str, ...], Harm, Side], ...]]
    attackers: frozenset[str]
    unreal: tuple[str, ...]


@cache
def load_harms() -> HarmWords:
    """Load the shipped words of harm."""
    text = files("dateline.knowledge").joinpath("data", "tolls", "harms.yml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    cues: dict[str, list[tuple[tuple[str, ...], Harm, Side]]] = {}
    sides: tuple[Side, ...] = get_args(Side)
    harms: tuple[Harm, ...] = get_args(Harm)
    for harm in harms:
        for side in sides:
            for phrase in data[harm][side]:
                words = tuple(phrase.split(" "))
                cues.setdefault(words[0], []).append((words, harm, side))
    ordered = {first: tuple(sorted(found, key=lambda c: -len(c[0]))) for first, found in cues.items()}
    return HarmWords(ordered, frozenset(data["attackers"]), tuple(data["unreal"]))


def check_tolls() -> list[str]:
    """Return the faults of the words of harm: one phrase under two harms on one side."""
    faults = []
    for found in load_harms().cues.values():
        seen: dict[tuple[tuple[str, ...], Side], Harm] = {}
        for words, harm, side in found:
            if seen.setdefault((words, side), harm) != harm:
                faults.append(f"tolls/harms.yml: {' '.join(words)!r} stands under two harms")
    return faults
