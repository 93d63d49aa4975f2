from dataclasses import replace

import pytest

from dateline.knowledge.grammar import check_grammar, verb_forms
from dateline.knowledge.lexicon import check_lexicon, load_lexicon, people_class
from dateline.knowledge.ontology import Ontology, check_ontology, load_ontology

GUIDE_ACTIONS = {
    "armed_clash",
    "attack",
    "complex_attack",
    "suicide_bombing",
    "bombing",
    "explosion",
    "grenade",
    "shelling",
    "air_strike",
    "chemical",
    "sexual_violence",
    "abduction",
    "hostage_taking",
    "arson_destruction",
    "looting",
    "protest",
    "protest_crackdown",
    "riot",
    "mob_violence",
    "arrest",
    "weapons_disrupted",
    "territory_change",
    "agreement",
    "accident",
    "disaster",
    "other",
    "claim_responsibility",
    "deny_responsibility",
    "accuse",
    "condemn",
    "condole",
    "threaten",
    "demand",
    "pledge_aid",
    "investigate",
    "sentence",
    "statement",
}
GUIDE_TARGETS = {
    "civilians",
    "military",
    "police",
    "government",
    "medical",
    "education",
    "religious",
    "aid",
    "media",
    "transport",
    "business",
    "infrastructure",
    "diplomatic",
    "political",
    "other",
}


def test_the_shipped_knowledge_has_no_faults():
    assert check_ontology() == []
    assert check_lexicon() == []
    assert check_grammar() == []


def test_actions_are_the_guides():
    assert set(load_ontology().actions) == GUIDE_ACTIONS


def test_target_roots_are_the_guides():
    ontology = load_ontology()
    assert {ontology.target_root(name) for name in ontology.targets} == GUIDE_TARGETS


@pytest.mark.parametrize(
    ("leaf", "root"), [("suicide_vest", "explosives"), ("mortar", "artillery"), ("drone", "aircraft")]
)
def test_weapon_roots(leaf, root):
    assert load_ontology().weapon_root(leaf) == root


def test_no_root_of_an_unknown_kind():
    with pytest.raises(KeyError):
        load_ontology().weapon_root("trebuchet")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"acled": "Air strike"}, "ACLED has no sub-event type 'Air strike'"),
        ({"gtd": "Bombing"}, "GTD has no attack type 'Bombing'"),
        ({"family": "war"}, "no family 'war'"),
        ({"definition": " "}, "no label or definition"),
    ],
)
def test_the_checker_names_wrong_codes(change, fault):
    o = load_ontology()
    broken = Ontology({"attack": replace(o.actions["attack"], **change)}, o.targets, o.weapons)
    assert [f.endswith(fault) for f in check_ontology(broken)] == [True]


def test_the_checker_finds_loops_and_missing_parents():
    o = load_ontology()
    loop = {
        "a": replace(o.weapons["grenade"], name="a", parent="b"),
        "b": replace(o.weapons["grenade"], name="b", parent="a"),
    }
    orphan = {"c": replace(o.weapons["grenade"], name="c", parent="nowhere")}
    faults = check_ontology(Ontology(o.actions, o.targets, {**loop, **orphan}))
    assert any("its own ancestor" in f for f in faults)
    assert any("no parent 'nowhere'" in f for f in faults)


@pytest.mark.parametrize(
    ("head", "cls"),
    [("gunmen", "perpetrator"), ("Policemen", "security"), ("schoolgirls", "children"), ("worshippers", "civilians"),
     ("spokesman", "speaker"), ("hostages", "victim"), ("people", "generic")],
)  # fmt: skip
def test_people_classes(head, cls):
    assert cls in people_class(head)


def test_an_unknown_head_has_no_class():
    assert people_class("teapots") == frozenset()


def test_every_noun_has_a_term():
    assert all(noun.term for noun in load_lexicon().nouns.values())


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("carry", "carried"), ("stop", "stopped"), ("seize", "seizing"), ("clash", "clashes"), ("tie", "tying")],
)
def test_verb_forms(lemma, form):
    assert form in set(verb_forms(lemma))
