import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.values import Party
from dateline.normalise.actors import parse_actor, resolve_actor, same_actor

ON = date(2021, 11, 3)
CASES = list(csv.DictReader((Path(__file__).parent / "cases" / "names.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("case", CASES, ids=[f"{c['words']}-{c['country']}-{c['on']}" for c in CASES])
def test_a_name_means_what_it_meant_then_and_there(case: dict[str, str]) -> None:
    party = parse_actor(case["words"], on=date.fromisoformat(case["on"]), country=case["country"] or None)
    assert party is not None
    assert (party.actor_id, party.kind) == (case["id"], case["kind"])


@pytest.mark.parametrize("words", ["", "   ", "gunmen", "unidentified gunmen", "Foo Bar", "\x00", "x" * 10_000])
def test_no_actor_is_none(words: str) -> None:
    assert parse_actor(words, on=ON) is None


def test_an_ambiguous_acronym_stays_open() -> None:
    assert len(resolve_actor("PLA", on=ON).candidates) > 1


def test_an_unknown_name_stays_a_name() -> None:
    assert resolve_actor("Sons of Nowhere", on=ON) == Party("Sons of Nowhere")


def test_a_branch_is_its_parent_and_not_its_sister() -> None:
    whole, branch, sister = (resolve_actor(n, on=ON) for n in ("ISIS", "ISKP", "ISWAP"))
    assert same_actor(whole, branch)
    assert not same_actor(branch, sister)


@given(st.text(max_size=80))
def test_no_text_raises(text: str) -> None:
    assert parse_actor(text, on=ON, country="AFG") is None or text.strip()
