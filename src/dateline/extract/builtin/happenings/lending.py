"""Times and places that a happening takes from the one it is told beside."""

from __future__ import annotations

from collections.abc import Callable

from dateline.extract.builtin.happenings.happening import Happening

_CALM = frozenset(["agreement", "protest", "other", "accident", "disaster"])


def lend(happenings: list[Happening]) -> None:
    """Let happenings without a time or place of their own take it from the one they are told beside."""
    for happening in happenings:
        if not happening.periods() and happening.head_time is None:
            happening.time_from = _lender(happening, happenings, lambda h: bool(h.periods()))
        if not happening.spots() and happening.head_place is None and happening.action not in ("other", "agreement"):
            happening.place_from = _same_site(happening, happenings) or _lender(
                happening, happenings, lambda h: bool(h.spots())
            )


def lend_in_the_end(happenings: list[Happening]) -> None:
    """Let what is told in the course of the news (an arrest, a bomb made safe) take its day where it has none of its own."""
    mains = [h for h in happenings if h.main and h.periods()]
    for happening in happenings:
        if happening.action not in _FOLLOWING or happening.periods() or happening.head_time or happening.time_from:
            continue
        if happening.factuality == "occurred":
            gaps = [(_gap(happening, h), h) for h in mains if h is not happening]
            near = [h for gap, h in gaps if 0 <= gap <= _NEAR]
            happening.time_from = near[-1] if near else None


def _gap(happening: Happening, news: Happening) -> int:
    """Return how many sentences after the last words for the news before it a happening is told; -1: before them all."""
    told = [c.sentence for c in news.cues if c.sentence <= happening.first_sentence]
    return happening.first_sentence - max(told) if told else -1


_NEAR = 3
"""How many sentences behind the news something may be told that happened in its course."""
_FOLLOWING = frozenset(
    "arrest weapons_disrupted armed_clash explosion looting arson_destruction sexual_violence abduction".split()
)


def _same_site(happening: Happening, happenings: list[Happening]) -> Happening | None:
    """Return an earlier happening at the site that this one names again ("the military hospital")."""
    heads = {
        p.mention.head
        for cue in happening.cues
        for p in (*cue.sites, *cue.objects)
        if p.mention.kind == "facility" and p.mention.definite
    }
    for other in happenings:
        if other is not happening and other.first_sentence <= happening.first_sentence and other.spots():
            if any(
                p.mention.kind == "facility" and p.mention.head in heads
                for cue in other.cues
                for p in (*cue.sites, *cue.objects)
            ):
                return other
    return None


def _lends(lender: Happening, borrower: Happening) -> bool:
    """Whether one act can lend to another: the day of a truce or a rally is not that of the shooting told beside it."""
    return lender.action not in _CALM or borrower.action in _CALM


def _lender(happening: Happening, happenings: list[Happening], has: Callable[[Happening], bool]) -> Happening | None:
    if happening.factuality in ("hypothetical", "planned", "threatened"):
        return None
    if happening.part_of is not None and has(happening.part_of):
        return happening.part_of
    parts = [h for h in happenings if h.part_of is happening and has(h)]
    if parts:
        return parts[0]
    here = {cue.sentence for cue in happening.cues}
    able = [h for h in happenings if h is not happening and has(h) and _lends(h, happening)]
    same = [h for h in able if here & {c.sentence for c in h.cues}]
    if same:
        return min(same, key=lambda h: h.background != happening.background)
    if happening.background:
        told = [h for h in able if h.background and 0 < happening.first_sentence - h.last_sentence <= 2]
        return told[-1] if told else None
    current = [h for h in able if not h.background and h.factuality not in ("hypothetical", "planned", "threatened")]
    before = [h for h in current if h.first_sentence <= happening.first_sentence]
    if before:
        return max(before, key=lambda h: max(c.sentence for c in h.cues if c.sentence <= happening.first_sentence))
    return current[0] if current and happening.main else None
