"""The rules of the calendars against known days."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.normalise.dates.festivals import easter, islamic_day, persian_day


@pytest.mark.parametrize(
    ("year", "day"),
    [(1998, date(1998, 4, 12)), (2019, date(2019, 4, 21)), (2021, date(2021, 4, 4)), (2024, date(2024, 3, 31))],
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


def test_islamic_days() -> None:
    assert islamic_day(1443, 1, 10) == date(2021, 8, 18)
    assert islamic_day(1442, 10, 1) == date(2021, 5, 13)
    assert islamic_day(9999, 1, 1) is None


def test_persian_days() -> None:
    assert persian_day(1357, 11, 22) == date(1979, 2, 11)
    assert persian_day(1400, 13, 1) is None
