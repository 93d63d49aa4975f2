"""The road in order: a report in, its events out; the events of many reports in, incidents out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.extract.builtin.extractor import extract
from dateline.extract.sentences import divide
from dateline.knowledge.places import Gazetteer, open_gazetteer
from dateline.normalise.tolls import find_tolls
from dateline.pipeline.incidents import incidents
from dateline.pipeline.mentions import mentions_of

__all__ = ["ORIGIN", "VERSION", "Coded", "Coder", "incidents", "open_coder"]

VERSION = "0.1.0"
ORIGIN = f"dateline-rules {VERSION}"


@dataclass(frozen=True, slots=True)
class Coded:
    """What coding one report gave: its events, and how many words were left out, by reason."""

    events: tuple[Event, ...]
    left_out: Mapping[str, int] = field(default_factory=dict)
    origin: str = ORIGIN


@dataclass(frozen=True, slots=True)
class Coder:
    """Codes reports with the built-in rules; holds the knowledge, so make one and use it for all reports."""

    gazetteer: Gazetteer
    origin: str = ORIGIN

    def code(self, report: Report) -> Coded:
        """Return the events of one report."""
        sentences = divide(report.text, report.title_end)
        mentions, country = mentions_of(report, sentences, self.gazetteer)
        tolls = find_tolls(report.text, sentences, people=mentions)
        extraction = extract(report, sentences, mentions, tolls, origin=self.origin, country=country)
        return Coded(extraction.events, extraction.left_out, self.origin)


def open_coder(*, places: Path | None = None) -> Coder:
    """Load the knowledge and return a coder; ``places`` is a gazetteer file, None the one that ships."""
    return Coder(open_gazetteer(places))
