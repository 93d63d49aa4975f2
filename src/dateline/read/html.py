"""Web pages: the article's text, title, date and site, by trafilatura."""

from __future__ import annotations

from datetime import date

from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.read.make import Origin, make_report

MAX_MARKUP = 10_000_000
"""The longest page that is read, in characters of markup."""

_FEW_WORDS = 5
# Any day may be a publication day: nothing is measured against today. Only dates that the page states are taken.
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2200-01-01"}


def read_html(text: str, raw: bytes, where: str, path: str | None, published: date | None) -> Report:
    """Return the report on a saved page; ReportError ``no-text`` where the page has no article."""
    if len(text) > MAX_MARKUP:
        raise ReportError(where, "too-long", f"a page of {len(text):,} characters; the limit is {MAX_MARKUP:,}")
    import trafilatura

    document = trafilatura.bare_extraction(
        text, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
    )
    body = getattr(document, "text", None)
    if not body or len(body.split()) < _FEW_WORDS:
        raise ReportError(where, "no-text", "no article text on this page")
    body = "\n\n".join(line.strip() for line in body.split("\n") if line.strip())
    origin = Origin(
        raw, where, path, "html-meta", published, getattr(document, "sitename", None), getattr(document, "url", None)
    )
    return make_report(body, getattr(document, "date", None), origin, title=getattr(document, "title", None))
