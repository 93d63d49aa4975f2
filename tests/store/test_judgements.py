"""Judgements are only added, stay for ever, and are about something that exists."""

from __future__ import annotations

import pytest

from dateline.core.incident import Incident
from dateline.core.judgement import Judgement, Verdict
from dateline.core.report import Evidence
from dateline.core.values import Count, Toll
from dateline.errors import JudgementError
from dateline.store import Store, open_store

from .sample import AT, Coded, Ticking, a_report, an_event, coded

REPORT = a_report()
EVENT = an_event(REPORT)
OTHER = an_event(a_report(1))


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(REPORT, coded(REPORT))
    store.add(a_report(1), coded(a_report(1)))
    store.put_incidents([Incident("i1", (EVENT.id,), (REPORT.id,), 1), Incident("i2", (OTHER.id,), ("r",), 1)])
    return store


def judge(verdict: Verdict, *subjects: str, coder: str = "ana", **more: object) -> Judgement:
    return Judgement(verdict, subjects, coder, AT, **more)  # type: ignore[arg-type]


def test_judgements_come_back_in_the_order_they_were_recorded(filled: Store, ticking: Ticking) -> None:
    words = REPORT.cite(19, 24)
    toll = Toll("killed", Count(3, None))
    made = [
        judge("same", OTHER.id, EVENT.id),
        judge("correct", EVENT.id, attribute="toll", value=toll, evidence=words, note="seen", of=toll),
        judge("accept", "i1", coder="bo", adjudicates=True),
        judge("merge", "i1", "i2"),
        judge("split", "i1", EVENT.id),
        judge("flag", EVENT.id, note="odd"),
    ]
    assert all(filled.add_judgement(j) for j in made)
    assert filled.judgements() == made
    assert [j.id for j in filled.judgements()] == [j.id for j in made]
    assert filled.judgements(about=["i2"]) == [made[3]]
    assert list(filled.faults()) == []


def test_a_judgement_is_recorded_once(filled: Store) -> None:
    one = judge("reject", EVENT.id)
    assert filled.add_judgement(one)
    assert not filled.add_judgement(one)
    assert filled.judgements() == [one]


def test_judgements_outlive_the_coding_they_were_made_on(filled: Store) -> None:
    filled.add(REPORT, Coded((), origin="test 2"))
    assert filled.event(EVENT.id) is None
    assert filled.past_event(EVENT.id) == EVENT
    assert filled.add_judgement(judge("reject", EVENT.id))


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (judge("reject", "e404"), "there is no event or incident 'e404'"),
        (judge("same", EVENT.id, "e404"), "there is no event 'e404'"),
        (judge("merge", "i1", "i404"), "there is no incident 'i404'"),
        (judge("merge", "i1", EVENT.id), "there is no incident"),
        (judge("split", "i404", EVENT.id), "there is no incident 'i404'"),
        (judge("split", "i1", "e404"), "there is no event 'e404'"),
        (judge("withdraw", "j404"), "there is no judgement 'j404'"),
        (judge("correct", EVENT.id, attribute="site", value="x", note="n"), "needs words of its own report"),
        (
            judge("correct", EVENT.id, attribute="site", value="x", evidence=Evidence(REPORT.id, 0, 5, "Herat")),
            "characters 0 to 5 of report .* are not 'Herat'",
        ),
        (
            judge("correct", "i1", attribute="site", value="x", evidence=Evidence("r404", 0, 5, "Herat")),
            "there is no report 'r404'",
        ),
        (Judgement("reject", (EVENT.id,), "ana", "2030-01-01T00:00:00+00:00"), "set the clock"),
    ],
)
def test_what_is_no_judgement_is_refused_and_nothing_is_written(filled: Store, made: Judgement, said: str) -> None:
    before = filled.head()
    with pytest.raises(JudgementError, match=said):
        filled.add_judgement(made)
    assert filled.judgements() == []
    assert filled.head() == before


def test_only_its_coder_or_an_adjudicator_withdraws(filled: Store) -> None:
    one = judge("reject", EVENT.id)
    filled.add_judgement(one)
    with pytest.raises(JudgementError, match="ana's judgement"):
        filled.add_judgement(judge("withdraw", one.id, coder="bo"))
    assert filled.add_judgement(judge("withdraw", one.id, coder="bo", adjudicates=True))
    assert filled.add_judgement(judge("withdraw", one.id))


def test_judgements_as_of_then(filled: Store, ticking: Ticking) -> None:
    filled.add_judgement(judge("flag", EVENT.id))
    then = ticking.advance(hours=1)
    ticking.advance(hours=1)
    filled.add_judgement(judge("flag", OTHER.id))
    assert len(filled.judgements()) == 2
    assert len(filled.judgements(as_of=then)) == 1


def test_a_reader_sees_judgements(filled: Store, place: str) -> None:
    filled.add_judgement(judge("flag", EVENT.id))
    with open_store(place) as reader:
        assert reader.judgements() == [judge("flag", EVENT.id)]
