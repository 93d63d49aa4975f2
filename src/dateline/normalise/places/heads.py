"""Names that marks beside them show to be places.

They open a line ("KANNUR: ...", "(c) Manika. Two bombs ...", "Lassa, Borno - ...") or the words behind say what they
are ("Duru, 75 km from Dungu", "Solhan, a village in Yagha").
"""

from __future__ import annotations

import re

_LABEL = re.compile(r"[ \t]*(?:[-*•·>#]+|\(?[0-9]{1,3}[.)]|\([a-z]\)|[a-z]\))?[ \t]*\**")
_AFTER = re.compile(r"\**(?:: | ?[-–—]{1,2} | \| |\. (?=[A-Z0-9])|, (?=\d|[A-Z][a-z]{2,8} \d))")
_LONGEST_LABEL = 12
_TOLD = re.compile(
    r", (?:(?:an?|the|which is an?) (?:(?!who|that|which|from|in|of|at|and|or)[a-z0-9,-]+ ){0,3}?(?:village|town|city|hamlet|settlement|"
    r"district|suburb|neighbou?rhood|community|locality|municipality|township|province|port|island|oasis)"
    r"(?=[,.;)]| (?:in|of|on|near|about|some|where|which|that|with|close|outside|north|south|east|west|just|roughly|inhabited|\d))"
    r"|(?:about |some |around |just |roughly |nearly )?\d+ ?(?:km|kilomet|miles?))"
)


def opens_line(text: str, start: int, end: int) -> bool:
    """Whether a name opens its line, a label or bullet apart, and a mark as after a place follows it."""
    if not _AFTER.match(text, end):
        return False
    line = text.rfind("\n", max(0, start - _LONGEST_LABEL), start) + 1
    if line == 0 and start > _LONGEST_LABEL:
        return False
    return _LABEL.fullmatch(text, line, start) is not None


def told_to_be_place(text: str, end: int) -> bool:
    """Whether the words behind a name say that it is a place."""
    return text.startswith(",", end) and _TOLD.match(text, end) is not None
