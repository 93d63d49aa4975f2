"""Scores of clusterings against figures worked out by hand."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluate.coreference import all_scores, b_cubed, ceaf_e, muc, pairs

GOLD = dict(zip("abcdefg", (1, 1, 1, 2, 2, 3, 3), strict=True))
GIVEN = dict(zip("abcdefg", (1, 1, 2, 2, 2, 2, 4), strict=True))


def test_muc_counts_the_links_that_are_kept() -> None:
    # gold clusters fall into 2 + 1 + 2 parts: (3-2 + 2-1 + 2-2) / (2+1+1); given into 1 + 3 + 1: (1 + 1 + 0) / (1+3)
    scored = muc(GOLD, GIVEN)
    assert (scored.r, scored.p) == (2 / 4, 2 / 4)


def test_b_cubed_weighs_every_mention() -> None:
    scored = b_cubed(GOLD, GIVEN)
    assert scored.r == pytest.approx((2 * 2 / 3 + 1 / 3 + 2 * 1 + 2 * 1 / 2) / 7)
    assert scored.p == pytest.approx((2 * 1 + 1 / 4 + 2 * 2 / 4 + 1 / 4 + 1) / 7)


def test_pairs() -> None:
    scored = pairs(GOLD, GIVEN)
    assert (scored.r, scored.p) == (2 / 5, 2 / 7)


def test_ceaf_matches_clusters_one_to_one() -> None:
    # {a,b,c}-{a,b}: 4/5; {d,e}-{c,d,e,f}: 4/6; {f,g}-{g}: 2/3
    scored = ceaf_e(GOLD, GIVEN)
    assert scored.r == pytest.approx((4 / 5 + 4 / 6 + 2 / 3) / 3)


labels = st.lists(st.integers(0, 3), min_size=7, max_size=7)


@given(labels, labels)
def test_ceaf_is_the_best_of_all_matches(one: list[int], other: list[int]) -> None:
    gold, given_ = dict(enumerate(one)), dict(enumerate(other))
    rows, columns = sorted(set(one)), sorted(set(other))

    def like(row: int, column: int) -> float:
        both = sum(gold[m] == row and given_[m] == column for m in gold)
        return 2 * both / (one.count(row) + other.count(column))

    small, large, turned = (rows, columns, False) if len(rows) <= len(columns) else (columns, rows, True)
    best = max(
        sum(like(b, a) if turned else like(a, b) for a, b in zip(small, chosen, strict=True))
        for chosen in permutations(large, len(small))
    )
    assert ceaf_e(gold, given_).r == pytest.approx(best / len(rows))


@given(labels)
def test_the_truth_scores_one(one: list[int]) -> None:
    gold = dict(enumerate(one))
    names = {m: f"c{label}" for m, label in gold.items()}
    assert all_scores(gold, names)["b_cubed"]["f1"] == 1.0
    assert all_scores(gold, names)["ceaf_e"]["f1"] == 1.0


def test_other_mentions_are_refused() -> None:
    with pytest.raises(ValueError, match="one side only"):
        all_scores({"a": 1}, {"b": 1})
