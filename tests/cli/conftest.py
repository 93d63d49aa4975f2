"""A stub coder, so that the commands are tested and not the coding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli import run
from dateline.cli.app import app
from dateline.core.event import Claim, Event
from dateline.core.report import Report
from dateline.core.values import Count, Party, Period, Place, Toll
from dateline.pipeline import Coded

ORIGIN = "stub 1"


@dataclass(frozen=True)
class StubCoder:
    """Finds one bombing for each "blast"; fails on "crash", is interrupted by "interrupt"."""

    origin: str = ORIGIN

    def code(self, report: Report) -> Coded:
        if "crash" in report.text:
            raise IndexError("stub")
        if "interrupt" in report.text:
            raise KeyboardInterrupt
        found = [self._event(report, m.start()) for m in re.finditer("blast", report.text)]
        return Coded(tuple(found), {"no-date": 1}, self.origin)

    def _event(self, report: Report, at: int) -> Event:
        words = report.cite(at, at + 5)
        day = Period(date(2021, 11, 2), date(2021, 11, 2), "day", "2021-11-02")
        claims = (
            Claim("date", day, words, self.origin),
            Claim("place", Place("Kabul", "settlement", "AFG", lat=34.5, lon=69.2), words, self.origin),
            Claim("perpetrator", Party("Red [b]Star[/b] Front"), words, self.origin, attribution="claimed"),
            Claim("toll", Toll("killed", Count(25, None)), words, self.origin),
        )
        return Event(f"e{at:04}{report.id}", report.id, "main", "bombing", "occurred", (words,), claims)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of two good reports and an empty one."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("date 2021-11-04 A blast shook Kabul. Then a second blast.\n")
    (folder / "b.txt").write_text("date 2021-11-05 A blast shook Herat.\n")
    (folder / "c.txt").write_text("")
    return folder


@pytest.fixture
def dateline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Run a command in an empty folder, with the stub coder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "open_coder", lambda places=None, engine="builtin": StubCoder())
    runner = CliRunner()
    return lambda *arguments, **more: runner.invoke(app, [str(a) for a in arguments], **more)
