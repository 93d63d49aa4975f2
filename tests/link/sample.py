"""Reports and their events, told in few words."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from dateline.core.event import Claim, Event
from dateline.core.ids import content_id
from dateline.core.report import Report
from dateline.core.values import Count, Party, Period, Place, Toll

DAY = date(2021, 11, 2)
TOWNS = {
    "Baquba": ("IRQ", "Diyala", 33.75, 44.6),
    "Kirkuk": ("IRQ", "Kirkuk", 35.46, 44.39),
    "Mada": ("KEN", "Coast", -4.0, 39.6),
}
SCENE = (
    "bread queue shoppers bridge river children driver van lorry glass baker smoke ambulance clinic surgeon nurse roof wall "
    "window stall onion field well tent wheel engine radio clerk tax ledger lamp candle rain dust mud road ditch goat "
    "herder camel fence gate guard sergeant bell school pupil teacher choir priest imam tailor cloth needle carpet"
).split()
Telling = tuple[Report, tuple[Event, ...]]


def tell(
    place: str = "Baquba",
    *,
    day: date | None = DAY,
    after: int = 0,
    action: str = "bombing",
    killed: int | None = 3,
    injured: int | None = None,
    by: str | None = None,
    grade: Any = "claimed",
    site: str = "market",
    words: str = "",
    source: str | None = None,
    role: Any = "main",
    according_to: str | None = None,
    at_least: bool = False,
    recalls: dict[str, Any] | None = None,
    reaction: bool = False,
) -> Telling:
    """Return a report published ``after`` days after the day, and its events: one, and what it recalls."""
    published = (day or DAY) + timedelta(after)
    lines = [_line(place, day, action, killed, injured, by, site, words)]
    if recalls:
        old = {
            "place": place,
            "day": DAY,
            "action": "bombing",
            "killed": None,
            "injured": None,
            "by": None,
            "site": "market",
            "words": "",
        }
        lines.append(_line(**{**old, **recalls}))
    text = "\n\n".join(lines) + ("\n\nQatar condemned it." if reaction else "")
    report = Report(text, published, "given", "0" * 64, source=source)
    events = [
        _event(
            report, 0, len(lines[0]), role, place, day, action, killed, injured, by, grade, site, according_to, at_least
        )
    ]
    if recalls:
        known = {
            "place": place,
            "day": DAY,
            "action": "bombing",
            "killed": None,
            "injured": None,
            "by": None,
            "grade": grade,
            "site": "market",
            **recalls,
        }
        known.pop("words", None)
        start = len(lines[0]) + 2
        events.append(_event(report, start, start + len(lines[1]), "background", **known))
    if reaction:
        at = text.index("condemned")
        trigger = report.cite(at, at + 9)
        speaker = Claim("speaker", Party("Qatar", country="QAT"), report.cite(at - 6, at - 1), "test")
        events.append(
            Event(
                content_id("e", report.id, "r"),
                report.id,
                "statement",
                "condemn",
                "occurred",
                (trigger,),
                (speaker,),
                (events[0].id,),
            )
        )
    return report, tuple(events)


def _line(
    place: str,
    day: date | None,
    action: str,
    killed: int | None,
    injured: int | None,
    by: str | None,
    site: str,
    words: str,
) -> str:
    parts = [f"{action.capitalize()} at the {site} in {place}", f"on {day.isoformat()}" if day else ""]
    parts += [f"left {killed} dead" if killed is not None else "", f"and {injured} hurt" if injured is not None else ""]
    parts += [f"carried out by {by}" if by else "", words]
    return " ".join(filter(None, parts)) + ". " + _scene(f"{words} {place} {killed}" if words else place)


def _scene(seed: str) -> str:
    """Return a sentence that no other report has, so that only reports of the same seed are copies."""
    rng = random.Random(seed)
    names = "".join(rng.choice(("ka", "mo", "te", "ri", "sha", "lo", "vu")) for _ in range(3)).capitalize()
    return f"The {' '.join(rng.sample(SCENE, 14))} of {names}."


def _event(
    report: Report, start: int, end: int, role: Any, place: str, day: date | None, action: str, killed: int | None,
    injured: int | None, by: str | None, grade: Any, site: str, according_to: str | None = None, at_least: bool = False,
) -> Event:  # fmt: skip
    def cite(words: str) -> Any:
        at = report.text.index(words, start, end)
        return report.cite(at, at + len(words))

    trigger = cite(action.capitalize())
    country, area, lat, lon = TOWNS[place]
    where = Place(place, "settlement", country, area, None, lat, lon, f"test:{place}")
    claims = [
        Claim("action", action, trigger, "test"),
        Claim("place", where, cite(place), "test"),
        Claim("site", site, cite(site), "test"),
    ]
    if day:
        claims.append(Claim("date", Period(day, day, "day", day.isoformat()), cite(day.isoformat()), "test"))
    for harm, number, word in (("killed", killed, "dead"), ("injured", injured, "hurt")):
        if number is not None:
            toll = Toll(harm, Count(number, None if at_least else number))  # type: ignore[arg-type]
            claims.append(Claim("toll", toll, cite(f"{number} {word}"), "test", according_to=according_to))
    if by:
        claims.append(Claim("perpetrator", Party(by, kind="rebel"), cite(by), "test", attribution=grade))
    return Event(content_id("e", report.id, str(start)), report.id, role, action, "occurred", (trigger,), tuple(claims))
