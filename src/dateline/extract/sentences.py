"""A report's text divided into sentences, each with its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.core.text import Sentence, SentenceKind
from dateline.extract.furniture import Marks, find_marks, is_link_head, mark_of, whole_kind
from dateline.extract.paragraphs import paragraphs
from dateline.extract.stops import sentence_spans
from dateline.knowledge.datelines import Dateline, find_dateline, find_inner_dateline

__all__ = ["Dateline", "dateline_of", "divide"]

_HEADLINES = 4
_HEADLINE_LENGTH = 220
_LEAD = 8
_CREDITED = 300
_LONGEST = 1200
"""Characters: the longest sentences of news texts stay well below."""
_STOPS = ".!?…"
_UPPER = re.compile("[A-Z]")
_LOWER = re.compile("[a-z]")
_ENDINGS = "\"”’'»)]*_ "

Span = tuple[int, int, SentenceKind]


def divide(text: str, title_end: int = 0) -> tuple[Sentence, ...]:
    """Divide a report's text into sentences: all of it in order, white space between them excluded.

    ``title_end`` is where the headline ends in ``text`` (0: unknown; a first short paragraph without a full stop is
    then taken for one). Linear in the text; never raises on any text.
    """
    found: list[Sentence] = []
    for number, spans in enumerate(_Division(text, title_end).paragraphs()):
        for begin, stop, kind in spans:
            for start, end in _cut(text, begin, stop):
                found.append(Sentence(start, end, len(found), number, kind))
    return tuple(found)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence whole or, where it is longer than any that people write, in pieces that end at white space.

    What reads a sentence compares its words with each other, so that a line without full stops would take for ever.
    """
    while end - start > _LONGEST:
        space = max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in (" ", "\t", "\n"))
        stop = space if space > 0 else start + _LONGEST
        yield start, stop
        start = stop
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def dateline_of(text: str) -> Dateline | None:
    """Return the report's dateline, the first that stands among its first paragraphs, or None."""
    capitals = _in_capitals(text)
    for number, (start, end) in enumerate(paragraphs(text[:4000])):
        if number > _LEAD:
            break
        found = find_dateline(text, start, end, lead=True, capitals=capitals)
        if found is None and end - start > 300:
            found = find_inner_dateline(text, start, end)
        if found is not None and (found.place_start is not None or found.date_start is not None):
            return found
    return None


def _in_capitals(text: str) -> bool:
    """Whether the text as a whole is in capitals: the letters of its first 2,000 characters."""
    upper, lower = len(_UPPER.findall(text, 0, 2000)), len(_LOWER.findall(text, 0, 2000))
    return upper * 3 > (upper + lower) * 2


class _Division:
    """One pass over the paragraphs; remembers whether the body has begun and whether a list of links runs."""

    def __init__(self, text: str, title_end: int) -> None:
        self.text = text
        self.title_end = title_end
        self.capitals = _in_capitals(text)
        self.marks: Marks = find_marks(text)
        self.spans = paragraphs(text)
        self.headlines = 0
        self.body_begun = False
        self.links = False
        self.next_mark = 0

    def paragraphs(self) -> Iterator[list[Span]]:
        """Yield the sentences of each paragraph."""
        for number, (start, end) in enumerate(self.spans):
            yield self._paragraph(number, start, end)

    def _paragraph(self, number: int, start: int, end: int) -> list[Span]:
        if start < self.title_end:
            cut = min(end, self.title_end)
            rest = self.text[cut:end]
            bare = start + len(self.text[start:cut].rstrip())
            head: list[Span] = [(s, e, "headline") for s, e in sentence_spans(self.text, start, bare)]
            self.headlines = _HEADLINES
            return head + (self._body(number, end - len(rest.lstrip()), end) if rest.strip() else [])
        whole = self._whole(number, start, end)
        if whole is not None:
            return [(s, e, whole) for s, e in sentence_spans(self.text, start, end)]
        return self._body(number, start, end)

    def _whole(self, number: int, start: int, end: int) -> SentenceKind | None:
        """The kind of a paragraph that is furniture or headline as a whole, or None."""
        early = not self.body_begun and number <= 8
        kind = whole_kind(self.text, start, end, early=early)
        stopped = self._stopped(start, end)
        if is_link_head(self.text, start, end) and (self.body_begun or kind):
            self.links = True
            return "boilerplate"
        if self.links and (not stopped or self.text.endswith(("...", "…"), start, end)) and end - start < 160:
            return kind or "boilerplate"
        self.links = False
        return kind

    def _stopped(self, start: int, end: int) -> bool:
        tail = self.text[max(start, end - 6) : end].rstrip(_ENDINGS)
        return tail[-1:] in _STOPS and tail[-1:] != ""

    def _body(self, number: int, start: int, end: int) -> list[Span]:
        lead = not self.body_begun and number <= _LEAD
        found = find_dateline(self.text, start, end, lead=lead, capitals=self.capitals)
        spans: list[Span] = []
        if found is None and number <= 1 and end - start > 300:
            found = find_inner_dateline(self.text, start, end)
        at = start
        if found is not None:
            before = self.text[start : found.start].rstrip()
            if len(before) > 3:
                spans += self._before(start, start + len(before))
                spans.append((found.start, found.end, "dateline"))
            else:
                spans.append((start, found.end, "dateline"))
            at = found.body
        elif self._is_headline(number, start, end):
            self.headlines += 1
            kind = self._sentence_kind(start, end)
            return [(s, e, kind or "headline") for s, e in sentence_spans(self.text, start, end)]
        rest = self._sentences(at, end)
        if any(kind == "body" for _, _, kind in rest):
            self.body_begun = True
        return spans + rest

    def _before(self, start: int, end: int) -> list[Span]:
        """The words before a dateline that stands inside one long line: headline and by-line."""
        by = whole_kind(self.text, start, end, early=False)
        return [(s, e, by or "headline") for s, e in sentence_spans(self.text, start, end)]

    def _is_headline(self, number: int, start: int, end: int) -> bool:
        if self.body_begun or self.headlines >= _HEADLINES or number + 1 >= len(self.spans):
            return False
        return end - start <= _HEADLINE_LENGTH and not self._stopped(start, end)

    def _sentences(self, start: int, end: int) -> list[Span]:
        found: list[Span] = []
        caption = False
        for s, e in sentence_spans(self.text, start, end):
            kind = self._sentence_kind(s, e)
            caption = caption or (kind == "caption" and s == start and end - start <= 500)
            found.append((s, e, "caption" if caption else kind or "body"))
        if found and found[-1][2] == "caption" and end - start <= _CREDITED:
            return [(s, e, "caption") for s, e, _ in found]
        return found

    def _sentence_kind(self, start: int, end: int) -> SentenceKind | None:
        inner = self.marks.inner
        while self.next_mark < len(inner) and inner[self.next_mark][1] <= start:
            self.next_mark += 1
        last = self.next_mark
        while last < len(inner) and inner[last][1] <= end:
            last += 1
        return mark_of(self.marks, self.text, start, end, inner[self.next_mark : last])
