"""Speed and memory of places: ``python benchmarks/places.py TEXT... [--gazetteer FILE]``, on texts of your own.

Opening is measured in fresh processes, the best of seven: what a user waits for, and the processor's own time, which other work on the machine does not lengthen.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

from dateline.knowledge.places import Gazetteer, open_gazetteer
from dateline.normalise.places import find_places, parse_place

_OPEN = """
import sys, time
from pathlib import Path
from dateline.knowledge.places import open_gazetteer
start, cpu = time.perf_counter(), time.process_time()
open_gazetteer(Path(sys.argv[1]) if sys.argv[1] else None)
print(time.perf_counter() - start, time.process_time() - cpu)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--gazetteer", type=Path)
    given = parser.parse_args()
    gazetteer = open_gazetteer(given.gazetteer)
    openings = [_opening(given.gazetteer) for _ in range(7)]
    best, work = (min(times) * 1000 for times in zip(*openings, strict=True))
    print(f"open: {best:.0f} ms, of them {work:.0f} ms of its own work")
    texts = [path.read_text("utf-8", "replace") for path in given.texts]
    names = _find(texts, gazetteer)
    _parse(names, gazetteer)
    print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _opening(path: Path | None) -> tuple[float, float]:
    """Return the seconds that opening takes in a process of its own, and those that the processor worked for it."""
    command = [sys.executable, "-c", _OPEN, str(path or "")]
    passed, worked = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(passed), float(worked)


def _find(texts: list[str], gazetteer: Gazetteer) -> list[str]:
    names: list[str] = []
    start = time.process_time()
    for text in texts:
        names += [m.text for m in find_places(text, gazetteer=gazetteer)]
    seconds = time.process_time() - start
    words = sum(len(text.split()) for text in texts)
    print(f"find_places: {seconds / max(words, 1) * 400 * 1000:.2f} ms for 400 words ({words} words)")
    return names


def _parse(names: list[str], gazetteer: Gazetteer) -> None:
    start = time.process_time()
    for name in names:
        parse_place(name, gazetteer=gazetteer)
    seconds = time.process_time() - start
    print(f"parse_place: {len(names) / seconds:.0f} expressions a second ({len(names)}, {len(set(names))} of them new)")


if __name__ == "__main__":
    main()
