"""Link events of many reports to incidents."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any

from dateline.core.event import Event
from dateline.core.judgement import Judgement
from dateline.core.report import Report
from dateline.link.linked import Linked, Recall, by_id
from dateline.link.linker import Linker
from dateline.link.settle.settle import Telling
from dateline.link.wire import from_plain

Known = Linked | Mapping[str, Any]
"""What was linked before: the outcome itself, or what its ``to_plain`` gave."""


def link_events(
    reports_with_events: Iterable[tuple[Report, tuple[Event, ...]]],
    *,
    judgements: Iterable[Judgement] = (),
    known: Known | None = None,
    policy: str = "latest",
    recall: Recall | None = None,
) -> Linked:
    """Return the incidents that these reports and all that are ``known`` tell.

    ``judgements`` are all that people decided so far. ``recall`` gives stored reports by id, to settle incidents of
    which some reports came in earlier; not needed where ``known`` still holds them. ``policy`` chooses tolls. The
    result does not depend on the order of the reports nor on how they are divided into calls; ``known`` is not
    changed. RunError where ``known`` was written by another version.
    """
    linker, before = _begin(known)
    new = by_id(reports_with_events)
    for report, events in new.values():
        linker.add(report, events)
    decided = tuple(judgements)
    linker.judge(decided)
    changed = frozenset(linker.relink())
    return Linked(linker, {**before, **new}, decided, changed, policy, recall)


def _begin(known: Known | None) -> tuple[Linker, Mapping[str, Telling]]:
    if known is None:
        return Linker(), {}
    if isinstance(known, Linked):
        return copy.deepcopy(known.linker), known.reports
    return from_plain(known), {}
