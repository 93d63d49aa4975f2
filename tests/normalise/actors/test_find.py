from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.text import Sentence
from dateline.normalise.actors import find_actors

ON = date(2021, 11, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Qatar condemned the attack in Kabul.", [("Qatar", "government-of-qatar")]),
        ("A bomb went off in Qatar.", []),
        ("Men of a group calling itself Soldiers of Dawn fired.", [("Soldiers of Dawn", None)]),
        ("The Halilintar Hitam militia fled.", [("Halilintar Hitam", None)]),
        ("The Red River Liberation Front (RRLF) came. The RRLF went.", [("Red River Liberation Front", None), ("RRLF", None), ("RRLF", None)]),
        ("CPI (Maoist) men fired.", [("CPI (Maoist)", "communist-party-of-india-maoist")]),
        ("THIS IS THE END, THE SHINING PATH SAID.", [("SHINING PATH", "shining-path")]),
    ],
)  # fmt: skip
def test_names_are_found(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(m.text, m.party.actor_id) for m in find_actors(text, on=ON)] == expected


@given(st.text(alphabet="abcdeISK FrontArmyof the(')U.N.\n-Taliban", max_size=200))
def test_every_mention_is_its_text_and_none_overlap(text: str) -> None:
    last = 0
    for mention in find_actors(text, on=ON, countries=("AFG",)):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= last
        last = mention.end


def test_only_coded_sentences_give_mentions() -> None:
    text = "ISKP came. ISKP went."
    sentences = [Sentence(0, 10, 0, 0, "caption"), Sentence(11, 21, 1, 0)]
    assert [m.start for m in find_actors(text, on=ON, sentences=sentences)] == [11]
