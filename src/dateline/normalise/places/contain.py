"""Which place a place is said to lie in, by the words between two names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.normalise.places.found import Found

_GAP_MAX = 60
_INTO = re.compile(
    r"(?: (?:[a-z-]+ )?(?:district|province|city|town|village|county|region|state|area|governorate|department|"
    r"municipality|commune|township))?"
    r"(?:, (?:(?:a|an|the) [a-z -]{0,40}? (?:in|of) )?| in | of | \()(?:the |eastern |western |northern |southern |"
    r"central |north-?eastern |north-?western |south-?eastern |south-?western |neighbou?ring )*",
    re.I,
)
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
_RANK = {"country": 4, "area": 3, "admin1": 3, "admin2": 2, "settlement": 1}


def containers(text: str, found: Sequence[Found]) -> dict[int, int]:
    """Return index of a place to index of the place it is said to lie in."""
    inside: dict[int, int] = {}
    for at, (one, two) in enumerate(pairwise(found)):
        gap = text[one.end : two.start]
        if len(gap) > _GAP_MAX or "\n\n" in gap or two.codes:
            continue
        if not one.codes and _INTO.fullmatch(gap) and _widest(two) >= 2:
            inside[at] = at + 1
        elif at not in inside and (one.codes or _widest(one) >= 2) and _leads(gap, one):
            inside[at + 1] = at
    return inside


def _leads(gap: str, wider: Found) -> bool:
    """Whether the words between lead from the wider place in ("Iraq's western", "Afghan city of")."""
    return bool(_OUT_OF.fullmatch(gap)) and (bool(wider.codes) or " of " in gap or "s " in gap[1:4])


def _widest(found: Found) -> int:
    """Return the rank of the widest area that the name may mean."""
    named = max((_RANK.get(e.kind, 0) for e in found.entries), default=0)
    return max(named, _RANK.get(found.hint, 0))
