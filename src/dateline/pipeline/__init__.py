"""The road in order: a report in, its events out; the events of many reports in, incidents out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.extract.builtin.counsel import Votes
from dateline.extract.builtin.extractor import extract
from dateline.extract.builtin.relevance import may_tell
from dateline.extract.reader.session import Reader, open_reader
from dateline.extract.sentences import divide
from dateline.knowledge.places import Gazetteer, open_gazetteer
from dateline.normalise.tolls import find_tolls
from dateline.pipeline.incidents import incidents
from dateline.pipeline.mentions import mentions_of
from dateline.pipeline.read import add_read, add_read_tolls

__all__ = ["ORIGIN", "VERSION", "Coded", "Coder", "incidents", "open_coder"]

VERSION = "0.1.0"
Engine = Literal["builtin", "rules"]
"""``builtin``: rules and the trained reader together; ``rules``: the rules alone."""
ENGINES: tuple[Engine, ...] = get_args(Engine)


@dataclass(frozen=True, slots=True)
class Coded:
    """What coding one report gave: its events, and how many words were left out, by reason."""

    events: tuple[Event, ...]
    left_out: Mapping[str, int] = field(default_factory=dict)
    origin: str = f"dateline-rules {VERSION}"


@dataclass(frozen=True, slots=True)
class Coder:
    """Codes reports; holds the knowledge, so make one and use it for all reports. ``reader`` None: rules alone.

    ``votes`` is what the rules' word is worth beside the reader's, None what ships.
    """

    gazetteer: Gazetteer
    reader: Reader | None = None
    votes: Votes | None = None

    @property
    def origin(self) -> str:
        """The machine and version that codes: with a reader, the network is part of it."""
        if self.reader is None:
            return f"dateline-rules {VERSION}"
        return f"dateline-builtin {VERSION} reader {self.reader.version}"

    def code(self, report: Report) -> Coded:
        """Return the events of one report."""
        sentences = divide(report.text, report.title_end)
        mentions, country = mentions_of(report, sentences, self.gazetteer)
        readout = None
        if self.reader is not None and may_tell(report.text):
            readout = self.reader.read(report.text, report.published)
            mentions = add_read(report.text, report.published, mentions, readout, self.gazetteer, country)
        tolls = find_tolls(report.text, sentences, people=mentions)
        if readout is not None:
            tolls = add_read_tolls(report.text, tolls, mentions, readout)
        extraction = extract(
            report, sentences, mentions, tolls, origin=self.origin, country=country, readout=readout, votes=self.votes
        )
        return Coded(extraction.events, extraction.left_out, self.origin)


def open_coder(*, places: Path | None = None, engine: Engine = "builtin") -> Coder:
    """Load the knowledge and return a coder; ``places`` is a gazetteer file, None the one that ships.

    KnowledgeError where the trained reader is missing or altered; ValueError for an engine that is none.
    """
    if engine not in ENGINES:
        raise ValueError(f"no engine {engine!r}; there are {', '.join(ENGINES)}")
    return Coder(open_gazetteer(places), open_reader() if engine == "builtin" else None)
