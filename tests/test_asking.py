"""Asking in the words of a person or a program, from Python."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import dateline
from dateline.core.incident import Finding, Incident
from dateline.core.judgement import Judgement
from dateline.core.values import Party, Place
from dateline.errors import RunError, StoreError
from dateline.export import COLUMNS, INCIDENT_COLUMNS, row_of
from dateline.pipeline.asking import choice_of
from dateline.pipeline.judging import open_database
from dateline.store import Choice, Numbers
from store.sample import Coded, a_report, an_event, clock
from store.test_asking import ISKP

AT = "2026-01-02T03:04:05+00:00"


@pytest.mark.parametrize(
    ("asked", "choice"),
    [
        ({}, Choice()),
        ({"country": "afg", "action": None}, Choice(country="AFG")),
        ({"since": "2021-08", "until": "2024-02"}, Choice(since=date(2021, 8, 1), until=date(2024, 2, 29))),
        ({"since": "2021", "until": "2021"}, Choice(since=date(2021, 1, 1), until=date(2021, 12, 31))),
        ({"since": date(2021, 8, 3)}, Choice(since=date(2021, 8, 3))),
        ({"killed": "10.."}, Choice(killed=Numbers(10))),
        ({"killed": 10, "injured": "..5"}, Choice(killed=Numbers(10, 10), injured=Numbers(None, 5))),
        ({"action": "Bombing"}, Choice(action="bombing")),
        ({"as_of": "2026-01-01"}, Choice(as_of=datetime(2026, 1, 1, 23, 59, 59, 999999, UTC))),
        ({"as_of": date(2026, 1, 1)}, Choice(as_of=datetime(2026, 1, 1, 23, 59, 59, 999999, UTC))),
        ({"as_of": "2026-01-01T12:00"}, Choice(as_of=datetime(2026, 1, 1, 12, tzinfo=UTC))),
    ],
)
def test_filters(asked: dict[str, object], choice: Choice) -> None:
    assert choice_of(**asked) == choice


def test_an_actor_is_also_its_wings() -> None:
    ids = choice_of(actor="Islamic State").actor_ids
    assert {"islamic-state", "islamic-state-khorasan-province"} <= set(ids)
    assert choice_of(actor="the Ministry of Silly Walks").actor_ids == ()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"color": "red"}, "color: no such filter"),
        ({"country": "Afghanistan"}, "country: 'Afghanistan' is no ISO"),
        ({"killed": "ten"}, "killed: 'ten' is no number"),
        ({"since": "2021-13"}, "since: '2021-13' is no date"),
        ({"as_of": "yesterday"}, "as_of: 'yesterday' is no moment"),
        ({"role": "villain"}, "role: 'villain' is no role; choose from main"),
        ({"sort": "colour"}, "sort: 'colour' is no sort; choose from published"),
        ({"action": "picnic"}, "action: 'picnic' is no action"),
    ],
)
def test_filters_that_make_no_sense(asked: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        choice_of(**asked)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_database(tmp_path / "incidents.db", clock=clock) as store:
        for number, actor in enumerate((ISKP, Party("unidentified gunmen"), None)):
            report = a_report(number)
            store.add(report, Coded((an_event(report, killed=number * 10, actor=actor),)))
        place = Finding("place", Place("Kabul", "settlement", "AFG"), "decided", (), standing="coder")
        store.put_incidents(
            [Incident("i1", ("e1", "e2"), (a_report(0).id,), 2, (place,)), Incident("i2", ("e3",), (), 1)]
        )
    return tmp_path / "incidents.db"


def test_events_are_asked_again_with_each_loop(path: Path) -> None:
    with dateline.open(path) as database:
        answer = database.events(killed="10..", sort="killed")
        first = [event.id for event in answer]
        assert len(first) == 2
        assert [event.id for event in answer] == first
        assert [row["killed_low"] for row in answer.rows()] == [20, 10]
        assert [row["event_id"] for row in answer.rows()] == first
        assert len(list(database.events(actor="Islamic State Khorasan"))) == 1
        assert len(list(database.events())) == 3


def test_asking_does_not_load_all(path: Path) -> None:
    with dateline.open(path) as database:
        found = iter(database.events())
        next(found)
        with open_database(path, clock=clock) as other:
            assert other.add(a_report(9), Coded(()))


def test_data_frames(path: Path) -> None:
    with dateline.open(str(path)) as database:
        polars = database.events(country="AFG", sort="killed").to_polars()
        assert polars.columns == list(COLUMNS)
        assert polars["killed_low"].to_list() == [20, 10, 0]
        pandas = database.incidents().to_pandas()
        assert list(pandas.columns) == list(INCIDENT_COLUMNS)
        assert pandas["country"].tolist()[0] == "AFG"
        for empty in (database.events(country="QAT"), database.incidents(country="QAT")):
            assert empty.to_polars().columns == list(empty.columns)
            assert list(empty.to_pandas().columns) == list(empty.columns)


@pytest.mark.parametrize("name", ["polars", "pandas"])
def test_a_missing_library_is_named(path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with dateline.open(path) as database, pytest.raises(RunError, match=rf"pip install .dateline\[{name}\]"):
        getattr(database.events(), f"to_{name}")()


def test_incidents_as_people_judged_them(path: Path) -> None:
    with open_database(path, clock=clock) as store:
        store.add_judgement(Judgement("reject", ("i2",), "ana", AT))
        store.add_judgement(Judgement("correct", ("i1",), "ana", AT, "site", "market", note="photographs"))
    with dateline.open(path) as database:
        (incident,) = database.incidents()
        assert incident.of("site").value == "market"  # type: ignore[union-attr]
        (row,) = database.incidents(country="AFG").rows()
        assert (row["incident_id"], row["sources"], row["decided_by_people"]) == ("i1", 2, "place; site")
        with pytest.raises(ValueError, match="role"):
            database.incidents(role="main")


def test_judgements_follow_an_incident_that_was_merged(path: Path) -> None:
    with open_database(path, clock=clock) as store:
        store.add_judgement(Judgement("correct", ("i2",), "ana", AT, "site", "market", note="photographs"))
        store.put_incidents([], redirects={"i2": "i3", "i3": "i1"})
        assert store.redirects() == {"i2": "i1", "i3": "i1"}
    with dateline.open(path) as database:
        (incident,) = database.incidents()
        assert incident.of("site").value == "market"  # type: ignore[union-attr]


def test_there_must_be_a_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such database"):
        dateline.open(tmp_path / "none.db")


def test_columns_are_those_of_the_export(path: Path) -> None:
    from dateline.pipeline.answers import records

    with dateline.open(path) as database:
        rows = list(database.events().rows())
        assert rows == [row_of(r) for r in records(database.store, Choice())]
        assert tuple(rows[0]) == COLUMNS
