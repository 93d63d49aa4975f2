"""Plain text: a date line or a head first, then the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dateline.core.report import PublishedFrom, Report
from dateline.knowledge.datelines import find_dateline
from dateline.read.make import Origin, make_report

_DATE_LINE = re.compile(r"\s*date[ \t]*[:\s]\s*(\d{4}-\d{1,2}-\d{1,2})(?=\s|\Z)[^\S\n]*(\n?)\s*", re.IGNORECASE)
_FRONT = re.compile(r"\s*---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)\s*", re.DOTALL)
_KEY = (
    r"(date|published|publication[ _-]date|pub[ _-]?date|source|outlet|publisher|url|link|title|headline|id)"
    r"[ \t]*:[ \t]*(.*)"
)
_HEAD_LINE = re.compile(_KEY, re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|['’ .,-]\d\d\Z")
_SLASHED = re.compile(r"\d{1,2}/")
_NAMES = {
    "published": "date",
    "publicationdate": "date",
    "pubdate": "date",
    "outlet": "source",
    "publisher": "source",
    "link": "url",
    "headline": "title",
}
_DATELINE_WITHIN = 1500


def read_text(text: str, raw: bytes, where: str, path: str | None, published: date | None) -> Iterator[Report]:
    """Yield the one report of a plain-text file.

    The date comes from a first word ``date YYYY-MM-DD``, from a head (``---`` lines, or ``Key: value`` lines before a
    blank line), from a dateline with day, month and year, or from ``published``.
    """
    first = _DATE_LINE.match(text)
    if first and not (first[2] and _HEAD_LINE.match(text, first.end())):
        origin = Origin(raw, where, path, "first-line", published, text_offset=first.end())
        yield make_report(text[first.end() :], first[1], origin)
        return
    head, start = _head(text)
    day, how = _day(text, head, start, published)
    origin = Origin(raw, where, path, how, published, head.get("source"), head.get("url"), head.get("id"), start)
    yield make_report(text[start:], day, origin, title=head.get("title"))


def _day(text: str, head: dict[str, str], start: int, published: date | None) -> tuple[str | None, PublishedFrom]:
    if head.get("date"):
        return head["date"], "front-matter"
    return _dateline_date(text, start), "dateline"


def _dateline_date(text: str, start: int) -> str | None:
    """Return the date of the first dateline that has day, month and year, or None."""
    end = min(len(text), start + _DATELINE_WITHIN)
    at = start
    while at < end:
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        # A dateline may be wrapped on to the next line, and place and date may fill a line.
        wrapped = min(stop + 200, len(text))
        found = find_dateline(text, at, wrapped, lead=True) or find_dateline(text, at, stop, lead=True)
        if found is not None and found.date_start is not None and found.date_end is not None:
            words = text[found.date_start : found.date_end]
            if _YEAR.search(words) and not _SLASHED.match(words):
                return words
        at = stop + 1
    return None


def _head(text: str) -> tuple[dict[str, str], int]:
    """Return the head's fields and where the body starts."""
    front = _FRONT.match(text)
    if front:
        return _fields(front[1].splitlines()), front.end()
    body = at = len(text) - len(text.lstrip())
    lines: list[str] = []
    while match := _HEAD_LINE.match(text, at, _line_end(text, at)):
        lines.append(match.group())
        at = _line_end(text, at) + 1
    if not lines or text[at : _line_end(text, at)].strip():
        return {}, body
    while at < len(text) and text[at].isspace():
        at += 1
    return _fields(lines), min(at, len(text))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _fields(lines: list[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in lines:
        if match := _HEAD_LINE.match(line.strip()):
            name = re.sub(r"[ _-]", "", match[1].lower())
            fields[_NAMES.get(name, name)] = match[2].strip().strip("\"'")
    return fields
