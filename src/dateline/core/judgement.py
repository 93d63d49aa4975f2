"""Judgements: what people decided. Append-only; nothing is edited, nothing deleted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from dateline.core.event import Value
from dateline.core.ids import content_id
from dateline.core.report import Evidence

Verdict = Literal["same", "different", "unsure", "accept", "reject", "correct", "merge", "split", "flag", "withdraw"]
_VERDICTS = frozenset(get_args(Verdict))
_PAIRS = frozenset(("same", "different"))


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of one coder, at one moment.

    ``subjects`` are ids: two events for ``same`` and ``different`` (in sorted order); two or more incidents for
    ``merge``; an incident and the events that leave it for ``split``; one event or incident for ``accept``,
    ``reject``, ``correct`` and ``flag``, with the ``attribute`` it is about where it is not the whole; one judgement
    for ``withdraw`` (undo: the judgement stays, and no longer stands). ``correct`` carries the new ``value`` with its own
    ``evidence``, or a ``note`` that says how it is known. ``at`` is ISO 8601 in UTC, to the microsecond.
    ``adjudicates``: the coder decides between coders who disagreed.
    """

    verdict: Verdict
    subjects: tuple[str, ...]
    coder: str
    at: str
    attribute: str | None = None
    value: Value | None = None
    evidence: Evidence | None = None
    note: str | None = None
    adjudicates: bool = False
    id: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse what cannot be a decision, and make the identifier from the content."""
        if self.verdict not in _VERDICTS:
            raise ValueError(f"no verdict: {self.verdict!r}")
        if not self.subjects or not self.coder.strip() or not self.at:
            raise ValueError("a judgement needs subjects, a coder and a moment")
        if self.verdict in _PAIRS:
            if len(set(self.subjects)) != 2:
                raise ValueError(f"{self.verdict} is said of two different events, not of {self.subjects}")
            object.__setattr__(self, "subjects", tuple(sorted(self.subjects)))
        if self.verdict == "correct":
            if self.value is None or self.attribute is None:
                raise ValueError("a correction needs an attribute and a value")
            if self.evidence is None and not (self.note or "").strip():
                raise ValueError("a correction needs evidence or a note that says how it is known")
        parts = (self.verdict, *self.subjects, self.coder, self.at, self.attribute or "", repr(self.value))
        object.__setattr__(self, "id", content_id("j", *parts))
