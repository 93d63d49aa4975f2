"""What the store promises, on SQLite and on PostgreSQL alike: it keeps what it is given, exactly, and finds it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings

from dateline.core.report import Report
from dateline.errors import ReportError, StoreError
from dateline.store import Choice, Store, open_store
from dateline.store.database import PAGE

from .sample import a_report, an_event, clock
from .strategies import Coded, coded_reports

_numbers = count()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(pair=coded_reports())
def test_what_goes_in_comes_out(store: Store, pair: tuple[Report, Coded]) -> None:
    report, coded = pair[0], replace(pair[1], origin=f"test {next(_numbers)}")
    try:
        store.add(report, coded)
    except ReportError:
        if "://" in store.name and "\\x00" in repr(pair):
            return  # PostgreSQL cannot hold this character: the report is set aside
        raise
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
    assert not store.add(report, coded)
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


def test_a_reader_cannot_write(store: Store, place: str) -> None:
    with open_store(place) as reader, pytest.raises(ValueError, match="for reading"):
        reader.add(a_report(), Coded(()))


def test_an_id_of_another_report_is_a_clash(store: Store) -> None:
    first, second = a_report(0), a_report(1)
    store.add(first, Coded((an_event(first),)))
    stolen = replace(an_event(second), id=an_event(first).id)
    with pytest.raises(ReportError, match="two of its events have one id"):
        store.add(second, Coded((stolen,)))
    assert store.count() == (1, 1)


def test_a_number_that_no_column_holds_sets_the_report_aside(store: Store) -> None:
    report = a_report()
    with pytest.raises(ReportError, match="cannot hold"):
        store.add(report, Coded((an_event(report, killed=10**20),)))
    assert store.count() == (0, 0)


def test_how_a_report_was_read_the_last_time_is_kept(store: Store) -> None:
    report = a_report()
    store.add(report, Coded(()))
    store.add(replace(report, path="moved.txt"), Coded((), origin="test 2"))
    stored = store.report(report.id)
    assert stored is not None
    assert stored.report.path == "moved.txt"
    assert store.count() == (1, 0)


def test_what_is_kept_under_a_name_is_found_again(store: Store) -> None:
    assert store.kept("linking") is None
    store.keep("linking", "one")
    store.keep("linking", "two")
    assert store.kept("linking") == "two"


def test_the_clock_is_only_asked_when_writing(place: str) -> None:
    open_store(place, clock=clock).close()
    with open_store(place) as reader:
        assert reader.count() == (0, 0)
