"""The scores count what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import SourceError
from dateline.evaluate.times import evaluate_times

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
