"""Every row of the documentation's tables is what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.normalise.tolls.test_cases import read
from tests.normalise.tolls.test_parse import shown

from dateline.normalise.tolls import parse_count

_PAGE = (Path(__file__).parents[3] / "docs" / "tolls.md").read_text(encoding="utf-8")


def _rows(section: str) -> list[tuple[str, str]]:
    table = _PAGE.split(f"## {section}\n")[1].split("\n## ")[0]
    return [r for r in re.findall(r"^\| (.+?) \| (.+?) \|$", table, re.MULTILINE) if r[0] not in ("words", "sentence")]


@pytest.mark.parametrize(("words", "count"), _rows("Counts"))
def test_documented_counts(words: str, count: str) -> None:
    assert shown(parse_count(words)) == count


@pytest.mark.parametrize(("sentence", "tolls"), _rows("Tolls of a sentence"))
def test_documented_tolls(sentence: str, tolls: str) -> None:
    assert read(sentence) == tolls
