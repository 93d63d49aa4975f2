"""Which field of a record holds what: common names found by themselves, or named by the user."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dateline.core.report import Report
from dateline.errors import ReportError
from dateline.read.make import Origin, make_report

COMMON: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "content", "article", "article_text", "full_text", "fulltext", "story"),
        *("description", "notes", "summary", "snippet"),
    ),
    "date": (
        *("date", "published", "pub_date", "pubdate", "publication_date", "published_at", "publish_date"),
        *("date_published", "datepublished", "created", "created_at", "timestamp", "datetime", "time"),
    ),
    "title": ("title", "headline", "heading"),
    "url": ("url", "link", "source_url", "uri", "href"),
    "source": ("source", "outlet", "publisher", "domain", "site", "sitename", "newspaper", "agency", "provider"),
    "id": ("id", "guid", "article_id", "doc_id", "docid", "_id"),
}
"""The names under which fields are found, the first that holds something; capitals and spaces do not count."""


def report_of(record: Mapping[str, object], fields: Mapping[str, str], origin: Origin) -> Report:
    """Return the report that a record holds; ``fields`` maps our names (text, date, ...) to the record's.

    Raises ReportError ``no-text`` where no field holds the text, and what ``make_report`` raises.
    """
    lower = {_folded(str(key)): value for key, value in record.items()}
    values = {name: _value(lower, name, fields) for name in COMMON}
    text = values["text"]
    if not isinstance(text, str):
        known = ", ".join(sorted(map(str, record)))[:120]
        raise ReportError(
            origin.where, "no-text", f"no field with the text (fields: {known}); name it with --field text=NAME"
        )
    found = Origin(
        origin.raw,
        origin.where,
        origin.path,
        "field",
        origin.default,
        _string(values["source"]),
        _string(values["url"]),
        _string(values["id"]),
    )
    return make_report(text, values["date"], found, title=_string(values["title"]))


def record_origin(raw: bytes, where: str, path: str | None, published: date | None) -> Origin:
    """Return the origin of a record, before its fields are read."""
    return Origin(raw, where, path, "field", published)


def _folded(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def _value(lower: Mapping[str, object], name: str, fields: Mapping[str, str]) -> object:
    names = (_folded(fields[name]),) if name in fields else COMMON[name]
    return next((lower[n] for n in names if not _is_blank(lower.get(n))), None)


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _string(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title")
    return None if _is_blank(value) else str(value).strip()
