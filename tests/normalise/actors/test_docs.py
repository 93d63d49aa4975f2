import re
from datetime import date
from pathlib import Path

import pytest

from dateline.normalise.actors import find_actors, parse_actor

PAGE = (Path(__file__).parents[3] / "docs" / "actors.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("|")]
NAMES = [row for row in ROWS if len(row) == 5 and re.match(r"\d{4}-", row[1])]
TEXTS = [row for row in ROWS if len(row) == 2 and row[0].endswith(".")]


@pytest.mark.parametrize("row", NAMES, ids=[f"{r[0]}-{r[1]}-{r[2]}" for r in NAMES])
def test_names_of_the_page_mean_what_it_says(row: list[str]) -> None:
    party = parse_actor(row[0], on=date.fromisoformat(row[1]), country=row[2] or None)
    assert party is not None
    assert (party.actor_id or "", party.kind) == (row[3], row[4])


@pytest.mark.parametrize("row", TEXTS, ids=[r[0][:40] for r in TEXTS])
def test_texts_of_the_page_give_what_it_says(row: list[str]) -> None:
    assert ", ".join(m.text for m in find_actors(row[0], on=date(2021, 11, 3), countries=("COD",))) == row[1]


def test_the_page_has_its_tables() -> None:
    assert len(NAMES) > 30
    assert len(TEXTS) > 5
