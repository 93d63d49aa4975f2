"""The whole road on a hard report: one attack in parts, older attacks, a claim, reactions, a victim with an office.

The text is ours; it tells an invented attack with the turns of phrase that such reports have.
"""

from __future__ import annotations

import pytest

from dateline.core.event import Event
from dateline.core.values import Party, Period, Place, Toll

TEXT = """The Islamic State in Khorasan Province, ISKP [ISIS-K], said it was behind the attacks and claimed the attacks.

Norway strongly condemned the two explosions at Afghanistan's second largest hospital on Wednesday.

"Our condolences go to the families," the ministry said. It expressed Norway's condolences to the people of Afghanistan.

The two blasts took place on Tuesday at the gate of the Rahman Gul military hospital in Kabul and were followed by gunfire.

At least 31 people were killed and over 60 people were wounded when gunmen from the Islamic State in Khorasan Province opened fire shortly after the explosions.

Habib Nuristani, the deputy minister of information, said that all attackers were killed within 20 minutes.

Mawlawi Sardar Wali Kochai, Taliban commander and member of the Haqqani network, was among those killed in the attacks.

The latest blasts come amid a string of attacks carried out by the IS affiliate since the Taliban's rise to power on 15 August. Among such assaults were the blasts at the city's Hamid Karzai International Airport on 26 August, where more than 170 were killed.

The group also carried out a similar attack on the hospital in 2018, where 14 people were killed.
"""


@pytest.fixture(scope="module")
def events(code) -> list[Event]:
    return code(TEXT, "2022-03-03")


@pytest.fixture(scope="module")
def main(events: list[Event]) -> Event:
    return next(e for e in events if e.role == "main")


def test_the_attack(main: Event) -> None:
    date, place = main.first("date"), main.first("place")
    assert main.action == "complex_attack"
    assert isinstance(date.value, Period)
    assert date.value.timex == "2022-03-01"
    assert isinstance(place.value, Place)
    assert (place.value.name, place.value.country) == ("Kabul", "AFG")


def test_who(main: Event) -> None:
    parties = [c for c in main.of("perpetrator") if isinstance(c.value, Party)]
    assert {p.value.actor_id for p in parties} == {"islamic-state-khorasan-province"}
    assert parties[0].attribution == "claimed"


def test_tolls(main: Event) -> None:
    tolls = {(t.harm, t.group, t.count.low, t.count.high) for c in main.of("toll") if isinstance(t := c.value, Toll)}
    assert ("killed", None, 31, None) in tolls
    assert ("injured", None, 61, None) in tolls
    attackers = next(c for c in main.of("toll") if isinstance(c.value, Toll) and c.value.group == "attackers")
    assert attackers.according_to == "Habib Nuristani"
    assert attackers.detail == "within 20 minutes"


def test_weapons_and_parts(events: list[Event], main: Event) -> None:
    assert {"explosives", "firearms"} <= {c.term for c in main.of("weapon")}
    assert {e.action for e in events if e.part_of == main.id} >= {"bombing", "attack"}


def test_named_victim(main: Event) -> None:
    victim = next(c for c in main.of("victim") if isinstance(c.value, Party))
    assert victim.value.name == "Mawlawi Sardar Wali Kochai"
    assert victim.detail == "Taliban commander and member of the Haqqani network"


def test_reactions(events: list[Event], main: Event) -> None:
    told = {e.action: e for e in events if e.role == "statement"}
    assert told["condemn"].about == (main.id,)
    assert told["condole"].about == (main.id,)
    speaker, day = told["condemn"].first("speaker"), told["condemn"].first("date")
    assert isinstance(speaker.value, Party)
    assert "Norway" in speaker.value.name
    assert isinstance(day.value, Period)
    assert day.value.timex == "2022-03-02"


def test_background(events: list[Event]) -> None:
    old = next(e for e in events if e.role == "background" and e.action == "attack")
    assert any(isinstance(c.value, Period) and c.value.timex == "2018" for c in old.of("date"))
    assert any(isinstance(c.value, Toll) and c.value.count.low == 14 for c in old.of("toll"))
    assert {c.value.actor_id for c in old.of("perpetrator") if isinstance(c.value, Party)} == {
        "islamic-state-khorasan-province"
    }


def test_the_blasts_recalled_are_the_same_groups(events: list[Event]) -> None:
    airport = next(e for e in events if e.role == "background" and e.action == "bombing")
    assert airport.first("date").value.timex == "2021-08-26"
    assert [c.value.actor_id for c in airport.of("perpetrator")] == ["islamic-state-khorasan-province"]
    assert [(t.value.count.low, t.value.count.high) for t in airport.of("toll")] == [(171, None)]


def test_those_who_only_stand_by_did_nothing(events: list[Event]) -> None:
    parties = {c.value.actor_id for e in events if e.role != "statement" for c in e.of("perpetrator")}
    assert parties == {"islamic-state-khorasan-province"}


def test_one_victim_is_counted_by_name(main: Event) -> None:
    single = [c.evidence.quote for c in main.of("toll") if c.value.group is None and c.value.count.high == 1]
    assert single == ["Mawlawi Sardar Wali Kochai"]
    assert all(c.value.in_total for c in main.of("toll") if c.value.count.high == 1)


def test_words_that_only_say_what_somebody_is_count_nobody(code) -> None:
    told = code(
        "At least 15 people were killed on Friday when a suicide bomber, apparently a teenager, blew himself up "
        "inside a mosque in Peshawar, police said."
    )
    assert "a teenager" not in {c.evidence.quote for e in told for c in e.of("toll")}
