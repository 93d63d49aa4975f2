"""Arbitrary reports with arbitrary events about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import get_args

from hypothesis import strategies as st

from dateline.core.event import Claim, Event, Role
from dateline.core.report import Evidence, Report
from dateline.core.values import (
    Attribution,
    Count,
    Factuality,
    Group,
    Harm,
    Party,
    Period,
    PeriodPrecision,
    Place,
    PlacePrecision,
    Toll,
)


@dataclass(frozen=True)
class Coded:
    """What the store wants of a coded report."""

    events: tuple[Event, ...]
    origin: str = "test 1"
    left_out: dict[str, int] = field(default_factory=dict)


def _one(literal) -> st.SearchStrategy:
    return st.sampled_from(get_args(literal))


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
names = words.filter(str.strip)
some = st.none() | words
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
scores = st.floats(0, 1)
fine = {"minute", "hour", "part_of_day", "day"}


@st.composite
def periods(draw) -> Period:
    precision = draw(_one(PeriodPrecision))
    start = draw(days)
    end = start + timedelta(days=draw(st.integers(0, 1 if precision in fine else 4000)))
    return Period(start, end, precision, draw(words), draw(some), draw(st.booleans()))


@st.composite
def places(draw) -> Place:
    point = draw(st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180))) or (None, None)
    country = draw(st.none() | st.sampled_from(["AFG", "QAT"]))
    radius = draw(st.none() | st.floats(0, 500))
    return Place(draw(words), draw(_one(PlacePrecision)), country, draw(some), draw(some), *point, draw(some), radius)


@st.composite
def parties(draw) -> Party:
    actor = draw(some)
    candidates = () if actor is not None else tuple(draw(st.lists(words, max_size=2)))
    return Party(draw(names), actor, draw(some), draw(some), candidates)


@st.composite
def tolls(draw) -> Toll:
    low = draw(st.integers(0, 10**6))
    high = draw(st.none() | st.integers(low, 2 * 10**6))
    in_total = draw(st.booleans())
    added = not in_total and draw(st.booleans())
    count = Count(low, high, draw(st.booleans()))
    return Toll(draw(_one(Harm)), count, draw(st.none() | _one(Group)), in_total, added)


values = words | periods() | places() | parties() | tolls()


@st.composite
def reports(draw) -> Report:
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(str.strip))
    return Report(
        text=text,
        published=draw(days),
        published_from="given",
        raw_sha256=draw(words),
        path=draw(some),
        source=draw(some),
        url=draw(some),
        title=draw(some),
        given_id=draw(some),
        title_end=draw(st.integers(0, len(text))),
        text_offset=draw(st.none() | st.integers(0, 10**9)),
    )


@st.composite
def coded_reports(draw) -> tuple[Report, Coded]:
    report = draw(reports())

    def cite() -> Evidence:
        start = draw(st.integers(0, len(report.text) - 1))
        return report.cite(start, draw(st.integers(start + 1, len(report.text))))

    def claim() -> Claim:
        according, detail = draw(some), draw(some)
        return Claim(
            draw(words),
            draw(values),
            cite(),
            draw(words),
            draw(scores),
            draw(some),
            draw(st.none() | _one(Attribution)),
            according,
            cite() if according else None,
            detail,
            cite() if detail else None,
        )

    def event(number: int) -> Event:
        return Event(
            id=f"e{number}{report.id}",
            report_id=report.id,
            role=draw(_one(Role)),
            action=draw(words),
            factuality=draw(_one(Factuality)),
            triggers=tuple(cite() for _ in range(draw(st.integers(1, 3)))),
            claims=tuple(claim() for _ in range(draw(st.integers(0, 4)))),
            about=tuple(draw(st.lists(words, max_size=2))),
            part_of=draw(some),
            score=draw(scores),
        )

    events = tuple(event(n) for n in range(draw(st.integers(0, 3))))
    return report, Coded(events, left_out=draw(st.dictionaries(words, st.integers(1, 9), max_size=2)))
