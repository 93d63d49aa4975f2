"""Judgements of one coder that cannot all be right: told before they are taken."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from dateline.core.judgement import Judgement
from dateline.errors import JudgementError
from dateline.review.matter import matter_of
from dateline.review.state import live_judgements

Members = Mapping[str, Collection[str]]
"""The events of each incident that a judgement names."""


def check_contradiction(new: Judgement, judgements: Iterable[Judgement], members: Members) -> None:
    """Refuse a judgement that contradicts others of its coder; JudgementError names one of them.

    "Same" carries on: who said that a and b are one, and b and c, cannot say that a and c are two. A merge says that
    all events of its incidents are one happening. A new judgement about the very same pair takes the place of the
    old one and contradicts nothing.
    """
    if new.verdict not in ("same", "different", "merge"):
        return
    own = [j for j in live_judgements(judgements) if j.coder == new.coder and matter_of(j) != matter_of(new)]
    latest = {matter_of(j): j for j in own if j.verdict in ("same", "different", "merge", "unsure")}
    together = _groups([j for j in (*latest.values(), new) if j.verdict in ("same", "merge")], members)
    apart = [j for j in (*latest.values(), new) if j.verdict == "different"]
    for judgement in apart:
        first, second = judgement.subjects
        if together.get(first, first) == together.get(second, second):
            other = judgement if judgement is not new else _first_with(latest.values(), new.subjects)
            raise JudgementError(
                f"{new.verdict} {' '.join(new.subjects)} contradicts {new.coder}'s earlier judgement {other.id} "
                f"({other.verdict} {' '.join(other.subjects)}): withdraw that one first, or leave this one"
            )


def _groups(judgements: Iterable[Judgement], members: Members) -> dict[str, str]:
    """Return, for every event that is held to be one with others, the name of its group."""
    parent: dict[str, str] = {}

    def root(event: str) -> str:
        while parent.setdefault(event, event) != event:
            event = parent[event]
        return event

    for judgement in judgements:
        events = [e for s in judgement.subjects for e in members.get(s, ())] if judgement.verdict == "merge" else []
        first, *rest = sorted(set(events)) or judgement.subjects
        for event in rest:
            parent[root(event)] = root(first)
    return {event: root(event) for event in list(parent)}


def _first_with(judgements: Iterable[Judgement], events: tuple[str, ...]) -> Judgement:
    """Return a judgement that binds one of the events to another: the end of the chain that contradicts."""
    binding = [j for j in judgements if j.verdict in ("same", "merge")]
    return next((j for j in binding if set(j.subjects) & set(events)), binding[0])
