"""Whether a reader need look at a text at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.evaluate.annotated import STATEMENTS, read_annotated
from dateline.extract.builtin.relevance import may_tell

CORPUS = Path(__file__).parents[3] / "corpus" / "train"


@pytest.mark.parametrize("text", ["", "The council met on Monday to discuss the price of bread.", "12.5 % 4 3"])
def test_a_text_without_any_trigger_word_tells_nothing(text: str) -> None:
    assert not may_tell(text)


@pytest.mark.parametrize("text", ["A BOMB EXPLODED.", "Gunmen opened fire.", "He was taken hostage."])
def test_a_trigger_word_may_tell_something(text: str) -> None:
    assert may_tell(text)


def test_no_report_with_an_event_is_passed_over() -> None:
    missed = [
        item.path.stem
        for item in read_annotated(CORPUS)
        if any(e["type"] not in STATEMENTS for e in item.events.values()) and not may_tell(item.text)
    ]
    assert missed == []
