"""Reports as a machine reads them off a scanned page: letters mistaken, spaces lost, words broken at line ends."""

from __future__ import annotations

import re
from random import Random

from dateline.evaluate.altered.rewrite import Edit, fitting, rewritten
from dateline.evaluate.annotated import Annotated

RATE = 0.01
"""How many of the characters that can be mistaken are, as a share of 1."""
_LOOKS = {
    "rn": "m", "cl": "d", "li": "h", "m": "rn", "d": "cl", "w": "vv", "e": "c", "c": "e", "o": "0", "l": "1", "i": "l",
    "h": "b", "u": "n", "a": "o", "t": "f", "s": "5", "g": "q", "I": "l", "O": "0", "B": "8", "S": "5", "0": "O",
    "1": "l", "5": "S", ",": ".", ".": ",", " ": "",
}  # fmt: skip
_SHAPE = re.compile("|".join(sorted(map(re.escape, _LOOKS), key=len, reverse=True)))
_LONG = re.compile(r"(?<=[a-z]{3})(?=[a-z]{3})")


def scanned(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report with one in a hundred characters misread, and one in a hundred long words broken in two.

    Digits become letters that look like them, never other digits, so that a person still reads the number. The head
    keeps the true names and numbers: they are what a coder would write.
    """
    random = Random(f"scan {seed} {item.head['id']}")
    edits = [
        Edit(m.start(), m.end(), _LOOKS[m[0]])
        for m in _SHAPE.finditer(item.text)
        if random.random() < (RATE / 4 if m[0] in " .," else RATE)
    ]
    breaks = [Edit(m.start(), m.start(), "-\n") for m in _LONG.finditer(item.text) if random.random() < RATE / 10]
    whole = {at for edit in edits for at in range(edit.start, edit.end + 1)}
    return rewritten(item, fitting(item, [*edits, *(e for e in breaks if e.start not in whole)]))
