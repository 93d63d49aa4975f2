"""Which events of annotated reports are one happening in truth, and which of those the coder read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.evaluate.annotated import STATEMENTS, Annotated
from dateline.evaluate.corpus import CoderLike, match_events
from dateline.link.groups import Sets

_SETTLED = re.compile(r"^# settled: (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Settled:
    """What an editor would print of a chain of reports in the end; the first report and event of the chain."""

    truth: str
    file: str
    figures: Mapping[str, str]


def gold_groups(
    items: Sequence[Annotated], coder: CoderLike
) -> Iterator[tuple[Report, tuple[Event, ...], dict[str, str]]]:
    """Yield each report, the events that were read from it, and the true happening of those that could be matched."""
    truth = truths(items)
    for item in items:
        events = tuple(coder.code(item.report).events)
        pairs = match_events(item, events)
        yield (
            item.report,
            events,
            {e.id: truth[name_in(item, n)] for n, e in pairs.items() if name_in(item, n) in truth},
        )


def truths(items: Sequence[Annotated]) -> dict[str, str]:
    """Return the happening of every annotated event that is no statement and no part: the least of its names."""
    sets = Sets[str]()
    for item in items:
        for name, event in item.events.items():
            if _is_whole(event):
                sets.add(name_in(item, name))
                for other in _same_as(event):
                    sets.join(name_in(item, name), other)
    return {name: min(group) for group in sets.groups() for name in group}


def _is_whole(event: Mapping[str, object]) -> bool:
    return event["type"] not in STATEMENTS and not event.get("part_of")


def name_in(item: Annotated, event: str) -> str:
    """Return how an event is named across reports: ``e0001:e1``."""
    return f"{item.head['id']}:{event}"


def _same_as(event: Mapping[str, object]) -> list[str]:
    said = event.get("same_as") or []
    return [str(name) for name in (said if isinstance(said, list) else [said]) if str(name).strip()]


def settled_of(items: Sequence[Annotated]) -> list[Settled]:
    """Return the ``# settled:`` comments of the first reports of chains."""
    found = []
    for item in items:
        match = _SETTLED.search(item.head_text)
        if match is not None:
            pairs = (part.strip().partition(" ") for part in match[1].split(","))
            found.append(Settled(name_in(item, "e1"), item.path.name, {name: value for name, _, value in pairs}))
    return found
