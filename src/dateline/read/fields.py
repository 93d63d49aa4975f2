"""Which field of a record holds what: common names found by themselves, or named by the user."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.read.make import make_report

COMMON: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "story", "description", "notes", "summary", "snippet"),
    "date": ("date", "published", "pub_date", "pubdate", "publication_date", "published_at", "publish_date", "date_published", "created", "created_at", "timestamp", "datetime", "time"),
    "title": ("title", "headline", "heading"),
    "url": ("url", "link", "source_url", "uri", "href"),
    "source": ("source", "outlet", "publisher", "domain", "site", "sitename", "newspaper", "agency", "provider"),
    "id": ("id", "guid", "article_id", "doc_id", "docid", "_id"),
}


def report_of(
    record: Mapping[str, object], fields: Mapping[str, str], *, raw: bytes, where: str, path: str | None, published: date | None
) -> Report:
    """Return the report that a record holds; ``fields`` maps our names (text, date, ...) to the record's.

    Raises ReportError ``no-text`` where no field holds the text, and what ``make_report`` raises.
    """
    lower = {str(key).strip().lower(): value for key, value in record.items()}
    values = {name: _value(lower, name, fields) for name in COMMON}
    text = values["text"]
    if not isinstance(text, str):
        known = ", ".join(sorted(map(str, record)))[:120]
        raise ReportError(where, "no-text", f"no field with the text (fields: {known}); name it with --field text=NAME")
    return make_report(
        text, values["date"], raw=raw, where=where, published_from="field", default=published, path=path,
        title=_string(values["title"]), source=_string(values["source"]), url=_string(values["url"]),
        given_id=_string(values["id"]),
    )


def _value(lower: Mapping[str, object], name: str, fields: Mapping[str, str]) -> object:
    names = (fields[name].lower(),) if name in fields else COMMON[name]
    return next((lower[n] for n in names if lower.get(n) not in (None, "")), None)


def _string(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title")
    return str(value) if value not in (None, "") else None
