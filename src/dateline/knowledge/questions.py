"""What is worth a person's look: how much each value matters, and what makes it doubtful."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from dateline.errors import KnowledgeError


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sign that a value may be wrong: how much it weighs (0..1), and what it is in words."""

    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Attention:
    """``stakes`` by attribute, ``roles`` by the event's role, ``doubts`` by name; all weights lie in 0..1."""

    stakes: Mapping[str, float]
    roles: Mapping[str, float]
    doubts: Mapping[str, Doubt]
    large_count: int


@cache
def load_attention() -> Attention:
    """Return the weights; KnowledgeError where the file does not have its parts."""
    plain = yaml.safe_load(files("dateline.knowledge").joinpath("data", "questions.yml").read_text("utf-8"))
    try:
        doubts = {name: Doubt(float(entry["weight"]), str(entry["reason"])) for name, entry in plain["doubts"].items()}
        return Attention(dict(plain["stakes"]), dict(plain["roles"]), doubts, int(plain["large_count"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KnowledgeError(f"questions.yml: {error!r} is missing or no such thing") from error


def check_questions() -> list[str]:
    """Return the weights that lie outside 0..1, and roles that are missing."""
    held = load_attention()
    weights = {**held.stakes, **held.roles, **{name: doubt.weight for name, doubt in held.doubts.items()}}
    faults = [f"questions.yml: {name}: {w} lies outside 0..1" for name, w in weights.items() if not 0 <= w <= 1]
    faults += [f"questions.yml: {name}: no reason" for name, doubt in held.doubts.items() if not doubt.reason.strip()]
    missing = {"main", "part", "background", "statement"} - set(held.roles)
    return faults + [f"questions.yml: roles: {name} is missing" for name in sorted(missing)]
