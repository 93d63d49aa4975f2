"""Who did it, read from one or two sentences, and how surely the words say so."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dateline.core.values import Party

CASES = list(csv.DictReader((Path(__file__).parent / "cases" / "perpetrators.csv").open(encoding="utf-8")))
BYSTANDERS = list(csv.DictReader((Path(__file__).parent / "cases" / "bystanders.csv").open(encoding="utf-8")))


def perpetrators(events) -> list[tuple[str, str | None]]:
    """Return the names of all perpetrators of what happened, with their attribution."""
    return [
        (f"{c.value.name} {c.evidence.quote}" if isinstance(c.value, Party) else str(c.value), c.attribution)
        for event in events
        if event.role != "statement"
        for c in event.of("perpetrator")
    ]


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_perpetrator_and_attribution(code, case) -> None:
    found = perpetrators(code(case["text"]))
    wanted = case["perpetrator"].lower()
    assert any(wanted in name.lower() and grade == case["attribution"] for name, grade in found), found


@pytest.mark.parametrize("case", BYSTANDERS, ids=[c["text"][:60] for c in BYSTANDERS])
def test_bystanders_are_no_perpetrators(code, case) -> None:
    found = perpetrators(code(case["text"]))
    assert not any(case["bystander"].lower() in name.lower() for name, _ in found), found
