"""An empty database on each kind of server: what is promised of the store is tested on both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.pipeline.judging import open_database
from dateline.store import Store

from .sample import Ticking


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new database is to be: a file's name, or an address."""
    if request.param == "sqlite":
        return str(tmp_path / "d.db")
    address: str = request.getfixturevalue("postgres").new_database()
    return address


@pytest.fixture
def ticking() -> Ticking:
    return Ticking()


@pytest.fixture
def store(place: str, ticking: Ticking) -> Iterator[Store]:
    with open_database(place, clock=ticking) as opened:
        yield opened
