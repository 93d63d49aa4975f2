"""The shipped words of the calendar are sound."""

from __future__ import annotations

from dateline.knowledge.times import check_times, load_times


def test_the_shipped_words_have_no_faults() -> None:
    assert check_times() == []


def test_every_unit_and_month_is_known() -> None:
    words = load_times()
    assert words.months["sept"] == 9
    assert words.units["fortnight"].factor == 2
    assert words.numbers["forty-five"] == 45
    assert words.yearly["diwali"][2005].isoformat() == "2005-11-01"
