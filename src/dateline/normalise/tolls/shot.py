"""Whether "shot" says that somebody was killed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.knowledge.tolls import load_harms
from dateline.normalise.tolls.words import Words

_AHEAD = 160
_WORD = re.compile(r"[a-z]+")
_NEXT = re.compile(r"[.!?]\s")
_INTO = frozenset(["in", "through"])
_NOUN_AFTER = frozenset("a an the one no each every single first second another warning big long good".split())
_NO_PEOPLE_AFTER = frozenset("up down out off through into past back from fired at was were rang".split())


def is_fatal(words: Words, at: int) -> bool:
    """Return whether the "shot" at a token kills: it is a verb, and nothing here or in the next sentence tells of wounds."""
    lower = words.lower
    if at and lower[at - 1] in _NOUN_AFTER:
        return False
    following = lower[at + 1] if at + 1 < len(lower) else ""
    if following in _NO_PEOPLE_AFTER and not _passive(words, at):
        return False
    return not _survived(lower) and not _survived(_ahead(words))


def _survived(lower: Sequence[str]) -> bool:
    """Whether words tell of wounds, of a hospital, or of a shot "in the leg"."""
    harms = load_harms()
    if not harms.survived.isdisjoint(lower):
        return True
    return any(w in harms.limbs and not _INTO.isdisjoint(lower[max(0, i - 3) : i]) for i, w in enumerate(lower))


def _passive(words: Words, at: int) -> bool:
    return not {"was", "were", "been", "being", "is", "are"}.isdisjoint(words.lower[max(0, at - 3) : at])


def _ahead(words: Words) -> list[str]:
    """Return the words of the next sentence, in lower case."""
    behind = words.text[words.ends[-1] : words.ends[-1] + _AHEAD].lower().lstrip(' .!?"”\n')
    return _WORD.findall(_NEXT.split(behind, maxsplit=1)[0])
