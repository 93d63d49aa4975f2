"""What the machine thinks of two events, and why."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Link:
    """Two events: ``score`` 0..1 that they are one happening, whether they were ``linked``, and the reasons."""

    first: str
    second: str
    score: float
    linked: bool
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a score that is none, and an event with itself; order the two."""
        if not 0.0 <= self.score <= 1.0 or self.first == self.second:
            raise ValueError(f"no link: {self.first}, {self.second}, {self.score}")
        first, second = sorted((self.first, self.second))
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "second", second)

    def row(self) -> dict[str, Any]:
        """Return the link as the store writes it."""
        pair = {"first": self.first, "second": self.second, "score": self.score}
        return {**pair, "linked": int(self.linked), "reasons": json.dumps(self.reasons)}
