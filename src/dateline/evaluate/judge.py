"""When what was read is what the annotation says: names, places, dates and counts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import asin, cos, radians, sin, sqrt

from dateline.core.event import Claim, Event
from dateline.core.values import Party, Period, Place, Toll
from dateline.evaluate.annotated import count_of
from dateline.knowledge.places import Gazetteer
from dateline.knowledge.places.tables import load_words
from dateline.normalise.actors import parse_actor, same_actor
from dateline.normalise.places import parse_place

CLOSE_KM = 25.0
"""How near a point must lie to the annotated place's point to be that place."""
_ARTICLES = frozenset({"the", "a", "an", "of"})
Bounds = tuple[int, int | None]


def fold(name: str) -> tuple[str, ...]:
    """Return a name's words without accents, case, articles, hyphens and possessives."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    plain = plain.replace("'s ", " ").replace("’s ", " ").replace("'", "").replace("’", "")
    plain = "".join(c if c.isalnum() else " " for c in plain)
    return tuple(w for w in plain.split() if w not in _ARTICLES)


def same_words(one: str, other: str) -> bool:
    """Return whether one name's words stand whole and in order in the other's; an empty name is like none."""
    short, long = sorted((fold(one), fold(other)), key=len)
    size = len(short)
    return bool(short) and any(long[at : at + size] == short for at in range(len(long) - size + 1))


@dataclass(frozen=True, slots=True)
class Judge:
    """Compares values with annotations; without a gazetteer places are compared by name alone."""

    gazetteer: Gazetteer | None = None

    def actor(self, wanted: str, claim: Claim, on: date, country: str | None) -> bool:
        """Return whether a claim's party is the annotated name: one actor where the list knows both, else one name."""
        party = claim.value
        if not isinstance(party, Party):
            return False
        gold = _listed(wanted, on, country)
        if gold is not None and party.actor_id is not None:
            return same_actor(gold, party)
        if gold is not None and same_actor(gold, party):
            return True
        return same_words(wanted, party.name) or same_words(wanted, claim.evidence.quote)

    def place(self, wanted: str, place: Place, country: str | None) -> bool:
        """Return whether a place has the annotated name (division nouns apart) or lies within 25 km of its point."""
        if country is not None and place.country not in (country, None):
            return False
        if _bare(wanted) == _bare(place.name):
            return True
        if self.gazetteer is None or place.lat is None or place.lon is None:
            return False
        gold = parse_place(wanted, gazetteer=self.gazetteer, country=country)
        if gold is None or gold.lat is None or gold.lon is None or "country" in (gold.precision, place.precision):
            return False
        return distance_km(gold.lat, gold.lon, place.lat, place.lon) <= CLOSE_KM


@cache
def _listed(name: str, on: date, country: str | None) -> Party | None:
    found = parse_actor(name, on=on, country=country)
    return found if found is not None and found.actor_id is not None else None


def _bare(name: str) -> tuple[str, ...]:
    divisions = load_words().division_nouns
    words = fold(name.split(",")[0])
    return tuple(w for w in words if w not in divisions) or words


def distance_km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Return the kilometres between two points in degrees, along a great circle."""
    a, b = radians(lat), radians(lat2)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(lon2 - lon) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


def same_date(wanted: str, event: Event) -> bool:
    """Return whether the event's leading date is the annotated one, to the day (times of day apart)."""
    claim = event.first("date")
    return claim is not None and isinstance(claim.value, Period) and claim.value.timex[:10] == wanted[:10]


def is_date(value: object) -> bool:
    """Return whether an annotated date names a day, week, month or year that can be compared."""
    return str(value)[:1].isdigit()


def country_of(event: Event) -> str | None:
    """Return the country of the event's first place that has one."""
    return next((c.value.country for c in event.of("place") if isinstance(c.value, Place) and c.value.country), None)


def total(tolls: Sequence[Toll], harm: str, *, attackers: bool = False) -> Bounds | None:
    """Return the report's own total of one harm, of the attackers or of all others.

    It is the largest full count plus what is added to it; None where no toll of that harm is given.
    """
    all_ = [t for t in tolls if t.harm == harm and (t.group == "attackers") == attackers]
    own = [t for t in all_ if not t.in_total] or all_
    plain = [t for t in own if not t.added] or own[:1]
    if not plain:
        return None
    lead = max(plain, key=lambda t: t.count.low).count
    more = sum(low for low, _ in {(t.count.low, t.group) for t in own if t.added and t not in plain})
    return lead.low + more, None if lead.high is None else lead.high + more


def bounds_of(value: str) -> Bounds | None:
    """Return the bounds that an annotated toll value means, marks and group apart; None where it is none."""
    count = count_of(value.lstrip("+<"))
    return None if count is None else (count.low, count.high)


def compatible(one: Bounds | None, other: Bounds) -> bool:
    """Return whether two counts can both be true."""
    if one is None:
        return False
    high_one = one[1] if one[1] is not None else 10**9
    high_other = other[1] if other[1] is not None else 10**9
    return one[0] <= high_other and other[0] <= high_one


def pair_spans(gold: Iterable[tuple[int, int]], given: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Match overlapping half-open spans one to one, the largest overlap first; numbers of gold to numbers of given."""
    left, right = list(gold), list(given)
    ranked = sorted(
        ((min(b, d) - max(a, c), -i, -j) for i, (a, b) in enumerate(left) for j, (c, d) in enumerate(right)
         if a < d and c < b), reverse=True,
    )  # fmt: skip
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in ranked:
        if -i not in pairs and -j not in used:
            pairs[-i] = -j
            used.add(-j)
    return pairs
