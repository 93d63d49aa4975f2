"""PostgreSQL's own: addresses, several writers at once, a server that goes away in the middle."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

import postgres_server
from dateline.errors import StoreError
from dateline.store import adding, open_store
from dateline.store import postgres as module
from dateline.store.postgres import postgres_engine, postgres_name

from .sample import Coded, a_report, an_event, clock, coded


@pytest.fixture
def address(postgres: postgres_server.Server) -> str:
    return postgres.new_database()


def test_the_password_is_in_no_message() -> None:
    assert "secret" not in postgres_name("postgresql://ana:secret@host/incidents")
    with pytest.raises(StoreError, match="is no address"):
        postgres_name("postgresql://host:port:x/")


def test_no_server_there() -> None:
    with pytest.raises(StoreError, match="cannot be reached") as caught:
        open_store("postgresql://ana:secret@127.0.0.1:9/incidents", clock=clock)
    assert "secret" not in str(caught.value)


def test_without_the_driver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"dateline\[postgres\]"):
        postgres_engine("postgresql://host/incidents")


def test_no_such_database(address: str) -> None:
    with pytest.raises(StoreError, match="no such database"):
        open_store(address.replace("dateline_test", "missing"), clock=clock)


def test_an_empty_database_is_nothing_to_read(address: str) -> None:
    with pytest.raises(StoreError, match="an empty database"):
        open_store(address)


def test_somebody_elses_database(address: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE TABLE mine (a int)")
    with pytest.raises(StoreError, match="not made by dateline"):
        open_store(address, clock=clock)


_CODING = """
import sys
from datetime import UTC, datetime
sys.path.insert(0, sys.argv[2])
from store.sample import Coded, a_report, an_event
from dateline.store import open_store

numbers = range(60) if sys.argv[3] == "up" else reversed(range(60))
with open_store(sys.argv[1], clock=lambda: datetime.now(UTC)) as store:
    changed = 0
    for number in numbers:
        report = a_report(number)
        if not store.has(report.id, "test 1"):
            changed += store.add(report, Coded((an_event(report),)))
print(changed)
"""


def test_several_processes_code_at_once_without_doubles_or_deadlocks(address: str) -> None:
    """They begin with an empty database, so that all of them want to make the tables too."""
    tests = str(Path(__file__).parents[1])
    command = [sys.executable, "-c", _CODING, address, tests]
    running = [subprocess.Popen([*command, way], stdout=subprocess.PIPE, text=True) for way in ("up", "down", "up")]
    said = [process.communicate(timeout=120)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    assert sum(map(int, said)) == 60
    with open_store(address) as store:
        assert store.count() == (60, 60)
        assert len({event.id for event in store.events()}) == 60
        assert list(store.faults()) == []


def test_a_connection_that_is_cut_in_mid_transaction(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = a_report(0), a_report(1)
    whole = adding.put_coding

    def cut(connection, *rest):
        whole(connection, *rest)
        monkeypatch.setattr(adding, "put_coding", whole)
        process = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
        with psycopg.connect(address, autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s)", (process,))
            other.execute("SELECT pg_sleep(0.2)")

    with open_store(address, clock=clock) as store:
        store.add(first, coded(first))
        monkeypatch.setattr(adding, "put_coding", cut)
        with pytest.raises(StoreError, match=r"lost in the middle.*Run the same command again"):
            store.add(second, coded(second))
        assert store.count() == (1, 1)
        assert store.add(second, coded(second))
        assert store.count() == (2, 2)
        assert list(store.faults()) == []


@pytest.fixture
def own_server() -> Iterator[postgres_server.Server]:
    if postgres_server.binaries() is None:
        pytest.skip(f"a server of our own is needed to stop it; {postgres_server.LEFT_OUT}")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(postgres_server.GIVEN, raising=False)
        with postgres_server.server() as running:
            assert running is not None
            yield running


def test_a_server_that_dies_and_comes_back(own_server: postgres_server.Server, monkeypatch: pytest.MonkeyPatch) -> None:
    address = own_server.new_database()
    whole = adding.put_coding

    def die(connection, *rest):
        whole(connection, *rest)
        own_server.stop_at_once()

    with open_store(address, clock=clock) as store:
        for number in range(3):
            store.add(a_report(number), coded(a_report(number)))
        monkeypatch.setattr(adding, "put_coding", die)
        with pytest.raises(StoreError, match="lost in the middle"):
            store.add(a_report(3), coded(a_report(3)))
        monkeypatch.setattr(adding, "put_coding", whole)
        with pytest.raises(StoreError, match=r"reached|lost"):
            store.count()
        own_server.start()
        assert store.count() == (3, 3)
        assert list(store.faults()) == []
        assert store.add(a_report(3), Coded((an_event(a_report(3)),)))


def test_a_writer_that_waits_too_long_says_so(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAIT_SECONDS", 1)
    with open_store(address, clock=clock) as store, psycopg.connect(address) as other:
        other.execute(f"SELECT pg_advisory_xact_lock({module.WRITERS})")
        with pytest.raises(StoreError, match="another program is writing"):
            store.add(a_report(), coded(a_report()))
