import pytest

from dateline.knowledge.places import Gazetteer
from dateline.normalise.places import parse_place


@pytest.mark.parametrize(
    ("words", "country", "precision", "lat", "lon"),
    [
        ("Kabul", "AFG", "settlement", 34.53, 69.17),
        ("Afghanistan", "AFG", "country", 33.0, 66.0),
        ("Helmand province", "AFG", "admin1", 31.0, 64.0),
        ("Province of Helmand", "AFG", "admin1", 31.0, 64.0),
        ("Khogyani district, Nangarhar", "AFG", "admin2", 34.25, 70.18),
        ("Paris, Texas", "USA", "settlement", 33.66, -95.56),
        ("Paris", "FRA", "settlement", 48.85, 2.35),
        ("30 km north of Zaranj", "AFG", "near", 31.23, 61.86),
        ("near Kandahar", "AFG", "near", 31.61, 65.71),
        ("Kabul airport", "AFG", "site", 34.56, 69.21),
        ("Deir ez-Zour", "SYR", "settlement", 35.34, 40.14),
        ("Qunduz", "AFG", "settlement", 36.73, 68.87),
        ("city of Jalalabad", "AFG", "settlement", 34.43, 70.45),
        ("Jalalabad city", "AFG", "settlement", 34.43, 70.45),
        ("West Bank", "PSE", "area", 31.95, 35.25),
    ],
)
def test_reads(words: str, country: str, precision: str, lat: float, lon: float, gazetteer: Gazetteer) -> None:
    place = parse_place(words, gazetteer=gazetteer, country=country if words == "Qunduz" else None)
    assert place is not None
    assert (place.country, place.precision) == (country, precision)
    assert place.lat is not None
    assert place.lon is not None
    assert abs(place.lat - lat) < 0.8
    assert abs(place.lon - lon) < 0.8


@pytest.mark.parametrize("words", ["", "   ", "Zzyzxqwv", "the village", "x" * 5000, "12", ",,,", "Herhanjpur village"])
def test_leaves_unknown_words_alone(words: str, gazetteer: Gazetteer) -> None:
    assert parse_place(words, gazetteer=gazetteer) is None


def test_keeps_to_the_country(gazetteer: Gazetteer) -> None:
    assert parse_place("Hyderabad", gazetteer=gazetteer, country="PAK").country == "PAK"  # type: ignore[union-attr]
    assert parse_place("Hyderabad", gazetteer=gazetteer, country="IND").country == "IND"  # type: ignore[union-attr]
    assert parse_place("Kabul", gazetteer=gazetteer, country="BRA") is None


def test_a_site_keeps_its_name(gazetteer: Gazetteer) -> None:
    place = parse_place("Kandahar hospital", gazetteer=gazetteer)
    assert place is not None
    assert (place.name, place.precision, place.country) == ("Kandahar hospital", "site", "AFG")


def test_a_distance_gives_a_radius(gazetteer: Gazetteer) -> None:
    place = parse_place("40 km from Gao", gazetteer=gazetteer)
    assert place is not None
    assert (place.precision, place.radius_km) == ("near", 40.0)
