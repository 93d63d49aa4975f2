"""People told in one breath: "two soldiers, a guard and their driver" suffer one harm."""

from __future__ import annotations

from dateline.knowledge.tolls import load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.cues import Cue
from dateline.normalise.tolls.link import Links


def tie_chains(links: Links) -> None:
    """Tie the people coordinated with those already tied: rightwards behind a verb, leftwards before a passive."""
    for i in range(1, len(links.counted)):
        before, one = links.counted[i - 1], links.counted[i]
        cue = links.cue_of.get(before.first)
        if cue is None or not links.free(one):
            continue
        if cue.last < before.first and cue.takes == "object" and over_clause(links, before, one):
            links.tie(one, cue)
        if not _coordinate(links, before, one):
            continue
        if cue.last < before.first or _listed(links, before, one, cue):
            _extend(links, before, one, cue)
    for i in range(len(links.counted) - 2, -1, -1):
        one, behind = links.counted[i], links.counted[i + 1]
        cue = links.cue_of.get(behind.first)
        if cue is not None and links.free(one) and cue.first > behind.last and _coordinate(links, one, behind):
            if one.form == "named" and behind.form == "number" and "and" not in links.gap(one, behind):
                continue
            if one.form == "one" and behind.form == "named" and links.gap(one, behind) == (",",):
                continue  # "a commander, Abdiwali Siad, was wounded" is one person
            beside = links.words.lower[behind.first] == "("
            if (not one.bare or one.of_them or beside) and links.inside.get(behind.first) is None:
                links.tie(one, cue)
                if behind.first in links.inside:
                    links.inside[one.first] = None


def tie_companions(links: Links) -> None:
    """Tie people behind a passive: "was shot dead together with two officers", "34 were treated, nine for pellets"."""
    for i, one in enumerate(links.counted):
        if not links.free(one) or not i:
            continue
        before = links.counted[i - 1]
        cue = links.cue_of.get(before.first)
        if cue is None or not before.last < cue.first < one.first:
            continue
        gap = tuple(links.words.lower[cue.last + 1 : one.first])
        if gap in _WITH and not one.bare:
            links.tie(one, cue)
        elif one.bare and gap in ((",",), ("(",), (";",), (":",)) and _portion(links, before, one):
            links.tie(one, cue)
            links.inside[one.first] = before.first


_WITH = (
    ("together", "with"),
    ("along", "with"),
    ("alongside",),
    ("as", "well", "as"),
    (",", "along", "with"),
    (",", "together", "with"),
    (",", "as", "well", "as"),
)


def _extend(links: Links, before: Counted, one: Counted, cue: Cue) -> None:
    if _speaks(links, one):
        return
    if one.bare:
        if _portion(links, before, one) and links.tie(one, cue):
            links.inside[one.first] = before.first
        return
    if links.gap(before, one) == (",",) and one.form in ("one", "named") and not _list_goes_on(links, one):
        return
    host = _host(links, before, one, cue)
    if links.tie(one, cue) and (host is not None or before.first in links.inside):
        links.inside[one.first] = host


def _list_goes_on(links: Links, one: Counted) -> bool:
    """Whether a list behind a comma has an "and" to come; else the comma begins something else ("..., the mayor said")."""
    known = load_toll_grammar()
    last = one
    for other in links.counted[links.starting[one.first] + 1 :]:
        gap = links.gap(last, other)
        if gap not in known.ties:
            return False
        if gap != (",",):
            return True
        last = other
    return False


def _portion(links: Links, before: Counted, one: Counted) -> bool:
    """ "38 wounded, 21 by bullets", "two people injured, one seriously": a part of those before."""
    lower = links.words.lower
    following = lower[one.last + 1] if one.last + 1 < len(lower) else ""
    how = following in _HOW or following.endswith("ly")
    return how and one.count.low < before.count.low and lower[one.first - 1] in (",", "(", ";", ":")


_HOW = frozenset("by with for in at from of critical serious".split())


def _listed(links: Links, before: Counted, one: Counted, cue: Cue) -> bool:
    """Whether people behind a passive's subject go on a list that began as part of it: "..., including a, b and c"."""
    return before.first in links.inside


def _host(links: Links, before: Counted, one: Counted, cue: Cue) -> int | None:
    """Return whose part the people are: a list that began as a part stays one; an apposition is a part."""
    if before.first in links.inside:
        return links.inside[before.first]
    return before.first if _apposed(links, before, one) else None


def _apposed(links: Links, before: Counted, one: Counted) -> bool:
    """Whether a list names those counted before: "killing three people, a nurse and two guards"."""
    gap = links.gap(before, one)
    if gap not in ((",",), (":",), ("–",), ("—",), ("-",), ("(",)) or before.form != "number":
        return False
    if before.who not in load_toll_grammar().generic or one.who in ("others", "other") or one.other:
        return False
    low = before.count.low
    return one.count.low < low and (one.form == "number" or low <= 12)


def _without_description(gap: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out who a name belongs to, told right before it: ", his wife" before "Salma"."""
    for size in range(2, min(5, len(gap))):
        if gap[-size] in ("his", "her", "their", "the", "a", "an"):
            return gap[:-size]
    return gap


def _coordinate(links: Links, one: Counted, other: Counted) -> bool:
    gap = links.gap(one, other)
    if not gap and links.words.lower[other.first] == "(":
        return True
    if gap in load_toll_grammar().ties:
        return True
    if other.form == "named":
        gap = _without_description(gap)
    if len(gap) > 2 and gap[-1] == "'s" and gap[-3] in ("the", "a"):
        gap = gap[:-3]  # "a health worker and the worker's two children"
    if gap in load_toll_grammar().ties:
        return True
    if gap and gap[-1] in ("the", "his", "her", "their") and gap[:-1] in load_toll_grammar().ties:
        return True
    return gap in ((":",), ("–",), ("—",), ("-",), ("(",)) and links.cue_of.get(one.first) is not None


def over_clause(links: Links, before: Counted, one: Counted) -> bool:
    """Whether a short clause or place parts two objects of one verb: "seven fighters who backed the army and two guards"."""
    gap = links.gap(before, one)
    if not 3 <= len(gap) <= 11 or gap[-1] != "and" or gap[0] not in _OPENS_CLAUSE or one.bare or one.form == "none":
        return False
    if any(before.last < c.first < one.first for c in links.cues) or {".", ";", ":"} & set(gap):
        return False
    lower = links.words.lower
    behind = lower[one.last + 1] if one.last + 1 < len(lower) else "."
    return not (behind in load_toll_grammar().between or behind.endswith("ed") or behind in load_toll_grammar().says)


_OPENS_CLAUSE = frozenset("who whom in at near from of on outside inside with".split())


def _speaks(links: Links, one: Counted) -> bool:
    lower = links.words.lower
    return one.last + 1 < len(lower) and lower[one.last + 1] in load_toll_grammar().says
