"""Publication dates as sources write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.dates import DateError, published_date

DAY = date(2021, 11, 2)


@pytest.mark.parametrize(
    "written",
    [
        "2021-11-02",
        "2021-11-02T23:59:59-08:00",
        "2021-11-02T00:10:00+05:00",
        "2021/11/02",
        "2021.11.02",
        "20211102",
        "20211102T101500Z",
        "Tue, 02 Nov 2021 23:30:00 -0800",
        "2 November 2021",
        "2 Nov. 2021",
        "Nov 2, 2021",
        "November 2nd, 2021",
        "Tuesday, November 2, 2021",
        "02.11.2021",
        "2-Nov-2021",
        "2 NOV 21",
        1635811200,
        "1635811200",
        1635811200000,
        "1635811200.5",
        datetime(2021, 11, 2, 23, 59),
        DAY,
        " 2021-11-02 ",
    ],
)
def test_forms_of_one_day(written):
    assert published_date(written) == DAY


@pytest.mark.parametrize(
    ("written", "day"),
    [("25/12/2021", date(2021, 12, 25)), ("12/25/2021", date(2021, 12, 25)), ("3/3/2021", date(2021, 3, 3))],
)
def test_slashes_are_read_where_only_one_order_is_possible(written, day):
    assert published_date(written) == day


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (None, "no-date"),
        ("", "no-date"),
        ("  ", "no-date"),
        ("2021-02-30", "impossible-date"),
        ("31 June 2021", "impossible-date"),
        ("soon", "impossible-date"),
        ("2021-13-01", "impossible-date"),
        ("03/04/2021", "ambiguous-date"),
        ("20211301", "impossible-date"),
        (True, "impossible-date"),
    ],
)
def test_what_is_no_day_says_why(written, reason):
    with pytest.raises(DateError) as caught:
        published_date(written)
    assert caught.value.reason == reason


@given(st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.from_regex(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}")))
def test_any_value_is_a_day_or_a_date_error(value):
    found: object = None
    try:
        found = published_date(value)
    except DateError as error:
        found = error.reason
    assert isinstance(found, date) or found in ("no-date", "impossible-date", "ambiguous-date")


@given(st.dates(min_value=date(1900, 1, 1)))
def test_iso_days_come_back(day):
    assert published_date(day.isoformat()) == day
