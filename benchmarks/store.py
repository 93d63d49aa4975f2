"""The store: additions and judgements in a second of one core, questions, checking, and its size for each event.

Usage: python benchmarks/store.py [REPORTS] [--db postgresql://user@host/empty_database]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from dateline.core.event import Claim, Event
from dateline.core.judgement import Judgement
from dateline.core.report import Report
from dateline.core.values import Count, Party, Period, Place, Toll
from dateline.pipeline.asking import choice_of
from dateline.pipeline.judging import judge, open_database
from dateline.store import Store

SENTENCE = "Officials in the province said that an explosion near the market had killed people and wounded others. "
PLACES = (("Kabul", "AFG"), ("Mogadishu", "SOM"), ("Maiduguri", "NGA"), ("Mandalay", "MMR"))
QUESTIONS = ({"country": "AFG"}, {"killed": "90.."}, {"text": "hospital"}, {"actor": "Red Front", "sort": "killed"})


@dataclass(frozen=True)
class Coded:
    events: tuple[Event, ...]
    origin: str = "benchmark 1"
    left_out: dict[str, int] = field(default_factory=dict)


def report_of(number: int) -> Report:
    text = f"Report {number}. " + SENTENCE * 20 + ("A hospital was hit." if number % 50 == 0 else "")
    return Report(text, date(2020, 1, 1) + timedelta(days=number % 1500), "given", "0" * 64, source="Agency")


def coded(report: Report, number: int) -> Coded:
    events = []
    for n in range(3):
        words = report.cite(10 * n, 10 * n + 9)
        name, country = PLACES[(number + n) % 4]
        day = Period(report.published, report.published, "day", report.published.isoformat())
        values = (
            ("action", "bombing"),
            ("date", day),
            ("place", Place(name, "settlement", country, lat=1.0, lon=2.0)),
            ("perpetrator", Party("Red Front" if number % 100 == 0 else "gunmen")),
            ("toll", Toll("killed", Count(number % 97, None))),
            ("toll", Toll("injured", Count(number % 89, None))),
        )
        claims = tuple(Claim(attribute, value, words, "benchmark 1") for attribute, value in values)
        events.append(Event(f"e{n}{report.id}", report.id, "main", "bombing", "occurred", (words,), claims))
    return Coded(tuple(events))


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of one core that work took; what a server and the disk take is not among them."""
    start = time.process_time()
    work()
    return time.process_time() - start


def fill(store: Store, reports: int) -> None:
    for number in range(reports):
        report = report_of(number)
        store.add(report, coded(report, number))


def judge_some(store: Store, count: int) -> None:
    for number in range(count):
        event = f"e0{report_of(number).id}"
        judge(store, Judgement("accept", (event,), "ana", datetime.now(UTC).isoformat()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="?", type=int, default=2000)
    parser.add_argument("--db")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = asked.db or str(Path(folder) / "store.db")
        with open_database(where, clock=lambda: datetime.now(UTC)) as store:
            took = timed(lambda: fill(store, asked.reports))
            print(f"adding: {asked.reports / took:,.0f} reports a second, {3 * asked.reports / took:,.0f} events")
            took = timed(lambda: judge_some(store, 200))
            print(f"judging: {200 / took:,.0f} judgements a second")
            for question in QUESTIONS:
                found = list(store.events(choice_of(**question)))
                took = timed(lambda question=question: list(store.events(choice_of(**question))))
                print(f"asking {question}: {len(found):,} events in {took * 1000:,.0f} ms")
            took = timed(lambda: list(store.faults()))
            print(f"verifying: {asked.reports / took:,.0f} reports a second")
        if not asked.db:
            print(
                f"size: {Path(where).stat().st_size / asked.reports / 3:,.0f} bytes an event, report texts among them"
            )


if __name__ == "__main__":
    main()
