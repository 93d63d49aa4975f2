"""The coefficients give the figures of published worked examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.review.alpha import interval, krippendorffs_alpha
from dateline.review.kappa import cohens_kappa


def units(*coders: str) -> list[list[str]]:
    """Return the answers by unit, of rows by coder as the papers print them; a point is a gap."""
    rows = [row.split() for row in coders]
    return [[answer for answer in column if answer != "."] for column in zip(*rows, strict=True)]


# Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), sections A, B and C.
BINARY = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
NOMINAL = units("a a b b d c c c e d d a", "b a b b b c c c e d d d")
FOUR = units(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)


@pytest.mark.parametrize(("data", "alpha"), [(BINARY, 0.095), (NOMINAL, 0.692), (FOUR, 0.743)])
def test_alpha_of_the_published_examples(data: list[list[str]], alpha: float) -> None:
    assert krippendorffs_alpha(data) == pytest.approx(alpha, abs=0.0005)


def test_alpha_of_numbers() -> None:
    data = [[int(answer) for answer in unit] for unit in FOUR]
    assert krippendorffs_alpha(data, interval) == pytest.approx(0.849, abs=0.0005)


def test_alpha_without_anything_to_compare() -> None:
    assert krippendorffs_alpha([]) is None
    assert krippendorffs_alpha([["a"], ["b"]]) is None
    assert krippendorffs_alpha([["a", "a"], ["a", "a"]]) is None


# Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions" (2003), chapter 18: 100 subjects, two raters.
PSYCHIATRISTS = {
    ("p", "p"): 75,
    ("p", "n"): 1,
    ("p", "o"): 4,
    ("n", "p"): 5,
    ("n", "n"): 4,
    ("n", "o"): 1,
    ("o", "o"): 10,
}


def test_kappa_of_a_published_example() -> None:
    pairs = [pair for pair, count in PSYCHIATRISTS.items() for _ in range(count)]
    assert len(pairs) == 100
    assert cohens_kappa(pairs) == pytest.approx(0.68, abs=0.005)


def test_kappa_where_it_is_not_defined() -> None:
    assert cohens_kappa([]) is None
    assert cohens_kappa([("a", "a")]) is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=30))
def test_kappa_is_one_for_who_agrees_and_never_more(pairs: list[tuple[str, str]]) -> None:
    kappa = cohens_kappa(pairs)
    assert kappa is None or -1 <= kappa <= 1
    agreeing = cohens_kappa([(a, a) for a, _ in pairs])
    assert agreeing is None or agreeing == pytest.approx(1)
    assert cohens_kappa([(b, a) for a, b in pairs]) == pytest.approx(kappa)


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=4), max_size=12), st.randoms())
def test_alpha_does_not_ask_for_an_order(data: list[list[str]], random) -> None:
    shuffled = [random.sample(unit, len(unit)) for unit in random.sample(data, len(data))]
    assert krippendorffs_alpha(shuffled) == pytest.approx(krippendorffs_alpha(data))
