"""What makes a value doubtful: a readable list of signs, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.core.event import Claim, Event
from dateline.core.values import Party, Period, Place, Toll
from dateline.knowledge.questions import Attention
from dateline.review.apply import SINGLE

EXACT = frozenset(("minute", "hour", "part_of_day", "day"))
POINTS = frozenset(("site", "settlement"))


def doubts_of(event: Event, claim: Claim, attention: Attention) -> Iterator[str]:
    """Yield the names of the doubts that a claim raises, as ``questions.yml`` lists them."""
    if claim.attribute in SINGLE and len({c.value for c in event.of(claim.attribute)}) > 1:
        yield "rivals"
    if claim.attribution in ("suspected", "blamed"):
        yield claim.attribution
    match claim.value:
        case Party(actor_id=None, candidates=candidates):
            yield "open_party" if candidates else "unresolved_party"
        case Place(lat=lat, precision=precision):
            if lat is None:
                yield "unresolved_place"
            elif precision not in POINTS:
                yield "coarse_place"
        case Period(precision=precision, approximate=approximate):
            if precision not in EXACT:
                yield "coarse_date"
            if approximate:
                yield "approximate"
        case Toll(count=count):
            if count.high is None:
                yield "open_count"
            if count.approximate:
                yield "approximate"
            if count.low >= attention.large_count:
                yield "large_count"
