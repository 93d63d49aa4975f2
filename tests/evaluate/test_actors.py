import json
from datetime import date
from pathlib import Path

import pytest

from dateline.errors import SourceError
from dateline.evaluate.actors import Side, UnknownName, evaluate_actors, judge


def _row(a: str, b: str, country: str = "Somalia") -> str:
    return json.dumps({"side_a_name": a, "side_b_name": b, "location_root_name": country, "start_date": "2015-05-01"})


def test_sides_are_counted_by_mention_and_by_name(tmp_path: Path) -> None:
    rows = [_row("Government of Somalia", "Al-Shabaab")] * 2 + [_row("Sons of Nowhere", "Civilians"), "", '{"x": 1}']
    (tmp_path / "sides.jsonl").write_text("\n".join(rows), encoding="utf-8")
    scores = evaluate_actors(tmp_path)
    assert scores.figures()["armed groups, by mention"] == {"asked": 3, "known": 0.6667, "open": 0.0}
    assert scores.figures()["armed groups, by name"] == {"asked": 2, "known": 0.5, "open": 0.0}
    assert scores.figures()["states and civilians, by name"]["known"] == 1.0
    assert scores.misses == [UnknownName("Sons of Nowhere", 1)]


@pytest.mark.parametrize(
    ("name", "country", "verdict"),
    [("M23, FDLR", "COD", "known"), ("M23, Nobody", "COD", "unknown"), ("ELN", None, "open")],
)
def test_a_side_is_known_where_all_its_actors_are(name: str, country: str | None, verdict: str) -> None:
    assert judge(Side(name, date(1988, 1, 1), country)) == verdict


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}\n'])
def test_no_record_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError):
        evaluate_actors(tmp_path / "x.jsonl")
