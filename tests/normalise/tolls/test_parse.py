"""Words that give a number, alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.normalise.tolls.test_cases import rows

from dateline.core.values import Count
from dateline.normalise.tolls import parse_count


def shown(count: Count | None) -> str:
    """Return a count as the table writes it."""
    if count is None:
        return "none"
    high = "" if count.high is None else str(count.high)
    value = str(count.low) if count.low == count.high else f"{count.low}..{high}"
    return f"~{value}" if count.approximate else value


@pytest.mark.parametrize(("words", "expected", "why"), rows("counts"))
def test_counts(words: str, expected: str, why: str) -> None:
    assert shown(parse_count(words)) == expected, why


@given(st.text(max_size=120))
def test_never_raises(words: str) -> None:
    count = parse_count(words)
    assert count is None or count.high is None or 0 <= count.low <= count.high


@given(st.integers(0, 999_999))
def test_digits_round_trip(number: int) -> None:
    assert parse_count(f"{number:,}") == Count(number, number) == parse_count(str(number))


_ONES = "one two three four five six seven eight nine".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


@given(st.integers(1, 9), st.integers(0, 7), st.integers(1, 9))
def test_spelled_numbers(hundreds: int, tens: int, ones: int) -> None:
    words = f"{_ONES[hundreds - 1]} hundred and {_TENS[tens]}-{_ONES[ones - 1]}"
    value = 100 * hundreds + 10 * (tens + 2) + ones
    assert parse_count(words) == Count(value, value)


@given(st.integers(1, 5000))
def test_hedges_bound_the_number(number: int) -> None:
    assert parse_count(f"at least {number}") == Count(number, None)
    assert parse_count(f"more than {number}") == Count(number + 1, None)
    assert parse_count(f"up to {number}") == Count(0, number)
    assert parse_count(f"about {number}") == Count(number, number, approximate=True)
