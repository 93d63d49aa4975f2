"""A report (one dated news text) and the evidence that is cut from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from dateline.core.ids import content_id

PublishedFrom = Literal["first-line", "front-matter", "field", "html-meta", "feed", "dateline", "given"]
"""How the publication date was known, from the strongest statement to the weakest."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Exact characters of one report: half-open offsets into ``Report.text`` and the quote itself.

    Made by :meth:`Report.cite` only, so that ``report.text[e.start:e.end] == e.quote`` always holds.
    """

    report_id: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        """Refuse an empty or misplaced quote."""
        if not self.quote or self.start < 0 or self.end - self.start != len(self.quote):
            raise ValueError(f"evidence does not fit its offsets: {self.start}-{self.end} {self.quote[:40]!r}")


@dataclass(frozen=True, slots=True)
class Report:
    """One dated news text as it was stored.

    ``text`` is headline and body; every offset counts from its first character. ``title_end`` is where the
    headline ends in ``text`` (0: no headline is known). ``raw_sha256`` is the SHA-256 of the bytes the report was
    read from (the whole file for one-report files, the line or entry for many-report files). ``text_offset`` is
    where ``text`` begins in the decoded file, so that ``decoded[text_offset + start:text_offset + end]`` is the
    quote; None where the text was taken out of markup. ``given_id`` is the identifier that the source gave.
    """

    text: str
    published: date
    published_from: PublishedFrom
    raw_sha256: str
    path: str | None = None
    source: str | None = None
    url: str | None = None
    title: str | None = None
    given_id: str | None = None
    title_end: int = 0
    text_offset: int | None = None
    id: str = field(init=False, repr=False, compare=False)
    """The report's identifier: from its text, publication date and source, so the same report is one report."""

    def __post_init__(self) -> None:
        """Refuse a report without text or with a headline longer than its text."""
        if not self.text.strip():
            raise ValueError("a report needs text")
        if not 0 <= self.title_end <= len(self.text):
            raise ValueError(f"title_end {self.title_end} lies outside the text")
        made = content_id("r", self.text, self.published.isoformat(), self.source or "", self.url or "")
        object.__setattr__(self, "id", made)

    def cite(self, start: int, end: int) -> Evidence:
        """Return the evidence ``text[start:end]``; ValueError where that is no stretch of the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no characters {start}-{end} in a report of {len(self.text)}")
        return Evidence(self.id, start, end, self.text[start:end])
