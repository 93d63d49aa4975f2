"""Start-up time: ``dateline --help`` and ``dateline --version`` against ``python -c pass``, medians of ten whole processes.

Run: ``python benchmarks/startup.py`` (goal: ``dateline --help`` under 0.3 s).
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 10
DATELINE = str(Path(sys.executable).with_name("dateline"))
COMMANDS = {
    "python -c pass": (sys.executable, "-c", "pass"),
    "dateline --version": (DATELINE, "--version"),
    "dateline --help": (DATELINE, "--help"),
}


def seconds(command: tuple[str, ...]) -> float:
    """Return the wall time of one process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    for command in COMMANDS.values():
        seconds(command)
    taken = {name: [seconds(command) for _ in range(RUNS)] for name, command in COMMANDS.items()}
    print(f"{'command':<20} {'median s':>9} {'fastest':>9} {'slowest':>9}")
    for name, runs in taken.items():
        print(f"{name:<20} {statistics.median(runs):9.3f} {min(runs):9.3f} {max(runs):9.3f}")


if __name__ == "__main__":
    main()
