"""People who are part of a count already given: "including four children", "three of them women"."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.knowledge.tolls import load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.cues import Cue
from dateline.normalise.tolls.link import Links

_OF_THEM = (["among", "them"], ["among", "whom"], ["of", "whom"], ["of", "which"], ["of", "them"], ["of", "those"])
_AMONG = (("were", "among"), ("was", "among"), ("are", "among"), ("is", "among"))
_LEADING = frozenset("the his her their its also a at least was were are is , : mostly mainly".split())
_DASHES = frozenset("– — - ( :".split())


def find_parts(links: Links) -> None:
    """Mark the people who are part of the count before them; they take their cue from it later."""
    listing = False
    host: Counted | None = None
    for i, one in enumerate(links.counted):
        before = links.counted[i - 1] if i else None
        if before is not None and links.gap(before, one) in _AMONG:
            links.inside[before.first] = one.first  # "four policemen were among six people injured"
            listing = False
            continue
        if listing and before is not None and _goes_on(links, host, before, one):
            links.inside[one.first] = host.first if host else None
            continue
        listing = _is_part(links, one, before)
        if listing:
            listing = not one.of_them
            host = _host(links, i)
            links.inside[one.first] = host.first if host else None


def _goes_on(links: Links, host: Counted | None, before: Counted, one: Counted) -> bool:
    """Whether a list of parts goes on: not where people are told in a clause of their own."""
    if one.bare or links.gap(before, one) not in load_toll_grammar().ties:
        return False
    pending = host is not None and not any(c.last < one.first for c in links.cues)
    return pending or not _own_clause(links, one)


def _is_part(links: Links, one: Counted, before: Counted | None) -> bool:
    lower, known = links.words.lower, load_toll_grammar()
    start = before.last + 1 if before is not None else 0
    gap = list(lower[max(start, one.first - 6) : one.first])
    if before is not None and links.gap(before, one) == (",",) and _names_all(links, before, one):
        return True
    if before is not None and _marked_off(links, before, one, gap):
        return _apposed(before, one)
    if gap[-1:] == ["."] and gap[-2:-1] == ["incl"]:
        gap.pop()
    if one.form == "named" and _titled_part(gap):
        return True
    while gap and (gap[-1] in _LEADING or gap[-1].endswith("ly")) and len(gap) > 1:
        gap.pop()
    if gap[-1:] == ["counting"] and "not" in gap[-3:]:
        return False
    if gap and gap[-1] in known.including and one.form != "none":
        return gap[-1] not in ("among", "amongst") or one.form != "named"
    if gap[-2:-1] == ["the"] and gap[-1] in known.dead_listed and {"among", "amongst"} & set(gap[-4:]):
        return one.form != "none"
    if gap[-2:] in _OF_THEM or gap[-1:] == ["them"]:
        return True
    behind = list(lower[one.last + 1 : one.last + 3])
    if behind in (["among", "them"], ["among", "those"]) or behind[:1] == ["included"]:
        return True
    if one.of_them and lower[one.last] in ("them", "whom", "which", "those", "these"):
        return True
    return before is not None and one.bare and _one_apposed(links, one)


def _names_all(links: Links, before: Counted, one: Counted) -> bool:
    """Whether a list behind a comma sums to those counted before: "two people, a nurse and a driver, were killed"."""
    known = load_toll_grammar()
    told = before.who in known.generic or before.of_them or one.form == "named"
    if before.form != "number" or not told or one.other or one.bare:
        return False
    start = links.starting[one.first]
    summed, last = one.count.low, one
    for other in links.counted[start + 1 :]:
        if other.bare or links.gap(last, other) not in known.ties:
            break
        summed, last = summed + other.count.low, other
    return summed == before.count.low > one.count.low


def _marked_off(links: Links, before: Counted, one: Counted, gap: Sequence[str]) -> bool:
    """Whether a dash, bracket or colon alone, or a colon behind a word of harm, stands between two counts."""
    if gap[-1:] == [":"] and gap == list(links.gap(before, one)):
        return len(gap) == 1 or one.form == "number" or links.words.lower[one.first] in ("a", "an", "the", "his", "her")
    return len(gap) == 1 and gap[0] in _DASHES and gap == list(links.gap(before, one))


def _titled_part(gap: Sequence[str]) -> bool:
    """Whether a title stands between "including" and a name: "including the district judge Nadir Shah"."""
    for at in range(len(gap) - 1, -1, -1):
        if gap[at] in load_toll_grammar().including and gap[at] not in ("among", "amongst"):
            return at < len(gap) - 1
        if not gap[at][0].isalpha() or gap[at] in ("and", "who", "with"):
            return False
    return False


def _apposed(before: Counted, one: Counted) -> bool:
    """Whether a list behind a dash or colon names those counted before: "six people – five patients and a driver –"."""
    generic = load_toll_grammar().generic
    return before.form == "number" and before.who in generic and 0 < one.count.low < before.count.low


def _one_apposed(links: Links, one: Counted) -> bool:
    """ "Two villagers, one a schoolgirl": the noun behind was left out as no count of its own."""
    lower = links.words.lower
    return lower[one.last + 1 : one.last + 2] in (["a"], ["an"], ["his"], ["her"]) and lower[one.first - 1] in (
        ",",
        "(",
    )


def _host(links: Links, i: int) -> Counted | None:
    """Return the nearest count before that is itself no part."""
    for other in reversed(links.counted[:i]):
        if other.first not in links.inside and other.form in ("number", "every") and other.count.low:
            return other
    return None


def _own_clause(links: Links, one: Counted) -> bool:
    """Whether a passive or a death follows people at once, so that they are told on their own."""
    lower = links.words.lower
    at = one.last + 1
    near = any(c.takes == "subject" and at <= c.first <= at + 3 for c in links.cues)
    return near and lower[at] != "," and _verbal(lower[at : at + 3], one)


def _verbal(following: Sequence[str], one: Counted) -> bool:
    return bool(load_toll_grammar().passive & set(following)) or one.bare or one.form == "named"


def tie_parts(links: Links) -> None:
    """Give the parts their host's cue; a part without one keeps its own or takes the nearest before it."""
    for one in links.counted:
        if one.first not in links.inside:
            continue
        if one.of_them and links.inside[one.first] is None and _acted_on(links, one):
            del links.inside[one.first]  # "police shot two of them dead": they are no part of another count
            continue
        host = links.inside[one.first]
        cue = links.cue_of.get(host) if host is not None else None
        own = links.cue_of.get(one.first)
        if own is not None and cue is not None and own.harm != cue.harm:
            del links.inside[one.first]  # "12 were wounded, two of whom died": another harm
        elif cue is None and own is None and host is None:
            near = _cue_before(links, one)
            if near is not None:
                links.tie(one, near)
        elif own is None and cue is not None:
            links.tie(one, cue)


def _acted_on(links: Links, one: Counted) -> bool:
    """Whether people stand behind a verb of harm that they are tied to, or "dead" follows "shot ... "."""
    cue = links.cue_of.get(one.first)
    lower = links.words.lower
    return (cue is not None and cue.takes == "object") or lower[max(0, one.first - 1)] in ("shot", "killed")


def _cue_before(links: Links, one: Counted) -> Cue | None:
    before = [c for c in links.cues if c.last < one.first and one.first - c.last <= 14]
    return before[-1] if before else None
