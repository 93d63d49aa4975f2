"""Records: every field, its evidence, the schema and the documentation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from dateline.export import COLUMNS, FIELDS, load_schema, quotes_of, records_of
from dateline.export.records import RESTS_ON
from dateline.knowledge.ontology import load_ontology
from store.strategies import coded_reports

from .sample import TEXT, sample


@pytest.fixture
def attack() -> dict[str, Any]:
    return records_of(*sample())[0]


def test_all_keys_in_their_order(attack: dict[str, Any]) -> None:
    assert tuple(attack) == FIELDS
    assert set(load_schema()["properties"]) == set(FIELDS) == set(load_schema()["required"])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("published", "2021-11-04"),
        ("role", "main"),
        ("action", "attack"),
        ("acled_sub_event_type", "Attack"),
        ("gtd_attack_type", "Armed Assault"),
        ("date", "2021-11-02"),
        ("date_end", "2021-11-02"),
        ("date_precision", "day"),
        ("place", "Kabul"),
        ("country", "AFG"),
        ("lat", 34.5),
        ("place_precision", "settlement"),
        ("site", "a clinic"),
        ("claimed_by", ["Red Star Front"]),
        ("targets", ["a clinic"]),
        ("target_kinds", ["medical"]),
        ("weapons", ["firearms"]),
        ("victims", [{"name": "Dr Amina Noor", "description": "head nurse"}]),
        ("sources", ["an official"]),
        ("score", 0.9),
        ("text_offset", 16),
        ("origin", "test 1"),
    ],
)
def test_field(attack: dict[str, Any], field: str, value: object) -> None:
    assert attack[field] == value


def test_one_perpetrator_for_two_names_and_the_claim_outranks(attack: dict[str, Any]) -> None:
    front = {"name": "Red Star Front", "actor_id": "rsf", "kind": "rebel", "attribution": "claimed"}
    assert attack["perpetrators"] == [front]
    assert set(quotes_of(attack, "perpetrators", 0)) == {"Red Star Front", "The group"}


def test_tolls(attack: dict[str, Any]) -> None:
    total, children = attack["tolls"]
    assert (total["low"], total["high"], total["according_to"], total["in_total"]) == (25, None, "an official", False)
    assert (children["low"], children["group"], children["in_total"]) == (4, "children", True)
    assert quotes_of(attack, "tolls", 0) == ["at least 25 people", "an official"]


def test_reactions_come_from_the_statements_about_it(attack: dict[str, Any]) -> None:
    reaction = {"actor": "Qatar", "actor_id": "qat", "kind": "condemn", "date": "2021-11-03", "event_id": "econdemn"}
    assert attack["reactions"] == [reaction]
    assert quotes_of(attack, "reactions", 0) == ["condemned", "Qatar", "Wednesday"]
    statement = records_of(*sample())[1]
    assert statement["speakers"] == [{"name": "Qatar", "actor_id": "qat"}]
    assert statement["about"] == ["eattack"]
    assert statement["perpetrators"] == statement["reactions"] == []


def test_every_value_has_its_words(attack: dict[str, Any]) -> None:
    no_words_needed = {"report_id", "path", "url", "published", "event_id", "role", "about", "part_of", "score"}
    for name in set(FIELDS) - no_words_needed - {"text_offset", "origin", "evidence", "speakers"}:
        assert attack["evidence"].get(name), name
        if isinstance(attack[name], list):
            assert {e["item"] for e in attack["evidence"][name]} == set(range(len(attack[name])))
    for held in attack["evidence"].values():
        assert all(TEXT[e["start"] : e["end"]] == e["quote"] for e in held)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pair=coded_reports())
def test_every_record_fits_the_schema(pair) -> None:
    report, coded = pair
    validator = jsonschema.Draft202012Validator(load_schema())
    for record in records_of(report, coded.events):
        assert not [e.message for e in validator.iter_errors(record)]
    for record in records_of(*sample()):
        validator.validate(record)


def test_every_field_and_column_is_documented() -> None:
    documented = (Path(__file__).parents[2] / "docs" / "records.md").read_text(encoding="utf-8")
    missing = [name for name in (*FIELDS, *COLUMNS) if f"`{name}`" not in documented]
    assert not missing
    assert set(RESTS_ON) | set(RESTS_ON.values()) <= set(FIELDS)


def test_the_codes_are_the_ontologys() -> None:
    report, events = sample()
    term = load_ontology().actions[events[1].action]
    assert records_of(report, events)[1]["acled_sub_event_type"] == term.acled
