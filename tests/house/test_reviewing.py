"""The example of docs/reviewing.md does what it says, on the reports of the demo."""

from __future__ import annotations

import re
from pathlib import Path

from .conftest import Run


def test_the_judgements_of_the_page_are_taken(root: Path, tmp_path: Path, dateline: Run) -> None:
    block = re.search(r"```csv\n(.*?)```", (root / "docs" / "reviewing.md").read_text("utf-8"), re.DOTALL)
    assert block is not None
    (tmp_path / "decisions.csv").write_text(block[1], "utf-8")
    dateline("code", str(root / "demo" / "reports"), cwd=tmp_path)
    done = dateline("judge", "decisions.csv", "--coder", "ana", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "4 judgements taken" in done.stdout
    shown = dateline("show", "e80705bc", "--json", cwd=tmp_path).stdout
    assert '"ETA"' not in re.sub(r'"reactions".*?\]', "", shown).split('"claimed_by"')[0].split('"perpetrators"')[1]
    assert "198" in shown


def test_every_key_is_in_the_page(root: Path) -> None:
    from dateline.cli.reviewing.screen import HELP

    page = (root / "docs" / "reviewing.md").read_text("utf-8")
    for keys, _ in HELP:
        for key in re.split(r", | to ", keys):
            assert f"`{key}`" in page or key == "space"
