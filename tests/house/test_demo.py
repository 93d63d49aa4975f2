"""The demo is a newcomer's first sight: every report of it is coded, and the accident is no attack."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run


@pytest.fixture(scope="module")
def records(root: Path, tmp_path_factory: pytest.TempPathFactory, dateline: Run) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("demo")
    done = dateline("code", str(root / "demo" / "reports"), "--db", "demo.db", "--to", "demo.jsonl", cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return [json.loads(line) for line in (folder / "demo.jsonl").read_text("utf-8").splitlines()]


def test_every_file_gives_records(records: list[dict[str, Any]], root: Path) -> None:
    files = {path.name for path in (root / "demo" / "reports").iterdir() if "negative" not in path.name}
    assert files <= {Path(record["path"]).name.split(":")[0] for record in records}


def test_every_quote_is_in_its_place(records: list[dict[str, Any]]) -> None:
    assert sum(len(quotes) for record in records for quotes in record["evidence"].values()) > 100
    for record in records:
        for quotes in record["evidence"].values():
            assert all(quote["end"] - quote["start"] == len(quote["quote"]) for quote in quotes)


def test_the_accident_is_no_attack(records: list[dict[str, Any]]) -> None:
    found = [r for r in records if "negative" in r["path"] and r["role"] == "main"]
    assert [r["action"] for r in found if r["gtd_attack_type"] or r["acled_sub_event_type"]] == []
