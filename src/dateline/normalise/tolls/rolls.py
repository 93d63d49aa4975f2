"""The roll of the dead: names one after another, ages, trades and relative clauses between them."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.knowledge.tolls import load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.cues import Cue
from dateline.normalise.tolls.link import Links, past_age

_PARTS = frozenset([",", ";", "and", "&", "plus"])
_PREPOSITIONS = frozenset("of in at by from for with to near on against after before as like including".split())
_FINITE = frozenset("was were is are had has have said says told survived".split())
_CLAUSE = frozenset("who whose whom which that".split())


def tie_roll(links: Links, first: Counted, cue: Cue) -> None:
    """Tie the people that follow the first of a roll to its cue; they are parts of the same count, if it is one."""
    last = first
    for other in links.counted[links.starting[first.first] + 1 :]:
        if not _goes_on(links, last, other, cue):
            break
        if not _listed(links, other):
            continue
        links.tie(other, cue)
        if first.first in links.inside:
            links.inside[other.first] = links.inside[first.first]
        last = other


def tie_named_behind(links: Links) -> None:
    """Tie those who sum to a count before them: "Two died, a bailiff and a girl selling tissues"."""
    for cue in links.cues:
        for host in links.tied_to(cue):
            if cue.takes != "subject" or host.form != "number" or host.last > cue.first or host.first in links.inside:
                continue
            for one in _summing(links, host, cue):
                links.tie(one, cue)
                links.inside[one.first] = host.first


def tie_breakdown(links: Links) -> None:
    """Tie the groups that brackets give behind a count and sum to it: "34 were killed (17 men, 11 women, 6 children)"."""
    lower = links.words.lower
    for i, one in enumerate(links.counted):
        if not one.first or lower[one.first - 1] != "(" or one.form != "number" or not links.free(one):
            continue
        groups = [one]
        for other in links.counted[i + 1 :]:
            if links.gap(groups[-1], other) not in load_toll_grammar().ties or other.form != "number":
                break
            groups.append(other)
        summed = sum(c.count.low for c in groups)
        hosts = [c for c in links.counted[:i] if not links.free(c) and c.count.low == summed and c.form == "number"]
        if len(groups) > 1 and hosts:
            for group in groups:
                links.tie(group, links.cue_of[hosts[-1].first])
                links.inside[group.first] = hosts[-1].first


def _summing(links: Links, host: Counted, cue: Cue) -> Sequence[Counted]:
    """Return the list behind a cue that names everybody of a count before it."""
    lower, wanted = links.words.lower, host.count.high
    if wanted is None or wanted > 12 or lower[cue.last + 1 : cue.last + 2] not in ([","], [":"], ["–"], ["—"], ["-"]):
        return ()
    listed: list[Counted] = []
    for one in links.counted:
        if one.first <= cue.last or one.form not in ("one", "named", "number") or one.bare:
            continue
        if not links.free(one) or not (_listed(links, one) or (not listed and _opens(links, cue, one))):
            return ()
        listed.append(one)
        summed = sum(c.count.low for c in listed)
        if summed >= wanted:
            return listed if summed == wanted and len(listed) > 1 else ()
    return ()


def _opens(links: Links, cue: Cue, one: Counted) -> bool:
    """Whether nothing but a title stands between a cue's comma and people."""
    between = links.words.lower[cue.last + 2 : one.first]
    return len(between) <= 3 and all(w[0].isalpha() and w not in _PREPOSITIONS | _FINITE for w in between)


def _goes_on(links: Links, last: Counted, other: Counted, cue: Cue) -> bool:
    """Whether a roll may go on to other people: nobody speaks, and no clause of its own begins, between."""
    between = links.words.lower[past_age(links.words, last.last + 1) : other.first]
    if len(between) > 16 or not links.free(other) or other.form in ("none", "every") or other.of_them:
        return False
    if any(w in load_toll_grammar().says or w in (".", "!", "?", ":", '"', "“") for w in between):
        return False
    if any(last.last < c.first < other.first for c in links.cues if c is not cue):
        return False
    clause = next((i for i, w in enumerate(between) if w in _CLAUSE), len(between))
    return not _FINITE & set(between[:clause]) and not _told_apart(links, other)


def _told_apart(links: Links, other: Counted) -> bool:
    """Whether people have a verb of their own right behind them: "..., and three others were hurt"."""
    lower = links.words.lower
    at = past_age(links.words, other.last + 1)
    behind = lower[at : at + 2]
    if behind[:1] and behind[0] in load_toll_grammar().says:
        return True
    return other.form != "named" and bool(_FINITE & set(behind[:1]))


def _listed(links: Links, other: Counted) -> bool:
    """Whether people are a member of the list and no detail of one: a comma or "and" before them and their title."""
    lower, words = links.words.lower, links.words
    at = other.first - 1
    if other.form == "one" and lower[other.first] in ("a", "an", "the") and lower[at] == ",":
        return _list_ends(links, other)
    limit = at - 4
    while at > max(limit, 0) and lower[at] not in _PARTS and lower[at].isalpha() and not words.is_name(at):
        if lower[at] in _PREPOSITIONS:
            return False
        at -= 1
    return lower[at] in _PARTS


def _list_ends(links: Links, other: Counted) -> bool:
    """Whether "and" and more people follow, so that "a nurse" behind a comma is one more and no trade of the last."""
    at = past_age(links.words, other.last + 1)
    return links.words.lower[at : at + 1] == ["and"]
