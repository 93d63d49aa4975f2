"""What counts as the same: names, places, counts, spans."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.core.event import Claim
from dateline.core.report import Report
from dateline.core.values import Count, Party, Place, Toll
from dateline.evaluate.judge import Judge, bounds_of, compatible, is_date, pair_spans, same_words, total
from dateline.knowledge.places import Gazetteer

DAY = date(2021, 11, 2)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the Green Dawn Front", "Green Dawn Front", True),
        ("Green Dawn Front", "fighters of the Green-Dawn Front", True),
        ("São Tomé police", "Sao Tome police", True),
        ("Iran", "Tirana", False),
        ("ETA", "Beta brigade", False),
        ("IS", "ISAF", False),
        ("the", "the army", False),
        ("", "army", False),
    ],
)
def test_names_compare_as_whole_words(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same
    assert same_words(other, one) is same


@pytest.mark.parametrize(
    ("wanted", "party", "words", "same"),
    [
        ("Islamic State Khorasan Province", Party("ISKP", "x"), "ISIS-K", True),
        ("a group of gunmen", Party("gunmen"), "gunmen", True),
        ("Qatar", Party("Bahrain"), "Bahrain", False),
        ("Green Dawn Front", Party("its fighters"), "Green Dawn Front", True),
    ],
)
def test_actors(wanted: str, party: Party, words: str, same: bool) -> None:
    if party.actor_id == "x":
        found = Judge().actor(wanted, _claim(_listed("Islamic State Khorasan Province"), words), DAY, "AFG")
    else:
        found = Judge().actor(wanted, _claim(party, words), DAY, None)
    assert found is same


def _listed(name: str) -> Party:
    from dateline.normalise.actors import parse_actor

    party = parse_actor(name, on=DAY, country="AFG")
    assert party is not None
    return party


def _claim(party: Party, words: str) -> Claim:
    report = Report(words, DAY, "given", "0" * 64)
    return Claim("perpetrator", party, report.cite(0, len(words)), "test")


def test_places_by_name_by_nearness_and_never_in_another_country(gazetteer: Gazetteer) -> None:
    judge = Judge(gazetteer)
    kabul = Place("Kabul", "settlement", "AFG", lat=34.53, lon=69.17)
    assert judge.place("Kabul city", kabul, "AFG")
    assert not judge.place("Kabul", kabul, "PAK")
    assert judge.place("Kabul", Place("Deh Mazang", "settlement", "AFG", lat=34.5, lon=69.1), "AFG")
    assert not judge.place("Kabul", Place("Ghazni", "settlement", "AFG", lat=33.55, lon=68.42), "AFG")
    assert not Judge().place("Kabul", Place("Deh Mazang", "settlement", "AFG", lat=34.5, lon=69.1), "AFG")
    assert not judge.place("Kabul", Place("Afghanistan", "country", "AFG", lat=34.5, lon=69.1), "AFG")


def test_totals_of_attackers_stand_apart() -> None:
    tolls = [Toll("killed", Count(9, 9)), Toll("killed", Count(2, None), "attackers")]
    assert total(tolls, "killed") == (9, 9)
    assert total(tolls, "killed", attackers=True) == (2, None)
    assert total(tolls, "injured") is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [((5, None), (7, 7), True), ((5, 6), (7, None), False), (None, (0, 0), False), ((24, 99), (30, 30), True)],
)
def test_compatible_counts(one: tuple[int, int | None] | None, other: tuple[int, int | None], same: bool) -> None:
    assert compatible(one, other) is same


def test_marks_and_groups_are_no_part_of_the_count() -> None:
    assert bounds_of("+4@security") == (4, 4)
    assert bounds_of("about ten") is None


def test_spans_pair_one_to_one_by_overlap() -> None:
    assert pair_spans([(0, 10), (12, 20)], [(8, 19), (0, 5)]) == {1: 0, 0: 1}
    assert pair_spans([(0, 10), (10, 20)], [(0, 20)]) == {0: 0}
    assert pair_spans([(0, 5)], [(5, 9)]) == {}


def test_a_date_that_nobody_can_know_is_not_asked() -> None:
    assert is_date("2021-11-02")
    assert not is_date("XXXX")
    assert not is_date("PAST_REF")
    assert not is_date(None)
