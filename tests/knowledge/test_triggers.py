"""Trigger words: inflection, the files that add up, and what the checker calls a fault."""

from __future__ import annotations

import pytest

from dateline.errors import KnowledgeError
from dateline.knowledge import triggers
from dateline.knowledge.triggers import GAP, IDLE, check_triggers, inflect, load_triggers, plural


def forms(first: str) -> dict[str, str]:
    return {" ".join(form.words): form.action for form in reversed(load_triggers().by_first[first])}


@pytest.mark.parametrize(
    ("base", "past", "ing"),
    [
        ("mob", "mobbed", "mobbing"),
        ("petrol-bomb", "petrol-bombed", "petrol-bombing"),
        ("mug", "mugged", "mugging"),
        ("maul", "mauled", "mauling"),
        ("carry", "carried", "carrying"),
        ("raze", "razed", "razing"),
        ("follow", "followed", "following"),
    ],
)
def test_regular_verbs(base: str, past: str, ing: str) -> None:
    made = inflect(base, {})
    assert (made["past"], made["ing"]) == (past, ing)


def test_irregular_verbs_may_have_two_pasts() -> None:
    assert inflect("burn", {"burn": ["burned/burnt"]})["participle"] == "burned/burnt"


@pytest.mark.parametrize(
    ("noun", "many"),
    [("exchange of fire", "exchanges of fire"), ("robbery", "robberies"), ("crash", "crashes"), ("raid", "raids")],
)
def test_plurals(noun: str, many: str) -> None:
    assert plural(noun) == many


def test_a_file_of_words_adds_to_the_entry_of_its_name() -> None:
    assert forms("made")["made away with"] == "looting"
    assert forms("loots")["loots"] == "looting"


def test_every_form_of_a_verb_is_there() -> None:
    assert {"kneecap", "kneecaps", "kneecapped", "kneecapping"} <= load_triggers().by_first.keys()


def test_words_of_statements_are_marked() -> None:
    form = next(f for f in load_triggers().by_first["flay"] if f.words == ("flay",))
    assert form.statement
    assert not form.framed


def test_more_words_stand_first_then_those_without_a_gap_then_framed_ones_last() -> None:
    for found in load_triggers().by_first.values():
        order = [(-sum(w != GAP for w in f.words), f.words.count(GAP), f.framed) for f in found]
        assert order == sorted(order)


def test_idle_phrases_are_longer_than_the_words_they_silence() -> None:
    assert forms("heart")["heart attack"] == IDLE


def test_the_shipped_words_have_no_fault() -> None:
    assert check_triggers() == []


def _faults(monkeypatch: pytest.MonkeyPatch, *added: triggers._Entry) -> str:
    entries, irregular = triggers._read_all()
    monkeypatch.setattr(triggers, "_read_all", lambda: ([*entries, *added], irregular))
    return "\n".join(check_triggers())


@pytest.mark.parametrize(
    ("action", "kinds", "fault"),
    [
        ("looting", {"verbs": ["loot"]}, "has 'loot' twice"),
        ("looting", {"verbs": ["abduct"]}, "'abducted' is of looting and of abduction"),
        ("looting", {"nouns": ["the raid!"]}, "can stand in no text"),
        ("looting", {"phrases": ["~ was taken"]}, "can stand in no text"),
        ("looting", {"adverbs": ["greedily"]}, "'adverbs' is none of verbs, nouns, phrases"),
        ("weeping", {"verbs": ["sob"]}, "'weeping' is no action"),
    ],
)
def test_the_checker_names_the_fault(monkeypatch, action: str, kinds: dict[str, list[str]], fault: str) -> None:
    entry = triggers._Entry(f"words/{action}.yml", action, kinds, False, False)
    assert fault in _faults(monkeypatch, entry)


@pytest.mark.parametrize("text", ["verbs: [sack", "- sack"])
def test_a_file_that_is_no_mapping_is_named(tmp_path, text: str) -> None:
    (tmp_path / "looting.yml").write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"words/looting\.yml"):
        triggers._load(tmp_path / "looting.yml", "words/looting.yml")
