"""Events read from one sentence: what was done, and whether it happened."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.event import Event
from dateline.core.values import Party, Period, Toll
from dateline.knowledge.rules import load_rules

VIOLENT = load_rules().violent

_TABLES = Path(__file__).parent / "cases"
CASES = list(csv.DictReader((_TABLES / "events.csv").open(encoding="utf-8")))


WHOLE = [
    case
    for name in ("develop", "held_out", "bugs")
    for case in csv.DictReader((_TABLES / f"happenings_{name}.csv").open(encoding="utf-8"))
]


def happenings(events: list[Event]) -> list[Event]:
    return [e for e in events if e.role != "statement"]


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:40] for c in CASES])
def test_action_and_factuality(code, case) -> None:
    found = {(e.action, e.factuality) for e in happenings(code(case["text"]))}
    assert (case["action"], case["factuality"]) in found


def told(event: Event) -> str:
    return f"{event.role}:{event.action}" + ("" if event.factuality == "occurred" else f"/{event.factuality}")


@pytest.mark.parametrize("case", WHOLE, ids=[c["text"][:60] for c in WHOLE])
def test_all_happenings_of_a_text(code, case) -> None:
    """``expected``: every happening as role:action[/factuality], ``none``, or ``calm``: no violence is news."""
    events = happenings(code(case["text"].replace(" ¶ ", "\n\n")))
    if case["expected"] == "calm":
        assert not [e for e in events if e.role == "main" and e.action in VIOLENT and e.factuality == "occurred"]
        return
    wanted = [] if case["expected"] == "none" else case["expected"].split()
    assert sorted(told(e) for e in events) == sorted(wanted)


def test_two_attacks_in_two_places_stay_two(code) -> None:
    events = happenings(
        code(
            "A bomb exploded in a market in Baghdad on Tuesday, killing five people.\n\n"
            "In Mosul, a bomb went off near a bank on Tuesday and wounded three guards."
        )
    )
    assert len([e for e in events if e.action == "bombing"]) == 2


def test_one_attack_told_twice_stays_one(code) -> None:
    events = happenings(
        code(
            "A car bomb exploded in the Somali city of Kismayo on Tuesday, killing seven people.\n\n"
            "The blast happened near the port. Nobody had yet said who was behind the attack."
        )
    )
    assert len([e for e in events if e.action == "bombing"]) == 1
    assert len(events[0].triggers) >= 3


def test_older_attack_is_background_with_its_own_toll(code) -> None:
    events = happenings(
        code(
            "A bomb exploded in Istanbul on Tuesday, killing six people.\n\n"
            "In 2016, a bombing in the same city killed 12 people.",
            "2022-11-15",
        )
    )
    old = next(e for e in events if e.role == "background")
    assert [c.value.count.low for c in old.of("toll") if isinstance(c.value, Toll)] == [12]
    assert any(isinstance(c.value, Period) and c.value.start.year == 2016 for c in old.of("date"))


def test_claim_makes_the_claimant_the_perpetrator(code) -> None:
    events = code(
        "A roadside bomb killed three police officers in Helmand on Sunday.\n\n"
        "The Taliban claimed responsibility for the attack.",
        "2017-02-06",
    )
    attack = next(e for e in events if e.action == "bombing")
    claim = next(e for e in events if e.action == "claim_responsibility")
    assert claim.about == (attack.id,)
    perpetrator = attack.first("perpetrator")
    assert perpetrator is not None
    assert perpetrator.attribution == "claimed"
    assert isinstance(perpetrator.value, Party)
    assert perpetrator.value.actor_id is not None


def test_nobody_claimed_makes_no_claim(code) -> None:
    events = code("A bomb exploded in Kano on Monday. No group has claimed responsibility for the blast.")
    assert not [e for e in events if e.action == "claim_responsibility"]


def test_condemnation_is_no_perpetrator(code) -> None:
    events = code("The African Union condemned the bombing that killed 14 people in Kismayo on Tuesday.")
    condemn = next(e for e in events if e.action == "condemn")
    attack = next(e for e in events if e.action == "bombing")
    assert condemn.about == (attack.id,)
    assert not list(attack.of("perpetrator"))


def test_a_match_report_holds_no_attack(code) -> None:
    events = code(
        "The striker scored two goals in the second half of the cup match on Saturday.\n\n"
        "Coach Bright Sakala promised an all-out assault on the league title this season. His young squad attacked "
        "from the first minute and the fans in the stadium cheered every shot at the goalkeeper."
    )
    assert not [e for e in events if e.role == "main" and e.factuality == "occurred" and e.action == "attack"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_never_raises_on_any_text(code, text: str) -> None:
    if text.strip():
        code(text)


def test_a_day_that_says_when_it_happened_is_not_the_accusers(code) -> None:
    events = code(
        "An aid worker was killed in South Sudan when a convoy came under fire, the UN said on Thursday. "
        "The UN blamed the attack, which happened on Wednesday in Budi, on criminals."
    )
    main = next(e for e in events if e.role == "main")
    assert main.first("date").value.timex == "2021-11-03"


def test_a_day_before_a_word_of_statement_is_the_statements(code) -> None:
    events = code(
        "The African Union on Thursday condemned the car bombing that killed 14 people in Kismayo on Tuesday."
    )
    told = {e.action: e.first("date").value.timex for e in events}
    assert told == {"bombing": "2021-11-02", "condemn": "2021-11-04"}


def test_a_day_on_which_somebody_was_told_is_not_the_attacks(code) -> None:
    events = code(
        "Jihadists killed 40 civilians in attacks on villages in Mali over the weekend, an official told AFP on Monday."
    )
    main = next(e for e in events if e.role == "main")
    assert main.first("date").value.timex == "2021-W43-WE"


def test_the_toll_of_a_year_is_not_the_attacks(code) -> None:
    events = code(
        "Two journalists were shot dead in Veracruz on Monday, bringing to 11 the number of reporters killed this year."
    )
    main = next(e for e in events if e.role == "main")
    assert [c.value.count.low for c in main.of("toll")] == [2]


def test_rockets_fired_that_hit_are_one_shelling(code) -> None:
    events = code(
        "Rockets fired from Gaza hit the Israeli city of Ashkelon on Tuesday, killing two women, medics said."
    )
    assert [e.action for e in events] == ["shelling"]


def test_a_town_is_seized_by_fighters_who_are_not_taken(code) -> None:
    events = code("Hundreds of fighters from the M23 rebel group seized the border town of Bunagana on Monday.")
    assert [e.action for e in events] == ["territory_change"]
    assert not list(events[0].of("toll"))
