"""The HTML page: whole text, all escaped, nothing from outside, both ways joined."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from dateline.export import records_of
from dateline.export.lines import lines_of, toll_words
from dateline.export.page import TONES, page_of
from dateline.export.records import FIELDS
from dateline.export.segments import Span, segments_of

from .sample import TEXT, sample


class Reader(HTMLParser):
    """Collects the article's text, the keys of marks and of rows, and all tags with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.article = ""
        self.inside = False
        self.marks: set[str] = set()
        self.rows: set[str] = set()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        self.inside = self.inside or tag == "article"
        self.marks.update((found.get("data-k") or "").split())
        if "data-key" in found:
            self.rows.add(found["data-key"])

    def handle_endtag(self, tag) -> None:
        self.inside = self.inside and tag != "article"

    def handle_data(self, data) -> None:
        self.article += data if self.inside else ""


def _read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def test_the_whole_text() -> None:
    report, events = sample()
    reader = _read(page_of(report, records_of(report, events)))
    assert reader.article == TEXT


def test_highlights_and_rows_are_joined() -> None:
    report, events = sample()
    reader = _read(page_of(report, records_of(report, events)))
    assert reader.marks
    assert reader.marks <= reader.rows
    assert {"0-tolls-0", "0-place-0", "1-speakers-0"} <= reader.marks


def test_nothing_comes_from_outside() -> None:
    report, events = sample()
    page = page_of(report, records_of(report, events))
    loading = {"link", "img", "iframe", "object", "embed", "base", "source", "audio", "video"}
    tags = _read(page).tags
    assert not [tag for tag, _ in tags if tag in loading]
    assert not [found for _, found in tags if "src" in found]
    assert not re.search(r"url\(|@import|fetch\(|XMLHttp", page)
    assert "default-src 'none'" in page


def test_hostile_words_stay_words() -> None:
    report, events = sample()
    hostile = replace(
        report, title="</script><script>alert(1)</script>", url="javascript:alert(1)", path='"><img src=x>'
    )
    records = [{**record, "site": "<script>alert(2)</script>"} for record in records_of(report, events)]
    tags = _read(page_of(hostile, records)).tags
    assert [tag for tag, _ in tags].count("script") == 1
    assert "img" not in {tag for tag, _ in tags}
    assert not [found for _, found in tags if (found.get("href") or "").startswith("javascript")]


def test_a_report_without_events() -> None:
    assert "No events were found" in page_of(sample()[0], [])


def test_every_line_has_a_colour_and_a_field() -> None:
    fields = {line.field for record in records_of(*sample()) for line in lines_of(record)}
    assert fields <= set(TONES)
    assert set(TONES) <= set(FIELDS)


def test_toll_words() -> None:
    toll = records_of(*sample())[0]["tolls"]
    assert [toll_words(t) for t in toll] == [  # type: ignore[attr-defined]
        "at least 25 killed (according to an official)",
        "4 children killed (part of a total)",
    ]


@given(
    text=st.text(max_size=30),
    spans=st.lists(st.builds(Span, st.integers(0, 40), st.integers(0, 40), st.sampled_from("abc")), max_size=8),
)
def test_segments_are_the_text_and_know_their_spans(text: str, spans: list[Span]) -> None:
    at = 0
    for segment in segments_of(text, spans):
        here = {s.key for s in spans if s.start <= at and at + len(segment.text) <= s.end}
        assert set(segment.keys) == here
        at += len(segment.text)
    assert "".join(s.text for s in segments_of(text, spans)) == text
