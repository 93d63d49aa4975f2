"""Figures that lean on a toll told before: "the mayor said 34", "an earlier tally of 21", "which makes thirteen"."""

from __future__ import annotations

from dateline.core.values import Harm
from dateline.knowledge.tolls import load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.cues import Cue
from dateline.normalise.tolls.link import Links

_ALIKE = frozenset("at of to from".split())
_ENDS = frozenset([".", ",", ";", ")", ":", "and", "as", "in", "—", "–", '"', "”", "but", "while", "which"])
_PUT = frozenset("it them this that toll figure number its losses own dead".split())


def tie_figures(links: Links, told: Harm | None) -> None:
    """Tie numbers that stand for a toll told just before, in this sentence or, as ``told`` says, in the last."""
    for one in links.counted:
        if not links.free(one) or one.form != "number" or one.of_them or not one.first:
            continue
        earlier = _told_before(links, one)
        harm = _harm_of(links, earlier) or (told if told == "killed" else None)
        if harm is None:
            continue
        if _counted_by(links, one) or (one.bare and _is_figure(links, one, earlier)):
            links.tie(one, Cue(one.first - 1, one.first - 1, harm, "noun"))


def leans(lower: frozenset[str]) -> bool:
    """Return whether words without one of harm may give a figure of a toll told before."""
    return not load_toll_grammar().leaning.isdisjoint(lower)


def _told_before(links: Links, one: Counted) -> Counted | None:
    """Return the number nearest before people that has a harm."""
    before = [c for c in links.counted if c.last < one.first and c.form == "number" and not links.free(c)]
    return before[-1] if before else None


def _harm_of(links: Links, earlier: Counted | None) -> Harm | None:
    if earlier is None:
        return None
    harm = links.cue_of[earlier.first].harm
    return harm if harm in ("killed", "injured") else None


def _counted_by(links: Links, one: Counted) -> bool:
    """ "Spoke of 38 enemy casualties", "boasted of 30 soldiers": whoever counts says a toll, whatever the noun."""
    lower, known = links.words.lower, load_toll_grammar()
    at = one.first - 1
    while at > 0 and lower[at] in ('"', "“", "‘", "'"):
        at -= 1
    return tuple(lower[max(0, at - 1) : at + 1]) in known.counting


def _is_figure(links: Links, one: Counted, earlier: Counted | None) -> bool:
    lower, known = links.words.lower, load_toll_grammar()
    before = lower[one.first - 1]
    if before in ("total", "fatal") and earlier is not None:
        return True
    if before == "of" and one.first > 1 and lower[one.first - 2] in known.figures:
        return True
    if not _ends(links, one):
        return False
    if before in known.leaning and before not in known.figures:
        return True
    if before == "at" and one.first > 1 and lower[one.first - 2] in _PUT:
        return True
    if earlier is None:
        return False
    if before in _ALIKE:
        return _repeats(links, earlier, one)
    return before in known.sources and lower[one.first - 2] != "of"


def _ends(links: Links, one: Counted) -> bool:
    """Whether a clause ends behind a number, so that nothing else is counted."""
    behind = links.words.lower[one.last + 1 : one.last + 2]
    return not behind or behind[0] in _ENDS


def _repeats(links: Links, earlier: Counted, one: Counted) -> bool:
    """ "Put the dead at four, tribesmen at six": the same preposition again behind a comma."""
    lower = links.words.lower
    if not earlier.first or lower[earlier.first - 1] != lower[one.first - 1]:
        return False
    between = lower[earlier.last + 1 : one.first - 1]
    return len(between) <= 6 and bool({",", ";", "and"} & set(between)) and not {".", "in", "on"} & set(between)
