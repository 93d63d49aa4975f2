"""Case tables: what each sentence says of how many of whom suffered what."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dateline.core.text import Sentence, TollMention
from dateline.extract.builtin.mentions import find_mentions
from dateline.extract.sentences import divide
from dateline.normalise.tolls import find_tolls

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[tuple[str, str, str]]:
    """Return text, expected and why of one table."""
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["expected"], row["why"]) for row in csv.DictReader(file)]


def shown(mention: TollMention) -> str:
    """Return a toll as the tables write it: ``killed <3@children``, ``injured 51..``."""
    toll, count = mention.toll, mention.toll.count
    value = f"{count.low}" if count.low == count.high else f"{count.low}..{'' if count.high is None else count.high}"
    mark = "<" if toll.in_total else "+" if toll.added else ""
    about = "~" if count.approximate else ""
    group = f"@{toll.group}" if toll.group else ""
    return f"{toll.harm} {mark}{about}{value}{group}"


def read(text: str) -> str:
    """Return the tolls of a text of one sentence, its mentions of people found first."""
    return found_in(text, [Sentence(0, len(text), 0, 0, "body")])


def found_in(text: str, sentences: list[Sentence]) -> str:
    """Return the tolls of a text divided into sentences."""
    found = find_tolls(text, sentences, people=find_mentions(text, sentences))
    return "; ".join(map(shown, found)) or "none"


@pytest.mark.parametrize(("text", "expected", "why"), [*rows("develop"), *rows("held_out"), *rows("bugs")])
def test_tolls_of_a_sentence(text: str, expected: str, why: str) -> None:
    assert read(text) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), rows("passages"))
def test_tolls_of_a_passage(text: str, expected: str, why: str) -> None:
    assert found_in(text, list(divide(text, 0))) == expected, why
