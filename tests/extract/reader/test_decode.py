"""Outputs to triggers, mentions and pairs, by a network of our own making."""

from __future__ import annotations

import numpy as np
import pytest

from dateline.extract.reader.decode import decode
from dateline.extract.reader.labels import Labels, labels_of
from dateline.extract.reader.words import divide_words

LABELS = Labels(
    ("person", "people"),
    ("attack", "condemn"),
    ("occurred", "denied"),
    ("main", "statement"),
    ("injured", "killed"),
    ("within",),
    ("same",),
    ("actor",),
    2,
    (-2, 0, 2),
    ("Victim",),
    ("bombing",),
)
TEXT = "Gunmen opened fire , killing two guards"


def rows() -> np.ndarray:
    made = np.full((7, sum(LABELS.sizes.values())), -4.0, dtype=np.float32)
    made[:, LABELS.slices["pairs"]] = 0.0

    def say(word: int, head: str, answer: int) -> None:
        made[word, LABELS.slices[head].start + answer] = 4.0

    for word in range(7):
        say(word, "trigger", 0)
        say(word, "mention", 0)
        say(word, "slot", 0)
    for word, tag in ((1, 1), (2, 2), (4, 1)):
        made[word, LABELS.slices["trigger"].start] = -4.0
        say(word, "trigger", tag)
    for word, tag in ((0, 3), (5, 3), (6, 4)):
        made[word, LABELS.slices["mention"].start] = -4.0
        say(word, "mention", tag)
    say(1, "type", 0)
    say(5, "harm", 1)
    return made


def test_spans_are_words_of_the_text() -> None:
    readout = decode(divide_words(TEXT), rows(), np.zeros((4, 2), np.float32), LABELS)
    assert [TEXT[t.start : t.end] for t in readout.triggers] == ["opened fire", "killing"]
    assert [(TEXT[m.start : m.end], m.kind) for m in readout.mentions] == [
        ("Gunmen", "people"),
        ("two guards", "people"),
    ]
    assert LABELS.types[int(readout.triggers[0].types.argmax())] == "attack"
    assert readout.mentions[1].harms[1] > 0.9 > 0.1 > readout.mentions[0].harms[1]
    assert not readout.fillers


def test_pairs_are_the_product_of_both_words_and_their_distance() -> None:
    made = rows()
    pairs = made[:, LABELS.slices["pairs"]].reshape(7, 2, 2, 2)
    pairs[1, 1, 0] = pairs[0, 1, 1] = [3.0, 3.0]  # "opened fire" and "Gunmen" as actor
    distance = np.zeros((4, 2), np.float32)
    distance[:, 0] = [-9, -9, 9, 9]  # what stands later tells the same
    readout = decode(divide_words(TEXT), made, distance, LABELS)
    assert readout.roles.shape == (2, 2, 1)
    assert readout.roles[0, 0, 0] == pytest.approx(1 / (1 + np.exp(-18 / np.sqrt(2))), abs=1e-4)
    assert readout.roles[1, 0, 0] == pytest.approx(0.5)
    assert readout.links[0, 1, 0] > 0.99 > 0.01 > readout.links[1, 0, 0]


def test_temperatures_make_answers_less_sure() -> None:
    distance = np.zeros((4, 2), np.float32)
    cold = decode(divide_words(TEXT), rows(), distance, LABELS)
    warm = decode(divide_words(TEXT), rows(), distance, LABELS, {"trigger": 3.0})
    assert 0.5 < warm.triggers[0].score < cold.triggers[0].score


def test_an_empty_text_has_nothing() -> None:
    empty = np.zeros((0, sum(LABELS.sizes.values())), np.float32)
    readout = decode(divide_words(""), empty, np.zeros((4, 2), np.float32), LABELS)
    assert (readout.triggers, readout.mentions, readout.links.size) == ((), (), 0)


def test_labels_survive_their_file() -> None:
    import json

    assert labels_of(json.dumps(LABELS.to_json())) == LABELS
