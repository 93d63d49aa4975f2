"""``dateline code``: outcomes, resuming, files that appear whole, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.store import open_store


def test_codes_stores_and_says_so(dateline, reports: Path) -> None:
    done = dateline("code", reports, "--db", "d.db", "--to", "e.jsonl")
    assert done.exit_code == 3, done.output
    for words in ("3  reports read", "2  coded", "1  set aside", "3  events found", "c.txt"):
        assert words in done.output
    records = [json.loads(line) for line in Path("e.jsonl").read_text().splitlines()]
    assert [Path(r["path"]).name for r in records] == ["a.txt", "a.txt", "b.txt"]
    with open_store("d.db") as store:
        assert store.count() == (2, 3)
        assert len(store.aside()) == 1


def test_all_well_is_exit_code_0(dateline, reports: Path) -> None:
    assert dateline("code", reports / "a.txt").exit_code == 0
    assert Path("dateline.db").exists()


def test_twice_changes_nothing_but_records_are_written_again(dateline, reports: Path) -> None:
    dateline("code", reports, "--to", "1.jsonl")
    before = Path("dateline.db").read_bytes()
    done = dateline("code", reports, "--to", "2.jsonl")
    assert "2  stored before" in done.output
    assert "0  coded" in done.output
    assert Path("1.jsonl").read_bytes() == Path("2.jsonl").read_bytes()
    assert Path("dateline.db").read_bytes() == before


def test_a_report_read_twice_counts_once(dateline, reports: Path) -> None:
    done = dateline("code", reports / "a.txt", reports / "a.txt", "--to", "e.jsonl")
    assert "1  read twice" in done.output
    assert len(Path("e.jsonl").read_text().splitlines()) == 2


def test_a_crash_of_the_coder_sets_one_report_aside(dateline, reports: Path) -> None:
    (reports / "aa.txt").write_text("date 2021-11-04 A crash.\n")
    done = dateline("code", reports)
    assert "coder-failed" in done.output
    assert "2  coded" in done.output


def test_interrupted_it_says_how_to_go_on(dateline, reports: Path) -> None:
    (reports / "aa.txt").write_text("date 2021-11-04 An interrupt.\n")
    Path("e.jsonl").write_text("old\n")
    done = dateline("code", reports, "--to", "e.jsonl")
    assert done.exit_code == 130
    assert "run the same command again" in done.output
    assert Path("e.jsonl").read_text() == "old\n"
    assert not list(Path().glob(".*.part"))
    (reports / "aa.txt").unlink()
    assert "1  stored before" in dateline("code", reports).output


def test_records_on_standard_output_stand_alone(dateline, reports: Path) -> None:
    done = dateline("code", reports, "--to", "-")
    assert [json.loads(line)["action"] for line in done.stdout.splitlines()] == ["bombing"] * 3
    assert "reports read" in done.stderr


def test_standard_input(dateline) -> None:
    done = dateline("code", "-", "--to", "-", input="date 2021-11-04 A blast shook Kabul.\n")
    assert done.exit_code == 0, done.output
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["no-such-folder"], 1, "no-such-folder"),
        (["reports", "--published", "yesterday"], 2, "YYYY-MM-DD"),
        (["reports", "--field", "text"], 2, "NAME=COLUMN"),
        (["reports", "--jobs", "0"], 2, "jobs"),
        (["reports", "--db", "reports"], 1, "this is a folder"),
        (["reports", "--to", "no/e.jsonl"], 1, "cannot be written"),
    ],
)
def test_what_cannot_be_done(dateline, reports: Path, arguments: list[str], code: int, words: str) -> None:
    done = dateline("code", *arguments)
    assert done.exit_code == code
    assert words in done.output
    assert "Traceback" not in done.output


def _real(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dateline", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, check=False, env=os.environ | {"COLUMNS": "80"}
    )


def test_several_processes_give_the_same_as_one(tmp_path: Path) -> None:
    lines = []
    for number in range(20):
        text = f"A car bomb killed {number + 2} people in Kabul on Tuesday, police said."
        lines.append(json.dumps({"text": text, "date": "2021-11-04"}))
        lines += ["{broken"] if number == 10 else []
    (tmp_path / "r.jsonl").write_text("\n".join(lines) + "\n")
    one = _real("code", "r.jsonl", "--db", "1.db", "--to", "1.jsonl", cwd=tmp_path)
    two = _real("code", "r.jsonl", "--db", "2.db", "--to", "2.jsonl", "--jobs", 2, cwd=tmp_path)
    assert (one.returncode, two.returncode) == (3, 3), one.stderr + two.stderr
    assert "20  coded" in two.stdout
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()
    assert (tmp_path / "1.jsonl").stat().st_size
    assert "\x1b" not in one.stdout + one.stderr
    assert max(map(len, one.stdout.splitlines())) <= 80


def test_an_engine_that_is_none_is_a_usage_error(dateline, reports: Path) -> None:
    done = dateline("code", reports, "--engine", "oracle")
    assert done.exit_code == 2
    assert "builtin and rules" in done.output
