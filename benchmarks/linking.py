"""Speed and memory of linking on invented streams, at each power of ten of events.

Run: ``python benchmarks/linking.py [--most 100000] [--batch 500] [--profile]`` (goals: 1,000 events a second on one
core, within twice the time from 10⁴ to 10⁶). Each size is a new process held to one core; the time of making the
stream is left out. Also printed: how many pairs each event is compared with, and how far the incidents found are those
that the stream made (B-cubed).
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import resource
import subprocess
import sys
import time
from itertools import islice

from dateline.evaluate.coreference import b_cubed
from dateline.link.linker import Linker
from streams import stream


def link(events: int, batch: int) -> dict[str, float]:
    """Link a stream of so many events, relinking after every ``batch`` reports."""
    linker, truth, seconds, told = Linker(), {}, 0.0, 0
    source, before = stream(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    while told < events:
        items = list(islice(source, batch))
        start = time.process_time()
        for item in items:
            linker.add(item.report, item.events)
        linker.relink()
        seconds += time.process_time() - start
        for item in items:
            truth.update(zip((e.id for e in item.events), item.truths, strict=True))
        told = len(truth)
    scored = b_cubed(truth, {e: linker.holder[e] for e in truth})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    edges = sum(map(len, linker.edges.values())) / 2
    return {
        "events": told,
        "seconds": seconds,
        "kb": (peak - before) / told,
        "edges": edges / told,
        "incidents": len(linker.members),
        "p": scored.p,
        "r": scored.r,
    }


def report(events: int, batch: int) -> None:
    """Link in this process and print one row."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    row = link(events, batch)
    print(
        f"{row['events']:>9,.0f} {row['events'] / row['seconds']:>9,.0f} {1e6 * row['seconds'] / row['events']:>9.0f} "
        f"{row['kb']:>9.2f} {row['edges']:>9.1f} {row['incidents']:>10,.0f} {row['p']:>7.3f} {row['r']:>7.3f}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--least", type=int, default=1000)
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--batch", type=int, default=500)
    parser.add_argument("--one", type=int, help="link so many events in this process")
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    if given.profile:
        profiler = cProfile.Profile()
        profiler.runcall(link, given.one or 10_000, given.batch)
        pstats.Stats(profiler).sort_stats("tottime").print_stats(25)
        return
    if given.one:
        report(given.one, given.batch)
        return
    print(
        f"{'events':>9} {'a second':>9} {'µs each':>9} {'KB each':>9} {'pairs':>9} {'incidents':>10} {'B³ p':>7} {'B³ r':>7}",
        flush=True,
    )
    size = given.least
    while size <= given.most:
        subprocess.run([sys.executable, __file__, "--one", str(size), "--batch", str(given.batch)], check=True)
        size *= 10


if __name__ == "__main__":
    main()
