"""Coding many reports, in this process or in several, with the same outcome in the same order."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from pathlib import Path

from dateline.core.report import Report
from dateline.errors import ReportError, RunError
from dateline.pipeline import Coded, Coder, Engine, open_coder

BATCH = 8
"""How many reports go to another process at once."""
AHEAD = 4
"""How many batches for each process are read ahead; bounds memory."""

Item = Report | ReportError
Known = Callable[[Report], bool]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report; ``coded`` None: it was known and not coded again, or a ReportError was raised."""

    item: Item
    coded: Coded | None = None


def code_each(items: Iterable[Item], coder: Coder, known: Known) -> Iterator[Outcome]:
    """Yield the outcome of each item, in order; reports that are ``known`` are passed through uncoded."""
    for item in items:
        if isinstance(item, ReportError) or known(item):
            yield Outcome(item)
        else:
            yield _code(coder, item)


def code_parallel(
    items: Iterable[Item], places: Path | None, known: Known, jobs: int, engine: Engine = "builtin"
) -> Iterator[Outcome]:
    """Yield what :func:`code_each` yields, coded by ``jobs`` processes; each loads the knowledge once."""
    source = iter(items)
    waiting: deque[tuple[list[Item], Future[list[Outcome]]]] = deque()
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_leave_interrupts_to_parent)
    try:
        while True:
            while len(waiting) < jobs * AHEAD and (batch := list(islice(source, BATCH))):
                new = [item for item in batch if isinstance(item, Report) and not known(item)]
                waiting.append((batch, pool.submit(partial(_code_batch, places, engine), new)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            yield from _in_order(batch, future.result())
    except BrokenProcessPool as error:
        raise RunError(
            "a coding process was killed, perhaps for want of memory: run again with fewer --jobs"
        ) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _in_order(batch: list[Item], outcomes: list[Outcome]) -> Iterator[Outcome]:
    """Yield one outcome for each item of the batch: the coder's where it coded it."""
    left = deque(outcomes)
    coded = {outcome.item.id for outcome in outcomes if isinstance(outcome.item, Report)}
    for item in batch:
        if left and isinstance(item, Report) and (item.id in coded or isinstance(left[0].item, ReportError)):
            yield left.popleft()
        else:
            yield Outcome(item)


def _code(coder: Coder, report: Report) -> Outcome:
    """Code one report; a fault of the program sets the report aside, so that the others are coded."""
    try:
        return Outcome(report, coder.code(report))
    except ReportError as error:
        return Outcome(error)
    except Exception as error:
        where = report.path or report.url or report.id
        message = f"the coder failed on it ({type(error).__name__}: {error}); please file this as a bug"
        return Outcome(ReportError(where, "coder-failed", message))


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache
def _coder(places: Path | None, engine: Engine) -> Coder:
    return open_coder(places=places, engine=engine)


def _code_batch(places: Path | None, engine: Engine, reports: list[Report]) -> list[Outcome]:
    return [_code(_coder(places, engine), report) for report in reports]
