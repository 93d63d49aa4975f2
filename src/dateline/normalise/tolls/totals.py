"""Numbers beside words like "toll": "raising the death toll to 31", "Dead: 4", "put the number of injured at 50"."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.knowledge.tolls import load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.cues import Cue
from dateline.normalise.tolls.link import Links

_REACH = 14
_LINKS = frozenset(
    "passes tops nears crosses crossed soars soared mounts to at of from as is was reached passed exceeded stands stood number hit topped rose : - – hits tops climbed reaches "
    "surpassed jumped over above past now totalled totaled with by put are were".split()
)
_MOVES = frozenset("rise rises rose risen climb climbs climbed reach reaches reached jumps jumped".split())
_COUNTING = frozenset("toll tolls balance deaths fatalities casualties tally count number figure total".split())
_AHEAD = _COUNTING | {"lives", "dead"}


def tie_tolls(links: Links) -> None:
    """Tie numbers that a verb joins to a toll noun before them."""
    for one in links.counted:
        if links.free(one) and one.form in ("number", "none") and one.first:
            cue = _toll_cue(links, one) or _far_toll(links, one) or _toll_ahead(links, one)
            if cue is not None:
                links.tie(one, cue)


def _toll_cue(links: Links, one: Counted) -> Cue | None:
    lower, known = links.words.lower, load_toll_grammar()
    at = one.first - 1
    if lower[at] not in _LINKS:
        return None
    for cue in reversed(links.cues):
        if cue.last >= one.first or cue.takes == "object" or one.first - cue.last > _REACH:
            continue
        between = lower[cue.last + 1 : one.first]
        if any(w in (".", ";", "!", "?") for w in between) or _counts_between(links, cue, one):
            return None
        if lower[at] == ":" and len(between) <= 4:
            return cue
        named = _COUNTING & set(lower[max(0, cue.first - 4) : cue.last + 1])
        if named and _moves(links, between):
            return cue
        if cue.takes == "noun" and between[:1] and between[0] in _MOVES:
            return cue
        if (
            cue.takes == "noun"
            and all(w in known.toll_verbs for w in between)
            and lower[at] not in ("of", "is", "from")
        ):
            return cue
    return None


def _far_toll(links: Links, one: Counted) -> Cue | None:
    """ "The number of people killed in Tuesday's attack on a school has risen tonight to 27": the verb tells."""
    lower = links.words.lower
    if lower[one.first - 1] != "to" or not _RISES & set(lower[max(0, one.first - 5) : one.first - 1]):
        return None
    for cue in links.cues:
        named = _COUNTING & set(lower[max(0, cue.first - 4) : cue.last + 1])
        if named and cue.last < one.first and not {".", ";"} & set(lower[cue.last : one.first]):
            return cue
    return None


_RISES = frozenset("risen rose rises climbed climbs rise up grown reached jumped gone increased".split())


def _counts_between(links: Links, cue: Cue, one: Counted) -> bool:
    """Whether another number not tied to the same toll stands between ("from 25 to 31" is one toll)."""
    others = [c for c in links.counted if cue.last < c.first < one.first and c.form == "number"]
    return any(links.cue_of.get(c.first) is not cue for c in others)


def _moves(links: Links, between: Sequence[str]) -> bool:
    """Whether the words between a toll noun and a number say that it is, becomes or is put at that number."""
    return bool(_VERBS & set(between) or between[-1:] in (["at"], ["of"], ["to"], ["from"])) and not {";", ":"} & set(
        between
    )


_VERBS = frozenset(
    "passes tops nears crosses crossed soars soared mounts mounted rise climb stay stays is was are were stands stood now has had have reached reaches rose rises risen climbed climbs hit hits passed topped "
    "put puts jumped exceeded surpassed increased grew revised lowered raised went gone number numbered remains".split()
)


def _toll_ahead(links: Links, one: Counted) -> Cue | None:
    """ "Bringing to 29 the number of dead", "put at 31 the people killed"."""
    lower = links.words.lower
    if lower[one.first - 1] not in ("to", "at") or lower[one.last + 1 : one.last + 2] not in (["the"], ["from"]):
        return None
    for cue in links.cues:
        if one.last + 1 < cue.first <= one.last + 14 and _AHEAD & set(lower[one.last + 1 : cue.last + 1]):
            return cue
    return None
