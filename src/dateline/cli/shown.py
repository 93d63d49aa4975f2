"""What ``dateline show`` prints and writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dateline.cli.output import whole_file
from dateline.errors import StoreError
from dateline.export import Record, line_of, records_of, total_of
from dateline.export.lines import action_label, day_of, lines_of, title_of
from dateline.export.page import page_of
from dateline.store import Choice, Store, StoredReport

SHORT_ID = 8
"""How much of an id the table shows; enough to name it among some hundred thousand."""


def records_from(stored: StoredReport) -> list[Record]:
    """Return all records of a stored report."""
    return records_of(stored.report, stored.events, origin=stored.origin)


def find(store: Store, ident: str, choice: Choice) -> tuple[StoredReport, list[Record], int | None]:
    """Return the report that an id means, its records, and which of them is meant (None: the whole report)."""
    event = store.event(ident, as_of=choice.as_of, machine=choice.machine)
    name = event.report_id if event else ident
    stored = store.report(name, as_of=choice.as_of, machine=choice.machine)
    if stored is None:
        raise StoreError(f"{store.name}: no event and no report has the id {ident!r}; `dateline show` lists them")
    if event is None:
        return stored, records_from(stored), None
    return stored, records_from(stored), stored.events.index(event)


def table(records: Iterable[Record], limit: int, as_json: bool) -> None:
    """Print a table of events, or their records as JSON Lines; at most ``limit``, 0 for all."""
    source = iter(records)
    rows = islice(source, limit) if limit else source
    if as_json:
        _json(rows)
        return
    console = Console(highlight=False)
    shown = _table(console)
    for record in rows:
        shown.add_row(*_cells(record))
    console.print(shown if shown.row_count else "no events")
    more = sum(1 for _ in source)
    if more:
        console.print(f"... and {more:,} more; --limit 0 shows all")


def _table(console: Console) -> Table:
    shown = Table(box=None, padding=(0, 1, 0, 0), header_style="bold", expand=console.width < 120)
    for name, width in (("date", 10), ("place", None), ("action", None), ("perpetrator", None)):
        shown.add_column(name, no_wrap=True, min_width=width, ratio=None if width else 1)
    for name in ("kill.", "inj."):
        shown.add_column(name, justify="right", no_wrap=True)
    for name in ("role", "factual", "id"):
        shown.add_column(name, no_wrap=True)
    return shown


def _cells(record: Record) -> list[str]:
    data: dict[str, Any] = dict(record)
    where = ", ".join(dict.fromkeys(filter(None, (data["place"], data["country"]))))
    who = "; ".join(p["name"] for p in data["perpetrators"] or data["speakers"])
    day = day_of(record)
    role = {"background": "backgr", "statement": "statem"}.get(data["role"], data["role"])
    factuality = {"hypothetical": "hypoth", "threatened": "threat"}.get(data["factuality"], data["factuality"])
    cells = [day, where, action_label(data["action"]), who, _people(record, "killed"), _people(record, "injured")]
    return [escape(cell) for cell in (*cells, role, factuality, data["event_id"][:SHORT_ID])]


def _people(record: Record, harm: Any) -> str:
    """Return a total as the table writes it: ``25+`` at least, ``4-9``, ``""`` for none given."""
    low, high = total_of(record, harm)
    if low is None:
        return ""
    return f"{low}+" if high is None else str(low) if low == high else f"{low}-{high}"


def records(chosen: Sequence[Record], as_json: bool, stored: StoredReport) -> None:
    """Print records with each value beside its evidence, or as JSON Lines."""
    if as_json:
        _json(chosen)
        return
    console = Console(highlight=False)
    report = stored.report
    heading = report.title or report.text[: report.title_end].strip() or report.id
    source = ", ".join(filter(None, (report.published.isoformat(), report.source, report.path, report.id)))
    console.print(f"[bold]{escape(heading)}[/bold]\n{escape(source)}", soft_wrap=True)
    if not chosen:
        console.print("\nno events")
    for record in chosen:
        console.print()
        _record(console, record)


def _record(console: Console, record: Record) -> None:
    console.print(f"[bold]{escape(title_of(record))}[/bold]", soft_wrap=True)
    data: dict[str, Any] = dict(record)
    links = [f"about {event}" for event in data["about"]] + ([f"part of {data['part_of']}"] if data["part_of"] else [])
    console.print("[dim]" + escape("  ".join((data["event_id"], data["role"], *links))) + "[/dim]", soft_wrap=True)
    grid = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(overflow="fold", ratio=1)
    grid.add_column(style="italic", overflow="fold", ratio=1)
    for line in lines_of(record):
        quotes = "\n".join(f"“{' '.join(quote.split())}”" for quote in line.quotes)
        grid.add_row(line.label, escape(line.value), escape(quotes))
    console.print(grid)


def page(stored: StoredReport, chosen: Sequence[Record], at: int, path: Path) -> None:
    """Write the report's page."""
    with whole_file(path) as file:
        file.write(page_of(stored.report, chosen, selected=at))


def _json(chosen: Iterable[Record]) -> None:
    with whole_file(None) as out:
        out.writelines(line_of(record) for record in chosen)
