"""People a few words away from their word of harm: "Four people, including a mother, were later shot dead"."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.knowledge.tolls import load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.cues import Cue, is_passive
from dateline.normalise.tolls.link import Links

_REACH = 18
_PREPOSITIONS = frozenset(
    "in at of from near with by to on for into against outside inside around carrying targeting accompanying escorting".split()
)


def tie_far(links: Links) -> None:
    """Tie the subject of a passive or a death that an apposition, a place or a relative clause parts from it."""
    for cue in links.cues:
        if cue.takes != "subject" or links.tied_to(cue) or _shares(links, cue):
            continue
        found = _subject(links, cue)
        if found is None and _shares_reduced(links, cue):
            continue
        if found is not None:
            links.tie(found, cue)


def _shares(links: Links, cue: Cue) -> bool:
    """Tie a second verb's people to those of the first: "two elders were abducted and later killed"."""
    lower, known = links.words.lower, load_toll_grammar()
    at = cue.first - 1
    while at > 0 and (lower[at] in known.between or lower[at] in ("being", "before", ",") or lower[at].endswith("ly")):
        at -= 1
    if lower[at] not in ("and", "then", "before") and lower[at + 1] != "before":
        return False
    earlier = [c for c in links.cues if c.takes == "subject" and c.last < cue.first and c.harm != cue.harm]
    if not earlier or at - earlier[-1].last > 8:
        return False
    people = [
        one for one in links.tied_to(earlier[-1]) if one.first not in links.inside and one.last < earlier[-1].first
    ]
    if people and not any(earlier[-1].last < c.first < cue.first for c in links.counted):
        links.shared += [(one, cue) for one in people]
    return bool(people)


def _shares_reduced(links: Links, cue: Cue) -> bool:
    """Tie a finite verb's people to those of a participle: "two workers seized on 4 June were found beheaded"."""
    earlier = [c for c in links.cues if c.takes == "subject" and c.last < cue.first and c.harm != cue.harm]
    if not earlier or not _in_passive(links, cue) or is_passive(links.words, earlier[-1].first):
        return False
    reduced = earlier[-1]
    people = [c for c in links.tied_to(reduced) if c.first not in links.inside and c.last + 1 == reduced.first]
    between = links.words.lower[reduced.last + 1 : cue.first]
    if not people or len(between) > 12 or {",", ";", ".", "and", "but"} & set(between):
        return False
    links.shared += [(one, cue) for one in people]
    return True


def _subject(links: Links, cue: Cue) -> Counted | None:
    """Return the people nearest before a cue that may be its subject; what hangs on a preposition only if nothing else."""
    lower = links.words.lower
    second: Counted | None = None
    for one in reversed(links.counted):
        if one.last >= cue.first or not links.free(one):
            continue
        if cue.first - one.last > _REACH or _broken(links, one, cue):
            break
        if one.first in links.inside:
            continue
        if one.bare and not _opens(links, one, cue):
            break
        if one.form == "named" and lower[one.last + 1] != ",":
            continue
        if one.first and (lower[one.first - 1] in _PREPOSITIONS or lower[one.first - 1].endswith("ing")):
            second = second or (one if _in_passive(links, cue) else None)
            continue
        if not _in_passive(links, cue) and lower[one.last + 1] not in (
            ",",
            "–",
            "—",
            "(",
            "-",
            "in",
            "at",
            "from",
            "and",
        ):
            return None
        return one
    return second if second is not None and _in_passive(links, cue) and second.form == "number" else None


def _opens(links: Links, one: Counted, cue: Cue) -> bool:
    """Whether a bare number opens a headline or sentence: "Two from a vaccination team shot dead"."""
    return (
        one.first == 0
        and cue.first - one.last <= 9
        and links.words.lower[one.last + 1] in ("from", "in", "at", "of", "on")
    )


def _in_passive(links: Links, cue: Cue) -> bool:
    return is_passive(links.words, cue.first) or links.words.lower[cue.first] in _FINITE


_FINITE = frozenset(
    "died perished succumbed lost blew fell gave sustained suffered received drowned fled disappeared went breathed came "
    "expired passed have had has embraced".split()
)


def _broken(links: Links, one: Counted, cue: Cue) -> bool:
    """Whether a clause ends between people and a cue, or somebody says something there."""
    known = load_toll_grammar()
    between = _without_aside(links.words.lower[one.last + 1 : cue.first])
    for at, word in enumerate(between):
        if word in known.breaks or word in (".", "!", "?"):
            return True
        if word in known.says and word != "reported" and at + 2 < len(between):
            return True
    return any(
        c is not cue and one.last < c.first < cue.first and c.takes == "object" and links.tied_to(c) for c in links.cues
    )


def _without_aside(between: Sequence[str]) -> Sequence[str]:
    """Leave out what stands between two commas right behind people: ", as it turned out,"."""
    if between[:2] == [",", "as"] and "," in between[2:]:
        return between[between.index(",", 2) + 1 :]
    return between
