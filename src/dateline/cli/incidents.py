"""The table of incidents that ``dateline link`` and ``dateline show --incidents`` print, and what linking writes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dateline.cli.output import whole_file
from dateline.core.incident import Incident
from dateline.core.values import Party, Period, Place
from dateline.export.incident_objects import incident_object
from dateline.export.lines import action_label
from dateline.link import Linked

SHORT_ID = 9


def write_incidents(linked: Linked, to: Path) -> int:
    """Write one JSON object for each incident, with why its events are together; return how many."""
    count = 0
    with whole_file(to) as out:
        for incident in linked.incidents:
            out.write(json.dumps({**incident_object(incident), "links": _links(linked, incident)}, ensure_ascii=False))
            out.write("\n")
            count += 1
    return count


def _links(linked: Linked, incident: Incident) -> list[dict[str, Any]]:
    return [
        {
            "events": [link.one, link.other],
            "points": link.points,
            "says": link.sentence,
            "reasons": {reason.name: reason.points for reason in link.reasons},
        }
        for link in linked.links_of(incident.id)
    ]


def print_incidents(found: Iterable[Incident], limit: int) -> None:
    """Print a table of incidents, those that many reports tell beside those that one does; at most ``limit``, 0 all."""
    rest = iter(found)
    console = Console(highlight=False)
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="bold", expand=console.width < 120)
    for name, width in (("date", 10), ("place", None), ("action", None), ("perpetrator", None)):
        table.add_column(name, no_wrap=True, min_width=width, ratio=None if width else 1)
    for name in ("killed", "injured", "reports", "sources"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("id", no_wrap=True)
    for incident in islice(rest, limit or None):
        table.add_row(*(escape(cell) for cell in _cells(incident)))
    console.print(table if table.row_count else "no incidents")
    if table.row_count:
        console.print("? provisional: fewer than two independent sources tell it")
    if more := sum(1 for _ in rest):
        console.print(f"... and {more:,} more; --limit 0 shows all")


def _cells(incident: Incident) -> list[str]:
    action = incident.of("action")
    who = incident.of("perpetrator")
    party = _named(who.value) if who else ""
    if who and who.contested:
        party += " (contested)"
    return [
        _day(incident),
        _where(incident),
        action_label(str(action.value)) if action else "",
        party,
        _people(incident, "killed"),
        _people(incident, "injured"),
        str(len(incident.reports)),
        f"{incident.sources}{'?' if incident.provisional else ''}",
        incident.id[:SHORT_ID],
    ]


def _day(incident: Incident) -> str:
    found = incident.of("date")
    return found.value.timex[:10] if found and isinstance(found.value, Period) else ""


def _where(incident: Incident) -> str:
    found = incident.of("place")
    if found is None or not isinstance(found.value, Place):
        return ""
    return ", ".join(dict.fromkeys(filter(None, (found.value.name, found.value.country))))


def _named(value: object) -> str:
    return value.name if isinstance(value, Party | Place) else str(value)


def _people(incident: Incident, harm: str) -> str:
    """Return a toll as the table writes it: the best figure, and the span where sources differ ("29 (22-29)")."""
    toll = next((t for t in incident.tolls if t.harm == harm and t.group is None), None)
    if toll is None:
        return ""
    if toll.high is None:
        return f"{toll.best}+"
    return str(toll.best) if toll.low == toll.high else f"{toll.best} ({toll.low}-{toll.high})"
