"""The prose files keep their rules."""

from dateline.knowledge import prose
from dateline.knowledge.prose import check_prose, load_abbreviations, load_furniture


def test_the_shipped_files_are_faultless():
    assert check_prose() == []


def test_the_strongest_kind_of_an_abbreviation_counts():
    assert load_abbreviations().kinds["md"] == "title"
    assert load_abbreviations().kinds["no"] == "number"


def test_furniture_phrases_are_found():
    assert {entries[0][2] for _, entries in load_furniture().automaton.iter("all rights reserved")} == {"boilerplate"}


def test_faults_are_named(monkeypatch):
    bad = {"boilerplate": {"starts": ["Read More", False], "middle": []}, "advert": {}}
    real = prose._read
    monkeypatch.setattr(prose, "_read", lambda name: bad if name == "furniture.yml" else real(name))
    faults = check_prose()
    assert len(faults) == 4
    assert any("'Read More' is not lower case" in fault for fault in faults)
