"""Walk the sources in a fixed order and hand each file to the reader of its format."""

from __future__ import annotations

import glob
import gzip
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

from dateline.core.report import Report
from dateline.errors import ReportError, SourceError
from dateline.read.decode import decode
from dateline.read.feed import read_feed
from dateline.read.html import read_html
from dateline.read.jsonl import read_json
from dateline.read.table import read_table
from dateline.read.text import read_text

SUFFIXES = {
    ".txt": "text", ".md": "text", ".text": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".xml": "feed",
    ".rss": "feed", ".atom": "feed", ".json": "json", ".jsonl": "json", ".ndjson": "json", ".csv": "table", ".tsv": "table",
}
MAX_BYTES = 512 * 1024 * 1024
Item = Report | ReportError


def read_sources(
    sources: Sequence[str], *, stdin: BinaryIO | None = None, fields: Mapping[str, str] | None = None,
    published: date | None = None,
) -> Iterator[Item]:
    """Yield the reports of files, folders, globs and standard input ("-"), and a ReportError for what is set aside.

    Files of a folder come sorted by path. ``fields`` names the fields of JSON and CSV records ({"text": "my_column"}).
    ``published`` is the date of reports that have none. Raises SourceError where a named source does not exist.
    """
    seen: dict[str, str] = {}
    for source in sources:
        if source == "-":
            items = _stdin(stdin, fields or {}, published)
        else:
            items = (item for path in _paths(source) for item in _file(path, fields or {}, published))
        for item in items:
            yield _without_clash(item, seen)


def _without_clash(item: Item, seen: dict[str, str]) -> Item:
    """Set aside a report whose given id was seen with another text."""
    if isinstance(item, ReportError) or item.given_id is None:
        return item
    known = seen.setdefault(item.given_id, item.id)
    if known == item.id:
        return item
    return ReportError(item.path or "input", "id-clash", f"id {item.given_id!r} was seen before with another text; the first is kept")


def _paths(source: str) -> Iterator[Path | ReportError]:
    path = Path(source)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists() or path.is_symlink():
        yield path
    else:
        matches = sorted(glob.glob(source, recursive=True))
        if not matches:
            raise SourceError(f"{source}: no such file, folder or match; check the path")
        for match in matches:
            yield from _folder(Path(match)) if Path(match).is_dir() else [Path(match)]


def _folder(folder: Path) -> Iterator[Path | ReportError]:
    problems: list[ReportError] = []

    def note(error: OSError) -> None:
        problems.append(ReportError(str(error.filename), "unreadable", f"cannot open the folder ({error.strerror})"))

    for root, folders, names in os.walk(folder, onerror=note, followlinks=False):
        folders.sort()
        for name in sorted(names):
            path = Path(root) / name
            if not name.startswith(".") and _format(path) is not None:
                yield path
        yield from problems
        problems.clear()
    yield from problems


def _format(path: Path) -> str | None:
    suffixes = [s.lower() for s in path.suffixes]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    return SUFFIXES.get(suffixes[-1]) if suffixes else None


def _file(path: Path | ReportError, fields: Mapping[str, str], published: date | None) -> Iterator[Item]:
    if isinstance(path, ReportError):
        yield path
        return
    where = str(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            yield ReportError(where, "too-long", f"a file of more than {MAX_BYTES // 2**20} MiB; split it")
            return
        raw = path.read_bytes()
        if path.suffix.lower() == ".gz":
            raw = gzip.decompress(raw)
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield ReportError(where, "unreadable", f"cannot be read ({reason})")
        return
    yield from _content(raw, where, where, _format(path), fields, published)


def _stdin(stdin: BinaryIO | None, fields: Mapping[str, str], published: date | None) -> Iterator[Item]:
    if stdin is None:
        raise SourceError("-: there is no standard input here")
    yield from _content(stdin.read(), "standard input", None, None, fields, published)


def _content(
    raw: bytes, where: str, path: str | None, form: str | None, fields: Mapping[str, str], published: date | None
) -> Iterator[Item]:
    try:
        text = decode(raw, where)
        form = form or _sniff(text)
        if form == "feed" and "<html" in text[:1000].lower():
            form = "html"
        if form == "json":
            yield from read_json(text, raw, where, path, published, fields)
        elif form == "table":
            yield from read_table(text, where, path, published, fields)
        elif form == "feed":
            yield from read_feed(raw, where, path, published)
        elif form == "html":
            yield read_html(text, raw, where, path, published)
        else:
            yield from read_text(text, raw, where, path, published)
    except ReportError as error:
        yield error


def _sniff(text: str) -> str:
    """Return the format of a text without a file name."""
    start = text.lstrip()[:1000].lower()
    if start.startswith(("{", "[")):
        return "json"
    if start.startswith("<?xml") or "<rss" in start or "<feed" in start:
        return "feed"
    if start.startswith("<") and ("<html" in start or "<!doctype" in start or "<body" in start):
        return "html"
    head = start.split("\n", 1)[0]
    return "table" if head.count(",") + head.count("\t") >= 1 and any(w in head.split(",") for w in ("text", "body", "content")) else "text"
