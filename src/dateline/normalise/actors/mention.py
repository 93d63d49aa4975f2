"""A name of an actor found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.core.values import Party

How = Literal["name", "alias", "acronym", "composed", "unknown-name", "defined-acronym"]


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Half-open offsets of the name, what it means, and how that was known.

    ``specific``: the words name an actor ("Islamic State", "Iraqi police"); false for a mere kind ("police",
    "Nigerian troops"), which is only as good as its context.
    """

    start: int
    end: int
    text: str
    party: Party
    how: How
    specific: bool = True
