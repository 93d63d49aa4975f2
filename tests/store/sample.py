"""Small reports and events to store, and a clock that stands still."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from dateline.core.event import Claim, Event
from dateline.core.report import Report
from dateline.core.values import Count, Party, Period, Place, Toll

from .strategies import Coded

__all__ = ["AT", "Coded", "Ticking", "a_report", "an_event", "clock", "coded"]
AT = "2026-01-02T03:04:05.000000+00:00"


def clock() -> datetime:
    return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


class Ticking:
    """A clock that one sets by hand."""

    def __init__(self, start: datetime | None = None) -> None:
        self.now = start or clock()

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: int) -> datetime:
        self.now += timedelta(**by)
        return self.now


def a_report(number: int = 0, text: str = "A bomb went off in Kabul.") -> Report:
    return Report(f"{text} ({number})", date(2021, 11, 4), "given", "00", path="a.txt")


def an_event(
    report: Report, *, number: int = 0, country: str = "AFG", killed: int | None = None, actor: Party | None = None
) -> Event:
    words = report.cite(19, 24)
    kabul = Claim("place", Place("Kabul", "settlement", country, lat=34.5, lon=69.2), words, "test 1")
    day = Claim("date", Period(date(2021, 11, 2), date(2021, 11, 2), "day", "2021-11-02"), report.cite(0, 6), "test 1")
    more = [Claim("toll", Toll("killed", Count(killed, None)), words, "test 1")] if killed is not None else []
    more += [Claim("perpetrator", actor, words, "test 1", attribution="blamed")] if actor else []
    return Event(
        f"e{number}{report.id}", report.id, "main", "bombing", "occurred", (report.cite(2, 6),), (kabul, day, *more)
    )


def coded(report: Report, **about: object) -> Coded:
    return Coded((an_event(report, **about),))  # type: ignore[arg-type]
