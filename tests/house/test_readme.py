"""What the README tells a newcomer to type works, and its links lead somewhere."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from .conftest import Run

PAGES = ["README.md", "CONTRIBUTING.md", "demo/README.md", "corpus/README.md", *(
    f"docs/{path.name}" for path in sorted((Path(__file__).parents[2] / "docs").glob("*.md"))
)]  # fmt: skip


def typed(page: str) -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    return [line.split(" #")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


def test_the_commands_of_the_readme_run_in_order(root: Path, tmp_path: Path, dateline: Run) -> None:
    lines = [line for line in typed((root / "README.md").read_text("utf-8")) if line.startswith("dateline ")]
    assert len(lines) >= 5
    shutil.copytree(root / "demo", tmp_path / "demo")
    for line in lines:
        words = shlex.split(line)[1:]
        if "ID" in words:
            first = (tmp_path / "mine.jsonl").read_text("utf-8").splitlines()[0]
            words[words.index("ID")] = json.loads(first)["event_id"]
        done = dateline(*words, cwd=tmp_path)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    assert {"mine.jsonl", "page.html", "events.csv", "events.geojson"} <= {path.name for path in tmp_path.iterdir()}


def test_the_make_targets_of_the_readme_exist(root: Path) -> None:
    named = {line.split()[1] for line in typed((root / "README.md").read_text("utf-8")) if line.startswith("make ")}
    assert named >= {"demo", "test"}
    assert named <= set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files(page: str, root: Path) -> None:
    text = (root / page).read_text("utf-8")
    targets = [target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text)]
    local = [target for target in targets if target and "://" not in target and not target.startswith("mailto:")]
    assert [target for target in local if not ((root / page).parent / target).exists()] == []
