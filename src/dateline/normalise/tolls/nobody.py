"""Nobody as a count: "no casualties", "nobody", "without victims"."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.values import Count
from dateline.knowledge.tolls import load_numbers
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.nouns import noun_from
from dateline.normalise.tolls.words import Words

_ZERO = Count(0, 0)
NONE_OF = frozenset(
    "casualties casualty injuries injury fatalities fatality deaths death victims victim loss losses".split()
)
"""Nouns that say, behind "no", that nobody was killed or hurt."""
_NONE_OF = NONE_OF | frozenset(
    "one others dead wounded injured people civilians civilian soldier soldiers hostages passengers crew staff persons person lives life "
    "human policeman".split()
)
_NOT_DIRECT = frozenset("mention fewer less more , information word reports report on about news details".split())


def nobody_at(words: Words, at: int) -> Counted | None:
    """Return the nobody that the words at a token count: "no civilians", "nobody", "without casualties"."""
    lower, known = words.lower, load_numbers()
    word = lower[at]
    if word in known.nobody or (word in ("anyone", "anybody") and _negated(lower, at)):
        return Counted(at, at, _ZERO, word, "none")
    if word == "without":
        return _without(words, at)
    if word != "no" or at + 1 >= len(lower) or lower[at + 1] in ("fewer", "less", "more", ".", "of", ","):
        return None
    for where in range(at + 1, min(at + 4, len(lower))):
        if lower[where] in _NONE_OF and lower[where : where + 1] != ["human"] and not _goes_on(words, where):
            return Counted(at, where, _ZERO, lower[where], "none")
        if lower[where] in _NOT_DIRECT:
            return None
        if not lower[where].isalpha():
            break
    noun = noun_from(words, at + 1, 4)
    return Counted(at, noun.last, _ZERO, noun.head, "none") if noun is not None else None


def _without(words: Words, at: int) -> Counted | None:
    """ "Without victims", "without human losses"; not "without casualties being reported by the army"."""
    lower = words.lower
    last = at + 1 + (lower[at + 1 : at + 2] in (["human"], ["any"]))
    if last < len(lower) and lower[last] in NONE_OF and lower[last + 1 : last + 2] not in (["of"], ["among"]):
        return Counted(at + 1, last, _ZERO, lower[last], "none")
    return None


def _goes_on(words: Words, where: int) -> bool:
    """Whether a noun only describes the next: "no civilian deaths", "no police officers"."""
    lower = words.lower
    return where + 1 < len(lower) and (lower[where + 1] in _NONE_OF or noun_from(words, where + 1, 1) is not None)


def _negated(lower: Sequence[str], at: int) -> bool:
    before = lower[max(0, at - 6) : at]
    return any(w in ("without", "not", "n't", "never", "nor", "neither") or w.endswith("n't") for w in before)
