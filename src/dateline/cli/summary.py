"""The count of a run, and how it is told at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.core.event import Event
from dateline.errors import ReportError

NAMED = 3
"""How many of the reports set aside for one reason are named."""


@dataclass(slots=True)
class Tally:
    """What a run has done so far."""

    seen: set[str] = field(default_factory=set)
    new: int = 0
    there: int = 0
    again: int = 0
    roles: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    aside: dict[str, list[ReportError]] = field(default_factory=dict)
    aside_by_reason: Counter[str] = field(default_factory=Counter)

    @property
    def aside_count(self) -> int:
        """How many reports were set aside."""
        return self.aside_by_reason.total()

    @property
    def read(self) -> int:
        """How many reports were read, coded or not."""
        return self.new + self.there + self.again + self.aside_count

    @property
    def line(self) -> str:
        """The state in one line."""
        return f"{self.read} reports, {self.roles.total()} events"

    def coded(self, report_id: str, events: Iterable[Event], left_out: Mapping[str, int]) -> None:
        """Count a report that was coded now."""
        self.seen.add(report_id)
        self.new += 1
        self.roles.update(event.role for event in events)
        self.left_out.update(left_out)

    def known(self, report_id: str) -> None:
        """Count a report that was in the store already."""
        self.seen.add(report_id)
        self.there += 1

    def set_aside(self, error: ReportError) -> None:
        """Count a report that was set aside, and remember the first of its reason."""
        self.aside_by_reason[error.reason] += 1
        named = self.aside.setdefault(error.reason, [])
        if len(named) < NAMED:
            named.append(error)


def print_summary(console: Console, tally: Tally, db: str) -> None:
    """Print what the run did."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for number, words in _counts(tally):
        table.add_row(f"{number:,}", words)
    console.print(table)
    for reason, errors in sorted(tally.aside.items()):
        count = tally.aside_by_reason[reason]
        console.print(f"\n[bold]set aside, {escape(reason)}[/bold] ({count:,})")
        for error in errors:
            console.print(Padding(Text(_printable(str(error)), overflow="fold"), (0, 0, 0, 2)))
        if count > len(errors):
            console.print(f"  ... and {count - len(errors):,} more")
    console.print(f"\nstored in {escape(db)}", soft_wrap=True)


def _counts(tally: Tally) -> list[tuple[int, str]]:
    rows = [(tally.read, "reports read"), (tally.new, "coded"), (tally.there, "stored before, not coded again")]
    rows += [(tally.again, "read twice, counted once")] if tally.again else []
    rows += [(tally.aside_count, "set aside"), (tally.roles.total(), "events found")]
    rows += [(count, f"  {role}") for role, count in sorted(tally.roles.items())]
    rows += [(tally.left_out.total(), "values left out for want of evidence")]
    return rows + [(count, f"  {reason.replace('_', ' ')}") for reason, count in sorted(tally.left_out.items())]


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
