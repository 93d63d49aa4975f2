"""The plain form of every value, judgement and incident leads back to it, through JSON."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given

from dateline.core.incident import Finding, Incident, SettledToll, Voice
from dateline.core.incident_wire import incident_from_wire, incident_to_wire
from dateline.core.judgement import Judgement
from dateline.core.report import Evidence
from dateline.core.values import Count
from dateline.core.wire import from_json, judgement_from_wire, judgement_to_wire, kind_of, to_json
from store.strategies import values

AT = "2026-01-02T03:04:05+00:00"
WORDS = Evidence("r1", 0, 5, "Kabul")


@given(value=values)
def test_values(value) -> None:
    assert from_json(kind_of(value), to_json(value)) == value


@given(value=values, of=values)
def test_judgements(value, of) -> None:
    made = Judgement("correct", ("e1",), "ana", AT, "toll", value, WORDS, "why", True, of)
    again = judgement_from_wire(json.loads(json.dumps(judgement_to_wire(made))))
    assert again == made
    assert again.id == made.id


@given(value=values)
def test_incidents(value) -> None:
    voice = Voice("e1", "r1", "v1", date(2021, 11, 3), value, WORDS, "Agency", "police", "claimed")
    finding = Finding("perpetrator", value, "the rule", (voice,), (voice,), "claimed", True)
    toll = SettledToll("killed", "victims", 1, 2, None, "the latest", ((Count(1, None, True), voice),))
    made = Incident("i1", ("e1", "e2"), ("r1",), 1, (finding,), (toll,), ("e3",), True)
    assert incident_from_wire(json.loads(json.dumps(incident_to_wire(made)))) == made
