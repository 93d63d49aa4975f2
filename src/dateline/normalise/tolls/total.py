"""The totals of tolls told of one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.core.text import TollMention
from dateline.core.values import Count, Group, Harm, Toll
from dateline.knowledge.lexicon import people_class


def total_of(mentions: Sequence[TollMention], *, attackers: bool = False) -> dict[Harm, Toll]:
    """Return the latest total per harm that a report gives of one event, in the order of its words.

    Attackers are left out; with ``attackers`` they alone are counted. A total is the largest count that is no part of
    another, plus those that add to it; where only parts are given, their sum. A number that corrects another ("raised
    the toll to 31") stands for all before it.
    """
    totals: dict[Harm, Toll] = {}
    for harm in dict.fromkeys(m.toll.harm for m in mentions):
        told = [m for m in mentions if m.toll.harm == harm]
        own = [m for m in told if _is_attacker(m, told) == attackers]
        count = _total(own)
        if count is not None:
            group: Group | None = "attackers" if attackers else None
            totals[harm] = Toll(harm, count, group)
    return totals


def _is_attacker(mention: TollMention, told: Sequence[TollMention]) -> bool:
    """Whether people are attackers: by their noun, or armed ones where others suffer the same ("10 militants")."""
    if mention.toll.group is not None or "perpetrator" not in people_class(mention.who):
        return mention.toll.group == "attackers"
    return any("perpetrator" not in people_class(m.who) and m.toll.count.low for m in told)


def _total(mentions: Sequence[TollMention]) -> Count | None:
    if not mentions:
        return None
    whole = [m for m in mentions if not m.toll.in_total]
    if not whole:
        return _sum([m.toll.count for m in _distinct(mentions)])
    plain = [m for m in whole if not m.toll.added] or whole[:1]
    lead = max(plain, key=_rank)
    if lead.replaces:
        return lead.toll.count
    added = [m for m in _distinct(whole) if m.toll.added and m is not lead and m not in plain]
    return _sum([lead.toll.count, *(m.toll.count for m in added)])


def _rank(mention: TollMention) -> tuple[bool, int]:
    return mention.replaces, mention.toll.count.low


def _distinct(mentions: Sequence[TollMention]) -> list[TollMention]:
    """Return the mentions with repeats of one number for one kind of people left out."""
    seen: dict[tuple[int, str], TollMention] = {}
    for mention in mentions:
        seen.setdefault((mention.toll.count.low, mention.text.lower()), mention)
    return list(seen.values())


def _sum(counts: Sequence[Count]) -> Count:
    low = sum(c.low for c in counts)
    highs = [c.high for c in counts]
    high = None if None in highs else sum(h for h in highs if h is not None)
    return replace(counts[0], low=low, high=high, approximate=any(c.approximate for c in counts))
