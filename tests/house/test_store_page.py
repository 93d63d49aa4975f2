"""The examples of docs/store.md run, on the reports of the demo."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from dateline.cli.show import show
from dateline.export import INCIDENT_COLUMNS

from .conftest import Run


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "store.md").read_text("utf-8")


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory, dateline: Run) -> Path:
    folder = tmp_path_factory.mktemp("page")
    for name in ("dateline.db", "mine.db"):
        assert dateline("code", str(root / "demo" / "reports"), "--db", name, cwd=folder).returncode == 0
    return folder


def test_the_commands_run(page: str, folder: Path, dateline: Run) -> None:
    lines = [line for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) for line in block.splitlines()]
    assert len(lines) >= 5
    for line in lines:
        done = dateline(*shlex.split(line)[1:], cwd=folder)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    assert {"deadly.csv", "copy.db"} <= {path.name for path in folder.iterdir()}


def test_the_python_runs(page: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    monkeypatch.chdir(folder)
    exec(compile(code, "docs/store.md", "exec"), {})
    said = capsys.readouterr().out
    assert "bombing" in said
    assert f"(0, {len(INCIDENT_COLUMNS)})" in said


def test_every_filter_is_on_the_page(page: str) -> None:
    import inspect

    names = set(inspect.signature(show).parameters) - {"ident", "db", "html", "as_json", "limit"}
    missing = [name for name in names if f"`--{name.replace('_', '-')}`" not in page]
    assert missing == []
