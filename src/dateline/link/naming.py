"""Names of incidents: an incident is named after the event that founded it, and every name leads to its event.

The founder is the earliest event that tells the incident (by publication, then by content). So the same events give
the same names however they came in, a name is never given to another incident, and one that is no longer in use leads
to the incident that holds its event today.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.link.profile import Profile

PREFIX = "i"


def name_after(event_id: str) -> str:
    """Return the name of an incident that ``event_id`` founded."""
    return PREFIX + event_id


def founder_of(incident_id: str) -> str:
    """Return the event that an incident is named after; any other id is returned as it is."""
    return incident_id.removeprefix(PREFIX)


def founder_among(profiles: Iterable[Profile]) -> Profile:
    """Return the event that founds the incident of these events."""
    return min(profiles, key=lambda p: p.order)


def redirects(given: Iterable[str], holder: Mapping[str, str]) -> dict[str, str]:
    """Return where the names lead that were given once and are no longer in use.

    ``holder`` maps every event to the name of the incident that holds it now. A name whose event is gone leads nowhere
    and is left out.
    """
    return {name: now for name in given if (now := holder.get(founder_of(name))) is not None and now != name}
