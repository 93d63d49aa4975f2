"""Annotated reports to alter: a few of the corpus, and short ones written in a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.evaluate.annotated import Annotated, read_annotated

ROOT = Path(__file__).parents[3]
Write = Callable[..., Annotated]
HEAD = """---
id: {id}
published: 2021-11-04
outlet: invented agency
genre: agency
country: {country}
events:
{events}
---
{body}
"""


@pytest.fixture(scope="session")
def reports() -> list[Annotated]:
    """Every eighth report of the corpus to develop on: all its styles."""
    return read_annotated(ROOT / "corpus" / "train")[::8]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write an annotated report and read it."""

    def make(body: str, events: str = "  e1: {type: bombing, status: occurred}", **head: str) -> Annotated:
        folder = tmp_path / head.get("id", "t1")
        folder.mkdir()
        values = {"id": "t1", "country": "IRQ", **head}
        (folder / "t.txt").write_text(HEAD.format(events=events, body=body, **values), encoding="utf-8")
        return read_annotated(folder)[0]

    return make
