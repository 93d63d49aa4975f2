"""Which place a place is said to lie in, by the words between two names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.normalise.places.found import Found

_GAP_MAX = 60
_INTO = re.compile(
    r"(?: (?:[a-z-]+ )?(?:district|province|city|town|village|county|region|state|area|governorate|department|"
    r"municipality|commune|township|quarter|neighbou?rhood|suburb|settlement|camp))?"
    r"(?:,? (?:which |that )?(?:is |lies |located |situated |lying )?(?:in|inside|within) |"
    r", (?:(?:(?:an?|the) [a-z -]{0,40}?|(?:[a-z]+ )?(?:capital|seat|headquarters|part) )(?:in|of) )?| of | \()"
    r"(?:the |(?:north|south|east|west)(?:ern)? |central |(?:north|south)-?(?:east|west)(?:ern)? |neighbou?ring )*"
    r"(?:(?:[a-z-]+ )?(?:district|province|county|region|state|governorate|department|municipality|territory|prefecture) of )?",
    re.I,
)
_BESIDE = re.compile(r"(?:north|south|east|west) of|\b(?:outside|near|from|km|miles?|was|were|has|had)\b")
_NOUN = r"(?:city|town|village|province|district|region|state|governorate|port|capital|county|department|township)"
_TURN = (
    r"(?:(?:north|south|east|west|cent|mid)[a-z-]*|restive|volatile|remote|rural|far|troubled|oil-rich|war-torn|second|"
    r"largest|main|coastal|neighbou?ring|upper|lower|border|commercial|" + _NOUN + ") "
)
_OUT_OF = re.compile(
    rf"(?: {_NOUN})?(?:['’]s (?:{_TURN}){{0,4}}(?:of )?| (?:[a-z-]+ ){{0,3}}{_NOUN} of )|"
    rf" (?:[a-z-]+ ){{0,2}}{_NOUN} (?:of )?",
    re.I,
)
_RANK = {"country": 4, "area": 3, "region": 3, "admin1": 3, "admin2": 2, "settlement": 1}


def containers(text: str, found: Sequence[Found]) -> dict[int, int]:
    """Return index of a place to index of the place it is said to lie in; notes in ``placed`` where it is said outright."""
    inside: dict[int, int] = {}
    for at, (one, two) in enumerate(pairwise(found)):
        gap = text[one.end : two.start]
        if len(gap) > _GAP_MAX or "\n\n" in gap or two.codes or (gap != gap.lower() and gap != gap.upper()):
            continue
        if not one.codes and _INTO.fullmatch(gap) and not _BESIDE.search(gap) and _holds(one, two, gap):
            inside[at] = at + 1
            one.placed = " in " in gap or " of " in gap
        elif at not in inside and _leads(gap, one, two):
            inside[at + 1] = at
            two.placed = True
    return inside


def _holds(one: Found, two: Found, gap: str) -> bool:
    """Whether the second may hold the first: an area, or a town that holds a name which is no town of its own."""
    return _widest(two) >= 2 or (bool(two.entries) and not one.entries and (" in " in gap or " of " in gap))


def _leads(gap: str, wider: Found, two: Found) -> bool:
    """Whether the words between lead from the wider place in ("Iraq's western", "Afghan city of", "Kabul's")."""
    if not _OUT_OF.fullmatch(gap):
        return False
    if wider.codes:
        return True
    owns = "s " in gap[1:4]
    if _widest(wider) >= 2:
        return owns or " of " in gap
    return owns and bool(wider.entries) and (not two.entries or two.hint in ("admin2", "area", "region", "settlement"))


def _widest(found: Found) -> int:
    """Return the rank of the widest area that the name may mean."""
    named = max((_RANK.get(e.kind, 0) for e in found.entries), default=0)
    return max(named, _RANK.get(found.hint, 0))
