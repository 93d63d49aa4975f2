"""Parts of a toll told in the sentence before: "Nine were soldiers", "of whom seven children", "six were under 18"."""

from __future__ import annotations

from dataclasses import replace

from dateline.core.values import Harm
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.cues import Cue
from dateline.normalise.tolls.link import Links
from dateline.normalise.tolls.nouns import noun_from

_BE = frozenset("were was are is".split())
_AGED = frozenset("under below aged younger".split())
_OPENERS = frozenset([".", ";", ":", "and", ","])
_DEAD = frozenset("dead deceased fatalities victims killed slain".split())


def tie_carried(links: Links, told: Harm | None, most: int) -> None:
    """Tie numbers that say who some of those told of are; ``most`` is how many the sentence before told of."""
    harm, limit = _opened(links, told, most)
    if harm is None:
        return
    for i, one in enumerate(links.counted):
        who = _says_who(links, one) if one.form == "number" and links.free(one) else None
        if who is None or one.count.low >= limit:
            continue
        links.counted = [*links.counted[:i], replace(one, who=who), *links.counted[i + 1 :]]
        links.tie(one, Cue(one.last, one.last, harm, "noun"))
        links.inside[one.first] = None


def _opened(links: Links, told: Harm | None, most: int) -> tuple[Harm | None, int]:
    """Return whose parts are told: of "the dead" where the sentence opens with them, else of the sentence before."""
    lower = links.words.lower
    if lower[:2] in (["of", "the"], ["of", "those"], ["among", "the"], ["among", "those"]) and _DEAD & set(lower[2:5]):
        return "killed", 1_000_000
    return told, most


def _says_who(links: Links, one: Counted) -> str | None:
    """Return the noun that says who people are, "" for an age; None where a number alone is no subject of such words."""
    lower = links.words.lower
    at = one.last + 1
    if one.first and lower[one.first - 1] not in _OPENERS:
        return None
    if not (one.bare or one.of_them) or lower[at : at + 1] == [] or lower[at] not in _BE:
        return None
    after = at + 1 + (lower[at + 1 : at + 2] in (["all"], ["both"], ["mostly"]))
    if lower[after : after + 1] and lower[after] in _AGED:
        return ""
    noun = noun_from(links.words, after, 4)
    return None if noun is None else noun.head
