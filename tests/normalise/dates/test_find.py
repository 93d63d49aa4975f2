"""Times found in sentences: tables of cases, and what holds for any text."""

from __future__ import annotations

import csv
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.text import Sentence
from dateline.normalise.dates import find_times

_CASES = Path(__file__).parent / "cases"
_PUBLISHED = date(2021, 11, 4)


def _rows() -> list[tuple[str, str, str, str, str]]:
    rows = []
    for name in ("develop", "held_out", "bugs"):
        with (_CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows += [(r["text"], r["published"], r["span"], r["value"], r["why"]) for r in csv.DictReader(file)]
    return rows


@pytest.mark.parametrize(("text", "published", "span", "value", "why"), _rows())
def test_cases(text: str, published: str, span: str, value: str, why: str) -> None:
    found = [(m.text, m.value) for m in find_times(text, date.fromisoformat(published))]
    if span:
        assert (span, value) in found, why
    else:
        assert found == [], why


def test_there_are_enough_cases() -> None:
    assert len(_rows()) >= 300


_WORDS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "on",
        "in",
        "early",
        "late",
        "end",
        "next",
        "last",
        "2014",
        "1998",
        "May",
        "March",
        "3",
        "31",
        "30th",
        "Tuesday",
        "night",
        "morning",
        "ago",
        "later",
        "days",
        "week",
        "year",
        "two",
        "9.30",
        "p.m.",
        "12/11/2021",
        "0840",
        "hrs",
        "between",
        "and",
        "to",
        "Christmas",
        "Ramadan",
        "15",
        "Khordad",
        "1388",
        "BC",
        "'90s",
        "-",
        ",",
        ".",
        "\n",
        "every",
        "past",
        "three",
        "eve",
        "same",
        "day",
        "quarter",
        "century",
        "first",
        "half",
        "following",
        "999",
        "years",
        "decades",
        "29",
        "February",
        "00:00",
        "24:00",
        "noon",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=25).map(" ".join)), st.dates())
def test_spans_quote_the_text_in_order_on_any_text(text: str, published: date) -> None:
    found = find_times(text, published)
    assert all(text[m.start : m.end] == m.text and m.text.strip() for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.period is None or m.period.start <= m.period.end for m in found)


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.sampled_from(["Monday", "Friday", "Sunday"]))
def test_a_weekday_lies_within_the_week_before_publication(published: date, weekday: str) -> None:
    (mention,) = find_times(f"Four people died on {weekday}.", published)
    assert mention.period is not None
    assert 0 <= (published - mention.period.start).days < 7
    assert mention.period.start.strftime("%A") == weekday


@given(st.integers(1900, 2020))
def test_a_year_is_never_finer_than_a_year(year: int) -> None:
    (mention,) = find_times(f"It began in {year}.", _PUBLISHED)
    assert mention.period is not None
    assert mention.period.precision == "year"
    assert (mention.period.start, mention.period.end) == (date(year, 1, 1), date(year, 12, 31))


def test_a_range_gives_both_ends_the_whole_period() -> None:
    first, second = find_times("Fighting raged between 3 and 5 May.", _PUBLISHED)
    assert (first.text, second.text) == ("3", "5 May")
    assert first.period == second.period
    assert first.period is not None
    assert (first.period.start, first.period.end) == (date(2021, 5, 3), date(2021, 5, 5))


def test_a_dateline_is_not_the_day_of_the_story() -> None:
    text = "CAIRO, October 30 - \nA bomb exploded. Four died a day later."
    divided = [Sentence(0, 20, 0, 0, "dateline"), Sentence(21, 37, 1, 1), Sentence(38, len(text), 2, 1)]
    found = find_times(text, _PUBLISHED, sentences=divided)
    assert found[-1].value == "2021-11-05"


def test_a_history_keeps_its_running_year() -> None:
    text = (
        "In 1939 war began. In 1940 France fell. In 1941 Russia was attacked. In 1942 it turned. By 1943 it was lost. "
        "In 1944 the landing came on 6 June and Paris fell in August. Nobody knew of 1945."
    )
    values = {m.text: m.value for m in find_times(text, date(2009, 12, 19))}
    assert values["6 June"] == "1944-06-06"
    assert values["August"] == "1944-08"


@pytest.mark.parametrize("unit", ["early ", "the end of ", "Monday and ", "1-", "11/", "May ", "one and a half ", " "])
def test_a_long_line_of_one_word_is_read_to_its_end(unit: str) -> None:
    assert isinstance(find_times(unit * 3000, _PUBLISHED), list)
