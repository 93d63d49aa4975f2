"""Every row of the table in the documentation is what the code does."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from dateline.normalise.dates import find_times

_PAGE = (Path(__file__).parents[3] / "docs" / "dates.md").read_text(encoding="utf-8")
_TABLE = _PAGE.split("## What is read")[1].split("## How")[0]
_ROWS = [r for r in re.findall(r"^\| (.+?) \| (.+?) \|$", _TABLE, re.MULTILINE) if r[0] != "words"]


def test_the_table_is_found() -> None:
    assert len(_ROWS) > 25


@pytest.mark.parametrize(("words", "value"), _ROWS)
def test_documented(words: str, value: str) -> None:
    values = {m.text: m.value for m in find_times(f"It was reported on {words} there.", date(2021, 11, 4))}
    if words not in values:
        values = {m.text: m.value for m in find_times(f"Reported at {words} there.", date(2021, 11, 4))}
    assert values.get(words) == value
