"""People outrank machines: in what is asked, through every new version of the rules, now and as of then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.core.incident import Incident
from dateline.core.judgement import Judgement
from dateline.core.values import Count, Toll
from dateline.errors import JudgementError
from dateline.pipeline.judging import judge, open_database
from dateline.store import Choice, Numbers, Store, open_store
from store.sample import AT, Coded, Ticking, a_report, an_event

REPORT = a_report()
EVENT = an_event(REPORT, killed=25)
TOLL, RIGHT = Toll("killed", Count(25, None)), Toll("killed", Count(5, 5))


@pytest.fixture
def ticking() -> Ticking:
    return Ticking()


@pytest.fixture
def store(tmp_path: Path, ticking: Ticking) -> Iterator[Store]:
    with open_database(tmp_path / "d.db", clock=ticking) as opened:
        opened.add(REPORT, Coded((EVENT,)))
        yield opened


def said(verdict: str, *subjects: str, coder: str = "ana", **more: object) -> Judgement:
    return Judgement(verdict, subjects or (EVENT.id,), coder, AT, **more)  # type: ignore[arg-type]


CORRECTION = said("correct", attribute="toll", of=TOLL, value=RIGHT, evidence=REPORT.cite(19, 24))


def killed(store: Store, **choice: object) -> list[int]:
    found = store.events(Choice(**choice))  # type: ignore[arg-type]
    return [c.value.count.low for event in found for c in event.of("toll") if isinstance(c.value, Toll)]


def test_questions_are_answered_by_what_people_decided(store: Store) -> None:
    assert judge(store, CORRECTION)
    assert killed(store) == [5]
    assert killed(store, killed=Numbers(10)) == []
    assert killed(store, killed=Numbers(5, 5)) == [5]
    assert killed(store, machine=True) == [25]
    assert list(store.faults()) == []


def test_a_new_version_of_the_rules_does_not_undo_people(store: Store) -> None:
    judge(store, CORRECTION)
    assert store.add(REPORT, Coded((EVENT,), origin="test 2"))
    assert killed(store) == [5]
    other = an_event(REPORT, killed=26)
    store.add(REPORT, Coded((other,), origin="test 3"))
    assert killed(store, machine=True) == [26]
    assert 5 in killed(store)
    assert list(store.faults()) == []


def test_an_event_that_got_another_id_keeps_its_judgements(store: Store) -> None:
    judge(store, said("reject"))
    assert list(store.events()) == []
    renamed = replace(EVENT, id="e9" + REPORT.id, triggers=(REPORT.cite(0, 6),))
    store.add(REPORT, Coded((renamed,), origin="test 2"))
    assert list(store.events()) == []
    elsewhere = replace(EVENT, id="e8" + REPORT.id, triggers=(REPORT.cite(19, 24),))
    store.add(REPORT, Coded((renamed, elsewhere), origin="test 3"))
    assert [event.id for event in store.events()] == [elsewhere.id]
    store.add(REPORT, Coded((EVENT, elsewhere), origin="test 4"))
    assert [event.id for event in store.events()] == [elsewhere.id]
    assert list(store.faults()) == []


def test_undone_is_as_before(store: Store, ticking: Ticking) -> None:
    rejected = said("reject")
    judge(store, rejected)
    then = ticking.advance(days=1)
    ticking.advance(days=1)
    judge(store, replace(said("withdraw", rejected.id), at=ticking.now.isoformat()))
    assert list(store.events()) == [EVENT]
    assert list(store.events(Choice(as_of=then))) == []
    assert list(store.events(Choice(as_of=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)))) == [EVENT]
    assert list(store.faults()) == []


def test_a_withdrawal_that_is_withdrawn_counts_again(store: Store, ticking: Ticking) -> None:
    rejected = said("reject")
    undo = replace(said("withdraw", rejected.id), at="2026-01-02T03:04:06+00:00")
    redo = replace(said("withdraw", undo.id), at="2026-01-02T03:04:07+00:00")
    for judgement in (rejected, undo, redo):
        judge(store, judgement)
    assert list(store.events()) == []


def test_coders_who_disagree_leave_the_machines_value(store: Store) -> None:
    judge(store, said("reject"))
    judge(store, said("accept", coder="bo"))
    assert list(store.events()) == [EVENT]
    judge(store, said("reject", coder="cy", adjudicates=True))
    assert list(store.events()) == []


def test_a_report_of_which_all_is_rejected_is_still_a_report(store: Store) -> None:
    judge(store, said("reject"))
    stored = store.report(REPORT.id)
    assert stored is not None
    assert stored.events == ()
    assert store.count() == (1, 0)
    assert store.has(REPORT.id, "test 1")


def test_a_store_that_knows_no_people_does_not_write_over_them(store: Store, tmp_path: Path) -> None:
    judge(store, CORRECTION)
    with (
        open_store(tmp_path / "d.db", clock=lambda: datetime.now(UTC)) as blind,
        pytest.raises(ValueError, match="open_database"),
    ):
        blind.add(REPORT, Coded((), origin="test 2"))
    assert killed(store) == [5]


def test_contradictions_are_refused_and_nothing_is_written(store: Store) -> None:
    others = [a_report(n) for n in (1, 2)]
    events = [an_event(report) for report in others]
    for report, event in zip(others, events, strict=True):
        store.add(report, Coded((event,)))
    store.put_incidents([Incident("i1", (EVENT.id, events[0].id), (), 1), Incident("i2", (events[1].id,), (), 1)])
    judge(store, said("different", events[0].id, events[1].id))
    head = store.head()
    with pytest.raises(JudgementError, match="withdraw that one first"):
        judge(store, said("merge", "i1", "i2"))
    assert store.head() == head
    assert judge(store, said("merge", "i1", "i2", coder="bo"))


def test_judging_takes_the_same_judgement_once(store: Store) -> None:
    assert judge(store, CORRECTION)
    head = store.head()
    assert not judge(store, CORRECTION)
    assert store.head() == head
