"""RSS and Atom files, by feedparser; nothing is fetched."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any

from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.read.make import Origin, make_report

_UNREAD = re.compile(r"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|br|div|li|h\d|tr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]+>")
_BLANK = re.compile(r"[^\S\n]*\n\s*\n+")


def read_feed(raw: bytes, where: str, path: str | None, published: date | None) -> Iterator[Report | ReportError]:
    """Yield a report or an error per entry of a feed file."""
    import feedparser

    feed: Any = feedparser.parse(io.BytesIO(raw))
    if not feed.entries:
        yield ReportError(where, "empty", "a feed without entries, or not a feed")
        return
    site = feed.feed.get("title")
    for number, entry in enumerate(feed.entries, 1):
        try:
            yield _entry(entry, site, f"{where}, entry {number}", path, published)
        except ReportError as error:
            yield error


def _entry(entry: Any, site: str | None, where: str, path: str | None, published: date | None) -> Report:
    contents = entry.get("content") or []
    markup = str(contents[0].get("value", "") if contents else entry.get("summary", ""))
    title, moment = str(entry.get("title") or ""), str(entry.get("published") or entry.get("updated") or "")
    raw = f"{title}\x1f{moment}\x1f{markup}".encode("utf-8", "surrogatepass")
    url, given_id = str(entry.get("link") or ""), str(entry.get("id") or "")
    origin = Origin(raw, where, path, "feed", published, site, url, given_id)
    return make_report(plain(markup), moment or None, origin, title=plain(title))


def plain(markup: str) -> str:
    """Return the text of some markup: blocks become paragraphs, tags go, character references are read."""
    text = _TAG.sub("", _BLOCK.sub("\n\n", _UNREAD.sub("", markup)))
    return _BLANK.sub("\n\n", unescape(text)).strip()
