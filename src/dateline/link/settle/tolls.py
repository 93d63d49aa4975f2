"""Tolls of an incident: low, best and high of each harm and group, with who said how many when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from dateline.core.event import Event
from dateline.core.incident import SettledToll, Voice
from dateline.core.values import Count, Group, Harm, Toll
from dateline.link.own_total import own_total
from dateline.link.settle.policies import POLICIES, Figure
from dateline.link.settle.voices import Told


@dataclass(frozen=True, slots=True)
class _Entry:
    count: Count
    voice: Voice
    own: bool


def settle_tolls(told: Sequence[Told], policy: str, rejected: frozenset[tuple[str, str]]) -> Iterator[SettledToll]:
    """Yield the settled tolls, by harm and group; ``told`` in order of publication.

    Updates are never summed, nor are counts within a total; attackers stand apart.
    """
    for harm in get_args(Harm):
        for group in (None, *get_args(Group)):
            entries = [entry for one in told for entry in _entries(one, harm, group, rejected)]
            if entries:
                yield _settled(harm, group, entries, policy)


def _settled(harm: Harm, group: Group | None, entries: Sequence[_Entry], policy: str) -> SettledToll:
    figures = [Figure(e.count.low, e.count.high, e.voice.said, e.voice.voice_id, e.own) for e in entries]
    chosen = POLICIES[policy](figures)
    ordered = sorted(entries, key=lambda e: (e.voice.said, e.count.low, e.voice.report_id))
    history = tuple((e.count, e.voice) for e in ordered)
    return SettledToll(harm, group, chosen.low, chosen.best, chosen.high, chosen.rule, history)


def _entries(one: Told, harm: Harm, group: Group | None, rejected: frozenset[tuple[str, str]]) -> Iterator[_Entry]:
    """Yield one report's own total, then the other figures it quotes, each once."""
    counting = [e for e in one.happenings if (e.id, "toll") not in rejected]
    totals = [(e, total) for e in counting if (total := own_total(e, harm, group=group)) is not None]
    if not totals:
        return
    event, total = max(totals, key=lambda pair: pair[1].count.low)
    seen = {total.count.low}
    yield _Entry(total.count, one.voice(event, total.claims[0]), own=True)
    for claim_event, voice, toll in _others(one, counting, harm, group):
        if claim_event.id == event.id and voice.according_to and toll.count.low not in seen:
            seen.add(toll.count.low)
            yield _Entry(toll.count, voice, own=False)


def _others(one: Told, events: Sequence[Event], harm: Harm, group: Group | None) -> Iterator[tuple[Event, Voice, Toll]]:
    for event in events:
        for claim in event.of("toll"):
            toll = claim.value
            if isinstance(toll, Toll) and toll.harm == harm and not toll.in_total and not toll.added:
                if toll.group == group:
                    yield event, one.voice(event, claim), toll
