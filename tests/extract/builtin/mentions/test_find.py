import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.text import Sentence
from dateline.extract.builtin.mentions import find_mentions, office

CASES = Path(__file__).parent / "cases"


def whole(text, kind="body"):
    return (Sentence(0, len(text), 0, 0, kind),)


def rows():
    for name in ("develop", "held_out", "bugs"):
        with (CASES / f"mentions_{name}.csv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="|"):
                yield pytest.param(row["text"], row["expected"], id=f"{name}-{row['text'][:40]}")


@pytest.mark.parametrize(("text", "expected"), list(rows()))
def test_cases(text, expected):
    assert "; ".join(f"{m.kind}:{m.text}" for m in find_mentions(text, whole(text))) == expected


def one(text, **given_):
    (mention,) = find_mentions(text, whole(text), **given_)
    return mention


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("At least 25 people died.", 25, None),
        ("Two men died.", 2, 2),
        ("A boy died.", 1, 1),
        ("Dozens of men died.", 24, 99),
        ("Three hundred people died.", 300, 300),
        ("More than 170 people died.", 171, None),
        ("Up to 50 people died.", 0, 50),
    ],
)
def test_counts(text, low, high):
    count = one(text).count
    assert (count.low, count.high) == (low, high)


def test_head_term_and_definite():
    mention = one("The gunmen fled.")
    assert (mention.head, mention.term, mention.definite) == ("gunman", "armed_group", True)
    assert one("Some gunmen fled.").definite is False


def test_taken_spans_may_lie_inside_a_longer_mention():
    text = "Taliban fighters fled."
    assert one(text, taken=[(0, 7)]).text == "Taliban fighters"


def test_taken_spans_are_never_cut_nor_repeated():
    text = "The Kabul police left."
    assert find_mentions(text, whole(text), taken=[(4, 16)]) == []
    assert one(text, taken=[(4, 9)]).text == "Kabul police"


def test_a_place_that_says_where_stays_out():
    text = "In Kabul gunmen fled."
    assert one(text, taken=[(3, 8)]).text == "gunmen"


def test_a_place_before_a_site_is_no_part_of_it_unless_it_is_its_name():
    assert one("Kabul mosque hit.", taken=[(0, 5)]).text == "mosque"
    assert one("Kabul Central Jail was hit.", taken=[(0, 5)]).text == "Kabul Central Jail"


def test_boilerplate_has_no_mentions():
    text = "Two gunmen fled."
    assert find_mentions(text, whole(text, "boilerplate")) == []


def test_office_after_and_before_a_name():
    text = "Mawlawi Hamid Mukhlis, Taliban military commander and member of the network, was killed."
    start, end = office(text, whole(text)[0], find_mentions(text, whole(text))[0])
    assert text[start:end] == "Taliban military commander and member of the network"
    text = "The deputy health minister Ahmed Rahimi spoke."
    person = next(m for m in find_mentions(text, whole(text)) if m.kind == "person")
    start, end = office(text, whole(text)[0], person)
    assert text[start:end] == "deputy health minister"


def test_no_office_without_one():
    text = "Ahmed Rahimi said that he ran."
    assert office(text, whole(text)[0], find_mentions(text, whole(text))[0]) is None


words = st.lists(
    st.sampled_from(
        [
            "the",
            "a",
            "two",
            "1,200",
            "12.7",
            "police",
            "gunmen",
            "killed",
            "of",
            "them",
            "Gen",
            ".",
            ",",
            "Ahmed",
            "Khan",
            "school",
            "bus",
            "bomb",
            "in",
            "Kabul",
            "(",
            ")",
            "'s",
            "-",
            "at",
            "least",
            "dead",
            "POLICE",
            "U",
            "S",
            "packed",
            "with",
            "explosives",
            "dozens",
            "military",
            "convoy",
            "trucks",
            "Inspector",
            "a",
            "group",
            "hundred",
            "and",
        ]
    ),
    max_size=40,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), words), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 10)), max_size=4))
def test_mentions_fit_their_text_and_never_overlap(text, spans):
    if not text:
        return
    taken = [(a, a + n) for a, n in spans if a + n <= len(text)]
    found = find_mentions(text, whole(text), taken=taken)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert find_mentions(text, whole(text), taken=taken) == found
