"""What a judgement is about, so that judgements about one thing find each other, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.core.event import Value
from dateline.core.judgement import Judgement, Verdict
from dateline.core.report import Evidence

Kind = Literal["pair", "value", "merge", "split"]


@dataclass(frozen=True, slots=True)
class Matter:
    """One question that judgements answer.

    ``pair``: are two events one happening; ``value``: is a value right (of one subject, its ``attribute`` and, where
    it has several, which ``of`` them; without an attribute: is the event or incident right as a whole); ``merge`` and
    ``split``: are incidents one, do events leave one.
    """

    kind: Kind
    subjects: tuple[str, ...]
    attribute: str | None = None
    of: Value | None = None

    @property
    def name(self) -> str:
        """The field that agreement is counted for."""
        return self.kind if self.kind != "value" else self.attribute or "whole"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a coder says of a matter: the verdict and, where it is a correction, the value."""

    verdict: Verdict
    value: Value | None = None
    evidence: Evidence | None = None

    @property
    def key(self) -> tuple[Verdict, Value | None]:
        """What two answers must share to be the same answer."""
        return self.verdict, self.value


def matter_of(judgement: Judgement) -> Matter:
    """Return what a judgement is about; ValueError for a withdrawal, which is about another judgement."""
    match judgement.verdict:
        case "withdraw":
            raise ValueError("a withdrawal is about a judgement")
        case "same" | "different":
            return Matter("pair", judgement.subjects)
        case "merge":
            return Matter("merge", tuple(sorted(judgement.subjects)))
        case "split":
            first, *rest = judgement.subjects
            return Matter("split", (first, *sorted(rest)))
    if len(judgement.subjects) == 2:
        return Matter("pair", judgement.subjects)
    return Matter("value", judgement.subjects, judgement.attribute, judgement.of)


def answer_of(judgement: Judgement) -> Answer:
    """Return what a judgement answers."""
    return Answer(judgement.verdict, judgement.value, judgement.evidence)
