"""A report's own total: of all the counts it gives of one harm, the figure that it would print."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.core.event import Claim, Event
from dateline.core.values import Count, Toll


@dataclass(frozen=True, slots=True)
class OwnTotal:
    """The count, and the claims it is made of: the leading one first, then what the report adds to it."""

    count: Count
    claims: tuple[Claim, ...]


def own_total(event: Event, harm: str, *, group: str | None = None) -> OwnTotal | None:
    """Return one report's total of one harm, or None where it counts nobody.

    With ``group`` None it is that of all but the attackers: the largest count that is not part of another, plus the
    groups that the report adds to it. Nothing that is nested is summed.
    """
    counted = [(c, c.value) for c in event.of("toll") if isinstance(c.value, Toll) and c.value.harm == harm]
    if group is None:
        mine = [(c, t) for c, t in counted if t.group != "attackers"]
        mine = [(c, t) for c, t in mine if not t.in_total] or mine
    else:
        mine = [(c, t) for c, t in counted if t.group == group]
    plain = [(c, t) for c, t in mine if not t.added] or mine[:1]
    if not plain:
        return None
    lead_claim, lead = max(plain, key=lambda pair: pair[1].count.low)
    return _with_added(lead_claim, lead, [(c, t) for c, t in mine if t.added and c is not lead_claim])


def _with_added(claim: Claim, toll: Toll, added: list[tuple[Claim, Toll]]) -> OwnTotal:
    once = {(t.count.low, t.group): (c, t) for c, t in added}
    more = sum(t.count.low for _, t in once.values())
    high = None if toll.count.high is None else toll.count.high + more
    count = Count(toll.count.low + more, high, toll.count.approximate)
    return OwnTotal(count, (claim, *(c for c, _ in once.values())))
