import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.text import Sentence
from dateline.normalise.actors import find_actors

FOLDER = Path(__file__).parent / "cases"
CASES = [
    pytest.param(row, id=f"{name}-{row['text'][:50]}")
    for name in ("develop", "held_out", "bugs")
    for row in csv.DictReader((FOLDER / f"texts_{name}.csv").open(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_names_are_found(case: dict[str, str]) -> None:
    found = find_actors(case["text"], on=date.fromisoformat(case["on"]), countries=case["countries"].split())
    assert "; ".join(f"{m.text}={m.party.actor_id or f'~{m.party.kind}'}" for m in found) == case["expected"]


def test_a_mere_kind_of_force_is_not_specific() -> None:
    found = find_actors("The army and Boko Haram fought.", on=date(2015, 1, 1), countries=("NGA",))
    assert [(m.text, m.specific) for m in found] == [("army", False), ("Boko Haram", True)]


WORDS = st.lists(
    st.sampled_from(
        ["the", "Congo's", "army", "Front", "of", "Liberation", "ISIS's", "U", ".", "S", "troops", "(RRLF)", "military",
         "rule", "AFP", "20th", "Brigade", "National", "Guard", "Somali", "government", "forces", "\n", ",", "pro", "-"]
    ),
    max_size=30,
).map(" ".join)  # fmt: skip


@given(st.one_of(st.text(alphabet="abcdeISK FrontArmyof the(')U.N.\n-Taliban", max_size=200), st.text(), WORDS))
def test_every_mention_is_its_text_and_none_overlap(text: str) -> None:
    last = 0
    for mention in find_actors(text, on=date(2021, 11, 3), countries=("AFG",)):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= last
        last = mention.end


def test_only_coded_sentences_give_mentions() -> None:
    text = "ISKP came. ISKP went."
    sentences = [Sentence(0, 10, 0, 0, "caption"), Sentence(11, 21, 1, 0)]
    assert [m.start for m in find_actors(text, on=date(2021, 11, 3), sentences=sentences)] == [11]
