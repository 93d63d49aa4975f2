"""Incidents as flat rows: one cell for each column, lists joined by "; "."""

from __future__ import annotations

from typing import Any

from dateline.core.event import Value
from dateline.core.incident import Incident
from dateline.core.values import Party, Period, Place

HARMS = ("killed", "injured", "missing", "abducted", "detained", "displaced")

INCIDENT_COLUMNS = (
    *("incident_id", "action", "date", "date_end", "date_precision", "place", "admin1", "country", "lat", "lon"),
    *("place_precision", "perpetrators", "targets", "weapons"),
    *(f"{harm}_{name}" for harm in HARMS for name in ("low", "best", "high")),
    *("contested", "decided_by_people", "sources", "provisional", "events", "reports"),
)
"""All columns, in their order; documented in ``docs/store.md``."""


def incident_row(incident: Incident) -> dict[str, Any]:
    """Return the cells of an incident, by column; None where nothing is known."""
    date, place, action = (_value(incident, name) for name in ("date", "place", "action"))
    when = date if isinstance(date, Period) else None
    where = place if isinstance(place, Place) else None
    row: dict[str, Any] = {
        "incident_id": incident.id,
        "action": action if isinstance(action, str) else None,
        "date": when.start.isoformat() if when else None,
        "date_end": when.end.isoformat() if when else None,
        "date_precision": when.precision if when else None,
        "place": where.name if where else None,
        **{name: getattr(where, name) if where else None for name in ("admin1", "country", "lat", "lon")},
        "place_precision": where.precision if where else None,
        "perpetrators": _names(incident, "perpetrator"),
        "targets": _names(incident, "target"),
        "weapons": _names(incident, "weapon"),
    }
    for harm in HARMS:
        row |= {
            f"{harm}_{name}": number
            for name, number in zip(("low", "best", "high"), _toll(incident, harm), strict=True)
        }
    contested = sorted({f.attribute for f in incident.findings if f.contested})
    decided = sorted({f.attribute for f in incident.findings if f.standing != "machine"})
    return row | {
        "contested": "; ".join(contested),
        "decided_by_people": "; ".join(decided),
        "sources": incident.sources,
        "provisional": incident.provisional,
        "events": "; ".join(incident.events),
        "reports": "; ".join(incident.reports),
    }


def _value(incident: Incident, attribute: str) -> Value | None:
    finding = incident.of(attribute)
    return finding.value if finding else None


def _names(incident: Incident, attribute: str) -> str:
    values = [f.value for f in incident.findings if f.attribute == attribute]
    return "; ".join(dict.fromkeys(v.name if isinstance(v, Party | Place) else str(v) for v in values))


def _toll(incident: Incident, harm: str) -> tuple[int | None, int | None, int | None]:
    """Return low, best and high of all who suffered a harm, else of the victims, attackers apart."""
    by_group = {toll.group: toll for toll in incident.tolls if toll.harm == harm}
    toll = by_group.get(None, by_group.get("victims"))
    return (toll.low, toll.best, toll.high) if toll else (None, None, None)
