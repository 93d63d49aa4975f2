"""Keeping incidents as the linker hands them: every version stays, so that the past can be asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from dateline.core.incident import Incident
from dateline.core.incident_wire import incident_from_wire, incident_to_wire
from dateline.core.values import Period
from dateline.store.audit import Ledger, digest_of
from dateline.store.columns import numbered
from dateline.store.conditions import standing
from dateline.store.incident_tables import incident_members, incident_values, incidents, redirects
from dateline.store.values import BLANK, columns_of

Row = dict[str, Any]


def put_incident(connection: Connection, ledger: Ledger, incident: Incident) -> bool:
    """Let a version of an incident stand in the place of the one before; return whether it differs from it."""
    body = json.dumps(incident_to_wire(incident), sort_keys=True)
    now = select(incidents.c.body).where(incidents.c.id == incident.id, standing(incidents, None))
    before = connection.scalar(now)
    if before == body:
        return False
    _end(connection, ledger, incidents, "id", incident.id)
    _end(connection, ledger, redirects, "old", incident.id)
    row = _row(incident, ledger.at, body)
    number = numbered(connection, incidents, row)
    batches = ((incident_values, _values(incident)), (incident_members, _members(incident)))
    for table, rows in batches:
        if rows:
            connection.execute(insert(table), [{"incident": number, **r} for r in rows])
    ledger.write("incident", incident.id, digest_of((incidents, [row]), *batches))
    return True


def end_incidents(connection: Connection, ledger: Ledger, gone: Iterable[str]) -> int:
    """Let incidents stand no longer; return how many did until now."""
    count = 0
    for incident_id in gone:
        if _end(connection, ledger, incidents, "id", incident_id):
            ledger.write("incident-ended", incident_id, "")
            count += 1
    return count


def put_redirects(connection: Connection, ledger: Ledger, merged: Mapping[str, str]) -> int:
    """Send the ids of merged incidents to what they became; return how many are new."""
    count = 0
    for old, new in sorted(merged.items()):
        now = select(redirects.c.new).where(redirects.c.old == old, standing(redirects, None))
        if connection.scalar(now) == new:
            continue
        end_incidents(connection, ledger, [old])
        _end(connection, ledger, redirects, "old", old)
        row = {"old": old, "new": new, "valid_from": ledger.at}
        connection.execute(insert(redirects), row)
        ledger.write("redirect", old, digest_of((redirects, [row])))
        count += 1
    return count


def redirected(connection: Connection, incident_id: str, as_of: datetime | None = None) -> str:
    """Return the id that an incident's id leads to; itself where it was never merged."""
    seen: set[str] = set()
    while incident_id not in seen:
        seen.add(incident_id)
        query = select(redirects.c.new).where(redirects.c.old == incident_id, standing(redirects, as_of))
        incident_id = connection.scalar(query) or incident_id
    return incident_id


def all_redirected(connection: Connection, as_of: datetime | None = None) -> dict[str, str]:
    """Return, for every merged id, the id that it leads to in the end; those in a circle are left out."""
    query = select(redirects.c.old, redirects.c.new).where(standing(redirects, as_of))
    step: dict[str, str] = {row.old: row.new for row in connection.execute(query)}
    ends = {}
    for old in step:
        seen, at = {old}, step[old]
        while at in step and at not in seen:
            seen.add(at)
            at = step[at]
        if at not in seen:
            ends[old] = at
    return ends


def incident_of(row: Any) -> Incident:
    """Return the incident of a row."""
    return incident_from_wire(json.loads(row.body))


def _end(connection: Connection, ledger: Ledger, table: Table, name: str, ident: str) -> bool:
    now = update(table).where(table.c[name] == ident, standing(table, None))
    return bool(connection.execute(now.values(valid_to=ledger.at)).rowcount)


def _row(incident: Incident, at: str, body: str) -> Row:
    action, date = incident.of("action"), incident.of("date")
    day = date.value if date and isinstance(date.value, Period) else None
    return {
        "id": incident.id,
        "valid_from": at,
        "action": action.value if action and isinstance(action.value, str) else None,
        "day_from": day.start if day else None,
        "day_to": day.end if day else None,
        "killed": _best(incident, "killed"),
        "injured": _best(incident, "injured"),
        "sources": incident.sources,
        "body": body,
    }


def _best(incident: Incident, harm: str) -> int | None:
    """Return the best figure of all who suffered a harm, else of the victims, attackers apart."""
    figures = {toll.group: toll.best for toll in incident.tolls if toll.harm == harm}
    return figures.get(None, figures.get("victims"))


def _values(incident: Incident) -> list[Row]:
    rows = [{"attribute": f.attribute, **columns_of(f.value)} for f in incident.findings]
    for toll in incident.tolls:
        rows.append({"attribute": "toll", **BLANK, "harm": toll.harm, "low": toll.low, "high": toll.high})
    return [{"position": position, **row} for position, row in enumerate(rows)]


def _members(incident: Incident) -> list[Row]:
    """Return the members in the order of their key."""
    kinds = (("event", incident.events), ("reaction", incident.reactions), ("report", incident.reports))
    return [{"kind": kind, "member": member} for kind, members in kinds for member in sorted(set(members))]
