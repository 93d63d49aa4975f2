"""What stands is a function of the judgements alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.judgement import Judgement
from dateline.core.values import Count, Toll
from dateline.errors import JudgementError
from dateline.review import Matter, check_contradiction, state_of

WHOLE = Matter("value", ("e1",))


def at(minute: int) -> str:
    return f"2026-01-02T03:{minute:02}:00+00:00"


def judge(verdict: str, *subjects: str, coder: str = "ana", minute: int = 0, **more: object) -> Judgement:
    return Judgement(verdict, subjects or ("e1",), coder, at(minute), **more)  # type: ignore[arg-type]


def verdict(*judgements: Judgement, matter: Matter = WHOLE) -> str | None:
    standing = state_of(judgements).standing.get(matter)
    return standing.answer.verdict if standing else None


def test_the_later_of_one_coder_stands() -> None:
    assert verdict(judge("accept"), judge("reject", minute=1)) == "reject"
    assert verdict(judge("accept", minute=2), judge("reject", minute=1)) == "accept"


def test_coders_who_agree_stand_together() -> None:
    state = state_of([judge("accept"), judge("accept", coder="bo", minute=1)])
    assert state.standing[WHOLE].coders == ("ana", "bo")
    assert state.standing[WHOLE].by == "coder"
    assert not state.disputed


def test_coders_who_disagree_wait_for_an_adjudicator() -> None:
    both = [judge("accept"), judge("reject", coder="bo", minute=1)]
    state = state_of(both)
    assert not state.standing
    assert {j.coder for j in state.disputed[WHOLE]} == {"ana", "bo"}
    ruled = state_of([*both, judge("reject", coder="cy", minute=2, adjudicates=True)])
    assert not ruled.disputed
    assert (ruled.standing[WHOLE].answer.verdict, ruled.standing[WHOLE].by) == ("reject", "adjudicated")


def test_nobody_outvotes_the_adjudicator_later() -> None:
    ruling = judge("reject", coder="cy", adjudicates=True)
    later = [judge("accept", minute=3), judge("accept", coder="bo", minute=4)]
    assert verdict(ruling, *later) == "reject"


def test_the_adjudicator_can_change_their_mind() -> None:
    first = judge("reject", coder="cy", adjudicates=True)
    assert verdict(first, judge("accept", coder="cy", minute=1, adjudicates=True)) == "accept"
    assert verdict(first, judge("accept", coder="di", minute=1, adjudicates=True)) == "accept"


def test_unsure_decides_nothing_and_takes_back_what_was_said() -> None:
    assert verdict(judge("unsure")) is None
    assert verdict(judge("accept"), judge("unsure", minute=1)) is None
    state = state_of([judge("accept"), judge("unsure", coder="bo")])
    assert state.standing[WHOLE].coders == ("ana",)
    assert state.answered_by("bo", WHOLE)


def test_withdrawn_judgements_do_not_count_and_come_back() -> None:
    first, second = judge("accept"), judge("reject", minute=1)
    undo = judge("withdraw", second.id, minute=2)
    redo = judge("withdraw", undo.id, minute=3)
    assert verdict(first, second, undo) == "accept"
    assert verdict(first, second, undo, redo) == "reject"
    assert verdict(first, judge("withdraw", first.id, minute=1)) is None


def test_nobody_withdraws_anothers_judgement_but_an_adjudicator() -> None:
    first = judge("accept")
    assert verdict(first, judge("withdraw", first.id, coder="bo", minute=1)) == "accept"
    assert verdict(first, judge("withdraw", first.id, coder="cy", minute=1, adjudicates=True)) is None


def test_flags_are_remembered_and_decide_nothing() -> None:
    state = state_of([judge("flag", note="odd")])
    assert not state.standing
    assert [j.note for j in state.flags["e1"]] == ["odd"]


def test_each_value_is_a_matter_of_its_own() -> None:
    few, many = (Toll("killed", Count(n, None)) for n in (4, 25))
    state = state_of([judge("accept", attribute="toll", of=many), judge("reject", attribute="toll", of=few, minute=1)])
    verdicts = {m.of: s.answer.verdict for m, s in state.standing.items()}
    assert verdicts == {many: "accept", few: "reject"}


coders = st.sampled_from(("ana", "bo", "cy"))
made = st.builds(
    lambda verdict, coder, minute, ruling: judge(verdict, coder=coder, minute=minute, adjudicates=ruling),
    st.sampled_from(("accept", "reject", "unsure", "flag")),
    coders,
    st.integers(0, 59),
    st.booleans(),
)


@given(st.lists(made, max_size=8), st.data())
def test_order_and_repetition_do_not_matter(judgements: list[Judgement], data) -> None:
    undone = data.draw(st.lists(st.sampled_from(judgements), max_size=3)) if judgements else []
    undone = [judge("withdraw", j.id, coder=j.coder, minute=data.draw(st.integers(0, 59))) for j in undone]
    every = [*judgements, *undone]
    shuffled = data.draw(st.permutations(every + every[:2]))
    assert state_of(shuffled) == state_of(every)


def test_same_carries_on() -> None:
    chain = [judge("same", "a", "b"), judge("same", "b", "c", minute=1)]
    with pytest.raises(JudgementError, match="contradicts ana's earlier judgement"):
        check_contradiction(judge("different", "a", "c", minute=2), chain, {})
    with pytest.raises(JudgementError, match=r"different a c"):
        check_contradiction(judge("same", "b", "c", minute=2), [judge("different", "a", "c"), chain[0]], {})
    check_contradiction(judge("different", "a", "c", coder="bo"), chain, {})
    check_contradiction(judge("different", "a", "b", minute=2), chain, {})
    check_contradiction(judge("different", "a", "d", minute=2), chain, {})
    undo = judge("withdraw", chain[0].id, minute=2)
    check_contradiction(judge("different", "a", "c", minute=3), [*chain, undo], {})


def test_a_merge_of_what_is_different_is_refused() -> None:
    members = {"i1": ["a", "b"], "i2": ["c"]}
    apart = judge("different", "b", "c")
    with pytest.raises(JudgementError, match=f"{apart.id}.*withdraw that one first"):
        check_contradiction(judge("merge", "i1", "i2", minute=1), [apart], members)
    with pytest.raises(JudgementError, match="merge i1 i2"):
        check_contradiction(judge("different", "a", "c", minute=1), [judge("merge", "i1", "i2")], members)
