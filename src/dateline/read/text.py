"""Plain text: a date line or a head first, then the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dateline.core.report import Report
from dateline.read.make import make_report

_DATE_LINE = re.compile(r"\s*date[:\s]\s*(\S+)\s+", re.IGNORECASE)
_FRONT = re.compile(r"\s*---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)\s*", re.DOTALL)
_HEAD_LINE = re.compile(r"(date|published|publication date|pub_date|source|outlet|publisher|url|link|title|headline|id)\s*:[ \t]*(.*)", re.IGNORECASE)
_FULL_DATE = re.compile(
    r"\b(\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?:\d{4}|\d\d)\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4})",
    re.IGNORECASE,
)
_NAMES = {"published": "date", "publication date": "date", "pub_date": "date", "outlet": "source", "publisher": "source", "link": "url", "headline": "title"}


def read_text(text: str, raw: bytes, where: str, path: str | None, published: date | None) -> Iterator[Report]:
    """Yield the one report of a plain-text file.

    The date comes from a first word ``date YYYY-MM-DD``, from a head (``---`` lines, or ``Key: value`` lines before a
    blank line), from a dateline with a full date, or from ``published``.
    """
    if (match := _DATE_LINE.match(text)) and match[1][:1].isdigit():
        yield make_report(
            text[match.end() :], match[1], raw=raw, where=where, published_from="first-line", path=path, text_offset=match.end()
        )
        return
    head, start = _head(text)
    if head.get("date"):
        yield _with_head(text, head, start, raw, where, path, published)
        return
    dated = _FULL_DATE.search(text[start : start + 400])
    yield make_report(
        text[start:], dated[1] if dated else None, raw=raw, where=where, published_from="dateline", default=published,
        path=path, text_offset=start, source=head.get("source"), url=head.get("url"), title=head.get("title"),
    )


def _with_head(
    text: str, head: dict[str, str], start: int, raw: bytes, where: str, path: str | None, published: date | None
) -> Report:
    return make_report(
        text[start:], head["date"], raw=raw, where=where, published_from="front-matter", default=published, path=path,
        title=head.get("title"), source=head.get("source"), url=head.get("url"), given_id=head.get("id"), text_offset=start,
    )


def _head(text: str) -> tuple[dict[str, str], int]:
    """Return the head's fields and where the body starts."""
    front = _FRONT.match(text)
    if front:
        return _fields(front[1].splitlines()), front.end()
    lines, at = [], len(text) - len(text.lstrip())
    while True:
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)].rstrip("\r")
        if not _HEAD_LINE.match(line):
            break
        lines.append(line)
        if end < 0:
            return {}, 0
        at = end + 1
    if not lines or text[at : at + 2].strip():
        return {}, 0
    while at < len(text) and text[at].isspace():
        at += 1
    return _fields(lines), at


def _fields(lines: list[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in lines:
        if match := _HEAD_LINE.match(line.strip()):
            name = match[1].lower()
            fields[_NAMES.get(name, name)] = match[2].strip().strip("\"'")
    return fields
