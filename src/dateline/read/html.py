"""Web pages: the article's text, title, date and site, by trafilatura."""

from __future__ import annotations

from datetime import date

from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.read.make import make_report


def read_html(text: str, raw: bytes, where: str, path: str | None, published: date | None) -> Report:
    """Return the report on a saved page; ReportError ``no-text`` where the page has no article."""
    import trafilatura

    document = trafilatura.bare_extraction(text, with_metadata=True, include_comments=False, include_tables=False)
    body = getattr(document, "text", None) if document is not None else None
    if not body or len(body.split()) < 5:
        raise ReportError(where, "no-text", "no article text on this page")
    body = "\n\n".join(line.strip() for line in body.split("\n") if line.strip())
    return make_report(
        body, getattr(document, "date", None), raw=raw, where=where, published_from="html-meta", default=published, path=path,
        title=getattr(document, "title", None), source=getattr(document, "sitename", None), url=getattr(document, "url", None),
    )
