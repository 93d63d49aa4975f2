"""What is told in the course of the news has its day; what has a day of its own keeps it."""

from __future__ import annotations

import pytest

from dateline.core.event import Event
from dateline.core.values import Period

NEWS = "A bomb exploded at a market in Kabul on Tuesday, killing nine people. "


def day(events: list[Event], action: str) -> str | None:
    event = next(e for e in events if e.action == action)
    claim = event.first("date")
    return claim.value.timex if claim is not None and isinstance(claim.value, Period) else None


@pytest.mark.parametrize(
    ("told", "action", "expected"),
    [
        ("Police arrested two men nearby.", "arrest", "2021-11-02"),
        ("Police arrested two men on Wednesday.", "arrest", "2021-11-03"),
        ("A second bomb was defused at the gate.", "weapons_disrupted", "2021-11-02"),
        ("Police plan to arrest two men.", "arrest", None),
    ],
)
def test_the_day_of_what_follows(code, told: str, action: str, expected: str | None) -> None:
    events = code(NEWS + told)
    if any(e.action == action and e.factuality == "occurred" for e in events):
        assert day(events, action) == expected
    else:
        assert expected is None
