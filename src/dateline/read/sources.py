"""Sources to reports: each file goes to the reader of its format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

from dateline.core.ids import content_id
from dateline.core.report import Report
from dateline.errors import ReportError, SourceError
from dateline.read.decode import decode
from dateline.read.feed import read_feed
from dateline.read.fields import COMMON
from dateline.read.files import MAX_BYTES, bytes_of, format_of, paths
from dateline.read.html import read_html
from dateline.read.jsonl import read_json, read_json_bytes
from dateline.read.table import read_table
from dateline.read.text import read_text

Item = Report | ReportError
_JSON = re.compile(r"\s*(?:\{|\[\s*[{\]])")
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_FEED = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)


def read_sources(
    sources: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    fields: Mapping[str, str] | None = None,
    published: date | None = None,
) -> Iterator[Item]:
    """Yield the reports of files, folders, globs and standard input ("-"), and a ReportError for what is set aside.

    Files of a folder come sorted by path. ``fields`` names the fields of JSON and CSV records ({"text": "my_column"}).
    ``published`` is the date of reports that have none. Raises SourceError where a named source does not exist.
    """
    seen: dict[tuple[str | None, str], str] = {}
    for source in sources:
        if source == "-":
            items = _stdin(stdin, fields or {}, published)
        else:
            items = (item for path in paths(source) for item in _file(path, fields or {}, published))
        for item in items:
            yield _without_clash(item, seen)


def _without_clash(item: Item, seen: dict[tuple[str | None, str], str]) -> Item:
    """Set aside a report whose given id was seen with another text from the same outlet."""
    if isinstance(item, ReportError) or item.given_id is None:
        return item
    known = seen.setdefault((item.source, item.given_id), _fingerprint(item))
    if known == _fingerprint(item):
        return item
    where = f"{item.path or 'standard input'}, id {item.given_id}"
    return ReportError(where, "id-clash", f"id {item.given_id!r} was seen before with another text; the first is kept")


def _fingerprint(report: Report) -> str:
    return content_id("t", report.text)


def _file(path: Path | ReportError, fields: Mapping[str, str], published: date | None) -> Iterator[Item]:
    if isinstance(path, ReportError):
        yield path
        return
    try:
        raw = bytes_of(path)
    except ReportError as error:
        yield error
        return
    yield from _content(raw, str(path), str(path), format_of(path), fields, published)


def _stdin(stdin: BinaryIO | None, fields: Mapping[str, str], published: date | None) -> Iterator[Item]:
    if stdin is None:
        raise SourceError("-: there is no standard input here")
    raw = stdin.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        yield ReportError("standard input", "too-long", f"more than {MAX_BYTES // 2**20} MiB; split it")
        return
    yield from _content(raw, "standard input", None, None, fields, published)


def _content(
    raw: bytes, where: str, path: str | None, form: str | None, fields: Mapping[str, str], published: date | None
) -> Iterator[Item]:
    try:
        text = decode(raw, where)
    except ReportError as error:
        if error.reason == "encoding" and form == "json" and b"\n" in raw.strip():
            yield from read_json_bytes(raw, where, path, published, fields)
        else:
            yield error
        return
    try:
        match _settled(form, text):
            case "json":
                yield from read_json(text, where, path, published, fields)
            case "table":
                yield from read_table(text, where, path, published, fields)
            case "feed":
                yield from read_feed(raw, where, path, published)
            case "html":
                yield read_html(text, raw, where, path, published)
            case _:
                yield from read_text(text, raw, where, path, published)
    except ReportError as error:
        yield error


def _settled(form: str | None, text: str) -> str:
    """Return the format of a text: as its file's name says, unless it is plainly a page or a feed."""
    start = text[:2000]
    if form in (None, "text", "feed", "html"):
        if _FEED.match(start):
            return "feed"
        if _PAGE.match(start) or (form == "feed" and "<html" in start.lower()):
            return "html"
    return form or _sniffed(start)


def _sniffed(start: str) -> str:
    """Return the format of a text that has no file name and is neither page nor feed."""
    if _JSON.match(start):
        return "json"
    head = re.split(r"[,;\t]", start.lstrip().split("\n", 1)[0].lower())
    names = {cell.strip().strip('"') for cell in head}
    return "table" if len(head) > 1 and names & set(COMMON["text"]) and names & set(COMMON["date"]) else "text"
