"""The past can be asked: what the database said at a moment, of reports, events and incidents."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from dateline.core.incident import Incident
from dateline.store import Choice, Link, Store

from .sample import Coded, Ticking, a_report, an_event

REPORT = a_report()


def test_a_report_coded_anew_is_read_as_it_was(store: Store, ticking: Ticking) -> None:
    first, second = an_event(REPORT), an_event(REPORT, killed=3)
    start = ticking.now
    store.add(REPORT, Coded((first,)))
    then = ticking.advance(days=1)
    ticking.advance(days=1)
    store.add(REPORT, Coded((second,), origin="test 2"))
    assert list(store.events()) == [second]
    assert list(store.events(Choice(as_of=then))) == [first]
    assert list(store.events(Choice(as_of=start - timedelta(seconds=1)))) == []
    assert store.event(first.id) == second
    assert store.event(first.id, as_of=then) == first
    was, now = store.report(REPORT.id, as_of=then), store.report(REPORT.id)
    assert was is not None
    assert now is not None
    assert (was.origin, now.origin) == ("test 1", "test 2")
    assert [s.origin for s in store.reports(as_of=then)] == ["test 1"]


def test_a_clock_that_goes_backwards_does_not_disorder_the_past(store: Store, ticking: Ticking) -> None:
    moments = []
    for number in range(4):
        report = replace(REPORT, path="a.txt")
        store.add(report, Coded((an_event(report, killed=number),), origin=f"test {number}"))
        stored = store.report(REPORT.id)
        assert stored is not None
        moments.append(stored.coded_at)
        ticking.advance(hours=-1)
    assert moments == sorted(set(moments))
    assert list(store.faults()) == []


def incident(ident: str, *events: str, sources: int = 1) -> Incident:
    return Incident(ident, events, (REPORT.id,), sources)


def test_every_version_of_an_incident_stays(store: Store, ticking: Ticking) -> None:
    one, grown = incident("i1", "e1"), incident("i1", "e1", "e2", sources=2)
    assert store.put_incidents([one]) == 1
    then = ticking.advance(days=1)
    assert store.put_incidents([one]) == 0
    ticking.advance(days=1)
    assert store.put_incidents([grown]) == 1
    assert list(store.incidents()) == [grown]
    assert list(store.incidents(Choice(as_of=then))) == [one]
    assert store.incident("i1", as_of=then) == one


def test_merged_incidents_redirect_and_come_back(store: Store, ticking: Ticking) -> None:
    one, two = incident("i1", "e1"), incident("i2", "e2")
    store.put_incidents([one, two, incident("i3", "e3")])
    apart = ticking.advance(days=1)
    ticking.advance(days=1)
    both = incident("i1", "e1", "e2")
    assert store.put_incidents([both], redirects={"i2": "i1"}, gone=["i3"]) == 3
    assert list(store.incidents()) == [both]
    assert store.incident("i2") == both
    assert store.incident("i2", as_of=apart) == two
    assert store.incident("i3") is None
    together = ticking.advance(days=1)
    ticking.advance(days=1)
    store.put_incidents([one, two])
    assert [i.id for i in store.incidents()] == ["i1", "i2"]
    assert store.incident("i2") == two
    assert store.incident("i2", as_of=together) == both
    assert list(store.faults()) == []


def test_redirects_in_a_circle_end(store: Store) -> None:
    store.put_incidents([incident("i1", "e1")], redirects={"i2": "i3", "i3": "i2"})
    assert store.incident("i2") is None


def test_links_are_the_machines_latest_thoughts(store: Store) -> None:
    store.put_links([Link("e2", "e1", 0.9, True, ("same day",)), Link("e1", "e3", 0.45, False, ("far apart",))])
    assert [(link.first, link.second) for link in store.links()] == [("e1", "e3"), ("e1", "e2")]
    store.put_links([])
    assert store.links() == []
    with pytest.raises(ValueError, match="no link"):
        Link("e1", "e1", 0.5, True)


def test_half_an_answer_is_never_kept(store: Store) -> None:
    def failing():
        yield incident("i1", "e1")
        raise RuntimeError("the linker died")

    with pytest.raises(RuntimeError):
        store.put_incidents(failing())
    assert list(store.incidents()) == []
    assert store.head()[0] == 0
