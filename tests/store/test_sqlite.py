"""SQLite: what is refused, and with what words; what survives a kill."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.errors import StoreError
from dateline.store import open_store, sqlite
from dateline.store.migrations import NEWEST

from .sample import Coded, a_report, an_event, clock


def test_reading_needs_a_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no\.db: no such database"):
        open_store(tmp_path / "no.db")
    assert not (tmp_path / "no.db").exists()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="this is a folder"):
        open_store(tmp_path, clock=clock)


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path / "no" / "d.db", clock=clock)


def test_not_a_database(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    path.write_text("Kabul was quiet. " * 500)
    with pytest.raises(StoreError, match=r"d\.db: this is not a dateline database"):
        open_store(path, clock=clock)
    assert path.read_text().startswith("Kabul was quiet.")


def test_somebody_elses_database(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE mine (a)")
    with pytest.raises(StoreError, match="not made by dateline"):
        open_store(path, clock=clock)


def test_a_newer_schema(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    open_store(path, clock=clock).close()
    with sqlite3.connect(path) as db:
        db.execute("INSERT INTO schema_version VALUES (?, 'x')", (NEWEST + 1,))
    with pytest.raises(StoreError, match=f"version {NEWEST + 1}.*install a newer dateline"):
        open_store(path)


def test_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "WAIT_SECONDS", 0.05)
    path = tmp_path / "d.db"
    open_store(path, clock=clock).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    from dateline.errors import ReportError

    with open_store(path, clock=clock) as store, pytest.raises(StoreError, match="another program is writing"):
        store.put_aside(ReportError("a", "b", "c"))
    other.close()


def test_damaged(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    open_store(path, clock=clock).close()
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * (4096 - 100)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"):
        open_store(path, clock=clock)


def test_wal_and_foreign_keys(tmp_path: Path) -> None:
    with open_store(tmp_path / "d.db", clock=clock) as store, store._database.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


_KILLED = """
import os, signal, sys
from pathlib import Path
from datetime import UTC, datetime
sys.path.insert(0, sys.argv[2])
from store.sample import Coded, a_report, an_event
from dateline.store import adding, open_store

store = open_store(Path(sys.argv[1]), clock=lambda: datetime.now(UTC))
for number in range(3):
    report = a_report(number)
    store.add(report, Coded((an_event(report),)))
# The fourth dies when report and events are written but not yet committed.
whole = adding.put_coding
def die(*arguments):
    whole(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)
adding.put_coding = die
report = a_report(3)
store.add(report, Coded((an_event(report),)))
"""


def test_killed_while_writing(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    tests = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", _KILLED, path, tests], capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr
    with open_store(path, clock=clock) as store:
        assert store.count() == (3, 3)
        assert all(len(event.claims) == 2 for event in store.events())
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT count(*) FROM evidence").fetchone() == (9,)


def test_adding_twice_does_not_touch_the_file(tmp_path: Path) -> None:
    path, report = tmp_path / "d.db", a_report()
    with open_store(path, clock=clock) as store:
        store.add(report, Coded((an_event(report),)))
        before = path.read_bytes()
        assert not store.add(report, Coded((an_event(report),)))
        assert path.read_bytes() == before


def test_full_disk_leaves_what_was_stored(tmp_path: Path) -> None:
    report = a_report()
    with open_store(tmp_path / "d.db", clock=clock) as store:
        store.add(report, Coded((an_event(report),)))
        with store._database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
        big = replace(report, text="A bomb went off in Kabul. " * 40_000)
        with pytest.raises(StoreError, match=r"disk is full.*[Rr]un the same command again"):
            store.add(big, Coded(()))
        assert store.count() == (1, 1)
