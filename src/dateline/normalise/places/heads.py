"""Names that open a line as a place does: "KANNUR: ...", "(c) Manika. Two bombs ...", "Lassa, Borno - ..."."""

from __future__ import annotations

import re

_LABEL = re.compile(r"[ \t]*(?:[-*•·>#]+|\(?[0-9]{1,3}[.)]|\([a-z]\)|[a-z]\))?[ \t]*\**")
_AFTER = re.compile(r"\**(?:: | ?[-–—]{1,2} | \| |\. (?=[A-Z0-9])|, (?=\d|[A-Z][a-z]{2,8} \d))")
_LONGEST_LABEL = 12


def opens_line(text: str, start: int, end: int) -> bool:
    """Whether a name opens its line, a label or bullet apart, and a mark as after a place follows it."""
    if not _AFTER.match(text, end):
        return False
    line = text.rfind("\n", max(0, start - _LONGEST_LABEL), start) + 1
    if line == 0 and start > _LONGEST_LABEL:
        return False
    return _LABEL.fullmatch(text, line, start) is not None
