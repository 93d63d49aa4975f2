"""Mentions and tolls that only the trained reader sees."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from dateline.core.text import Mention
from dateline.core.values import Count, Party, Place
from dateline.extract.reader.decode import ReadMention, Readout
from dateline.extract.reader.labels import Labels
from dateline.knowledge.places import Gazetteer
from dateline.pipeline.read import add_read, add_read_tolls

DAY = date(2021, 11, 4)
LABELS = Labels((), (), (), (), ("injured", "killed"), ("attackers", "within", "added"), (), (), 1, (0,))


def readout(text: str, *told: tuple[str, str, float]) -> Readout:
    """A reader that sees these words as mentions of a kind, killed as likely as said."""
    mentions = tuple(
        ReadMention(
            at := text.index(words), at + len(words), at, 0.9, kind, np.array([0.01, killed]), np.array([0.0, 0.0, 0.0])
        )
        for words, kind, killed in told
    )
    return Readout(LABELS, (), mentions, np.zeros((0, 0, 0)), np.zeros((0, len(mentions), 0)))


def added(text: str, gazetteer: Gazetteer, *told: tuple[str, str, float]) -> list[Mention]:
    return add_read(text, DAY, [], readout(text, *told), gazetteer, "PAK")


def test_names_get_the_values_that_normalisers_give_them(gazetteer: Gazetteer) -> None:
    text = "Lashkar-e-Taiba fired on Quetta and Tekguda."
    found = {m.text: m.value for m in added(text, gazetteer, *((w, k, 0.0) for w, k in (
        ("Lashkar-e-Taiba", "org"), ("Quetta", "place"), ("Tekguda", "place"),
    )))}  # fmt: skip
    assert isinstance(found["Lashkar-e-Taiba"], Party)
    assert isinstance(found["Quetta"], Place)
    assert found["Quetta"].lat is not None
    assert found["Tekguda"] == Place("Tekguda", "settlement")


def test_small_letters_name_no_place_in_a_text_that_has_large_ones(gazetteer: Gazetteer) -> None:
    assert not added("A blast in the restive northwest.", gazetteer, ("restive northwest", "place", 0.0))
    assert added("a blast in quetta.", gazetteer, ("quetta", "place", 0.0))


def test_what_rules_found_stays(gazetteer: Gazetteer) -> None:
    text = "Gunmen in Quetta"
    known = [Mention("place", 10, 16, "Quetta", head="Quetta", value=Place("Quetta", "settlement"))]
    assert add_read(text, DAY, known, readout(text, ("Quetta", "person", 0.0)), gazetteer, None) == known


@pytest.mark.parametrize(
    ("text", "words", "kind", "count"),
    [
        ("The gunmen shot his driver.", "his driver", "people", Count(1, 1)),
        ("The dead were Ali Khan and others.", "Ali Khan", "person", Count(1, 1)),
        ("It cost the lives of six miners.", "six miners", "people", Count(6, 6)),
        ("It cost the lives of the miners.", "the miners", "people", None),
        ("It took them.", "It", "people", None),
        ("A bomber, apparently a boy, died.", "a boy", "people", None),
    ],
)
def test_people_are_counted_only_where_their_words_say_how_many(
    text: str, words: str, kind: str, count: Count | None
) -> None:
    people = [Mention("people", 0, 8, "A bomber")] if text.startswith("A bomber") else []
    tolls = add_read_tolls(text, [], people, readout(text, (words, kind, 0.9)))
    assert [t.toll.count for t in tolls] == ([] if count is None else [count])
    assert all(text[t.start : t.end] == t.text for t in tolls)


def test_an_unlikely_harm_is_left_out() -> None:
    text = "The gunmen shot his driver."
    assert not add_read_tolls(text, [], [], readout(text, ("his driver", "people", 0.4)))
