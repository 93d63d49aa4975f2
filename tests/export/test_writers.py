"""The file formats: CSV, JSON Lines, GeoJSON."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from dateline.export import COLUMNS, records_of, total_of, write_csv, write_geojson, write_jsonl

from .sample import sample


def _toll(low: int, high: int | None, **more: Any) -> dict[str, Any]:
    plain = {"harm": "killed", "group": None, "approximate": False, "in_total": False, "added": False}
    return {**plain, "low": low, "high": high, **more}


@pytest.mark.parametrize(
    ("tolls", "total"),
    [
        ([], (None, None)),
        ([_toll(25, None)], (25, None)),
        ([_toll(25, 25), _toll(4, 4, in_total=True)], (25, 25)),
        ([_toll(10, 10), _toll(3, 5, added=True)], (13, 15)),
        ([_toll(10, 10), _toll(12, 12)], (10, 10)),
        ([_toll(10, 10), _toll(3, None, added=True)], (13, None)),
        ([_toll(3, 3, group="attackers"), _toll(7, 7)], (7, 7)),
        ([_toll(3, 3, harm="injured")], (None, None)),
    ],
)
def test_totals(tolls: list[dict[str, Any]], total: tuple[int | None, int | None]) -> None:
    assert total_of({"tolls": tolls}, "killed") == total


def test_the_attackers_total_is_their_own() -> None:
    tolls = [_toll(7, 7), _toll(3, 3, group="attackers")]
    assert total_of({"tolls": tolls}, "killed", attackers=True) == (3, 3)


def _csv(records: list[Any]) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    assert write_csv(records, out) == len(records)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_csv() -> None:
    first, second = _csv(records_of(*sample()))
    assert tuple(first) == COLUMNS
    assert (first["killed_low"], first["killed_high"], first["injured_low"]) == ("25", "", "")
    assert first["perpetrators"] == "Red Star Front"
    assert first["tolls"] == "killed 25..; killed 4 @children in total"
    assert second["about"] == "eattack"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_runs_no_formula(start: str) -> None:
    record = {**records_of(*sample())[0], "site": f"{start}cmd|' /C calc'!A0", "lon": -69.2}
    (row,) = _csv([record])
    assert row["site"].startswith("'")
    assert float(row["lon"]) == -69.2


def test_jsonl_is_the_record() -> None:
    records = records_of(*sample())
    out = io.StringIO()
    assert write_jsonl(records, out) == 2
    assert [json.loads(line) for line in out.getvalue().splitlines()] == records


def test_jsonl_survives_half_characters() -> None:
    record = {**records_of(*sample())[0], "path": "a\udcff.txt"}
    out = io.StringIO()
    write_jsonl([record], out)
    assert json.loads(out.getvalue().encode("utf-8"))["path"] == "a\udcff.txt"


@pytest.mark.parametrize("count", [0, 1, 2])
def test_geojson(count: int) -> None:
    out = io.StringIO()
    assert write_geojson(records_of(*sample())[:count], out) == count
    collection = json.loads(out.getvalue())
    assert len(collection["features"]) == count
    if count:
        first = collection["features"][0]
        assert first["geometry"] == {"type": "Point", "coordinates": [69.2, 34.5]}
        assert first["properties"]["place_precision"] == "settlement"
    if count == 2:
        assert collection["features"][1]["geometry"] is None
