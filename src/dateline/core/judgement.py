"""Judgements: what people decided. Append-only; nothing is edited, nothing deleted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal, get_args

from dateline.core.event import Value
from dateline.core.ids import content_id
from dateline.core.report import Evidence

Verdict = Literal["same", "different", "unsure", "accept", "reject", "correct", "merge", "split", "flag", "withdraw"]
_VERDICTS = frozenset(get_args(Verdict))
_PAIRS = frozenset(("same", "different"))
_SUBJECTS: dict[str, tuple[int, int | None]] = {
    "same": (2, 2),
    "different": (2, 2),
    "unsure": (1, 2),
    "merge": (2, None),
    "split": (2, None),
}
"""How many different subjects a verdict has, least and most; one where nothing is said."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of one coder, at one moment.

    ``subjects`` are ids: two events for ``same`` and ``different`` (in sorted order); two or more incidents for
    ``merge``; an incident and the events that leave it for ``split``; one event or incident for ``accept``,
    ``reject``, ``correct`` and ``flag``, with the ``attribute`` it is about where it is not the whole; one judgement
    for ``withdraw`` (undo: the judgement stays, and no longer stands); ``unsure`` of a pair or of one. ``correct``
    carries the new ``value`` with its own ``evidence``, or a ``note`` that says how it is known. ``of`` is the value
    that is judged or corrected, where the attribute has several. ``at`` is ISO 8601 in UTC, to the microsecond.
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
    of: Value | None = None
    id: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse what cannot be a decision, and make the identifier from the content."""
        if self.verdict not in _VERDICTS:
            raise ValueError(f"no verdict: {self.verdict!r}")
        if not self.coder.strip():
            raise ValueError("a judgement needs a coder")
        self._check_subjects()
        object.__setattr__(self, "at", _moment(self.at))
        if self.verdict == "correct":
            if self.value is None or self.attribute is None:
                raise ValueError("a correction needs an attribute and a value")
            if self.evidence is None and not (self.note or "").strip():
                raise ValueError("a correction needs evidence or a note that says how it is known")
        if self.of is not None and self.attribute is None:
            raise ValueError("which value is judged needs the attribute it is a value of")
        parts = (self.verdict, *self.subjects, self.coder, self.at, self.attribute or "", self.note or "")
        said = (repr(self.value), repr(self.of), repr(self.evidence), str(self.adjudicates))
        object.__setattr__(self, "id", content_id("j", *parts, *said))

    def _check_subjects(self) -> None:
        """Refuse subjects that the verdict cannot be about; order those of a pair."""
        least, most = _SUBJECTS.get(self.verdict, (1, 1))
        count = len(self.subjects)
        distinct = all(self.subjects) and len(set(self.subjects)) == count
        if not distinct or count < least or (most is not None and count > most):
            wanted = f"{least}" if least == most else f"{least} or more" if most is None else f"{least} to {most}"
            raise ValueError(f"{self.verdict} is said of {wanted} different ids, not of {self.subjects}")
        if self.verdict in _PAIRS or (self.verdict == "unsure" and count == 2):
            object.__setattr__(self, "subjects", tuple(sorted(self.subjects)))


def _moment(at: str) -> str:
    """Return the moment in the one form that sorts as text; ValueError where it is none or has no time zone."""
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        raise ValueError(f"no moment: {at!r}; write it as 2026-01-31T12:00:00+00:00") from None
    if when.tzinfo is None:
        raise ValueError(f"the moment {at!r} has no time zone; write it as 2026-01-31T12:00:00+00:00")
    return when.astimezone(UTC).isoformat(timespec="microseconds")
