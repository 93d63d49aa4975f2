"""What several tests share: one coder for the whole run, and short ways to code a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import settings

import postgres_server
from dateline.core.event import Event
from dateline.core.report import Report
from dateline.knowledge.places import Gazetteer, open_gazetteer
from dateline.pipeline import Coder

settings.register_profile("dateline", deadline=None)  # speed is measured in benchmarks/, not in tests
settings.load_profile("dateline")

Code = Callable[..., list[Event]]


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The gazetteer that ships, built on first use and kept in the user's cache folder."""
    return open_gazetteer()


@pytest.fixture(scope="session")
def coder(gazetteer: Gazetteer) -> Coder:
    return Coder(gazetteer)


@pytest.fixture(scope="session")
def code(coder: Coder) -> Code:
    def run(text: str, published: str = "2021-11-04", title_end: int = 0) -> list[Event]:
        report = Report(text, date.fromisoformat(published), "given", "0" * 64, title_end=title_end)
        events = list(coder.code(report).events)
        for event in events:
            for evidence in (*event.triggers, *(c.evidence for c in event.claims)):
                assert report.text[evidence.start : evidence.end] == evidence.quote
        return events

    return run


@pytest.fixture(scope="session")
def postgres() -> Iterator[postgres_server.Server]:
    """A PostgreSQL server; tests that need it are left out, loudly, where there is none."""
    with postgres_server.server() as running:
        if running is None:
            pytest.skip(postgres_server.LEFT_OUT)
        yield running


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say loudly what was left out for want of a server."""
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum(postgres_server.LEFT_OUT in str(report.longrepr) for report in skipped)
    if count:
        terminalreporter.section("LEFT OUT", sep="!", red=True, bold=True)
        terminalreporter.line(f"{count} tests were NOT run: {postgres_server.LEFT_OUT}", red=True, bold=True)
