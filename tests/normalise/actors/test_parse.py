import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.values import Party
from dateline.knowledge.actors import load_actors
from dateline.normalise.actors import parse_actor, resolve_actor, same_actor

ON = date(2021, 11, 3)
FOLDER = Path(__file__).parent / "cases"
CASES = [
    pytest.param(row, id=f"{name}-{row['words']}-{row['country']}-{row['on']}")
    for name in ("develop", "held_out", "bugs")
    for row in csv.DictReader((FOLDER / f"names_{name}.csv").open(encoding="utf-8"))
]
DAYS = st.dates(date(1950, 1, 1), date(2026, 12, 31))
COUNTRIES = st.sampled_from((None, "AFG", "COL", "SLV", "COD", "SYR", "PHL", "ZZZ"))
NAMES = st.sampled_from([name.text for names in load_actors().names.values() for name in names][::7])


@pytest.mark.parametrize("case", CASES)
def test_a_name_means_what_it_meant_then_and_there(case: dict[str, str]) -> None:
    party = parse_actor(case["words"], on=date.fromisoformat(case["on"]), country=case["country"] or None)
    assert party is not None
    assert (party.actor_id or "") == case["id"]
    assert party.kind == (case["kind"] or party.kind)


@pytest.mark.parametrize("words", ["", "   ", "men", "villagers", "Foo Bar", "\x00", "x" * 10_000])
def test_no_actor_is_none(words: str) -> None:
    assert parse_actor(words, on=ON) is None


@pytest.mark.parametrize("words", ["PLA", "ELN", "UCK", "National Liberation Army"])
def test_an_ambiguous_name_stays_open(words: str) -> None:
    party = resolve_actor(words, on=date(1988, 1, 1))
    assert party.actor_id is None
    assert len(party.candidates) > 1


@pytest.mark.parametrize(
    ("words", "country", "expected"),
    [
        ("suspected jihadists", "MLI", Party("suspected jihadists", kind="rebel", country="MLI")),
        ("Colombian guerrillas", None, Party("Colombian guerrillas", kind="rebel", country="COL")),
        ("unidentified gunmen", None, Party("unidentified gunmen", kind="unidentified")),
    ],
)
def test_roles_are_composed_from_kind_and_country(words: str, country: str | None, expected: Party) -> None:
    assert parse_actor(words, on=ON, country=country) == expected


def test_an_unknown_name_stays_a_name() -> None:
    assert resolve_actor("Sons of Nowhere", on=ON) == Party("Sons of Nowhere")


def test_a_branch_is_its_parent_and_not_its_sister() -> None:
    whole, branch, sister = (resolve_actor(n, on=ON) for n in ("ISIS", "ISKP", "ISWAP"))
    assert same_actor(whole, branch)
    assert not same_actor(branch, sister)


@given(st.text(max_size=80), DAYS, COUNTRIES)
def test_no_text_raises(text: str, on: date, country: str | None) -> None:
    assert parse_actor(text, on=on, country=country) is None or text.strip()


@given(NAMES, DAYS, COUNTRIES)
def test_a_listed_name_is_its_bearer_or_open(name: str, on: date, country: str | None) -> None:
    party = resolve_actor(name, on=on, countries=(country,) if country else ())
    assert party.actor_id is None or party.actor_id in load_actors().actors
    assert all(actor_id in load_actors().actors for actor_id in party.candidates)
    assert party == resolve_actor(name, on=on, countries=(country,) if country else ())


@given(NAMES, DAYS)
def test_an_actor_is_the_same_as_itself(name: str, on: date) -> None:
    party = resolve_actor(name, on=on)
    assert same_actor(party, party)
