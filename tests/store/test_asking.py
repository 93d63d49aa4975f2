"""Asking by country, day, actor, numbers and words: on both databases the same answers."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dateline.core.incident import Finding, Incident, SettledToll, Voice
from dateline.core.values import Count, Party, Period, Place, Toll
from dateline.errors import StoreError
from dateline.store import Choice, Numbers, Store, parse_numbers
from dateline.store.database import PAGE

from .sample import a_report, an_event, coded

ISKP = Party("Islamic State Khorasan Province", "iskp", "rebel", "AFG")
REPORTS = [
    a_report(0, "A bomb went off at a hospital, and patients fled the hospitals' wards"),
    a_report(1, "A bomb went off in Kabul, and nobody was near"),
    a_report(2, "A bomb went off in Doha: no hospital, but the children's clinic"),
]
ABOUT = [
    {"country": "AFG", "killed": 25, "actor": ISKP},
    {"country": "AFG", "killed": 0},
    {"country": "QAT", "actor": Party("unidentified gunmen")},
]


@pytest.fixture
def filled(store: Store) -> Store:
    for report, about in zip(REPORTS, ABOUT, strict=True):
        store.add(report, coded(report, **about))
    store.put_incidents(incidents())
    return store


def incidents() -> list[Incident]:
    found = []
    for number, (report, about) in enumerate(zip(REPORTS, ABOUT, strict=True)):
        words = report.cite(0, 6)

        def said(value, report=report, words=words) -> tuple[Voice, ...]:
            return (Voice("e1", report.id, "v1", report.published, value, words),)

        day = Period(date(2021, 11, 2 + number), date(2021, 11, 2 + number), "day", "x")
        values = {"action": "bombing", "date": day, "place": Place("Kabul", "settlement", about["country"])}
        findings = [Finding(name, value, "the only one", said(value)) for name, value in values.items()]
        if actor := about.get("actor"):
            findings.append(Finding("perpetrator", actor, "the only one", said(actor)))
        killed = about.get("killed")
        history = ((Count(killed or 0, None), said(Toll("killed", Count(killed or 0, None)))[0]),)
        tolls = (
            (SettledToll("killed", "victims", killed, killed, None, "latest", history),) if killed is not None else ()
        )
        events = (an_event(report).id,)
        found.append(Incident(f"i{number}", events, (report.id,), 1, tuple(findings), tolls))
    return found


CASES = [
    (Choice(), {0, 1, 2}),
    (Choice(country="AFG"), {0, 1}),
    (Choice(country="PAK"), set()),
    (Choice(action="bombing"), {0, 1, 2}),
    (Choice(action="arrest"), set()),
    (Choice(actor_id="iskp"), {0}),
    (Choice(actor="islamic state"), {0}),
    (Choice(actor="GUNMEN"), {2}),
    (Choice(actor="100%"), set()),
    (Choice(actor="gunmen", actor_ids=("iskp",)), {0, 2}),
    (Choice(killed=Numbers(10)), {0}),
    (Choice(killed=Numbers(high=10)), {1}),
    (Choice(killed=Numbers(0, 25)), {0, 1}),
    (Choice(killed=Numbers(26)), set()),
    (Choice(injured=Numbers(0)), set()),
    (Choice(text="hospital"), {0, 2}),
    (Choice(text="Hospitals"), {0, 2}),
    (Choice(text="hospital bomb"), {0, 2}),
    (Choice(text="hospital -clinic"), {0}),
    (Choice(text='"went off in Kabul"'), {1}),
    (Choice(text='bomb -"went off in"'), {0}),
    (Choice(text="zeppelin"), set()),
    (Choice(text='AND OR NEAR( "bomb* ^ : hospital'), set()),
    (Choice(report_id=REPORTS[1].id), {1}),
    (Choice(country="AFG", killed=Numbers(10), text="hospital", actor="islamic state", action="bombing"), {0}),
]


@pytest.mark.parametrize(("choice", "found"), CASES)
def test_events(filled: Store, choice: Choice, found: set[int]) -> None:
    assert {event.report_id for event in filled.events(choice)} == {REPORTS[n].id for n in found}


@pytest.mark.parametrize(("choice", "found"), CASES)
def test_incidents(filled: Store, choice: Choice, found: set[int]) -> None:
    assert {incident.id for incident in filled.incidents(choice)} == {f"i{n}" for n in found}


def test_words_alone_that_must_not_be_there_are_no_question(filled: Store) -> None:
    for asked in ("-hospital", " ", "!?"):
        with pytest.raises(StoreError, match="name at least one word"):
            list(filled.events(Choice(text=asked)))


def test_sorting(filled: Store) -> None:
    def order(sort: str) -> list[str]:
        return [i.id for i in filled.incidents(Choice(sort=sort))]  # type: ignore[arg-type]

    assert order("killed") == ["i0", "i1", "i2"]
    assert order("date") == ["i0", "i1", "i2"]
    assert order("published") == ["i0", "i1", "i2"]
    events = [event.report_id for event in filled.events(Choice(sort="killed"))]
    assert events == [report.id for report in REPORTS]


def test_sorted_answers_come_page_by_page(store: Store) -> None:
    for number in range(PAGE + 7):
        report = a_report(number)
        store.add(report, coded(report, killed=None if number % 5 == 0 else number % 11))
    for sort in ("killed", "injured", "date"):
        ids = [event.id for event in store.events(Choice(sort=sort))]  # type: ignore[arg-type]
        assert len(ids) == len(set(ids)) == PAGE + 7
    killed = [e.first("toll") for e in store.events(Choice(sort="killed"))]
    numbers = [c.value.count.low if c and isinstance(c.value, Toll) else -1 for c in killed]
    assert numbers == sorted(numbers, reverse=True)


def test_a_prefix_means_one_incident(filled: Store) -> None:
    assert filled.incident("i0") == incidents()[0]
    with pytest.raises(StoreError, match="fits several"):
        filled.incident("i")


def test_incidents_have_no_role(filled: Store) -> None:
    with pytest.raises(ValueError, match="incidents have no role"):
        list(filled.incidents(Choice(role="main")))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("10", Numbers(10, 10)),
        ("10..", Numbers(10)),
        ("..5", Numbers(None, 5)),
        ("10..20", Numbers(10, 20)),
        ("..", None),
        ("", None),
        ("ten", None),
        ("20..10", None),
        ("-5", None),
        ("1..2..3", None),
    ],
)
def test_numbers(text: str, numbers: Numbers | None) -> None:
    assert parse_numbers(text) == numbers


def test_choices_that_make_no_sense() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Choice(as_of=datetime(2026, 1, 1))
    with pytest.raises(ValueError, match="cannot sort"):
        Choice(sort="colour")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no numbers"):
        Numbers(5, 3)
    assert Choice(as_of=datetime(2026, 1, 1, tzinfo=UTC)).as_of
