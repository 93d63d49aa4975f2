"""The floors of the house: imports point down only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_imports_point_down(root: Path) -> None:
    command = [str(Path(sys.executable).with_name("lint-imports"))]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout[-2000:]
    assert "0 broken" in done.stdout
