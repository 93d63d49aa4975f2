"""Nothing in the project names the machine it was made on."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

FOLDERS = ("work", "home", "root", "Users", "opt", "tmp")
MACHINE = re.compile(r"(?<![\w.~*<}-])/(?:" + "|".join(FOLDERS) + r")/\w")
REGISTRY = re.compile(r"index-url|find-links|trusted-host|files\.python" + r"hosted")
ALLOWED = {"Makefile", "tests/house/test_tracked.py"}
TEXTS = {
    ".py",
    ".md",
    ".toml",
    ".yml",
    ".yaml",
    ".txt",
    ".lock",
    ".cfg",
    ".cff",
    ".json",
    ".jsonl",
    ".html",
    ".csv",
    ".tsv",
    "",
}
UNREAD = ("corpus/train/", "corpus/test/")


def tracked(root: Path) -> list[str]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=True).stdout.split("\0")
    return [name for name in listed if name and (root / name).is_file()]


def lines(root: Path) -> list[tuple[str, str]]:
    names = [n for n in tracked(root) if Path(n).suffix in TEXTS and not n.startswith(UNREAD) and n not in ALLOWED]
    assert "pyproject.toml" in names
    return [(n, line) for n in names for line in (root / n).read_text("utf-8", "replace").splitlines()]


def test_no_path_of_a_machine(root: Path) -> None:
    assert [(name, line.strip()[:120]) for name, line in lines(root) if MACHINE.search(line)] == []


def test_no_registry_is_named(root: Path) -> None:
    assert [(name, line.strip()[:120]) for name, line in lines(root) if REGISTRY.search(line)] == []


def test_lock_files_name_no_host_and_pin_all(root: Path) -> None:
    for name in ("run.lock", "dev.lock"):
        text = (root / "requirements" / name).read_text("utf-8")
        assert "://" not in text
        assert [line for line in text.splitlines() if line.startswith("--")] == []
        assert len(re.findall(r"^[\w.-]+==\S+ \\$", text, re.MULTILINE)) > 20
        assert "--hash=sha256:" in text


def test_no_large_file(root: Path) -> None:
    large = {name for name in tracked(root) if (root / name).stat().st_size > 2_000_000}
    assert large <= {"src/dateline/extract/reader/weights/reader.onnx"}
