"""Records as flat rows for spreadsheets: one cell for each documented column, lists joined by "; "."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from typing import IO, Any

from dateline.core.totals import total_of as core_total
from dateline.core.values import Count, Harm, Toll

Record = Mapping[str, Any]
HARMS: tuple[Harm, ...] = ("killed", "injured", "missing", "abducted", "detained", "displaced")

PLAIN = (
    *("event_id", "report_id", "path", "url", "published", "role", "factuality", "action"),
    *("acled_sub_event_type", "gtd_attack_type", "date", "date_end", "date_precision", "place", "admin1", "country"),
    *("lat", "lon", "place_precision", "site"),
)
LISTS = ("claimed_by", "targets", "target_kinds", "weapons", "sources", "about")
COLUMNS = (
    *PLAIN,
    *("perpetrators", "perpetrator_ids", "attribution", "speakers", "victims"),
    *LISTS,
    "part_of",
    *(f"{harm}_{end}" for harm in HARMS for end in ("low", "high")),
    *("attackers_killed_low", "attackers_killed_high", "tolls", "reactions", "score", "origin"),
)
"""All columns, in their order; documented in ``docs/records.md``."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def row_of(record: Record) -> dict[str, object]:
    """Return the cells of a record, by column."""
    cells: dict[str, object] = {name: record[name] for name in (*PLAIN, "part_of", "score", "origin")}
    cells |= {name: _join(record[name]) for name in LISTS}
    perpetrators = record["perpetrators"]
    cells["perpetrators"] = _join(p["name"] for p in perpetrators)
    cells["perpetrator_ids"] = _join(p["actor_id"] or "" for p in perpetrators)
    cells["attribution"] = _join(p["attribution"] or "" for p in perpetrators)
    cells["speakers"] = _join(p["name"] for p in record["speakers"])
    cells["victims"] = _join(", ".join(filter(None, (v["name"], v["description"]))) for v in record["victims"])
    for harm in HARMS:
        cells[f"{harm}_low"], cells[f"{harm}_high"] = total_of(record, harm)
    cells["attackers_killed_low"], cells["attackers_killed_high"] = total_of(record, "killed", attackers=True)
    cells["tolls"] = _join(_toll(t) for t in record["tolls"])
    cells["reactions"] = _join(f"{r['kind']} by {r['actor'] or 'unknown'}" for r in record["reactions"])
    return cells


def total_of(record: Record, harm: Harm, *, attackers: bool = False) -> tuple[int | None, int | None]:
    """Return the lowest and highest number of people who suffered ``harm``; (None, None) where none is given.

    What counts is said in :func:`dateline.core.totals.total_of`. The high end is None where it is open ("at least").
    """
    tolls = [
        Toll(t["harm"], Count(t["low"], t["high"], t["approximate"]), t["group"], t["in_total"], t["added"])
        for t in record["tolls"]
    ]
    total = core_total(tolls, harm, attackers=attackers)
    return (total.low, total.high) if total else (None, None)


def write_csv(records: Iterable[Record], to: IO[str]) -> int:
    """Write records as CSV with a head line; return how many. A cell that a spreadsheet would run is quoted."""
    writer = csv.DictWriter(to, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    count = 0
    for record in records:
        writer.writerow({name: _guarded(cell) for name, cell in row_of(record).items()})
        count += 1
    return count


def _guarded(cell: object) -> object:
    """Put an apostrophe before text that a spreadsheet would take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _toll(toll: Mapping[str, Any]) -> str:
    """Return a toll in the corpus guide's short form: ``killed 25..``, ``killed 4..9 @children in total``."""
    low, high = toll["low"], toll["high"]
    number = f"{low}.." if high is None else str(low) if low == high else f"{low}..{high}"
    about = "~" if toll["approximate"] else ""
    group = f" @{toll['group']}" if toll["group"] else ""
    return f"{toll['harm']} {about}{number}{group}{' in total' if toll['in_total'] else ''}"


def _join(parts: Iterable[str]) -> str:
    return "; ".join(parts)
