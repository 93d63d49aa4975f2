"""Statements read from one sentence after the report of a bombing: which stand, and who takes it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.event import Event
from dateline.core.values import Party

_CASES = Path(__file__).parent / "cases"
_BOMBING = "A bomb exploded in a market in the Nigerian city of Kano on Monday, killing six people."


def _read(name: str) -> list[dict[str, str]]:
    with (_CASES / f"statements_{name}.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


CASES = [case for name in ("develop", "held_out", "bugs") for case in _read(name)]


def said(events: list[Event], kind: str) -> list[Event]:
    return [e for e in events if e.role == "statement" and e.action == kind]


def speakers(event: Event) -> str:
    claims = list(event.of("speaker"))
    return " | ".join([c.evidence.quote for c in claims] + [c.value.name for c in claims if isinstance(c.value, Party)])


@pytest.mark.parametrize("case", CASES, ids=[f"{c['kind']}: {c['text'][:50]}" for c in CASES])
def test_kind_and_speaker(code, case) -> None:
    events = code(f"{_BOMBING}\n\n{case['text']}")
    refused = case["kind"].startswith("none ")
    found = said(events, case["kind"].removeprefix("none "))
    if refused:
        assert not found
        return
    assert found
    assert any(case["speaker"].lower() in speakers(event).lower() for event in found)


@pytest.mark.parametrize(
    "text", ["The blast was condemned by France, Germany and the United States.", "Hamas denied any role in the blast."]
)
def test_a_statement_is_about_the_event_it_names(code, text) -> None:
    events = code(f"{_BOMBING}\n\n{text}")
    bombing = next(e for e in events if e.role == "main")
    statement = next(e for e in events if e.role == "statement")
    assert statement.about == (bombing.id,)


def test_accusation_names_the_accused_and_makes_no_claim(code) -> None:
    events = code(f"{_BOMBING}\n\nThe army blamed Boko Haram for the bombing.")
    accusation = said(events, "accuse")[0]
    assert any("Boko Haram" in c.evidence.quote for c in accusation.of("target"))
    assert not said(events, "claim_responsibility")
    bombing = next(e for e in events if e.role == "main")
    assert bombing.first("perpetrator").attribution == "blamed"


def test_passive_accusation_does_not_make_the_accused_the_speaker(code) -> None:
    events = code(f"{_BOMBING}\n\nBoko Haram was accused by the army of planting the bomb.")
    accusation = said(events, "accuse")[0]
    assert "Boko Haram" not in speakers(accusation)


def test_one_stand_in_two_words_is_one_statement(code) -> None:
    events = code(f"{_BOMBING}\n\nFrance condemned the attack.\n\nFrance also denounced the killing of civilians.")
    assert len(said(events, "condemn")) == 1


def test_two_speakers_take_two_stands(code) -> None:
    events = code(f"{_BOMBING}\n\nFrance condemned the attack.\n\nGermany condemned the attack.")
    assert len(said(events, "condemn")) == 2


_WORDS = st.sampled_from(
    "the Taliban France who which said it its , . ; ( ) and claimed denied condemned by no responsibility blamed on "
    'accusing Monday spokesman for attack of " called asked to that they we would'.split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=30))
def test_any_order_of_words_is_read_without_error(code, words) -> None:
    for event in code(f"{_BOMBING}\n\n{' '.join(words)}"):
        assert event.triggers
