"""Every fact that ships is checked and says where it is from."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from dateline.cli.checkers import load_sources

from .conftest import Run

DATA = Path(str(files("dateline.knowledge"))) / "data"


def shipped() -> set[str]:
    return {p.relative_to(DATA).as_posix() for p in DATA.rglob("*") if p.is_file() and "SOURCES" not in p.as_posix()}


def test_the_checkers_find_no_fault(tmp_path: Path, dateline: Run) -> None:
    done = dateline("knowledge", "check", cwd=tmp_path)
    assert done.returncode == 0, done.stdout


def test_every_file_has_a_source() -> None:
    assert sorted(shipped() - {entry["file"] for entry in load_sources()}) == []


def test_every_source_is_of_a_file() -> None:
    entries = [entry["file"] for entry in load_sources()]
    assert sorted(set(entries) - shipped()) == []
    assert len(entries) == len(set(entries))
