from dateline.knowledge.places import Gazetteer
from dateline.normalise.places import country_context, find_places, resolve_spans


def test_container_is_the_index_of_the_wider_place(gazetteer: Gazetteer) -> None:
    found = find_places("A bomb hit Jalalabad, a city in Nangarhar province, on Monday.", gazetteer=gazetteer)
    assert [m.text for m in found] == ["Jalalabad", "Nangarhar"]
    assert (found[0].container, found[1].container) == (1, None)


def test_near_has_the_phrase_and_its_point(gazetteer: Gazetteer) -> None:
    text = "It lay 30 km north of Zaranj, Afghanistan."
    near = find_places(text, gazetteer=gazetteer)[0]
    assert near.near is not None
    assert text[slice(*near.near)] == "30 km north of Zaranj"
    assert near.place is not None
    assert near.place.precision == "near"
    assert near.place.radius_km == 7.5


def test_flags(gazetteer: Gazetteer) -> None:
    text = "Islamabad condemned it. An Afghan farmer fled. Kabul police came."
    found = {m.text: m for m in find_places(text, gazetteer=gazetteer)}
    assert found["Islamabad"].metonym
    assert found["Afghan"].adjective
    assert found["Kabul"].inside
    assert not any(m.locates for m in found.values())


def test_blocked_spans_are_no_places(gazetteer: Gazetteer) -> None:
    text = "They met Florence in Nairobi on Monday."
    at = text.index("Florence")
    assert [m.text for m in find_places(text, gazetteer=gazetteer, blocked=[(at, at + 8)])] == ["Nairobi"]


def test_given_countries_decide(gazetteer: Gazetteer) -> None:
    text = "A bomb went off in Hyderabad on Monday."
    for code in ("IND", "PAK"):
        place = find_places(text, gazetteer=gazetteer, countries=[code])[0].place
        assert place is not None
        assert place.country == code


def test_context_counts_peoples(gazetteer: Gazetteer) -> None:
    shares = country_context("Two Iraqi soldiers and a Syrian farmer died in Iraq.", gazetteer=gazetteer)
    assert max(shares, key=lambda c: shares[c]) == "IRQ"
    assert set(shares) == {"IRQ", "SYR"}


def test_given_spans_keep_their_order(gazetteer: Gazetteer) -> None:
    text = "From Paris, Texas, to Ohio."
    places = resolve_spans(text, [(22, 26), (5, 10), (12, 17)], gazetteer=gazetteer)
    assert [p.admin1 if p else None for p in places] == ["Ohio", "Texas", "Texas"]


def test_unknown_district_keeps_its_kind(gazetteer: Gazetteer) -> None:
    found = find_places("They burned a house in Umbalazi district.", gazetteer=gazetteer)
    assert [(m.text, m.kind, m.place) for m in found] == [("Umbalazi", "admin2", None)]
