"""Speed of ``dateline code`` on one core: whole processes over reports of 400 words made of the training corpus.

Run: ``python benchmarks/code.py [--reports 300] [--runs 3] [--engine builtin] [--profile]`` (goals, all reports
relevant: 20 a second with the trained reader, 100 with rules alone, under 400 MB).
Each run is a new process on one core with a new database: start-up, reading, coding, storing and records are inside.
The yardstick is a process that reads the same files and counts their words with one regular expression.
``--profile`` prints instead the functions that cost most inside ``Coder.code``.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from dateline.evaluate.annotated import read_annotated
from dateline.pipeline import ENGINES, Engine, open_coder

TRAIN = Path(__file__).parent.parent / "corpus" / "train"
WORDS = 400
DATELINE = str(Path(sys.executable).with_name("dateline"))
COUNT = (
    "import re, sys, pathlib; word = re.compile(r'\\w+'); "
    "print(sum(len(word.findall(p.read_text('utf-8'))) for p in pathlib.Path(sys.argv[1]).iterdir()))"
)


def paragraphs() -> Iterator[str]:
    """Yield the paragraphs of the training reports without their annotations, over and over."""
    texts = [item.text for item in read_annotated(TRAIN)]
    return cycle([part.strip() for text in texts for part in re.split(r"\n\s*\n", text) if part.strip()])


def make_reports(folder: Path, count: int) -> None:
    """Write reports of just over 400 words: real paragraphs of the corpus, several reports' in one."""
    source = paragraphs()
    for number in range(count):
        parts: list[str] = []
        while sum(len(part.split()) for part in parts) < WORDS:
            parts.append(next(source))
        text = " ".join("\n\n".join(parts).split(" ")[: WORDS + 50])
        (folder / f"{number:05}.txt").write_text(f"date 2021-11-04\n{text}\n", "utf-8")


def run_once(command: list[str], core: int) -> tuple[float, float]:
    """Return the wall seconds and peak memory (MB) of a process held to one core."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, {core}),
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with exit code {process.returncode}")
    scale = 2**20 if sys.platform == "darwin" else 2**10
    return time.perf_counter() - start, usage.ru_maxrss / scale


def measure(reports: int, runs: int, engine: str) -> None:
    """Print reports a second and peak memory, medians of ``runs``."""
    core = min(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as temp:
        folder = Path(temp) / "reports"
        folder.mkdir()
        make_reports(folder, reports)
        words = sum(len(path.read_text("utf-8").split()) for path in folder.iterdir())
        few = Path(temp) / "one"
        few.mkdir()
        make_reports(few, 1)
        command = [DATELINE, "code", "--engine", engine]
        code = [[*command, str(folder), "--db", f"{temp}/{n}.db", "--to", f"{temp}/{n}.jsonl"] for n in range(runs)]
        start = [[*command, str(few), "--db", f"{temp}/s{n}.db"] for n in range(runs + 1)]
        count = [sys.executable, "-c", COUNT, str(folder)]
        run_once(start.pop(), core)
        rows = {
            "dateline code": [run_once(command, core) for command in code],
            "one report alone": [run_once(command, core) for command in start],
            "word count": [run_once(count, core) for _ in range(runs)],
        }
    seconds = {name: statistics.median(s for s, _ in taken) for name, taken in rows.items()}
    print(f"{reports} reports of {words / reports:.0f} words, one core, median of {runs} whole processes")
    print(f"{'':<18} {'seconds':>8} {'reports/s':>10} {'peak MB':>8}")
    for name, taken in rows.items():
        coded = 1 if name == "one report alone" else reports
        print(f"{name:<18} {seconds[name]:8.2f} {coded / seconds[name]:10.1f} {max(mb for _, mb in taken):8.0f}")
    net = (seconds["dateline code"] - seconds["one report alone"]) / max(reports - 1, 1)
    print(f"a further report costs {1000 * net:.2f} ms ({1 / net:.1f} reports/s); ", end="")
    print(f"{seconds['dateline code'] / seconds['word count']:.0f} times a word count of the same files")


def profile(reports: int, engine: Engine) -> None:
    """Print the functions that cost most inside ``Coder.code``, by their own time and with what they call."""
    from dateline.read import read_sources

    with tempfile.TemporaryDirectory() as temp:
        make_reports(Path(temp), reports)
        read = list(read_sources([temp], stdin=None, fields=None, published=None))
    coder = open_coder(engine=engine)
    coder.code(read[0])  # type: ignore[arg-type]
    profiler = cProfile.Profile()
    profiler.enable()
    for report in read:
        coder.code(report)  # type: ignore[arg-type]
    profiler.disable()
    stats = pstats.Stats(profiler)
    for order in ("tottime", "cumtime"):
        stats.sort_stats(order).print_stats(10 if order == "tottime" else 40)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--engine", choices=ENGINES, default="builtin")
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    if given.profile:
        profile(given.reports, given.engine)
    else:
        measure(given.reports, given.runs, given.engine)


if __name__ == "__main__":
    main()
