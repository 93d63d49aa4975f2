"""One expression alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.normalise.dates import parse_date

_PUBLISHED = date(2021, 11, 4)


@pytest.mark.parametrize(
    ("words", "start", "end", "precision"),
    [
        ("Tuesday", "2021-11-02", "2021-11-02", "day"),
        ("August 2021", "2021-08-01", "2021-08-31", "month"),
        ("2017", "2017-01-01", "2017-12-31", "year"),
        ("the 1990s", "1990-01-01", "1999-12-31", "decade"),
        ("last week", "2021-10-25", "2021-10-31", "week"),
        ("the third quarter of 2020", "2020-07-01", "2020-09-30", "quarter"),
        ("3 to 5 May", "2021-05-03", "2021-05-05", "days"),
        ("the 19th century", "1800-01-01", "1899-12-31", "century"),
        ("the summer of 2014", "2014-06-01", "2014-08-31", "season"),
        ("Ramadan 2019", "2019-05-06", "2019-06-03", "span"),
    ],
)
def test_an_expression_becomes_a_period(words: str, start: str, end: str, precision: str) -> None:
    period = parse_date(words, published=_PUBLISHED)
    assert period is not None
    assert (period.start.isoformat(), period.end.isoformat(), period.precision) == (start, end, precision)


def test_an_anchor_moves_what_counts_from_the_story() -> None:
    period = parse_date("two days later", published=_PUBLISHED, anchor=date(2017, 3, 8))
    assert period is not None
    assert period.start == date(2017, 3, 10)


@pytest.mark.parametrize("words", ["", "nothing", "99/99/9999", "three hours"])
def test_no_day_is_none(words: str) -> None:
    assert parse_date(words, published=_PUBLISHED) is None


@given(st.text(max_size=80), st.dates(), st.one_of(st.none(), st.dates()))
def test_never_raises(words: str, published: date, anchor: date | None) -> None:
    period = parse_date(words, published=published, anchor=anchor)
    assert period is None or period.start <= period.end
