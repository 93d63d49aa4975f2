"""Score incidents end to end on annotated reports: which events are one happening, and the tolls that are settled."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline.core.incident import Incident
from dateline.evaluate.annotated import read_annotated
from dateline.evaluate.coreference import all_scores
from dateline.evaluate.corpus import CoderLike
from dateline.evaluate.incidents import Settled, gold_groups, settled_of
from dateline.link import Linked, link_events

TOLLS = ("killed", "injured")


def evaluate_chains(data: Path, coder: CoderLike) -> dict[str, Any]:
    """Code annotated reports from their plain text, link them, and score incidents and settled tolls.

    Scored are the events that were matched to an annotated happening; ``chains only`` leaves out reports that are in
    no chain. A chain is told by the incident that holds most of its matched events.
    """
    items = read_annotated(data)
    coded = list(gold_groups(items, coder))
    truth = {event: name for _, _, names in coded for event, name in names.items()}
    linked = link_events([(report, events) for report, events, _ in coded])
    held = {e.id: linked.holder_of(e.id) for _, events, _ in coded for e in events}
    given = {event: held.get(event) or event for event in truth}
    chains = {event for event, name in truth.items() if _shared(name, truth)}
    figures: dict[str, Any] = {"all events": all_scores(truth, given)}
    figures["told twice or more"] = all_scores({e: truth[e] for e in chains}, {e: given[e] for e in chains})
    return {**figures, **_settled(settled_of(items), truth, given, linked)}


def _shared(name: str, truth: Mapping[str, str]) -> bool:
    return sum(other == name for other in truth.values()) > 1


def _settled(
    chains: list[Settled], truth: Mapping[str, str], given: Mapping[str, str], linked: Linked
) -> dict[str, Any]:
    """Compare what is settled of each chain with what an editor would print."""
    right = dict.fromkeys(TOLLS, 0)
    wrong = []
    for chain in chains:
        incident = _incident_of(chain, truth, given, linked)
        for harm in TOLLS:
            wanted, found = int(chain.figures[harm]), _best(incident, harm)
            right[harm] += wanted == found
            if wanted != found:
                wrong.append({"chain": chain.file, "harm": harm, "editor": wanted, "settled": found})
    counted = {f"settled {harm}": {"right": right[harm], "of": len(chains)} for harm in TOLLS}
    return {**counted, "misses": wrong} if chains else {}


def _incident_of(chain: Settled, truth: Mapping[str, str], given: Mapping[str, str], linked: Linked) -> Incident | None:
    votes = [given[event] for event, name in truth.items() if name == chain.truth and given[event] in linked.members]
    return linked.incident(max(sorted(set(votes)), key=votes.count)) if votes else None


def _best(incident: Incident | None, harm: str) -> int | None:
    tolls = incident.tolls if incident else ()
    return next((t.best for t in tolls if t.harm == harm and t.group is None), None)
