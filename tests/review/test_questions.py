"""The queue asks first what matters and is doubtful, and never twice."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.core.event import Claim
from dateline.core.judgement import Judgement
from dateline.core.values import Count, Party, Toll
from dateline.knowledge.questions import check_questions
from dateline.review import Asked, Matter, agreement, questions, state_of

from .test_apply import ALL, AT, CHILDREN, DAY, EVENT, OTHER_DAY, cite, judge

ANA, BO = Asked("ana"), Asked("bo")


@dataclass(frozen=True)
class Pair:
    first: str
    second: str
    score: float
    reasons: tuple[str, ...] = ()


def test_the_weights_are_weights() -> None:
    assert check_questions() == []


def test_every_value_that_matters_is_asked_once() -> None:
    asked = questions([EVENT, EVENT], [], state_of([]), ANA)
    matters = [q.matter for q in asked]
    assert {m.attribute for m in matters} == {None, "action", "date", "toll", "perpetrator"}
    assert len(questions([EVENT], [], state_of([]), ANA)) == len(set(matters)) == 6
    assert all(0 <= q.pressing <= 1 and q.why for q in asked)


def test_doubt_comes_first() -> None:
    unknown = Claim("perpetrator", Party("Red Front"), cite("bomb"), "rules", attribution="suspected")
    asked = questions([replace(EVENT, claims=(*EVENT.claims, unknown))], [], state_of([]), ANA)
    assert asked[0].matter.of == unknown.value
    assert "not in the actor list" in asked[0].why
    assert "suspected" in asked[0].why


def test_what_is_about_background_waits() -> None:
    background = replace(EVENT, id="e2", role="background")
    asked = questions([background, EVENT], [], state_of([]), ANA)
    by_event = {q.event_id: q.pressing for q in asked if q.matter.attribute == "date"}
    assert by_event["e1"] > by_event["e2"]


def test_an_answer_is_not_asked_again_and_of_another_only_when_wanted() -> None:
    state = state_of([judge("accept", attribute="date", of=DAY)])
    matter = Matter("value", ("e1",), "date", DAY)
    assert matter not in {q.matter for q in questions([EVENT], [], state, ANA)}
    assert matter not in {q.matter for q in questions([EVENT], [], state, BO)}
    assert matter in {q.matter for q in questions([EVENT], [], state, replace(BO, again=True))}
    assert matter not in {q.matter for q in questions([EVENT], [], state, replace(ANA, again=True))}


def test_unsure_and_flags_press() -> None:
    calm = {q.matter: q.pressing for q in questions([EVENT], [], state_of([]), BO)}
    state = state_of([judge("unsure", attribute="toll", of=ALL), judge("flag", attribute="date")])
    pressed = {q.matter: q for q in questions([EVENT], [], state, BO)}
    for matter, why in (
        (Matter("value", ("e1",), "toll", ALL), "not sure"),
        (Matter("value", ("e1",), "date", DAY), "flag"),
    ):
        assert pressed[matter].pressing > calm[matter]
        assert why in pressed[matter].why


def test_rivals_are_answers_by_number() -> None:
    rival = Claim("date", OTHER_DAY, cite("Tuesday"), "rules")
    asked = questions([replace(EVENT, claims=(*EVENT.claims, rival))], [], state_of([]), ANA)
    first = next(q for q in asked if q.matter.of == DAY)
    assert [answer.value for _, answer in first.options] == [OTHER_DAY]
    assert first.options[0][1].evidence == cite("Tuesday")


def test_pairs_near_a_coins_toss_come_before_sure_ones() -> None:
    pairs = [Pair("a", "b", 0.99), Pair("a", "c", 0.52, ("same day",)), Pair("b", "c", 0.03)]
    asked = questions([], pairs, state_of([]), ANA)
    assert asked[0].matter.subjects == ("a", "c")
    assert "same day" in asked[0].why
    assert len(questions([], pairs, state_of([Judgement("same", ("a", "c"), "bo", AT)]), ANA)) == 2


def test_disputes_are_asked_of_adjudicators_who_took_no_part() -> None:
    few = Toll("killed", Count(20, 20))
    said = [judge("accept", attribute="toll", of=ALL)]
    said += [Judgement("correct", ("e1",), "bo", AT, "toll", few, cite("25 people"), "typing error", of=ALL)]
    state = state_of(said)
    (asked,) = questions([EVENT], [], state, Asked("cy", adjudicates=True))
    assert "ana: accept" in asked.why
    assert "typing error" in asked.why
    assert {answer.value for _, answer in asked.options} == {None, few}
    assert questions([EVENT], [], state, Asked("bo", adjudicates=True)) == []


def test_agreement_by_field() -> None:
    few = Toll("killed", Count(24, 24))
    said = []
    for coder, of_all in (("ana", ALL), ("bo", few)):
        said.append(Judgement("accept", ("e1",), coder, AT, "date", of=DAY))
        said.append(Judgement("reject", ("e2",), coder, AT, "date", of=DAY))
        said.append(Judgement("correct", ("e1",), coder, AT, "toll", of_all, cite("25 people"), of=ALL))
        said.append(Judgement("accept", ("e1",), coder, AT, "toll", of=CHILDREN))
    said.append(Judgement("reject", ("e1",), "cy", AT, "toll", of=ALL, adjudicates=True))
    by_field = {a.field: a for a in agreement(said)}
    assert (by_field["date"].matters, by_field["date"].agreed, by_field["date"].alpha) == (2, 1.0, 1.0)
    assert by_field["date"].kappa == (("ana", "bo", 2, 1.0),)
    toll = by_field["toll"]
    assert (toll.matters, toll.agreed, toll.coders) == (2, 0.5, ("ana", "bo"))
    assert toll.alpha is not None
    assert toll.alpha_numbers is not None
    assert toll.alpha < toll.alpha_numbers


def test_accepting_and_correcting_to_it_is_agreement() -> None:
    said = [judge("accept", attribute="toll", of=ALL)]
    said += [Judgement("correct", ("e1",), "bo", AT, "toll", ALL, cite("25 people"), of=ALL)]
    assert agreement(said)[0].agreed == 1.0


def test_the_event_as_a_whole_is_asked_and_presses_where_the_rules_doubt_it() -> None:
    whole = Matter("value", ("e1",))
    sure = {q.matter: q for q in questions([EVENT], [], state_of([]), ANA)}[whole]
    doubted = {q.matter: q for q in questions([replace(EVENT, score=0.4)], [], state_of([]), ANA)}[whole]
    assert doubted.pressing > sure.pressing
    assert "40% sure" in doubted.why
    assert doubted.words == EVENT.triggers[0]


def test_a_number_of_injured_is_no_answer_for_a_number_of_killed() -> None:
    injured = Claim("toll", Toll("injured", Count(9, 9)), cite("four"), "rules")
    fewer = Claim("toll", Toll("killed", Count(20, 20)), cite("25 people"), "rules")
    event = replace(EVENT, claims=(*EVENT.claims, injured, fewer))
    asked = next(q for q in questions([event], [], state_of([]), ANA) if q.matter.of == ALL)
    assert [answer.value for _, answer in asked.options] == [fewer.value]
