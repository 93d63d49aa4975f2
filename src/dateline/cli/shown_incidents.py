"""What ``dateline show --incidents`` prints."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import islice
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dateline.cli.output import whole_file
from dateline.core.incident import Incident
from dateline.core.incident_wire import incident_to_wire
from dateline.export.lines import action_label
from dateline.pipeline.answers import Answer


def incident_table(answer: Answer[Incident], limit: int, as_json: bool) -> None:
    """Print a table of incidents, or them whole as JSON Lines; at most ``limit``, 0 for all."""
    if as_json:
        with whole_file(None) as out:
            for incident in islice(answer, limit or None):
                out.write(json.dumps(incident_to_wire(incident), ensure_ascii=False) + "\n")
        return
    console = Console(highlight=False)
    rows = answer.rows()
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="bold", expand=console.width < 120)
    for name in ("date", "place", "action", "perpetrator"):
        table.add_column(name, no_wrap=True, ratio=None if name == "date" else 1)
    for name in ("killed", "injured", "sources"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("id", no_wrap=True)
    for row in islice(rows, limit or None):
        table.add_row(*(escape(cell) for cell in _cells(row)))
    console.print(table if table.row_count else "no incidents")
    if more := sum(1 for _ in rows):
        console.print(f"... and {more:,} more; --limit 0 shows all")


def _cells(row: Mapping[str, Any]) -> list[str]:
    where = ", ".join(filter(None, (row["place"], row["country"])))
    action = action_label(row["action"]) if row["action"] else ""
    tolls = ["" if row[f"{harm}_best"] is None else str(row[f"{harm}_best"]) for harm in ("killed", "injured")]
    sources = f"{row['sources']}{' (provisional)' if row['provisional'] else ''}"
    return [row["date"] or "", where, action, row["perpetrators"], *tolls, sources, row["incident_id"][:10]]
