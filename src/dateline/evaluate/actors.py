"""Measure the actor list: how many of the sides that incident records name it knows, on their day and in their country."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from dateline.errors import SourceError
from dateline.knowledge.actors import fold_name, load_actors
from dateline.normalise.actors import parse_actor

_NO_ACTORS = ("Government", "Civilians")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of one incident as a record names it: several actors are joined by ", ". ``country`` is alpha-3."""

    name: str
    on: date
    country: str | None

    @property
    def state(self) -> bool:
        """Whether it is a government, or civilians, and no armed group."""
        return self.name.startswith(_NO_ACTORS)


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that the list does not know, and how many sides bear it."""

    name: str
    mentions: int


@dataclass(slots=True)
class ActorScores:
    """By measure: the sides asked for, how many are known and how many open; and the names not known."""

    asked: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    open: Counter[str] = field(default_factory=Counter)
    misses: list[UnknownName] = field(default_factory=list)

    def figures(self) -> dict[str, dict[str, float | int]]:
        """Return, by measure, how many sides were asked for, and which shares are one listed actor, or open."""
        return {
            name: {
                "asked": asked,
                "known": round(self.known[name] / asked, 4),
                "open": round(self.open[name] / asked, 4),
            }
            for name, asked in sorted(self.asked.items())
        }

    def add(self, measure: str, verdict: str) -> None:
        """Count one side."""
        self.asked[measure] += 1
        self.known[measure] += verdict == "known"
        self.open[measure] += verdict == "open"


def evaluate_actors(data: Path) -> ActorScores:
    """Score the sides of incident records: a file of JSON Lines with the field names of UCDP, or a folder of them.

    Fields: ``side_a_name``, ``side_b_name``, ``location_root_name`` (the country) and ``start_date``. Mentions are
    weighed by incident, names by name. SourceError where there is no such record.
    """
    sides = list(_read(data))
    if not sides:
        raise SourceError(f"{data}: no incident records there (JSON Lines with side_a_name and start_date)")
    scores, seen, missed = ActorScores(), set[str](), Counter[str]()
    for side in sides:
        verdict = judge(side)
        kind = "states and civilians" if side.state else "armed groups"
        scores.add(f"{kind}, by mention", verdict)
        if side.name not in seen:
            seen.add(side.name)
            scores.add(f"{kind}, by name", verdict)
        if verdict == "unknown" and not side.state:
            missed[side.name] += 1
    scores.misses = [UnknownName(name, count) for name, count in missed.most_common()]
    return scores


def judge(side: Side) -> str:
    """Return whether all actors of a side are ``known``, some ``open`` between candidates, or one ``unknown``."""
    parts = [parse_actor(part, on=side.on, country=side.country) for part in side.name.split(", ")]
    if all(part is not None and part.actor_id for part in parts):
        return "known"
    return "open" if all(part is not None and (part.actor_id or part.candidates) for part in parts) else "unknown"


def _read(data: Path) -> Iterator[Side]:
    paths = sorted(data.glob("**/*.jsonl")) if data.is_dir() else [data]
    for path in paths:
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
            rows = [json.loads(line) for line in lines if line.strip()]
        except (OSError, ValueError) as error:
            raise SourceError(f"{path}: cannot be read as JSON Lines ({error})") from error
        yield from _sides(rows)


def _sides(rows: Iterable[Any]) -> Iterator[Side]:
    """Yield the two sides of each record that names them and a day; civilians as a side are nobody who acts."""
    for row in rows:
        if not isinstance(row, dict) or not {"side_a_name", "side_b_name", "start_date"} <= row.keys():
            continue
        on = date.fromisoformat(str(row["start_date"])[:10])
        country = _country(str(row.get("location_root_name", "")))
        for key in ("side_a_name", "side_b_name"):
            if row[key] and row[key] != "Civilians":
                yield Side(row[key], on, country)


def _country(name: str) -> str | None:
    """Return the alpha-3 code of a country's name, with or without what stands in brackets."""
    peoples = load_actors().peoples
    return peoples.get(fold_name(name)) or peoples.get(fold_name(name.split(" (")[0]))
