"""One invented report with its events, made by hand."""

from __future__ import annotations

from datetime import date

from dateline.core.event import Claim, Event
from dateline.core.report import Evidence, Report
from dateline.core.values import Count, Party, Period, Place, Toll

TEXT = (
    "Gunmen of the Red Star Front attacked a clinic in Kabul on Tuesday, killing at least 25 people, "
    "four of them children, an official said. <b>The group</b> claimed the attack. Dr Amina Noor, the head nurse, was "
    "among the dead. Qatar condemned it on Wednesday."
)
ORIGIN = "test 1"


def sample() -> tuple[Report, tuple[Event, ...]]:
    """Return the report, its attack and a condemnation of it."""
    report = Report(TEXT, date(2021, 11, 4), "given", "00", path="a.txt", url="https://example.org/1", text_offset=16)

    def cite(words: str) -> Evidence:
        at = TEXT.index(words)
        return report.cite(at, at + len(words))

    def claim(attribute: str, value, words: str, **more) -> Claim:
        return Claim(attribute, value, cite(words), ORIGIN, **more)

    front = Party("Red Star Front", "rsf", kind="rebel")
    tuesday = Period(date(2021, 11, 2), date(2021, 11, 2), "day", "2021-11-02")
    wednesday = Period(date(2021, 11, 3), date(2021, 11, 3), "day", "2021-11-03")
    source = {"according_to": "an official", "according_to_evidence": cite("an official")}
    attack = Event(
        id="eattack",
        report_id=report.id,
        role="main",
        action="attack",
        factuality="occurred",
        triggers=(cite("attacked"), cite("attack.")),
        claims=(
            claim("date", tuesday, "Tuesday"),
            claim("place", Place("Kabul", "settlement", "AFG", "Kabul", lat=34.5, lon=69.2), "Kabul"),
            claim("site", "a clinic", "a clinic"),
            claim("perpetrator", front, "Red Star Front", attribution="stated"),
            claim("perpetrator", front, "The group", attribution="claimed"),
            claim("claimant", front, "The group"),
            claim("target", "a clinic", "a clinic", term="medical"),
            claim("weapon", "Gunmen", "Gunmen", term="firearms"),
            claim("victim", "Dr Amina Noor", "Dr Amina Noor", detail="head nurse", detail_evidence=cite("head nurse")),
            claim("toll", Toll("killed", Count(25, None)), "at least 25 people", **source),
            claim("toll", Toll("killed", Count(4, 4), "children", in_total=True), "four of them children"),
            claim("source", "an official", "an official"),
        ),
        score=0.9,
    )
    qatar = claim("speaker", Party("Qatar", "qat"), "Qatar")
    condemn = Event(
        id="econdemn",
        report_id=report.id,
        role="statement",
        action="condemn",
        factuality="occurred",
        triggers=(cite("condemned"),),
        claims=(qatar, claim("date", wednesday, "Wednesday")),
        about=("eattack",),
    )
    return report, (attack, condemn)
