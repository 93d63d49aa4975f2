"""A stretch of words that may name a place."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.knowledge.places.entry import Entry


@dataclass(slots=True)
class Found:
    """A stretch of words ``first`` to ``last`` (left out) that may name one of ``entries`` (none: unknown name).

    ``hint`` is the kind that a neighbouring noun names ("district": admin2), ``sure`` whether its surroundings make
    it a place, ``inside`` whether it is part of a longer name, ``codes`` the countries of an adjective.
    ``placed``: the words say outright where it lies ("in", "a village of"), not by a comma only. ``road``: it is an
    end of a road ("the Maiduguri-Damaturu road").
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    entries: tuple[Entry, ...]
    hint: str = ""
    sure: bool = False
    inside: bool = False
    codes: tuple[str, ...] = field(default=())
    placed: bool = False
    road: bool = False
