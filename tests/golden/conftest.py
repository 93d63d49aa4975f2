"""Golden reports are coded by rules alone and by rules and reader together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.extract.reader.session import open_reader
from dateline.knowledge.places import Gazetteer
from dateline.pipeline import Coder


@pytest.fixture(scope="module", params=["rules", "builtin"])
def code(request: pytest.FixtureRequest, gazetteer: Gazetteer) -> Callable[[str, str], list[Event]]:
    coder = Coder(gazetteer, open_reader() if request.param == "builtin" else None)

    def run(text: str, published: str = "2021-11-04") -> list[Event]:
        report = Report(text, date.fromisoformat(published), "given", "0" * 64)
        events = list(coder.code(report).events)
        for event in events:
            for evidence in (*event.triggers, *(c.evidence for c in event.claims)):
                assert report.text[evidence.start : evidence.end] == evidence.quote
        return events

    return run
