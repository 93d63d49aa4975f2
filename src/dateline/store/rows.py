"""Reports and events to rows and back, exactly."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row as SqlRow

from dateline.core.event import Claim, Event
from dateline.core.report import Evidence, Report
from dateline.core.totals import total_of
from dateline.core.values import Period, Toll
from dateline.core.wire import from_json, kind_of, to_json
from dateline.store.values import columns_of

Row = dict[str, Any]
REPORT_FIELDS = (
    *("text", "published", "published_from", "raw_sha256", "path", "source", "url", "title", "given_id"),
    *("title_end", "text_offset"),
)


def report_row(report: Report, at: str) -> Row:
    """Return the row of a report that was added at a moment."""
    return {"id": report.id, **{name: getattr(report, name) for name in REPORT_FIELDS}, "added_at": at}


def report_of(row: SqlRow[Any]) -> Report:
    """Return the report of a row."""
    return Report(**{name: getattr(row, name) for name in REPORT_FIELDS})


def event_row(event: Event, position: int) -> Row:
    """Return the row of an event without its claims; ``position`` is its place among the events of its report."""
    tolls = [claim.value for claim in event.of("toll") if isinstance(claim.value, Toll)]
    killed, injured = total_of(tolls, "killed"), total_of(tolls, "injured")
    day = next((claim.value for claim in event.of("date") if isinstance(claim.value, Period)), None)
    return {
        "position": position,
        "id": event.id,
        "role": event.role,
        "action": event.action,
        "factuality": event.factuality,
        "about": json.dumps(event.about),
        "part_of": event.part_of,
        "score": event.score,
        "day_from": day.start if day else None,
        "day_to": day.end if day else None,
        "killed": killed.low if killed else None,
        "injured": injured.low if injured else None,
    }


def claim_rows(event: Event, at: int) -> list[Row]:
    """Return the rows of an event's claims; ``at`` is the event's position."""
    return [
        {
            "event": at,
            "position": position,
            "attribute": claim.attribute,
            "kind": kind_of(claim.value),
            "value": to_json(claim.value),
            "term": claim.term,
            "attribution": claim.attribution,
            "according_to": claim.according_to,
            "detail": claim.detail,
            "origin": claim.origin,
            "score": claim.score,
            **columns_of(claim.value),
        }
        for position, claim in enumerate(event.claims)
    ]


def evidence_rows(event: Event, at: int) -> list[Row]:
    """Return the rows of all evidence of an event, in the order of their key; ``at`` is the event's position."""
    rows = [_evidence(at, -1, "trigger", n, e) for n, e in enumerate(event.triggers)]
    for n, claim in enumerate(event.claims):
        if claim.according_to_evidence:
            rows.append(_evidence(at, n, "according_to", 0, claim.according_to_evidence))
        if claim.detail_evidence:
            rows.append(_evidence(at, n, "detail", 0, claim.detail_evidence))
        rows.append(_evidence(at, n, "value", 0, claim.evidence))
    return rows


def _evidence(event: int, claim: int, says: str, position: int, e: Evidence) -> Row:
    place = {"event": event, "claim": claim, "says": says, "position": position}
    return {**place, "start": e.start, "end": e.end, "quote": e.quote}


def event_of(row: SqlRow[Any], claims: Sequence[SqlRow[Any]], evidence: Iterable[SqlRow[Any]]) -> Event:
    """Return the event of its row and the rows of its claims and evidence, each in the order of their positions."""
    words = {(e.claim, e.says, e.position): Evidence(row.report_id, e.start, e.end, e.quote) for e in evidence}
    triggers = [e for (claim, _, _), e in sorted(words.items(), key=lambda item: item[0]) if claim == -1]
    return Event(
        id=row.id,
        report_id=row.report_id,
        role=row.role,
        action=row.action,
        factuality=row.factuality,
        triggers=tuple(triggers),
        claims=tuple(_claim(c, words) for c in claims),
        about=tuple(json.loads(row.about)),
        part_of=row.part_of,
        score=row.score,
    )


def _claim(row: SqlRow[Any], words: Mapping[tuple[int, str, int], Evidence]) -> Claim:
    return Claim(
        attribute=row.attribute,
        value=from_json(row.kind, row.value),
        evidence=words[row.position, "value", 0],
        origin=row.origin,
        score=row.score,
        term=row.term,
        attribution=row.attribution,
        according_to=row.according_to,
        according_to_evidence=words.get((row.position, "according_to", 0)),
        detail=row.detail,
        detail_evidence=words.get((row.position, "detail", 0)),
    )
