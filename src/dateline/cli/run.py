"""One run of ``dateline code``, from the sources to the store and the records."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

import typer
from rich.console import Console

from dateline.cli.coding import Outcome, code_each, code_parallel
from dateline.cli.exits import Exit
from dateline.cli.output import whole_file
from dateline.cli.progress import progress
from dateline.cli.summary import Tally, print_summary
from dateline.core.event import Event
from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.export import line_of, records_of
from dateline.pipeline import Engine, open_coder
from dateline.pipeline.judging import open_database
from dateline.read import read_sources
from dateline.store import Clock, Store


@dataclass(frozen=True, slots=True)
class Job:
    """What ``dateline code`` was asked to do."""

    sources: tuple[str, ...]
    db: str
    to: Path | None
    jobs: int
    fields: Mapping[str, str]
    published: date | None
    places: Path | None
    engine: Engine = "builtin"


def run(job: Job, clock: Clock) -> int:
    """Do the job and print its summary; return how many reports were set aside.

    Interrupted, it ends with exit code 130 after saying how to go on; what was stored stays.
    """
    tally = Tally()
    to_stdout = job.to is not None and str(job.to) == "-"
    console = Console(stderr=to_stdout, highlight=False)
    try:
        with ExitStack() as stack:
            store = stack.enter_context(open_database(job.db, clock=clock))
            out = stack.enter_context(whole_file(job.to)) if job.to else None
            step = stack.enter_context(progress())
            for outcome in _outcomes(job, store):
                _settle(outcome, store, tally, out)
                step(tally.line)
    except KeyboardInterrupt:
        typer.echo(f"interrupted after {tally.line}; run the same command again to go on where it stopped", err=True)
        raise typer.Exit(Exit.INTERRUPTED) from None
    print_summary(console, tally, job.db)
    return tally.aside_count


def _outcomes(job: Job, store: Store) -> Iterator[Outcome]:
    coder = open_coder(places=job.places, engine=job.engine)
    stdin = sys.stdin.buffer if "-" in job.sources else None
    items = read_sources(job.sources, stdin=stdin, fields=job.fields or None, published=job.published)

    def known(report: Report) -> bool:
        return store.has(report.id, coder.origin)

    if job.jobs == 1:
        return code_each(items, coder, known)
    return code_parallel(items, job.places, known, job.jobs, job.engine)


def _settle(outcome: Outcome, store: Store, tally: Tally, out: IO[str] | None) -> None:
    """Store one outcome, count it and write its records."""
    item = outcome.item
    if isinstance(item, ReportError):
        store.put_aside(item)
        tally.set_aside(item)
        return
    if item.id in tally.seen:
        tally.again += 1
        return
    if outcome.coded is None:
        stored = store.report(item.id)
        events: tuple[Event, ...] = stored.events if stored else ()
        tally.known(item.id)
    else:
        try:
            changed = store.add(item, outcome.coded)
        except ReportError as error:
            _settle(Outcome(error), store, tally, out)
            return
        except UnicodeEncodeError:
            _settle(Outcome(_unstorable(item)), store, tally, out)
            return
        events = outcome.coded.events
        if changed:
            tally.coded(item.id, events, outcome.coded.left_out)
        else:  # another process stored it since
            tally.known(item.id)
    if out is not None:
        if outcome.coded is not None and store.judged(item.id):
            stored = store.report(item.id)
            events = stored.events if stored else events
        out.writelines(line_of(record) for record in records_of(item, events))


def _unstorable(report: Report) -> ReportError:
    where = report.path or report.url or report.id
    return ReportError(
        where, "encoding", "its text or name holds half a character (a lone surrogate); mend the encoding"
    )
