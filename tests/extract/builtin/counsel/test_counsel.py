"""Votes: what the rules say and what the reader says are added, and each can outweigh the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.extract.builtin.counsel import READER_ALONE, VOTES, Votes
from dateline.extract.builtin.counsel.told import logit
from dateline.extract.reader.decode import ReadMention, Readout, ReadTrigger
from dateline.extract.reader.labels import Labels
from dateline.knowledge.places import Gazetteer
from dateline.pipeline import Coder

FACTS = ("occurred", "failed", "foiled", "threatened", "planned", "alleged", "denied", "hypothetical")
LABELS = Labels(
    ("person", "org", "people", "place", "facility", "weapon", "time"),
    ("attack", "bombing", "arson_destruction", "condemn"),
    FACTS,
    ("main", "background", "part", "statement"),
    ("injured", "killed"),
    ("attackers", "within", "added"),
    ("same", "part", "about"),
    ("actor", "target", "victim", "instrument", "place", "time", "source", "toll"),
    2,
    (0,),
)


class Scripted:
    """A reader that says what a test tells it to."""

    labels, version = LABELS, "scripted"

    def __init__(self, triggers: dict[str, tuple[float, str]], roles: dict[tuple[str, str, str], float]) -> None:
        self.triggers, self.roles = triggers, roles

    def read(self, text: str, published: date | None) -> Readout:
        triggers = tuple(
            _trigger(text.index(words), words, score, kind) for words, (score, kind) in sorted(self.triggers.items())
        )
        triggers = tuple(sorted(triggers, key=lambda t: t.start))
        named = sorted({mention for _, _, mention in self.roles}, key=text.index)
        mentions = tuple(_mention(text.index(words), words) for words in named)
        roles = np.full((len(triggers), len(mentions), len(LABELS.roles)), 0.01, np.float32)
        for (role, trigger, mention), p in self.roles.items():
            at = next(i for i, t in enumerate(triggers) if text[t.start : t.end] == trigger)
            roles[at, named.index(mention), LABELS.roles.index(role)] = p
        links = np.full((len(triggers), len(triggers), len(LABELS.links)), 0.01, np.float32)
        return Readout(LABELS, triggers, mentions, links, roles)


def _chances(names: tuple[str, ...], name: str, p: float = 0.97) -> np.ndarray:
    made = np.full(len(names), (1 - p) / (len(names) - 1), np.float32)
    made[names.index(name)] = p
    return made


def _trigger(start: int, words: str, score: float, kind: str) -> ReadTrigger:
    place = "statement" if kind == "condemn" else "main"
    types, places = _chances(LABELS.types, kind), _chances(LABELS.places, place)
    return ReadTrigger(start, start + len(words), start, score, types, _chances(FACTS, "occurred"), places)


def _mention(start: int, words: str) -> ReadMention:
    return ReadMention(start, start + len(words), start, 0.9, "people", np.zeros(2), np.zeros(3))


@pytest.fixture
def coded(gazetteer: Gazetteer):
    def run(
        text: str,
        triggers: dict[str, tuple[float, str]],
        roles: dict[tuple[str, str, str], float] | None = None,
        votes: Votes | None = None,
    ) -> list[Event]:
        coder = Coder(gazetteer, Scripted(triggers, roles or {}), votes)  # type: ignore[arg-type]
        return list(coder.code(Report(text, date(2021, 11, 4), "given", "x")).events)

    return run


TORCHED = "A bomb exploded in Kabul on Tuesday. Later, men of the quarter torqued the depot to the ground."


def test_words_that_no_rule_knows_are_believed_where_the_reader_is_sure(coded) -> None:
    told = {"exploded": (0.99, "bombing"), "torqued": (0.95, "arson_destruction")}
    assert {e.action for e in coded(TORCHED, told)} == {"bombing", "arson_destruction"}
    told["torqued"] = (0.6, "arson_destruction")
    assert {e.action for e in coded(TORCHED, told)} == {"bombing"}


def test_what_the_rules_believe_falls_where_the_reader_sees_nothing(coded) -> None:
    assert coded("A bomb exploded in Kabul on Tuesday, killing two people.", {"exploded": (0.9, "bombing")})
    assert not coded("A bomb exploded in Kabul on Tuesday, killing two people.", {})


def test_without_a_reader_the_rules_alone_decide(gazetteer: Gazetteer) -> None:
    report = Report("A bomb exploded in Kabul on Tuesday, killing two people.", date(2021, 11, 4), "given", "x")
    coded = Coder(gazetteer).code(report)
    assert [e.action for e in coded.events] == ["bombing"]
    assert coded.origin.startswith("dateline-rules")


def test_the_origin_names_the_network(coded, gazetteer: Gazetteer) -> None:
    coder = Coder(gazetteer, Scripted({}, {}))  # type: ignore[arg-type]
    assert "scripted" in coder.origin


def test_a_doer_that_only_the_reader_sees_is_named_with_its_score(coded) -> None:
    text = "A bomb exploded in Kabul on Tuesday, killing two people. Residents said men from the quarry had laid it."
    told = {"exploded": (0.99, "bombing")}
    roles = {("actor", "exploded", "men from the quarry"): 0.9}
    event = coded(text, told, roles)[0]
    claims = [c for c in event.of("perpetrator") if c.evidence.quote.startswith("men")]
    assert [c.score for c in claims] == [0.9]
    assert not [c for c in coded(text, told)[0].of("perpetrator") if c.evidence.quote.startswith("men")]


def test_a_toll_goes_to_the_event_that_it_is_most_likely_of(coded) -> None:
    text = "A bomb exploded in Kabul on Tuesday. Gunmen attacked a bus in Herat on Monday. Nine people were killed."
    told = {"exploded": (0.99, "bombing"), "attacked": (0.99, "attack")}
    near = {("toll", "exploded", "Nine people"): 0.01, ("toll", "attacked", "Nine people"): 0.9}
    far = {("toll", "exploded", "Nine people"): 0.999, ("toll", "attacked", "Nine people"): 0.001}
    owner = {
        name: next(e.action for e in coded(text, told, roles) if e.first("toll"))
        for name, roles in (("near", near), ("far", far))
    }
    assert owner == {"near": "attack", "far": "bombing"}


def test_a_condemner_is_no_doer(coded) -> None:
    text = "A bomb exploded in Kabul on Tuesday, killing two people. Hamas condemned the bombing."
    told = {"exploded": (0.99, "bombing"), "condemned": (0.99, "condemn")}
    events = coded(text, told, {("actor", "exploded", "Hamas"): 0.6})
    assert not [c for e in events if e.action == "bombing" for c in e.of("perpetrator")]


def test_votes_can_be_given(coded) -> None:
    text = "A bomb exploded in Kabul on Tuesday, killing two people."
    deaf = replace(VOTES, told={**VOTES.told, "kept": 9.0})
    assert coded(text, {}, votes=deaf)
    assert not coded(text, {"exploded": (0.4, "bombing")}, votes=READER_ALONE)


@pytest.mark.parametrize(("p", "odds"), [(0.5, 0.0), (0.9, 2.197), (0.1, -2.197), (0.0, -9.21), (1.0, 9.21)])
def test_log_odds_stay_within_bounds(p: float, odds: float) -> None:
    assert logit(p) == pytest.approx(odds, abs=0.001)


def test_a_whole_made_after_others_were_left_out_has_a_number_of_its_own(coded) -> None:
    text = (
        "Protesters marched in Herat on Monday. A bomb exploded at a hotel in Kabul on Tuesday and gunmen stormed it. "
        "The attack killed nine people. A bomb was defused in Ghazni on Sunday."
    )
    told = {"exploded": (0.99, "bombing"), "stormed": (0.99, "attack"), "attack": (0.99, "attack")}
    events = coded(text, {**told, "defused": (0.9, "bombing")})
    assert any(e.action == "complex_attack" for e in events)
    assert len({e.id for e in events}) == len(events)


def test_who_runs_the_place_or_suffers_the_deed_did_not_do_it(coded) -> None:
    text = "Gunmen kidnapped two engineers from a clinic run by Hamas in Gaza on Tuesday, residents said."
    told = {"kidnapped": (0.99, "attack")}
    roles = {("actor", "kidnapped", "two engineers"): 0.7, ("actor", "kidnapped", "Hamas"): 0.7}
    (event,) = coded(text, told, roles)
    assert {c.evidence.quote for c in event.of("perpetrator")} == {"Gunmen"}


def test_a_report_may_be_about_no_deed_at_all(coded, gazetteer: Gazetteer) -> None:
    text = "The tourism ministry said bookings rose. A suicide bombing killed nine people at a hotel there."
    coder = Coder(gazetteer, Told(text))  # type: ignore[arg-type]
    roles = [e.role for e in coder.code(Report(text, date(2021, 11, 4), "given", "x")).events]
    assert roles == ["background"]


class Told(Scripted):
    """A reader that sees one bombing, told as background."""

    def __init__(self, text: str) -> None:
        super().__init__({"suicide bombing": (0.95, "bombing")}, {})

    def read(self, text: str, published: date | None) -> Readout:
        readout = super().read(text, published)
        places = _chances(LABELS.places, "background", 0.9)
        return replace(readout, triggers=tuple(replace(t, places=places) for t in readout.triggers))


class Harmed(Scripted):
    """A reader that holds whom it sees as people for killed."""

    def read(self, text: str, published: date | None) -> Readout:
        readout = super().read(text, published)
        harms = np.array([0.01, 0.95], np.float32)
        return replace(readout, mentions=tuple(replace(m, kind="person", harms=harms) for m in readout.mentions))


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("The hospital's director, Hodan Xirsi, said three were in a critical condition.", False),
        ("Hodan Xirsi, head of the city's main hospital, said beds were short.", False),
        ("Beds were short, said Hodan Xirsi, who runs the hospital.", False),
        ("Hodan Xirsi said that beds were short.", False),
        ("Beds were short, according to the director, Hodan Xirsi, told by telephone.", False),
        ("Among the victims named was Hodan Xirsi, a teacher at the school.", True),
        ("Hodan Xirsi, a teacher at the school, lay among them.", True),
    ],
)
def test_who_is_quoted_is_not_among_the_dead(gazetteer: Gazetteer, told: str, killed: bool) -> None:
    text = "A bomb exploded in Kabul on Tuesday. " + told
    reader = Harmed({"exploded": (0.99, "bombing")}, {("toll", "exploded", "Hodan Xirsi"): 0.95})
    coder = Coder(gazetteer, reader)  # type: ignore[arg-type]
    events = coder.code(Report(text, date(2021, 11, 4), "given", "x")).events
    assert any(c.evidence.quote == "Hodan Xirsi" for e in events for c in e.of("toll")) is killed
