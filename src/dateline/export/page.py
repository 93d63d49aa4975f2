"""One report and its records as a single self-contained HTML page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from dateline.core.report import Report
from dateline.export.lines import lines_of, title_of
from dateline.export.segments import Span, segments_of

TONES = {
    "tolls": "toll", "action": "action", "date": "time", "place": "place", "site": "place", "perpetrators": "actor",
    "claimed_by": "actor", "speakers": "actor", "weapons": "weapon", "victims": "victim", "targets": "target",
    "target_kinds": "target", "sources": "source", "reactions": "fact", "factuality": "fact",
}  # fmt: skip
"""The colour of each field's highlights, by the name of a style; where two mark the same words, the first wins."""

# Fields whose words another line of the same record shows already: they have a line but mark no text of their own.
_SILENT = frozenset({"factuality", "target_kinds", "claimed_by"})


def page_of(report: Report, records: Sequence[Mapping[str, Any]], *, selected: int = 0) -> str:
    """Return the page of a report; ``records`` are all its records, ``selected`` the one that is shown first.

    The page asks nothing of the network, and everything from the report is escaped.
    """
    cards = [_card(number, record) for number, record in enumerate(records)]
    return _template().render(
        report=report,
        title=report.title or report.text[: report.title_end].strip() or f"Report of {report.published}",
        link=report.url if report.url and report.url.startswith(("https://", "http://")) else None,
        cards=cards,
        selected=selected,
        segments=list(segments_of(report.text, _spans(cards))),
        numbers={row["key"]: row["number"] for card in cards for row in card["rows"]},
        tones={row["key"]: row["tone"] for card in cards for row in card["rows"]},
    )


def _spans(cards: Sequence[Mapping[str, Any]]) -> list[Span]:
    """Return what is highlighted, the fields whose colour wins first."""
    order = list(TONES)
    rows = [row for card in cards for row in card["rows"] if row["line"].field not in _SILENT]
    rows.sort(key=lambda row: order.index(row["line"].field))
    return [Span(e["start"], e["end"], row["key"]) for row in rows for e in row["line"].evidence]


def _card(number: int, record: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the page shows of one record: a title and its rows, each with a key that is unique on the page."""
    rows = [
        {"key": f"{number}-{line.field}-{line.item or 0}", "number": n, "tone": TONES[line.field], "line": line}
        for n, line in enumerate(lines_of(record), start=1)
    ]
    return {"number": number, "title": title_of(record), "record": record, "rows": rows, "about": _links(record)}


def _links(record: Mapping[str, Any]) -> list[str]:
    links = [f"about {event}" for event in record["about"]]
    return links + ([f"part of {record['part_of']}"] if record["part_of"] else [])


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("dateline.export", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html")
