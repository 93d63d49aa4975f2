"""The road's last stretch: stored reports to incidents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from dateline.core.event import Event
from dateline.core.judgement import Judgement
from dateline.core.report import Report
from dateline.link import Linked, link_events
from dateline.link.link import Known
from dateline.link.linked import Recall


class Stored(Protocol):
    """What is needed of a stored report."""

    @property
    def report(self) -> Report:
        """The report."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that were read from it."""


def incidents(
    stored: Iterable[Stored],
    *,
    judgements: Iterable[Judgement] = (),
    known: Known | None = None,
    policy: str = "latest",
    recall: Recall | None = None,
) -> Linked:
    """Link the events of stored reports; see :func:`dateline.link.link_events` for what the arguments mean."""
    told = ((one.report, one.events) for one in stored)
    return link_events(told, judgements=judgements, known=known, policy=policy, recall=recall)
