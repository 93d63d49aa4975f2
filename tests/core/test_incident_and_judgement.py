"""Incidents and judgements refuse what cannot be."""

from datetime import date

import pytest

from dateline.core.incident import Finding, Incident, SettledToll, Voice
from dateline.core.judgement import Judgement
from dateline.core.report import Evidence

AT = "2026-01-02T03:04:05.000006+00:00"
WORDS = Evidence("r1", 0, 5, "Kabul")


def test_same_and_different_are_said_of_two_events_in_any_order() -> None:
    one = Judgement("same", ("e2", "e1"), "ana", AT)
    assert one.subjects == ("e1", "e2")
    assert one.id == Judgement("same", ("e1", "e2"), "ana", AT).id
    with pytest.raises(ValueError, match="2 different ids"):
        Judgement("different", ("e1", "e1"), "ana", AT)


def test_a_correction_needs_a_value_and_how_it_is_known() -> None:
    with pytest.raises(ValueError, match="attribute and a value"):
        Judgement("correct", ("i1",), "ana", AT, note="the ministry's list")
    with pytest.raises(ValueError, match="evidence or a note"):
        Judgement("correct", ("i1",), "ana", AT, attribute="site", value="hospital", note=" ")
    made = Judgement("correct", ("i1",), "ana", AT, attribute="site", value="hospital", evidence=WORDS)
    assert made.id != Judgement("correct", ("i1",), "ana", AT, attribute="site", value="school", evidence=WORDS).id


@pytest.mark.parametrize(("verdict", "coder", "at"), [("guess", "ana", AT), ("same", " ", AT), ("same", "ana", "")])
def test_a_judgement_says_who_when_and_what(verdict: str, coder: str, at: str) -> None:
    with pytest.raises(ValueError):
        Judgement(verdict, ("e1", "e2"), coder, at)  # type: ignore[arg-type]


def test_an_incident_is_provisional_until_two_sources_tell_it() -> None:
    assert Incident("i1", ("e1",), ("r1",), 1).provisional
    assert not Incident("i1", ("e1", "e2"), ("r1", "r2"), 2).provisional
    with pytest.raises(ValueError, match="needs events"):
        Incident("i1", (), ("r1",), 1)


def test_a_finding_of_the_machine_has_support() -> None:
    voice = Voice("e1", "r1", "v1", date(2021, 11, 3), "Kabul", WORDS)
    assert Incident("i1", ("e1",), ("r1",), 1, (Finding("site", "Kabul", "", (voice,)),)).of("site") is not None
    with pytest.raises(ValueError, match="nobody says"):
        Finding("site", "Kabul", "the only value", ())
    assert Finding("site", "Kabul", "a coder's", (), standing="coder").value == "Kabul"


@pytest.mark.parametrize(("low", "best", "high"), [(3, 2, None), (1, 3, 2), (-1, 0, 0)])
def test_tolls_do_not_cross(low: int, best: int, high: int | None) -> None:
    with pytest.raises(ValueError, match="no toll"):
        SettledToll("killed", None, low, best, high, "", ())


@pytest.mark.parametrize(
    ("verdict", "subjects"), [("merge", ("i1",)), ("accept", ("e1", "e2")), ("split", ("i1", "i1")), ("flag", ("",))]
)
def test_a_verdict_is_said_of_what_it_can_be_said_of(verdict: str, subjects: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="different ids"):
        Judgement(verdict, subjects, "ana", AT)  # type: ignore[arg-type]


def test_moments_have_one_form_and_a_time_zone() -> None:
    assert Judgement("flag", ("e1",), "ana", "2026-01-02T05:04:05+02:00").at == "2026-01-02T03:04:05.000000+00:00"
    with pytest.raises(ValueError, match="time zone"):
        Judgement("flag", ("e1",), "ana", "2026-01-02T05:04:05")
    with pytest.raises(ValueError, match="no moment"):
        Judgement("flag", ("e1",), "ana", "yesterday")
