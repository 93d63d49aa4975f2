"""A progress line on standard error, for people who wait at a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

PATIENCE_SECONDS = 1.0
"""Work that ends sooner shows nothing."""


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Yield a function that shows how far the work is; it does nothing where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(bar_width=20), TextColumn("{task.description}"), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("", total=None)
    began = time.monotonic()
    started = False

    def step(line: str) -> None:
        nonlocal started
        if not started and time.monotonic() - began > PATIENCE_SECONDS:
            bar.start()
            started = True
        bar.update(task, description=line)

    try:
        yield step
    finally:
        if started:
            bar.stop()
