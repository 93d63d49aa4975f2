"""The vocabulary of violence and of reactions: a sentence of news and the act or stand that its words tell."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

_CASES = Path(__file__).parent / "cases"
_BOMBING = "A bomb exploded in a market in the Nigerian city of Kano on Monday, killing six people."
_STANDS = frozenset(
    "claim_responsibility deny_responsibility accuse condemn condole threaten demand pledge_aid investigate "
    "sentence".split()
)


def _read(name: str) -> list[dict[str, str]]:
    with (_CASES / f"words_{name}.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


CASES = [case for name in ("develop", "held_out") for case in _read(name)]


@pytest.mark.parametrize("case", CASES, ids=[f"{c['kind']}: {c['text'][:50]}" for c in CASES])
def test_the_words_tell_the_kind(code, case) -> None:
    kind = case["kind"].removeprefix("none ")
    text = f"{_BOMBING}\n\n{case['text']}" if kind in _STANDS else case["text"]
    found = {event.action for event in code(text)}
    assert (kind in found) != case["kind"].startswith("none ")


@pytest.mark.parametrize(
    "text",
    [
        "The government should ensure that prices fall, the minister said.",
        "The union demanded higher wages.",
        "The bank pledged support for growth and opened an inquiry into its accounts.",
    ],
)
def test_ordinary_politics_takes_no_stand(code, text: str) -> None:
    assert code(text) == []
