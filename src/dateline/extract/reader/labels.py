"""What the reader answers, as written beside its weights: the choices of each head and where each head's outputs stand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

HEADS = ("mention", "trigger", "type", "factuality", "place", "harm", "mark", "pairs", "slot", "kind")


@dataclass(frozen=True, slots=True)
class Labels:
    """The choices of each head, in the order of the outputs.

    ``links`` hold between two triggers, ``roles`` between a trigger and a mention; ``width`` values describe a word for
    one side of one of them. ``edges`` are the word distances between which the bias of a pair changes. ``slots`` and
    ``kinds`` are those of MUC-4's templates.
    """

    mentions: tuple[str, ...]
    types: tuple[str, ...]
    factuality: tuple[str, ...]
    places: tuple[str, ...]
    harms: tuple[str, ...]
    marks: tuple[str, ...]
    links: tuple[str, ...]
    roles: tuple[str, ...]
    width: int
    edges: tuple[int, ...]
    slots: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def sizes(self) -> dict[str, int]:
        """How many outputs each head has for one word, in order."""
        sizes = {
            "mention": 1 + 2 * len(self.mentions),
            "trigger": 3,
            "type": len(self.types),
            "factuality": len(self.factuality),
            "place": len(self.places),
            "harm": len(self.harms),
            "mark": len(self.marks),
            "pairs": self.width * 2 * (len(self.links) + len(self.roles)),
            "slot": 1 + 2 * len(self.slots),
            "kind": len(self.kinds),
        }
        assert tuple(sizes) == HEADS
        return sizes

    @property
    def slices(self) -> dict[str, slice]:
        """Where each head's outputs stand in a row."""
        at, found = 0, {}
        for name, size in self.sizes.items():
            found[name] = slice(at, at + size)
            at += size
        return found

    def to_json(self) -> dict[str, Any]:
        """Return the labels as written beside the weights."""
        return {name: getattr(self, name) for name in self.__slots__}


def labels_of(text: str) -> Labels:
    """Return the labels that a file holds; ValueError where it is none."""
    found: dict[str, Any] = json.loads(text)
    return Labels(**{n: tuple(v) if isinstance(v, list) else v for n, v in found.items() if n in Labels.__slots__})  # type: ignore[arg-type]
