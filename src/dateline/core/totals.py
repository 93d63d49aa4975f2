"""How many suffered a harm in all, of the tolls that one report gives of one event."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.core.values import Count, Harm, Toll


def total_of(tolls: Iterable[Toll], harm: Harm, *, attackers: bool = False) -> Count | None:
    """Return how many people suffered ``harm``; None where no toll says so.

    The leading toll of the harm and those that add to it, without those that are part of another; the attackers'
    alone with ``attackers``, else without them. The high end is None where one of them is open ("at least").
    """
    told = [t for t in tolls if t.harm == harm and not t.in_total and (t.group == "attackers") == attackers]
    if not told:
        return None
    counts = [told[0].count, *(t.count for t in told[1:] if t.added)]
    highs = [c.high for c in counts if c.high is not None]
    high = sum(highs) if len(highs) == len(counts) else None
    return Count(sum(c.low for c in counts), high, any(c.approximate for c in counts))
