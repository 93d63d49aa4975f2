"""The words reports are altered with."""

from __future__ import annotations

import pytest

from dateline.errors import KnowledgeError
from dateline.knowledge import altered
from dateline.knowledge.altered import GroupName, check_altered, load_spelling


def test_the_shipped_words_have_no_fault() -> None:
    assert check_altered() == []


def test_spelling_goes_both_ways_or_one() -> None:
    pairs = load_spelling()
    assert len(pairs.american) >= altered.LEAST_PAIRS
    assert pairs.american["defence"] == "defense"
    assert pairs.british["defense"] == "defence"
    assert pairs.american["tyre"] == "tire"
    assert "tire" not in pairs.british


def test_a_group_without_its_forms_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="Red Banner"):
        GroupName("Red Banner", "", "RB", "rebel")


@pytest.mark.parametrize(
    ("file", "text", "fault"),
    [
        ("spelling.tsv", "british\tamerican\tway\ncolour\tcolor\tboth\n", "1 pairs, fewer than 250"),
        ("spelling.tsv", "british\tamerican\tway\na\tb\tsideways\n", "a: no pair"),
        ("groups.tsv", "full\tshort\tacronym\tkind\nIslamic State\tIsland\tIQX\trebel\n", "Islamic State: is the name of an actor"),
        ("persons.yml", "x: {countries: [IRQ], given: [Ali, Ali], family: []}\n", "Ali: twice in a pool"),
        ("persons.yml", "x: {countries: [IRQ], given: [Ali], family: []}\n", "no pool for the countries that have none"),
        ("boilerplate.yml", "before: [Menu, Menu]\nafter: []\nrelated: []\n", "'Menu': twice"),
    ],
)  # fmt: skip
def test_faults_are_named(monkeypatch: pytest.MonkeyPatch, file: str, text: str, fault: str) -> None:
    real, loaders = (
        altered._text,
        (altered.load_spelling, altered.load_boilerplate, altered.load_groups, altered.load_persons),
    )
    for load in loaders:
        load.cache_clear()
    monkeypatch.setattr(altered, "_text", lambda name: text if name == file else real(name))
    assert any(fault in found for found in check_altered())
    for load in loaders:
        load.cache_clear()
