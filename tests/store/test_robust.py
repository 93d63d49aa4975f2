"""Kills, backups in the middle of writing, damaged pages: nothing that was reported as done is lost."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.errors import StoreError
from dateline.store import back_up, move_schema, open_store

from .sample import a_report, clock, coded

TESTS = str(Path(__file__).parents[1])
_CODING = """
import sys
from datetime import UTC, datetime
sys.path.insert(0, sys.argv[2])
from store.sample import a_report, coded
from dateline.store import open_store

with open_store(sys.argv[1], clock=lambda: datetime.now(UTC)) as store:
    for number in range(int(sys.argv[3])):
        report = a_report(number)
        if not store.has(report.id, "test 1"):
            store.add(report, coded(report, killed=number))
            print(report.id, flush=True)
"""


def coding(place: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _CODING, place, TESTS, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_kill_at_any_moment_loses_nothing_that_was_reported(place: str) -> None:
    chance = random.Random(20260102)
    said: list[str] = []
    for _ in range(3):
        process = coding(place, 5000)
        assert process.stdout is not None
        said += [process.stdout.readline().strip() for _ in range(chance.randint(1, 15))]
        time.sleep(chance.random() / 50)
        process.kill()
        said += process.stdout.read().split()
        process.wait()
    with open_store(place, clock=clock) as store:
        whole = [line for line in said if len(line) == len(a_report().id)]
        assert len(whole) >= 3
        assert all(store.has(report_id, "test 1") for report_id in whole)
        assert store.count()[0] - len(set(whole)) <= 3
        assert all(len(stored.events) == 1 and len(stored.events[0].claims) == 3 for stored in store.reports())
        assert list(store.faults()) == []


def test_a_backup_while_others_write_is_one_moment(tmp_path: Path) -> None:
    path = str(tmp_path / "d.db")
    process = coding(path, 400)
    assert process.stdout is not None
    process.stdout.readline()
    sizes = []
    for number in range(3):
        back_up(path, tmp_path / f"copy{number}.db", clock=clock)
        with open_store(tmp_path / f"copy{number}.db") as copy:
            reports, events = copy.count()
            assert reports == events
            assert list(copy.faults()) == []
            sizes.append(reports)
    process.communicate(timeout=300)
    assert process.returncode == 0
    assert sizes == sorted(sizes)
    with open_store(path) as store:
        assert store.count() == (400, 400)


def test_a_backup_for_an_older_dateline(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    with open_store(path, clock=clock) as store:
        store.add(a_report(), coded(a_report()))
    back_up(path, tmp_path / "old.db", clock=clock, schema=1)
    with sqlite3.connect(tmp_path / "old.db") as db:
        assert db.execute("SELECT max(version) FROM schema_version").fetchone() == (1,)
        assert db.execute("SELECT count(*) FROM events").fetchone() == (1,)
    assert move_schema(path, 2, clock) == 2


def test_a_damaged_page_is_told_and_not_copied(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    with open_store(path, clock=clock) as store:
        for number in range(80):
            store.add(a_report(number), coded(a_report(number)))
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'claims'").fetchone()[0]
    db.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"):
        back_up(path, tmp_path / "copy.db", clock=clock)
    assert not (tmp_path / "copy.db").exists()
    with open_store(path) as store:
        with pytest.raises(StoreError, match="damaged"):
            list(store.events())
        found = store.faults()
        assert "the file is damaged" in next(found)
