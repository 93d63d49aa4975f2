"""Whom or what an act was aimed at, by kind."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dateline.core.values import Party

CASES = list(csv.DictReader((Path(__file__).parent / "cases" / "targets.csv").open(encoding="utf-8")))


def targets(events) -> list[tuple[str, str | None]]:
    """Return the words and kinds of all targets of what happened."""
    claims = [c for e in events if e.role != "statement" for c in e.of("target")]
    return [(c.value.name if isinstance(c.value, Party) else str(c.value), c.term) for c in claims]


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_kind_of_target(code, case) -> None:
    found = targets(code(case["text"]))
    assert case["kind"] in {term for _, term in found}, found


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed 19 and wounded 43 in Madrid on Monday.",
        "At least nine were killed and dozens wounded when a bomb exploded in Kano on Monday.",
    ],
)
def test_a_bare_count_is_no_target(code, text) -> None:
    assert not any(any(c.isdigit() for c in words) or "dozens" in words for words, _ in targets(code(text)))


def test_who_does_it_is_no_target_of_it(code) -> None:
    events = code("Ten soldiers were wounded in an ambush by members of the New People's Army in Samar on Monday.")
    assert "New People's Army" not in {words for words, _ in targets(events)}
