"""``dateline link`` as a person runs it: three reports of one attack and one of another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dateline.cli.app import app
from dateline.pipeline.judging import open_database

REPORTS = {
    "one.txt": (
        "date 2005-05-17\nA car bomb exploded near a police station in Iraq's Baquba on Tuesday morning, killing at least "
        "three people, a police officer said by telephone. Witnesses saw smoke over the centre of the town."
    ),
    "two.txt": (
        "date 2005-05-17\nA bomber blew himself up outside a police station in Baquba, Iraq, on Tuesday, killing 19 people "
        "and wounding 34, police and doctors said. Nobody has yet spoken for the attack."
    ),
    "three.txt": (
        "date 2005-05-18\nTuesday's bombing of a police station in the Iraqi town of Baquba killed 27 people and wounded "
        "46, the director of the hospital said on Wednesday."
    ),
    "other.txt": (
        "date 2005-05-17\nGunmen shot dead two traders at a bus stop in Mombasa, Kenya, on Monday night, officials said. "
        "The traders had come to sell cloth."
    ),
}


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("link")
    for name, text in REPORTS.items():
        (folder / name).write_text(text + "\n", "utf-8")
    done = CliRunner().invoke(app, ["code", *(str(folder / n) for n in REPORTS), "--db", str(folder / "d.db")])
    assert done.exit_code == 0, done.output
    return folder / "d.db"


@pytest.fixture(scope="module")
def objects(db: Path) -> list[dict[str, Any]]:
    to = db.parent / "incidents.jsonl"
    done = CliRunner().invoke(app, ["link", "--db", str(db), "--to", str(to)])
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in to.read_text("utf-8").splitlines()]


def test_reports_of_one_attack_are_one_incident(objects: list[dict[str, Any]]) -> None:
    assert sorted(len(o["reports"]) for o in objects if not o["recalled_only"]) == [1, 3]


def test_the_toll_has_risen_and_keeps_its_history(objects: list[dict[str, Any]]) -> None:
    (most,) = [o for o in objects if len(o["reports"]) == 3]
    killed = next(t for t in most["tolls"] if t["harm"] == "killed" and t["group"] is None)
    assert killed["best"] == 27
    assert [h["low"] for h in killed["history"]] == sorted(h["low"] for h in killed["history"])
    assert all(h["evidence"]["quote"] for h in killed["history"])


def test_each_link_says_why(objects: list[dict[str, Any]]) -> None:
    links = [link for o in objects for link in o["links"]]
    assert links
    assert all(link["says"].startswith("One happening") and link["reasons"] for link in links)


def test_the_table_shows_incidents(db: Path) -> None:
    done = CliRunner().invoke(app, ["link", "--db", str(db)])
    assert done.exit_code == 0
    assert "Baquba" in done.output
    assert "27" in done.output


def test_a_policy_that_is_none_is_wrong_usage(db: Path) -> None:
    done = CliRunner().invoke(app, ["link", "--db", str(db), "--policy", "median"])
    assert done.exit_code == 2
    assert "low-best-high" in done.output


def test_incidents_are_kept_and_asked_for(db: Path) -> None:
    assert CliRunner().invoke(app, ["link", "--db", str(db)]).exit_code == 0
    done = CliRunner().invoke(app, ["show", "--incidents", "--country", "IRQ", "--killed", "20..", "--db", str(db)])
    assert done.exit_code == 0, done.output
    assert "Baquba" in done.output
    assert "Mombasa" not in done.output
    assert CliRunner().invoke(app, ["verify", "--db", str(db)]).exit_code == 0


def test_linking_again_changes_nothing(db: Path) -> None:
    with open_database(db) as store:
        before = list(store.incidents())
    assert CliRunner().invoke(app, ["link", "--db", str(db)]).exit_code == 0
    with open_database(db) as store:
        assert list(store.incidents()) == before


def test_two_events_that_people_hold_apart_are_apart(db: Path, tmp_path: Path) -> None:
    with open_database(db) as store:
        (incident,) = [i for i in store.incidents() if len(i.reports) == 3]
        one, other = incident.events[0], incident.events[-1]
    file = tmp_path / "j.csv"
    file.write_text(f"verdict,subjects\ndifferent,{one} {other}\n", "utf-8")
    assert CliRunner().invoke(app, ["judge", str(file), "--db", str(db), "--coder", "ana"]).exit_code == 0
    assert CliRunner().invoke(app, ["link", "--db", str(db)]).exit_code == 0
    with open_database(db) as store:
        assert not [i for i in store.incidents() if {one, other} <= set(i.events)]
