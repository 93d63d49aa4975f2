"""What the store keeps, and that it keeps it exactly."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from dateline.core.event import Claim, Event
from dateline.core.report import Report
from dateline.core.values import Period, Place
from dateline.errors import ReportError, StoreError
from dateline.store import Choice, Store, open_store
from dateline.store.store import PAGE

from .strategies import Coded, coded_reports, values

_numbers = count()


def clock() -> datetime:
    return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def a_report(number: int = 0) -> Report:
    return Report(f"A bomb went off in Kabul. ({number})", date(2021, 11, 4), "given", "00", path="a.txt")


def an_event(report: Report, *, number: int = 0, country: str = "AFG") -> Event:
    kabul = Claim("place", Place("Kabul", "settlement", country, lat=34.5, lon=69.2), report.cite(19, 24), "test 1")
    day = Claim("date", Period(date(2021, 11, 2), date(2021, 11, 2), "day", "2021-11-02"), report.cite(0, 6), "test 1")
    return Event(f"e{number}{report.id}", report.id, "main", "bombing", "occurred", (report.cite(2, 6),), (kabul, day))


@pytest.fixture
def store(tmp_path: Path):
    with open_store(tmp_path / "d.db", clock=clock) as opened:
        yield opened


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(pair=coded_reports())
def test_what_goes_in_comes_out(tmp_path: Path, pair: tuple[Report, Coded]) -> None:
    report, coded = pair
    path = tmp_path / f"{next(_numbers)}.db"
    with open_store(path, clock=clock) as store:
        store.add(report, coded)
        stored = store.report(report.id)
        assert stored is not None
        assert stored.report == report
        assert stored.events == coded.events
        assert stored.left_out == coded.left_out
        for event in coded.events:
            assert store.event(event.id) == event


def test_adding_twice_changes_nothing(store: Store) -> None:
    report = a_report()
    coded = Coded((an_event(report),))
    assert store.add(report, coded)
    before = store.path.read_bytes()
    assert not store.add(report, coded)
    assert store.path.read_bytes() == before
    assert store.count() == (1, 1)
    assert store.has(report.id, "test 1")
    assert not store.has(report.id, "test 2")


def test_another_origin_replaces_the_events(store: Store) -> None:
    report = a_report()
    store.add(report, Coded((an_event(report), an_event(report, number=1))))
    assert store.add(report, Coded((an_event(report, number=2),), origin="test 2"))
    assert [e.id for e in store.events()] == [f"e2{report.id}"]
    assert store.has(report.id, "test 2")


def test_a_failed_replacement_leaves_the_old(store: Store) -> None:
    report = a_report()
    old = an_event(report)
    store.add(report, Coded((old,)))
    twins = (an_event(report, number=1), an_event(report, number=1))
    with pytest.raises(ReportError, match="two of its events have one id"):
        store.add(report, Coded(twins, origin="test 2"))
    assert list(store.events()) == [old]
    assert store.has(report.id, "test 1")


def test_events_come_page_by_page_in_one_order(store: Store) -> None:
    for number in range(PAGE + 5):
        report = a_report(number)
        store.add(report, Coded((an_event(report), an_event(report, number=1))))
    ids = [e.id for e in store.events()]
    assert len(ids) == len(set(ids)) == 2 * (PAGE + 5)
    assert [e.id for stored in store.reports() for e in stored.events] == ids


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        (Choice(), 2),
        (Choice(country="AFG"), 1),
        (Choice(country="QAT"), 1),
        (Choice(country="PAK"), 0),
        (Choice(action="bombing"), 2),
        (Choice(action="arrest"), 0),
        (Choice(role="background"), 0),
        (Choice(factuality="foiled"), 0),
        (Choice(since=date(2021, 11, 2), until=date(2021, 11, 2)), 2),
        (Choice(since=date(2021, 11, 3)), 0),
        (Choice(until=date(2021, 11, 1)), 0),
        (Choice(report_id=a_report(0).id), 1),
        (Choice(actor_id="nobody"), 0),
    ],
)
def test_choosing(store: Store, choice: Choice, found: int) -> None:
    for number, country in enumerate(("AFG", "QAT")):
        report = a_report(number)
        store.add(report, Coded((an_event(report, country=country),)))
    assert len(list(store.events(choice))) == found


def test_ids_by_their_beginning(store: Store) -> None:
    report = a_report()
    events = (an_event(report), an_event(report, number=1))
    store.add(report, Coded(events))
    assert store.event("e1") == events[1]
    assert store.event("e%") is None
    assert store.event("") is None
    with pytest.raises(StoreError, match="fits several"):
        store.event("e")
    assert store.report("x") is None


def test_set_aside_once(store: Store) -> None:
    error = ReportError("a.txt\udcff, line 3", "no-date", "no date")
    assert store.put_aside(error)
    assert not store.put_aside(error)
    assert [(e.where, e.reason) for e in store.aside()] == [("a.txt\\udcff, line 3", "no-date")]


def test_a_reader_cannot_write(store: Store) -> None:
    with open_store(store.path) as reader, pytest.raises(ValueError, match="for reading"):
        reader.add(a_report(), Coded(()))


@given(value=values)
def test_values_as_json(value) -> None:
    from dateline.store.values import from_json, kind_of, to_json

    assert from_json(kind_of(value), to_json(value)) == value


def test_full_disk_leaves_what_was_stored(store: Store) -> None:
    report = a_report()
    store.add(report, Coded((an_event(report),)))
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    big = replace(a_report(), text="A bomb went off in Kabul. " * 40_000)
    with pytest.raises(StoreError, match=r"disk is full.*run the same command again"):
        store.add(big, Coded(()))
    assert store.count() == (1, 1)
