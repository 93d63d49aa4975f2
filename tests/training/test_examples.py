"""What the network learns from is what the corpus says, also where names and letters were changed on the way."""

from __future__ import annotations

import json
import random
from importlib.resources import files
from pathlib import Path

import pytest

from dateline.evaluate.annotated import read_annotated
from dateline.extract.reader.labels import labels_of
from training.augment import altered
from training.examples import Example, fold_of, read_examples
from training.labels import all_labels
from training.muc import read_muc

CORPUS = Path(__file__).parents[2] / "corpus" / "train"


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return read_examples(CORPUS, all_labels())


def test_the_labels_that_ship_are_those_of_corpus_and_ontology() -> None:
    shipped = (files("dateline.extract.reader") / "weights" / "labels.json").read_text("utf-8")
    assert labels_of(shipped) == all_labels()


def test_triggers_are_the_words_of_the_annotation(examples: list[Example]) -> None:
    for item, example in zip(read_annotated(CORPUS), examples, strict=True):
        spans = [s for s in item.spans if any(label.name == "event" for label in s.labels)]
        said = ["".join(example.words[t.first : t.last + 1]) for t in example.triggers]
        assert said == ["".join(s.text.split()) for s in spans if s.text.strip()], item.path.name


def test_who_is_counted_suffered_something(examples: list[Example]) -> None:
    counted = [m for e in examples for m in e.mentions if any(role == "toll" for role, _ in m.roles)]
    assert len(counted) > 1000
    assert all(m.harms for m in counted)


def test_altered_reports_keep_their_triggers_and_roles(examples: list[Example]) -> None:
    chance = random.Random(7)
    for example in examples[::5]:
        made = altered(example, examples, chance)
        assert len(made.words) == len(made.shapes)
        for old, new in zip(example.triggers, made.triggers, strict=True):
            before, after = (e.words[t.first : t.last + 1] for e, t in ((example, old), (made, new)))
            assert [w.lower() for w in before] == [w.lower() for w in after]
        for old, new in zip(example.mentions, made.mentions, strict=True):
            assert (old.kind, old.roles, old.harms) == (new.kind, new.roles, new.harms)
            assert new.first <= new.last < len(made.words)


def test_a_chain_is_of_one_fold() -> None:
    assert len({fold_of(f"e{n:04}") for n in range(7, 13)}) == 1
    assert {fold_of(f"a{n:04}") for n in range(1, 11)} == set(range(5))


def test_fillers_stand_wherever_their_words_do(tmp_path: Path) -> None:
    template = {
        "incident_type": "bombing",
        "PerpInd": [],
        "PerpOrg": [[["farabundo marti front", 20], ["fmln", 44]]],
        "Target": [],
        "Victim": [],
        "Weapon": [],
    }
    text = "the fmln said the farabundo marti front (fmln) planted it."
    file = tmp_path / "five.json"
    file.write_text(json.dumps({"docid": "x", "doctext": text, "templates": [template]}) + "\n")
    (message,) = read_muc(file)
    found = [" ".join(message.words[a : b + 1]) for a, b, _, _ in message.fillers]
    assert found == ["FMLN", "FARABUNDO MARTI FRONT", "FMLN"]
    assert {(slot, kind) for _, _, slot, kind in message.fillers} == {("PerpOrg", "bombing")}
