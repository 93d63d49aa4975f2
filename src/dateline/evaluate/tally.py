"""What is counted while scoring: right, expected and given by measure, and everything that was missed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Right, expected (gold) and given (predicted) of one measure."""

    right: int = 0
    gold: int = 0
    given: int = 0

    def add(self, right: int, gold: int, given: int) -> None:
        """Count some more."""
        self.right += right
        self.gold += gold
        self.given += given

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 as shares of 1, with the counts."""
        precision = self.right / self.given if self.given else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        shares = {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4)}
        return {**shares, "right": self.right, "gold": self.gold, "given": self.given}


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that differs: the slot, the file and event, what the annotation says, what was read, the words."""

    slot: str
    file: str
    event: str
    gold: str
    given: str
    words: str


@dataclass(slots=True)
class CorpusScores:
    """All tallies by name, and what was missed.

    A ``slot`` is scored over matched events, so that its p, r and f1 are one accuracy. A measure with no gold at all
    ("killed where none is given") is a mere count of what was given too much.
    """

    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)
    reports: int = 0

    def tally(self, name: str) -> Tally:
        """Return the tally of a measure, made on first use."""
        return self.tallies.setdefault(name, Tally())

    def figures(self) -> dict[str, dict[str, float]]:
        """Return the figures of all measures, by name."""
        return {name: self.tallies[name].figures() for name in sorted(self.tallies)}

    def slot(self, name: str, right: bool, miss: Miss | None = None) -> None:
        """Count one slot of a matched event."""
        self.tally(f"slot {name}").add(right, 1, 1)
        if not right and miss is not None:
            self.misses.append(miss)

    def sets(self, name: str, right: int, gold: int, given: int) -> None:
        """Count the members of a many-valued slot."""
        self.tally(name).add(right, gold, given)


def miss_counts(scores: CorpusScores) -> Counter[str]:
    """Return how many misses each slot has."""
    return Counter(m.slot for m in scores.misses)
