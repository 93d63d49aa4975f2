"""From every released schema to the newest and back: nothing is lost on the way."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, make_url

from dateline.errors import StoreError
from dateline.store import Choice, move_schema, open_store, tables  # noqa: F401
from dateline.store.columns import metadata
from dateline.store.migrations import NEWEST

from .sample import Coded, a_report, clock, coded

RELEASED = sorted((Path(__file__).parent / "released").glob("schema_*.sql"))
"""Databases as each release left them, coded by it from reports of the demo."""


def released(dump: Path, folder: Path) -> Path:
    path = folder / "old.db"
    with sqlite3.connect(path) as db:
        db.executescript(dump.read_text("utf-8"))
    db.close()
    return path


def counts(path: Path) -> dict[str, int]:
    with sqlite3.connect(path) as db:
        return {t: db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("reports", "events", "evidence")}


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as db:
        return sorted(line for line in db.iterdump() if line.startswith("INSERT INTO") and "schema_version" not in line)


def test_every_released_schema_is_kept() -> None:
    assert [path.stem for path in RELEASED] == [f"schema_{n}" for n in range(1, NEWEST)]


@pytest.mark.parametrize("old", RELEASED, ids=lambda path: path.stem)
def test_an_old_database_is_brought_up_and_loses_nothing(old: Path, tmp_path: Path) -> None:
    path = released(old, tmp_path)
    before = counts(path)
    with open_store(path, clock=clock) as store:
        assert counts(path) == before
        assert store.count() == (before["reports"], before["events"])
        for stored in store.reports():
            assert stored.origin.startswith("dateline-rules")
            for event in stored.events:
                for words in (*event.triggers, *(claim.evidence for claim in event.claims)):
                    assert stored.report.text[words.start : words.end] == words.quote
        assert list(store.faults()) == []
        assert store.head()[0] == 2 * before["reports"]


def test_what_an_old_database_holds_can_be_asked(tmp_path: Path) -> None:
    path = released(RELEASED[0], tmp_path)
    with open_store(path, clock=clock) as store:
        killed = {e.id: e for e in store.events(Choice(sort="killed"))}
        assert len(killed) == store.count()[1]
        assert next(iter(killed.values())).first("toll") is not None
        assert list(store.events(Choice(text="bombing market")))
        assert not list(store.events(Choice(text="zeppelin")))


def test_there_and_back_is_the_same(tmp_path: Path) -> None:
    path = released(RELEASED[0], tmp_path)
    before = dump(path)
    assert move_schema(path, NEWEST, clock) == 1
    assert move_schema(path, 1, clock) == NEWEST
    assert dump(path) == before
    open_store(path, clock=clock).close()
    assert counts(path)["reports"] > 0


def test_back_and_there_on_every_server(place: str) -> None:
    report = a_report()
    with open_store(place, clock=clock) as store:
        store.add(report, coded(report, killed=3))
        whole = list(store.reports())
    assert move_schema(place, 1, clock) == NEWEST
    with open_store(place, clock=clock) as store:
        assert [s.events for s in store.reports()] == [s.events for s in whole]
        assert list(store.events(Choice(text="bomb", sort="killed"))) == list(whole[0].events)
        assert list(store.faults()) == []


def test_no_way_back_that_loses_the_past(place: str) -> None:
    report = a_report()
    with open_store(place, clock=clock) as store:
        store.add(report, coded(report))
        store.add(report, Coded((), origin="test 2"))
    with pytest.raises(StoreError, match="cannot hold the database's 1 past codings"):
        move_schema(place, 1, clock)
    with open_store(place, clock=clock) as store:
        assert store.count() == (1, 0)
    with pytest.raises(StoreError, match="no schema version 99"):
        move_schema(place, 99, clock)


def test_a_newer_schema_is_left_alone(place: str) -> None:
    with open_store(place, clock=clock) as store, store._database.engine.connect() as connection:
        connection.exec_driver_sql(f"INSERT INTO schema_version VALUES ({NEWEST + 1}, 'x')")
        connection.commit()
    with pytest.raises(StoreError, match=f"version {NEWEST + 1}.*install a newer dateline"):
        open_store(place)


def test_migrations_lead_to_the_tables(place: str) -> None:
    with open_store(place, clock=clock) as store:
        migrated = _shape(store._database.engine)
        server = store._database.engine
    fresh = place + ".declared" if server.dialect.name == "sqlite" else None
    if fresh is None:
        with server.begin() as connection:
            connection.exec_driver_sql("CREATE SCHEMA declared")
        url = (
            make_url(place)
            .set(drivername="postgresql+psycopg")
            .update_query_dict({"options": "-csearch_path=declared"})
        )
        declared = create_engine(url)
    else:
        declared = create_engine(f"sqlite:///{fresh}")
    metadata.create_all(declared)
    assert _shape(declared) == migrated
    for engine in (declared, server):
        engine.dispose()


def _shape(engine) -> dict[str, object]:
    look = inspect(engine)
    return {
        name: (
            [(c["name"], str(c["type"]).split(" COLLATE")[0], c["nullable"]) for c in look.get_columns(name)],
            look.get_pk_constraint(name)["constrained_columns"],
            sorted((k["constrained_columns"], k["referred_table"]) for k in look.get_foreign_keys(name)),
            sorted((i["name"], tuple(i["column_names"]), bool(i["unique"])) for i in look.get_indexes(name) if _own(i)),
        )
        for name in sorted(look.get_table_names())
        if not name.startswith("report_words")
    }


def _own(index) -> bool:
    """Leave out what stands beside a unique column and the full text, which metadata does not declare."""
    return index["name"] != "report_words" and "duplicates_constraint" not in index
