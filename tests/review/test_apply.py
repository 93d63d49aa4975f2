"""Values as people judged them, on events and incidents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.core.event import Claim, Event
from dateline.core.incident import Finding, Incident, SettledToll, Voice
from dateline.core.judgement import Judgement
from dateline.core.report import Report
from dateline.core.values import Count, Party, Period, Toll
from dateline.review import judged_event, judged_incident, state_of

TEXT = "A bomb killed 25 people, four of them children, in Kabul on Tuesday."
REPORT = Report(TEXT, date(2021, 11, 4), "given", "00")
AT = "2026-01-02T03:04:05+00:00"


def cite(words: str):
    return REPORT.cite(TEXT.index(words), TEXT.index(words) + len(words))


ALL, CHILDREN = Toll("killed", Count(25, 25)), Toll("killed", Count(4, 4), "children", in_total=True)
DAY = Period(date(2021, 11, 2), date(2021, 11, 2), "day", "2021-11-02")
OTHER_DAY = Period(date(2021, 11, 9), date(2021, 11, 9), "day", "2021-11-09")
EVENT = Event(
    "e1",
    REPORT.id,
    "main",
    "bombing",
    "occurred",
    (cite("bomb"),),
    (
        Claim("action", "bombing", cite("bomb"), "rules"),
        Claim("date", DAY, cite("Tuesday"), "rules", 0.7),
        Claim("toll", ALL, cite("25 people"), "rules"),
        Claim("toll", CHILDREN, cite("four"), "rules"),
        Claim("perpetrator", Party("ETA", "eta"), cite("bomb"), "rules", attribution="blamed"),
    ),
)


def judge(verdict: str, subject: str = "e1", **more: object) -> Judgement:
    return Judgement(verdict, (subject,), "ana", AT, **more)  # type: ignore[arg-type]


def after(*judgements: Judgement, event: Event = EVENT) -> Event:
    judged = judged_event(event, state_of(judgements))
    assert judged is not None
    return judged


def values(event: Event, attribute: str) -> list[object]:
    return [claim.value for claim in event.of(attribute)]


def test_nothing_judged_nothing_changed() -> None:
    assert after(judge("flag"), judge("unsure", attribute="date", of=DAY), judge("reject", "e2")) == EVENT


def test_a_rejected_event_is_gone() -> None:
    assert judged_event(EVENT, state_of([judge("reject")])) is None


def test_a_rejected_value_is_gone_and_only_that() -> None:
    judged = after(judge("reject", attribute="toll", of=CHILDREN))
    assert values(judged, "toll") == [ALL]
    assert values(judged, "date") == [DAY]


def test_a_corrected_value_is_the_coders_with_its_evidence() -> None:
    right = Toll("killed", Count(26, None))
    judged = after(judge("correct", attribute="toll", of=ALL, value=right, evidence=cite("25 people")))
    assert sorted(map(repr, values(judged, "toll"))) == sorted(map(repr, [CHILDREN, right]))
    (made,) = (c for c in judged.claims if c.value == right)
    assert made.origin == "ana"
    assert made.evidence == cite("25 people")


def test_a_corrected_party_keeps_who_says_so() -> None:
    right = Party("Islamic State", "is")
    party = EVENT.first("perpetrator")
    assert party is not None
    judged = after(judge("correct", attribute="perpetrator", of=party.value, value=right, evidence=cite("bomb")))
    (made,) = judged.of("perpetrator")
    assert (made.value, made.attribution) == (right, "blamed")


def test_a_corrected_action_is_the_events_own() -> None:
    judged = after(judge("correct", attribute="action", of="bombing", value="shelling", evidence=cite("bomb")))
    assert judged.action == "shelling"
    assert values(judged, "action") == ["shelling"]


def test_a_value_that_was_missed_is_added() -> None:
    judged = after(judge("correct", attribute="site", value="market", evidence=cite("Kabul")))
    assert values(judged, "site") == ["market"]


def test_an_accepted_value_outlives_new_rules() -> None:
    accepted = judge("accept", attribute="date", of=DAY, evidence=cite("Tuesday"))
    claims = tuple(replace(c, value=OTHER_DAY) if c.attribute == "date" else c for c in EVENT.claims)
    anew = replace(EVENT, claims=claims)
    judged = after(accepted, event=anew)
    assert values(judged, "date") == [DAY]
    assert next(judged.of("date")).evidence == cite("Tuesday")
    lost = replace(EVENT, claims=())
    assert values(after(accepted, event=lost), "date") == [DAY]


def test_a_rejected_value_stays_away_under_new_rules() -> None:
    rejected = judge("reject", attribute="date", of=OTHER_DAY)
    anew = replace(EVENT, claims=(*EVENT.claims, Claim("date", OTHER_DAY, cite("Tuesday"), "rules 2")))
    assert values(after(rejected, event=anew), "date") == [DAY]


VOICE = Voice("e1", REPORT.id, "v1", date(2021, 11, 4), Party("ETA"), cite("bomb"))
RIVAL = Voice("e2", REPORT.id, "v2", date(2021, 11, 4), Party("GRAPO"), cite("bomb"))
INCIDENT = Incident(
    "i1",
    ("e1",),
    (REPORT.id,),
    2,
    (Finding("perpetrator", Party("ETA"), "most say so", (VOICE,), (RIVAL,), "blamed", True),),
    (SettledToll("killed", None, 20, 25, None, "the latest", ((Count(25, None), VOICE),)),),
)


def test_a_persons_value_settles_an_incident_and_keeps_the_dissent() -> None:
    right = judge("correct", "i1", attribute="perpetrator", of=Party("ETA"), value=Party("GRAPO"), note="the trial")
    judged = judged_incident(INCIDENT, state_of([right]))
    assert judged is not None
    finding = judged.of("perpetrator")
    assert finding is not None
    assert (finding.value, finding.standing, finding.contested) == (Party("GRAPO"), "coder", False)
    assert (finding.support, finding.dissent) == ((RIVAL,), (VOICE,))
    assert finding.rule == "decided by ana: the trial"


def test_a_persons_toll_settles_an_incident_and_keeps_its_history() -> None:
    right = judge("correct", "i1", attribute="toll", value=Toll("killed", Count(27, 27)), note="list of names")
    judged = judged_incident(INCIDENT, state_of([right]))
    assert judged is not None
    (toll,) = judged.tolls
    assert (toll.low, toll.best, toll.high, toll.standing) == (27, 27, 27, "coder")
    assert toll.history == INCIDENT.tolls[0].history


def test_incidents_accepted_rejected_and_untouched() -> None:
    accepted = judged_incident(INCIDENT, state_of([judge("accept", "i1", attribute="perpetrator", of=Party("ETA"))]))
    assert accepted is not None
    assert accepted.of("perpetrator").standing == "coder"  # type: ignore[union-attr]
    assert judged_incident(INCIDENT, state_of([judge("reject", "i1")])) is None
    dropped = judged_incident(INCIDENT, state_of([judge("reject", "i1", attribute="perpetrator", of=Party("ETA"))]))
    assert dropped is not None
    assert dropped.findings == ()
    assert judged_incident(INCIDENT, state_of([judge("reject", "e1")])) == INCIDENT
