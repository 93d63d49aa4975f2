"""Files of judgements, row by row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import typer

from dateline.cli.output import whole_file
from dateline.core.wire import judgement_to_wire
from dateline.errors import JudgementError, SourceError
from dateline.pipeline.judging import judge, open_database
from dateline.pipeline.taking import Given, said_before, take
from dateline.store import Clock, Store, open_store

Row = Mapping[str, Any]


def take_file(path: Path, db: str, coder: str | None, adjudicate: bool, clock: Clock) -> int:
    """Take the judgements of a file, name those that cannot stand, print the count; return how many cannot."""
    rows = list(_rows(path))
    open_database(db).close()
    counts = {"new": 0, "known": 0, "refused": 0}
    with open_database(db, clock=clock) as store:
        at = _first_moment(store, clock)
        for number, (line, row) in enumerate(rows):
            moment = (at + timedelta(microseconds=number)).isoformat(timespec="microseconds")
            try:
                if isinstance(row, JudgementError):
                    raise row
                made = take(row, store, Given(coder, moment, adjudicate))
                new = (made.at != moment or not said_before(made, store)) and judge(store, made)
                counts["new" if new else "known"] += 1
            except JudgementError as error:
                counts["refused"] += 1
                typer.echo(f"{path}, line {line}: {error}", err=True)
    typer.echo(f"{counts['new']} judgements taken, {counts['known']} known before, {counts['refused']} refused")
    return counts["refused"]


def write_judgements(db: str, to: Path) -> None:
    """Write all judgements as JSON Lines, in the order they were recorded."""
    with open_store(db) as store, whole_file(to) as out:
        for judgement in store.judgements():
            out.write(json.dumps(judgement_to_wire(judgement), ensure_ascii=False) + "\n")


def _first_moment(store: Store, clock: Clock) -> datetime:
    """Return now, or just after the last judgement where the clock went backwards."""
    last = max((j.at for j in store.judgements()), default=None)
    return max(clock(), datetime.fromisoformat(last) + timedelta(microseconds=1)) if last else clock()


def _rows(path: Path) -> Iterator[tuple[int, Row | JudgementError]]:
    """Yield the rows of a file with their lines; SourceError where it cannot be read."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: is not UTF-8; save it as UTF-8") from error
    return _json_rows(text) if path.suffix in (".jsonl", ".json", ".ndjson") else _csv_rows(text)


def _json_rows(text: str) -> Iterator[tuple[int, Row | JudgementError]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                yield number, JudgementError(f"is no JSON ({error.msg})")
                continue
            yield number, row if isinstance(row, dict) else JudgementError("is no JSON object")


def _csv_rows(text: str) -> Iterator[tuple[int, Row | JudgementError]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    for row in reader:
        extra = row.pop(None, None)
        yield reader.line_num, row if extra is None else JudgementError("has more cells than the head line")
