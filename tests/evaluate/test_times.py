"""The scores count what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import SourceError
from dateline.evaluate.times import evaluate_times, one_notation

_TML = """<?xml version="1.0"?><TimeML><DCT><TIMEX3 value="2021-11-04">x</TIMEX3></DCT><TEXT>
He fell on <TIMEX3 value="2021-11-02">Tuesday</TIMEX3> after <TIMEX3 value="P3D">two days</TIMEX3> of
<TIMEX3 value="2020">unrest</TIMEX3>, and again on 3 May.</TEXT></TimeML>"""
_REPORT = "---\nid: a\npublished: 2021-11-04\n---\nIt hit [[place|Bria]] on [[time=2021-11-02; time:e1|Tuesday]].\n"


def test_timeml(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "a.tml").write_text(_TML, encoding="utf-8")
    scored = evaluate_times(tmp_path)
    figures = scored["sets"]["set"]
    assert (figures["gold"], figures["found"]) == (3, 3)
    assert figures["relaxed_f1"] == pytest.approx(66.7)
    assert figures["value_accuracy"] == 50.0
    assert figures["value_f1"] == pytest.approx(33.3)
    assert sorted(m["kind"] for m in scored["misses"]) == ["missed", "spurious", "value"]


def test_annotated_reports(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_REPORT, encoding="utf-8")
    assert evaluate_times(tmp_path)["sets"][tmp_path.name]["value_f1"] == 100.0


def test_nothing_to_measure(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        evaluate_times(tmp_path)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1949-XX", "1949"),
        ("1949-XX-XX", "1949"),
        ("198X", "198"),
        ("19XX", "19"),
        ("2000-W6", "2000-W06"),
        ("1989-11-06T17:00", "1989-11-06T17"),
        ("PXDE", "PXE"),
        ("1989-QX", "1989"),
    ],
)
def test_notations_of_one_value(one: str, other: str) -> None:
    assert one_notation(one) == one_notation(other)


@pytest.mark.parametrize(
    ("one", "other"), [("1949-06", "1949"), ("P1D", "PT24H"), ("2000-W16", "2000-W06"), ("P3M", "P3Q")]
)
def test_other_values_stay_apart(one: str, other: str) -> None:
    assert one_notation(one) != one_notation(other)


def test_the_meaning_counts_notations_alike(tmp_path: Path) -> None:
    text = _TML.replace('"2021-11-02">Tuesday', '"1949-XX">1949')
    (tmp_path / "a.tml").write_text(text, encoding="utf-8")
    figures = evaluate_times(tmp_path)["sets"][tmp_path.name]
    assert figures["value_f1"] == 0.0
    assert figures["meaning_f1"] == pytest.approx(33.3)
