"""From a text and what is known about it to a Report, or the reason why not."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date

from dateline.core.report import PublishedFrom, Report
from dateline.errors import ReportError
from dateline.read.dates import DateError, published_date
from dateline.read.language import require_english

MAX_CHARACTERS = 2_000_000
"""The longest report that is read, in characters; a longer text is set aside as ``too-long``."""

_UNWRITABLE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from: the bytes it was read from, their place, and what the source says beside the text.

    ``default`` is the publication date of a report without one. ``text_offset``: the text is a stretch of the decoded
    file that begins there, and its characters are kept as they are.
    """

    raw: bytes
    where: str
    path: str | None
    published_from: PublishedFrom
    default: date | None = None
    source: str | None = None
    url: str | None = None
    given_id: str | None = None
    text_offset: int | None = None


def make_report(text: str, published: object, origin: Origin, *, title: str | None = None) -> Report:
    """Return the report, its title put before the body where the body does not begin with it.

    Raises ReportError with a reason: ``empty``, ``too-long``, ``language``, ``no-date``, ``impossible-date`` or
    ``ambiguous-date``.
    """
    if len(text) > MAX_CHARACTERS:
        message = f"{len(text):,} characters in one report; the limit is {MAX_CHARACTERS:,}: split it"
        raise ReportError(origin.where, "too-long", message)
    if not text.strip():
        raise ReportError(origin.where, "empty", "no text in it")
    body = text if origin.text_offset is not None else _cleaned(text)
    if not body.strip():
        raise ReportError(origin.where, "empty", "no text in it")
    day, known = _published(published, origin)
    require_english(body, origin.where)
    title = _cleaned(" ".join(title.split())) if title and title.strip() else None
    title = title or None
    whole, title_end = _titled(body, title)
    return Report(
        text=whole,
        published=day,
        published_from=known,
        raw_sha256=hashlib.sha256(origin.raw).hexdigest(),
        path=origin.path,
        source=origin.source or None,
        url=origin.url or None,
        title=title,
        given_id=origin.given_id or None,
        title_end=title_end,
        text_offset=origin.text_offset if len(whole) == len(body) else None,
    )


def _cleaned(text: str) -> str:
    """The text with one kind of line end; half characters become U+FFFD, control characters a space."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(" ", _UNWRITABLE.sub("\ufffd", text)).strip()


def _titled(body: str, title: str | None) -> tuple[str, int]:
    """Return the text with its title first, and where the title ends in it."""
    if title is None:
        return body, 0
    begins = re.compile(r"\s*" + r"\s+".join(map(re.escape, title.split())) + r"[.!?]?(?=\s*\n|\s*\Z)", re.IGNORECASE)
    if match := begins.match(body):
        return body, match.end()
    return f"{title}\n\n{body.lstrip()}", len(title)


def _published(value: object, origin: Origin) -> tuple[date, PublishedFrom]:
    try:
        return published_date(value), origin.published_from
    except DateError as problem:
        if problem.reason == "no-date" and origin.default is not None:
            return origin.default, "given"
        raise ReportError(origin.where, problem.reason, str(problem)) from problem
