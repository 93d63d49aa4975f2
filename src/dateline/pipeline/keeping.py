"""What linking found, kept in the store: incidents, where old ids lead, and what was thought of pairs."""

from __future__ import annotations

import math

from dateline.link import Linked
from dateline.store import Link, Store

_POINTS = 1000
"""How many points of the linker make one logit."""


def keep_incidents(store: Store, linked: Linked) -> int:
    """Let the incidents of a linking stand in the store; return how many changed.

    An id that was given before and is no longer in use leads to the incident that now holds its events; where none
    does, it stands no longer.
    """
    standing = {incident.id for incident in linked.incidents}
    old = {incident.id: incident.events for incident in store.incidents() if incident.id not in standing}
    moved = {name: next(filter(None, map(linked.holder_of, events)), None) for name, events in old.items()}
    leads = {name: now for name, now in linked.redirects.items() if now in standing}
    leads |= {name: now for name, now in moved.items() if now is not None and now != name}
    gone = [name for name in old if name not in leads]
    changed = store.put_incidents(linked.incidents, redirects=leads, gone=gone)
    store.put_links(
        Link(link.one, link.other, _score(link.points), link.together, (link.sentence,)) for link in linked.links
    )
    return changed


def _score(points: int) -> float:
    """Return points as a score between 0 and 1."""
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, points / _POINTS)))), 4)
