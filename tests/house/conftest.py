"""The project's own folder, and its commands run as a person runs them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def root() -> Path:
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def dateline() -> Run:
    def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "dateline", *arguments]
        return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", timeout=300, check=False)

    return run
