"""Words, pieces and windows: nothing is lost, nothing is read twice."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.reader.windows import divide_windows
from dateline.extract.reader.words import SHAPES, Vocabulary, divide_words, heading

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "bomb", "##ing", "##s", "cafe", "a", "##b", "1", "##2"]


@given(st.text())
def test_words_are_the_text_without_its_spaces(text: str) -> None:
    words = divide_words(text)
    assert [text[s:e] for s, e in zip(words.starts, words.ends, strict=True)] == words.texts
    assert "".join(words.texts) == re.sub(r"\s", "", text)
    assert all(a <= b for a, b in zip(words.ends, words.starts[1:], strict=False))


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("bomb", "lower"),
        ("Kabul", "title"),
        ("A", "title"),
        ("ISKP", "upper"),
        ("McVeigh", "mixed"),
        ("2021", "digits"),
        (",", "mark"),
    ],
)
def test_shapes(word: str, shape: str) -> None:
    assert SHAPES[divide_words(word).shapes[0]] == shape


def test_marks_are_words_of_their_own() -> None:
    assert divide_words("AK-47s, [ISIS-K]").texts == ["AK", "-", "47s", ",", "[", "ISIS", "-", "K", "]"]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("bombings", ["bomb", "##ing", "##s"]),
        ("BOMBS", ["bomb", "##s"]),
        ("Café", ["cafe"]),
        ("ab", ["a", "##b"]),
        ("12", ["1", "##2"]),
        ("zebra", ["[UNK]"]),
        ("a" * 41, ["[UNK]"]),
    ],
)
def test_pieces_are_the_longest_from_the_left(word: str, pieces: list[str]) -> None:
    assert [PIECES[i] for i in Vocabulary(PIECES).pieces(word)] == pieces


def test_the_heading_gives_the_day() -> None:
    assert heading(date(2021, 11, 4)).texts == ["4", "November", "2021", ":"]


@given(st.lists(st.integers(1, 40), max_size=300), st.integers(1, 60), st.integers(0, 30))
def test_every_word_is_taken_once(lengths: list[int], size: int, overlap: int) -> None:
    windows = divide_windows(lengths, size, overlap)
    taken = [i for w in windows for i in range(w.take_first, w.take_last)]
    assert taken == list(range(len(lengths)))
    for w in windows:
        assert w.first <= w.take_first <= w.take_last <= w.last
        assert sum(lengths[w.first : w.last]) <= size or w.last - w.first == 1


def test_a_word_is_taken_where_it_stands_inside() -> None:
    first, second = divide_windows([1] * 150, 100, 40)
    assert (first.last, second.first) == (100, 60)
    assert first.take_last == second.take_first == 80
