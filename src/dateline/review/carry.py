"""Judgements carried over to a new coding: the happening they were about may have another id there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.core.event import Event
from dateline.core.judgement import Judgement
from dateline.review.apply import judged_event
from dateline.review.state import live_judgements, state_of


def judged_events(
    events: Sequence[Event], past: Mapping[str, Event], judgements: Sequence[Judgement]
) -> tuple[Event, ...]:
    """Return the events of one report as people judged them.

    ``past`` are all events that any coding of the report ever had, by id. A judgement about one that is no more counts
    for the event that is told by the same words; where there is none it waits, should the rules find it again.
    """
    ids = {event.id for event in events}
    moved = {old: heir for old, event in past.items() if old not in ids and (heir := heir_of(event, events))}
    live = live_judgements(judgements)
    state = state_of(carried(live, moved))
    judged = (judged_event(event, state) for event in events)
    return tuple(event for event in judged if event is not None)


def heir_of(event: Event, events: Sequence[Event]) -> str | None:
    """Return the id of the event whose words overlap most with those that tell ``event``; None where none do."""
    shared = [(_overlap(event, other), -n, other.id) for n, other in enumerate(events)]
    most = max(shared, default=(0, 0, ""))
    return most[2] if most[0] else None


def _overlap(one: Event, other: Event) -> int:
    """Return how many characters the words that tell two events of one report share."""
    spans = [(a, b) for a in one.triggers for b in other.triggers]
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in spans)


def carried(judgements: Iterable[Judgement], moved: Mapping[str, str]) -> Iterator[Judgement]:
    """Yield judgements with the ids that their subjects go by now; one whose subjects have become one is left out."""
    for judgement in judgements:
        subjects = tuple(moved.get(subject, subject) for subject in judgement.subjects)
        if subjects == judgement.subjects:
            yield judgement
        elif len(set(subjects)) == len(subjects):
            yield replace(judgement, subjects=subjects)
