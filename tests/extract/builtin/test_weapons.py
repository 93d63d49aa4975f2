"""With what: weapons beside the deed, inside its words, and told apart from it."""

from __future__ import annotations

import pytest


def weapons(events) -> set[tuple[str, str | None]]:
    """Return the words and kinds of the weapons of what happened."""
    return {(c.evidence.quote, c.term) for e in events if e.role != "statement" for c in e.of("weapon")}


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("The toll of Tuesday's car bomb attack in Kismayo has risen to 12 dead.", ("car bomb", "vehicle_bomb")),
        ("Six people were hurt in a grenade attack on a bar in Bujumbura on Monday.", ("grenade", "grenade")),
        ("A man stabbed four people with a kitchen knife in Hamburg on Friday.", ("a kitchen knife", "melee")),
        (
            "A gunman killed five people in a bar in Boise on Friday. He was armed with an assault rifle, police said.",
            ("an assault rifle", "firearms"),
        ),
    ],
)
def test_weapon(code, text, weapon) -> None:
    assert weapon in weapons(code(text))


def test_a_weapon_found_later_is_not_the_weapon_of_the_attack(code) -> None:
    events = code(
        "A gunman killed five people in a bar in Boise on Friday. Police seized three machetes at a house on Sunday."
    )
    attack = next(e for e in events if e.role == "main")
    assert not any("machetes" in c.evidence.quote for c in attack.of("weapon"))
