"""Reports that hold no violence stay clean, and violence in odd surroundings is found."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from dateline.core.event import Event
from dateline.knowledge.domains import check_domains, load_domains
from dateline.knowledge.rules import load_rules

CASES = Path(__file__).parent / "cases"
FLOORS = {"negatives_develop": (0.85, 0.95), "negatives_held_out": (0.65, 0.85)}
"""At least so many of the reports without violence stay clean, and of those with violence keep their attack."""


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((CASES / f"{name}.csv").open(encoding="utf-8")))


def main_violence(events: list[Event]) -> list[Event]:
    violent = load_rules().violent
    return [e for e in events if e.role == "main" and e.action in violent and e.factuality == "occurred"]


@pytest.mark.parametrize("name", FLOORS)
def test_floors(code, name: str) -> None:
    right: dict[bool, list[bool]] = defaultdict(list)
    for row in rows(name):
        found = main_violence(code(row["text"]))
        right[bool(row["action"])].append(bool(found) == bool(row["action"]))
    clean, kept = FLOORS[name]
    assert sum(right[False]) / len(right[False]) >= clean
    assert sum(right[True]) / len(right[True]) >= kept


@pytest.mark.parametrize("name", FLOORS)
def test_rows_are_many_and_of_all_domains(name: str) -> None:
    domains = {row["domain"] for row in rows(name)}
    assert {"sport", "film", "drill", "road", "accident", "weather", "history", "cyber", "violence"} <= domains


PAIRS = [
    (
        "The storm hit the coast on Monday, killing three people.",
        "Gunmen hit the village on Monday, killing three people.",
    ),
    ("The airline fired 900 workers on Friday.", "Soldiers fired on 900 workers on Friday."),
    ("The minister attacked the plan on Monday.", "Rebels attacked the town of Beni on Monday."),
    ("A shark killed a surfer near Perth on Monday.", "A sniper killed a policeman near Perth on Monday."),
    ("Hackers attacked the servers of a bank on Monday.", "Gunmen attacked the guards of a bank on Monday."),
    ("Firefighters battled the blaze in Accra on Monday.", "Rebels battled the army in Goma on Monday."),
    ("She burst into tears in Lima on Monday.", "Gunmen burst into a bar in Lima on Monday and killed two men."),
]


@pytest.mark.parametrize(("calm", "violent"), PAIRS)
def test_same_word_two_senses(code, calm: str, violent: str) -> None:
    assert main_violence(code(calm)) == []
    assert main_violence(code(violent)) != []


def test_what_is_left_out_has_a_reason(coder) -> None:
    from datetime import date

    from dateline.core.report import Report

    text = "Hail bombarded the vineyards on Monday."
    report = Report(text, date(2021, 11, 4), "given", "0" * 64)
    assert coder.code(report).left_out["no violence: nature"] == 1


def test_every_signal_has_words_and_every_doubt_a_weight_below_zero() -> None:
    assert check_domains() == []
    domains = load_domains()
    assert all(domains.signals.values())
    assert all(weight != 0 or name == "justice" for name, weight in domains.weights.items())
