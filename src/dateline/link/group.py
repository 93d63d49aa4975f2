"""Group events: pairs and decisions to happenings, the same for the same events in any order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from dateline.knowledge.linking import Weights
from dateline.link.decide import Decisions
from dateline.link.profile import Profile

Edges = Mapping[str, Mapping[str, int]]
"""The scores of the pairs that were compared, both ways round."""


@dataclass(slots=True)
class _Cluster:
    """Events held to be one happening, and their summed scores with other clusters: (sum, pairs compared)."""

    events: list[str]
    reports: set[str]
    near: dict[int, tuple[int, int]] = field(default_factory=dict)


def group(events: Sequence[Profile], edges: Edges, decisions: Decisions, weights: Weights) -> list[list[str]]:
    """Return the happenings among ``events``, each a list of ids in the order of the events.

    What people hold to be the same comes first. Then the two groups with the highest mean score are joined, again and
    again, while that mean is above the threshold, nobody said "different", and no report tells both: two happenings of
    one report are two. Sums are of whole numbers and ties are broken by the events' own order, so that nothing depends
    on the order in which they came.
    """
    ordered = sorted(events, key=lambda p: p.order)
    clusters = _begin(ordered, decisions)
    apart = _apart(clusters, decisions)
    _near(clusters, ordered, edges)
    _join(clusters, apart, weights)
    at = {p.event_id: n for n, p in enumerate(ordered)}
    return [sorted(clusters[number].events, key=at.__getitem__) for number in sorted(clusters)]


def _begin(ordered: Sequence[Profile], decisions: Decisions) -> dict[int, _Cluster]:
    """Return a cluster for each event or set of events that people hold to be the same."""
    at = {p.event_id: n for n, p in enumerate(ordered)}
    home = list(range(len(ordered)))
    for one, other in decisions.same:
        if one in at and other in at:
            low, high = sorted((home[at[one]], home[at[other]]))
            home = [low if h == high else h for h in home]
    clusters: dict[int, _Cluster] = {}
    for number, profile in enumerate(ordered):
        cluster = clusters.setdefault(home[number], _Cluster([], set()))
        cluster.events.append(profile.event_id)
        cluster.reports.add(profile.report_id)
    return clusters


def _apart(clusters: Mapping[int, _Cluster], decisions: Decisions) -> dict[int, set[int]]:
    """Return which clusters people keep apart."""
    where = {event: number for number, c in clusters.items() for event in c.events}
    apart: dict[int, set[int]] = {number: set() for number in clusters}
    for one, other in decisions.different:
        if one in where and other in where:
            apart[where[one]].add(where[other])
            apart[where[other]].add(where[one])
    for alone in {where[e] for e in decisions.alone if e in where}:
        apart[alone] = set(clusters) - {alone}
        for rest in apart[alone]:
            apart[rest].add(alone)
    return apart


def _near(clusters: dict[int, _Cluster], ordered: Iterable[Profile], edges: Edges) -> None:
    where = {event: number for number, c in clusters.items() for event in c.events}
    for profile in ordered:
        mine = where[profile.event_id]
        for other, points in edges.get(profile.event_id, {}).items():
            theirs = where.get(other)
            if theirs is not None and theirs != mine:
                total, pairs = clusters[mine].near.get(theirs, (0, 0))
                clusters[mine].near[theirs] = (total + points, pairs + 1)


def _mean(clusters: Mapping[int, _Cluster], one: int, other: int, unmet: int) -> int:
    """Return the mean score of all pairs between two clusters, those never compared counted as ``unmet``."""
    total, met = clusters[one].near[other]
    pairs = len(clusters[one].events) * len(clusters[other].events)
    return (total + unmet * (pairs - met)) // pairs


def _join(clusters: dict[int, _Cluster], apart: dict[int, set[int]], weights: Weights) -> None:
    heap = [
        (-_mean(clusters, one, other, weights.unmet), one, other)
        for one in clusters
        for other in clusters[one].near
        if one < other
    ]
    heapify(heap)
    while heap:
        points, one, other = heappop(heap)
        if -points <= weights.join:
            return
        if one not in clusters or other not in clusters or -points != _mean(clusters, one, other, weights.unmet):
            continue
        if other in apart[one] or clusters[one].reports & clusters[other].reports:
            continue
        _absorb(clusters, apart, one, other)
        for third in clusters[one].near:
            low, high = sorted((one, third))
            heappush(heap, (-_mean(clusters, low, high, weights.unmet), low, high))


def _absorb(clusters: dict[int, _Cluster], apart: dict[int, set[int]], one: int, other: int) -> None:
    """Put the cluster ``other`` into ``one``."""
    gone, stays = clusters.pop(other), clusters[one]
    stays.events += gone.events
    stays.reports |= gone.reports
    stays.near.pop(other, None)
    for third, (total, pairs) in gone.near.items():
        if third == one:
            continue
        mine = stays.near.get(third, (0, 0))
        stays.near[third] = clusters[third].near[one] = (mine[0] + total, mine[1] + pairs)
        clusters[third].near.pop(other, None)
    apart[one] |= apart.pop(other)
    for third in apart[one] & apart.keys():
        apart[third].discard(other)
        apart[third].add(one)
