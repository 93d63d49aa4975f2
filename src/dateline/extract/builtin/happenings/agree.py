"""Do two sets of times, or of places, fit one happening?"""

from __future__ import annotations

import math

from dateline.core.values import Period, Place

_NEAR_KM = 40.0
_LOCAL = ("site", "settlement", "near")


def times_agree(one: list[Period], other: list[Period]) -> bool | None:
    """Return whether two sets of times meet: True, False, or None where one side is silent.

    Where both sides name days, a year or month that either names as well does not count: "the third attack this year"
    and a bombing of three weeks ago meet in no day.
    """
    if not one or not other:
        return None
    if any(is_exact(p) for p in one) and any(is_exact(p) for p in other):
        one, other = [p for p in one if is_exact(p)], [p for p in other if is_exact(p)]
    elif any(_wide(p) for p in (*one, *other)):
        meet = any(a.start <= b.end and b.start <= a.end for a in one for b in other)
        return None if meet else False
    return any(a.start <= b.end and b.start <= a.end for a in one for b in other)


def is_exact(period: Period) -> bool:
    """Return whether a period is one day, or a night between two."""
    return (period.end - period.start).days <= 1


def _wide(period: Period) -> bool:
    return (period.end - period.start).days > 40


def places_agree(one: list[Place], other: list[Place]) -> bool | None:
    """Return whether two sets of places can be one spot; None where one side names no local place."""
    if not one or not other:
        return None
    if any(a.name == b.name for a in one for b in other):
        return True
    local_one = [p for p in one if p.precision in _LOCAL]
    local_other = [p for p in other if p.precision in _LOCAL]
    if local_one and local_other:
        if any(_near(a, b) for a in local_one for b in local_other):
            return True
        known = [all(p.lat is not None for p in side) for side in (local_one, local_other)]
        # a village that the gazetteer does not know may lie in the town that is named beside it
        return None if known[0] != known[1] else False
    countries_one = {p.country for p in one if p.country}
    countries_other = {p.country for p in other if p.country}
    if countries_one and countries_other and not countries_one & countries_other:
        return False
    wide_one = {p.admin1 for p in one if p.admin1}
    wide_other = {p.admin1 for p in other if p.admin1}
    if wide_one and wide_other and not wide_one & wide_other:
        return False
    return None


def _near(a: Place, b: Place) -> bool:
    if a.lat is None or b.lat is None or a.lon is None or b.lon is None:
        return False
    mean = math.radians((a.lat + b.lat) / 2)
    km = 111.2 * math.hypot(a.lat - b.lat, (a.lon - b.lon) * math.cos(mean))
    return km <= _NEAR_KM
