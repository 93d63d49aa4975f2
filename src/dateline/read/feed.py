"""RSS and Atom files, by feedparser; nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.read.make import make_report

_BLOCK = re.compile(r"</?(?:p|br|div|li|h\d|tr)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]+>")


def read_feed(raw: bytes, where: str, path: str | None, published: date | None) -> Iterator[Report | ReportError]:
    """Yield a report or an error per entry of a feed file."""
    import feedparser

    feed = feedparser.parse(raw)
    if not feed.entries:
        yield ReportError(where, "empty", "a feed without entries, or not a feed")
        return
    for number, entry in enumerate(feed.entries, 1):
        try:
            yield _entry(entry, feed, f"{where}, entry {number}", path, published)
        except ReportError as error:
            yield error


def _entry(entry: dict[str, object], feed: object, where: str, path: str | None, published: date | None) -> Report:
    contents = entry.get("content") or []
    markup = contents[0].get("value", "") if contents else entry.get("summary", "")  # type: ignore[index,union-attr]
    text = unescape(_TAG.sub("", _BLOCK.sub("\n\n", str(markup))))
    text = re.sub(r"\n\s*\n+", "\n\n", text).strip()
    title = str(entry.get("title") or "")
    moment = str(entry.get("published") or entry.get("updated") or "")
    raw = f"{title}\x1f{moment}\x1f{markup}".encode("utf-8", "surrogatepass")
    site = getattr(feed, "feed", {}).get("title")
    return make_report(
        text, moment or None, raw=raw, where=where, published_from="feed", default=published, path=path, title=title,
        source=site, url=str(entry.get("link") or "") or None, given_id=str(entry.get("id") or "") or None,
    )
