"""Scoring tolls against lists of attacks and annotated reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import SourceError
from dateline.evaluate.tolls import evaluate_tolls, states_number

LIST = """Date,Type,Dead,Injured,Details
2015-01-01,Bombing,4,8,"A bomb killed four civilians and injured eight others, two critically.[8]"
2015-01-02,Bombing,9,0,"A bomb killed four civilians.[9]"
2015-01-03,Shooting,1,0,[37]
2015-01-04,Shooting,x,,"A man was shot dead."
"""
REPORT = """---
id: a0001
published: 2021-11-04
events:
  e1: {type: bombing, status: occurred, main: true}
---
A bomb killed [[people; killed:e1=12|12 people]] and hurt [[people; injured:e1=3|three]]. A clerk died.
"""


def test_rows_that_their_account_cannot_give_are_scored_apart(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    figures = evaluate_tolls(tmp_path)
    assert figures["killed"] == {"asked": 1, "given": 1, "exact": 1.0, "compatible": 1.0}
    assert figures["killed, row and account disagree"]["asked"] == 1
    assert figures["injured"]["exact"] == 1.0
    assert figures["misses"] == []


def test_annotated_reports_are_scored_by_span(tmp_path: Path) -> None:
    (tmp_path / "a0001.txt").write_text(REPORT, encoding="utf-8")
    figures = evaluate_tolls(tmp_path)
    assert figures["killed"] == {"asked": 1, "given": 1, "exact": 1.0, "compatible": 1.0}
    assert figures["injured"]["exact"] == 1.0
    assert figures["killed, found where none is"]["asked"] == 1
    assert [(m["harm"], m["wanted"]) for m in figures["misses"]] == [("killed", "")]


def test_a_folder_without_data_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no list of attacks"):
        evaluate_tolls(tmp_path)


@pytest.mark.parametrize(
    ("text", "wanted", "states"),
    [
        ("A bomb killed four people.", 4, True),
        ("A bomb killed four people.", 5, False),
        ("A bomb killed a guard and two clerks.", 3, True),
        ("A bomb went off.", 0, True),
        ("A bomb killed four people.", 0, False),
        ("Four people saw it.", 4, False),
    ],
)
def test_which_numbers_an_account_states(text: str, wanted: int, states: bool) -> None:
    assert states_number(text, "killed", wanted) is states
