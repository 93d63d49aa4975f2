"""A report and its events to profiles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.core.event import Claim, Event
from dateline.core.report import Report
from dateline.core.values import Party, Period, Place
from dateline.knowledge.ontology import load_ontology
from dateline.knowledge.places.fold import fold, loose
from dateline.link.own_total import own_total
from dateline.link.profile import Bounds, Profile, Spot
from dateline.link.words import MOST_NAMES, MOST_WORDS, Words, ages_in, full_names, key_of, weigh, words_of

UNREAL = frozenset(("threatened", "planned", "hypothetical"))
"""What did not happen is no incident; what failed, was foiled, is alleged or denied may be one."""
LEAD_MAINS = 2
"""A report of so many main events is wholly about each; of more, only the sentences that tell each are its own."""
SLACK = 10
"""An event that no day is given for lies within so many days before its report."""
_FINE = {"site": 2.0, "settlement": 8.0, "near": 25.0, "admin2": 30.0}
_END = re.compile(r"[.!?][\"'”’]*\s|\n")


def profiles_of(report: Report, events: Sequence[Event]) -> list[Profile]:
    """Return the profiles of the happenings among a report's events: neither statements nor parts of a whole."""
    happenings = [e for e in events if happened(e) and whole_of(e, events) is e]
    if not happenings:
        return []
    words = words_of(report.text)
    mains = sum(e.role == "main" for e in happenings)
    return [_profile(report, e, _stretches(report, e, mains), words) for e in happenings]


def happened(event: Event) -> bool:
    """Return whether an event can be an incident: no statement, and said to have happened."""
    return event.role != "statement" and event.factuality not in UNREAL


def whole_of(event: Event, events: Sequence[Event]) -> Event:
    """Return the event that ``event`` is part of, however deep, or itself; ``events`` are the report's.

    What is dated days away from its whole is no part of it: it is recalled beside it.
    """
    by_id = {e.id: e for e in events}
    seen = {event.id}
    while event.part_of in by_id and event.part_of not in seen and _holds(by_id[event.part_of], event):
        event = by_id[event.part_of]
        seen.add(event.id)
    return event


def _holds(whole: Event, part: Event) -> bool:
    if not happened(whole):
        return False
    one, other = _period(whole), _period(part)
    return one is None or other is None or _days_between(one, other) <= 1


def _period(event: Event) -> Period | None:
    return next((c.value for c in event.of("date") if isinstance(c.value, Period)), None)


def _days_between(one: Period, other: Period) -> int:
    return max((one.start - other.end).days, (other.start - one.end).days, 0)


def _stretches(report: Report, event: Event, mains: int) -> list[tuple[int, int]]:
    """Return where the event's own words stand: the whole report, or the sentences that tell it."""
    if event.role == "main" and mains <= LEAD_MAINS:
        return [(0, len(report.text))]
    spots = {(t.start, t.end) for t in event.triggers} | {(c.evidence.start, c.evidence.end) for c in event.claims}
    return sorted({_sentence(report.text, start, end) for start, end in spots})


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = [m.end() for m in _END.finditer(text, max(0, start - 600), start)]
    after = _END.search(text, end)
    return (before[-1] if before else max(0, start - 600), after.start() if after else len(text))


def _profile(report: Report, event: Event, stretches: list[tuple[int, int]], words: Words) -> Profile:
    own = words.within(stretches) if stretches[0] != (0, len(report.text)) else list(words.words)
    text = " ".join(report.text[start:end] for start, end in stretches)
    first, last, dated = _when(report, event)
    places = [c.value for c in event.of("place") if isinstance(c.value, Place)]
    term = load_ontology().actions.get(event.action)
    return Profile(
        event_id=event.id,
        report_id=report.id,
        role=event.role,
        action=event.action,
        family=term.family if term else "background",
        published=report.published.toordinal(),
        first=first,
        last=last,
        dated=dated,
        at=event.triggers[0].start,
        spots=_spots(places),
        areas=frozenset(f"{p.country}/{p.admin1}" for p in places if p.country and p.admin1),
        countries=frozenset(p.country for p in places if p.country),
        place_names=frozenset(loose(fold(p.name)) for p in places if p.precision != "country"),
        sites=_keys(c.evidence.quote for c in (*event.of("site"), *event.of("target"))),
        targets=frozenset(c.term for c in event.of("target") if c.term),
        weapons=frozenset(c.term for c in event.of("weapon") if c.term),
        actors=frozenset(filter(None, map(_actor, event.of("perpetrator")))),
        victims=_keys(c.value.name for c in event.of("victim") if isinstance(c.value, Party)),
        ages=ages_in(text),
        full_names=full_names(own, report.text),
        killed=_bounds(event, "killed"),
        injured=_bounds(event, "injured"),
        words=weigh(own, MOST_WORDS),
        names=weigh((w for w in own if w.name), MOST_NAMES),
    )


def _bounds(event: Event, harm: str) -> Bounds | None:
    total = own_total(event, harm)
    return None if total is None else (total.count.low, total.count.high)


def _when(report: Report, event: Event) -> tuple[int, int, bool]:
    """Return the first and last day on which it may have happened, and whether the report gives them."""
    published = report.published.toordinal()
    period = _period(event)
    if period is None:
        early = published - SLACK if event.role == "main" else published - 36500
        return early, published, False
    return period.start.toordinal(), period.end.toordinal(), True


def _spots(places: Iterable[Place]) -> tuple[Spot, ...]:
    found = {}
    for p in places:
        if p.precision in _FINE and p.lat is not None and p.lon is not None:
            radius = p.radius_km if p.radius_km is not None else _FINE[p.precision]
            found[p.place_id or p.name] = Spot(p.place_id, p.lat, p.lon, radius)
    return tuple(list(found.values())[:3])


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key for name in names for word in name.split() if len(key := key_of(word.strip("\"“”'.,"))) > 3)


def _actor(claim: Claim) -> str | None:
    """Return how a perpetrator is compared: the listed actor, or the words of a name; nameless gunmen tell nothing."""
    value = claim.value
    if not isinstance(value, Party):
        return None
    if value.actor_id is not None:
        return value.actor_id
    words = value.name.split()
    named = len(words) > 1 and all(w[0].isupper() for w in words if len(w) > 3)
    return "=" + " ".join(map(key_of, words)) if named else None
