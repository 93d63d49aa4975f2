"""`dateline show`, `export`, `verify` and `backup` as a person types them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest

from dateline.cli import run
from dateline.core.incident import Incident
from dateline.core.judgement import Judgement
from dateline.core.values import Count, Party, Toll
from dateline.pipeline.judging import open_database
from store.sample import Coded, Ticking, a_report, an_event

from .conftest import StubCoder

REPORTS = [a_report(0, "A bomb went off in Kabul near a hospital."), a_report(1)]
EVENTS = [an_event(REPORTS[0], killed=25, actor=Party("Red Front")), an_event(REPORTS[1], killed=3, country="QAT")]


@pytest.fixture
def db(tmp_path: Path) -> Path:
    ticking = Ticking()
    with open_database(tmp_path / "dateline.db", clock=ticking) as store:
        for report, event in zip(REPORTS, EVENTS, strict=True):
            store.add(report, Coded((event,)))
        ticking.advance(days=30)
        at = ticking.now.isoformat()
        right, words = Toll("killed", Count(26, 26)), REPORTS[0].cite(0, 6)
        store.add_judgement(
            Judgement("correct", (EVENTS[0].id,), "ana", at, "toll", right, words, of=Toll("killed", Count(25, None)))
        )
        store.put_incidents([Incident("i1", (EVENTS[0].id,), (REPORTS[0].id,), 1)])
    return tmp_path / "dateline.db"


def shown(dateline, *options: str) -> list[str]:
    done = dateline("show", "--json", *options)
    assert done.exit_code == 0, done.output
    return [json.loads(line)["event_id"] for line in done.output.splitlines()]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--killed", "10.."), [0]),
        (("--killed", "26"), [0]),
        (("--killed", "25", "--machine"), [0]),
        (("--killed", "25"), []),
        (("--text", "hospital"), [0]),
        (("--text", "bomb -hospital"), [1]),
        (("--actor", "red front"), [0]),
        (("--since", "2021-11", "--until", "2021"), [0, 1]),
        (("--sort", "killed"), [0, 1]),
        (("--country", "qat", "--action", "bombing"), [1]),
        (("--as-of", "2026-01-05", "--killed", "25"), [0]),
        (("--as-of", "2025-12-31"), []),
    ],
)
def test_filters(options: tuple[str, ...], found: list[int], db: Path, dateline) -> None:
    assert sorted(shown(dateline, *options)) == sorted(EVENTS[n].id for n in found)


def test_a_record_as_it_was_then(db: Path, dateline) -> None:
    now, then = dateline("show", EVENTS[0].id), dateline("show", EVENTS[0].id, "--as-of", "2026-01-05")
    assert "26 killed" in now.output
    assert "at least 25 killed" in then.output
    assert dateline("show", EVENTS[0].id, "--as-of", "2020-01-05").exit_code == 1


def test_wrong_usage_names_the_option(db: Path, dateline) -> None:
    for option, value in (("--killed", "ten"), ("--as-of", "then"), ("--sort", "x"), ("--country", "Qatar")):
        done = dateline("show", option, value)
        assert done.exit_code == 2
        assert option in done.output
    assert dateline("show", "--incidents", "--role", "main").exit_code == 2


def test_incidents(db: Path, dateline) -> None:
    assert "provisional" in dateline("show", "--incidents").output
    (line,) = dateline("show", "--incidents", "--json").output.splitlines()
    assert json.loads(line)["id"] == "i1"
    assert "no incidents" in dateline("show", "--incidents", "--country", "AFG").output


def test_the_export_is_what_people_decided(db: Path, dateline) -> None:
    done = dateline("export", "--as", "csv", "--killed", "10..")
    (row,) = csv.DictReader(io.StringIO(done.output))
    assert row["killed_low"] == "26"
    done = dateline("export", "--as", "csv", "--as-of", "2026-01-05", "--killed", "10..")
    (row,) = csv.DictReader(io.StringIO(done.output))
    assert row["killed_low"] == "25"


def test_records_of_a_new_version_are_what_people_decided(
    tmp_path: Path, reports: Path, dateline, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dateline("code", reports / "b.txt", "--db", "s.db", "--to", "one.jsonl").exit_code == 0
    event = json.loads((tmp_path / "one.jsonl").read_text("utf-8"))["event_id"]
    (tmp_path / "j.csv").write_text(
        f"verdict,subjects,attribute,value,words\ncorrect,{event},site,market,shook Herat\n"
    )
    assert dateline("judge", "j.csv", "--db", "s.db", "--coder", "ana").exit_code == 0
    monkeypatch.setattr(run, "open_coder", lambda places=None, engine="builtin": StubCoder(origin="stub 2"))
    assert dateline("code", reports / "b.txt", "--db", "s.db", "--to", "two.jsonl").exit_code == 0
    record = json.loads((tmp_path / "two.jsonl").read_text("utf-8"))
    assert (record["site"], record["origin"]) == ("market", "stub 2")


def test_verify(db: Path, dateline) -> None:
    done = dateline("verify")
    assert done.exit_code == 0, done.output
    head = done.output.split()[-1]
    assert dateline("verify", "--head", head).exit_code == 0
    with sqlite3.connect(db) as connection:
        connection.execute("UPDATE reports SET text = replace(text, 'Kabul', 'Herat') WHERE number = 1")
    done = dateline("verify", "--head", head)
    assert done.exit_code == 1
    assert f"report {REPORTS[0].id}: its text or what is known of it was altered" in done.output
    assert f"evidence of event {EVENTS[0].id}" in done.output


def test_backup(db: Path, tmp_path: Path, dateline) -> None:
    assert dateline("backup", "--to", "copy.db").exit_code == 0
    assert shown(dateline, "--db", "copy.db") == shown(dateline)
    assert dateline("verify", "--db", "copy.db").exit_code == 0
    refused = dateline("backup", "--to", "old.db", "--schema", "1")
    assert refused.exit_code == 1
    assert "cannot hold the database's 1 judgements" in refused.output
    assert not (tmp_path / "old.db").exists()
    for to, said in (("dateline.db", "the database itself"), ("no/copy.db", "could not be made")):
        done = dateline("backup", "--to", to)
        assert done.exit_code == 1
        assert said in done.output
    assert "pg_dump" in dateline("backup", "--db", "postgresql://host/x", "--to", "copy.db").output
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith(".")) == []
