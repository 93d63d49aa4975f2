"""MUC-4 templates as word labels: who did it, with what, to whom, in what kind of incident."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.evaluate.messages import KINDS, SLOTS
from dateline.extract.reader.words import divide_words

__all__ = ["KINDS", "SLOTS", "Fillers", "read_muc"]


@dataclass(slots=True)
class Fillers:
    """One message: its words, and the fillers (first word, last word, slot, kind of incident)."""

    name: str
    words: list[str]
    shapes: list[int]
    fillers: list[tuple[int, int, str, str]]


def read_muc(path: Path, *, upper: bool = True) -> list[Fillers]:
    """Return the messages of a five-role file, in capitals as they were sent, each filler wherever its words stand."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        text = item["doctext"].upper() if upper else item["doctext"]
        found.append(_fillers(item["docid"], text, item["templates"]))
    return found


def _fillers(name: str, text: str, templates: list[dict[str, object]]) -> Fillers:
    words = divide_words(text)
    lower = [w.lower() for w in words.texts]
    wanted = sorted(set(_strings(templates)), key=lambda s: (-len(s[0]), s))
    taken = [False] * len(lower)
    fillers = []
    for string, slot, kind in wanted:
        for at in range(len(lower) - len(string) + 1):
            stretch = slice(at, at + len(string))
            if lower[stretch] == list(string) and not any(taken[stretch]):
                taken[stretch] = [True] * len(string)
                fillers.append((at, at + len(string) - 1, slot, kind))
    return Fillers(name, words.texts, words.shapes, sorted(fillers))


def _strings(templates: list[dict[str, object]]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    for template in templates:
        for slot in SLOTS:
            for entity in template[slot]:  # type: ignore[attr-defined]
                for string, _ in entity:
                    words = tuple(w.lower() for w in divide_words(string).texts)
                    if words:
                        yield words, slot, str(template["incident_type"])
