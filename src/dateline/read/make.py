"""From a text and what is known about it to a Report, or the reason why not."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from dateline.core.report import PublishedFrom, Report
from dateline.errors import ReportError
from dateline.read.dates import DateProblem, published_date

MAX_CHARACTERS = 2_000_000
_COMMON = frozenset(
    "the of and to in a that is was for on with as by at from were said has have had been it an be are not or this "
    "which their his her its after who will but more than people killed police".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def sha256(raw: bytes) -> str:
    """Return the hex SHA-256 of some bytes."""
    return hashlib.sha256(raw).hexdigest()


def make_report(
    text: str, published: object, *, raw: bytes, where: str, published_from: PublishedFrom, default: date | None = None,
    path: str | None = None, title: str | None = None, source: str | None = None, url: str | None = None,
    given_id: str | None = None, text_offset: int | None = None,
) -> Report:
    """Return the report, its title put before the body where the body does not begin with it.

    Raises ReportError with a reason: ``empty``, ``too-long``, ``language``, ``no-date``, ``impossible-date`` or
    ``ambiguous-date``.
    """
    body = _SURROGATES.sub("\ufffd", text)
    if text_offset is None:
        body = body.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not body.strip():
        raise ReportError(where, "empty", "no text in it")
    if len(body) > MAX_CHARACTERS:
        raise ReportError(where, "too-long", f"{len(body):,} characters in one report; the limit is {MAX_CHARACTERS:,}")
    _require_english(body, where)
    day, known = _published(published, published_from, default, where)
    title = " ".join(title.split()) if title and title.strip() else None
    title_end = 0
    if title:
        if not body.lstrip().lower().startswith(title.lower()):
            body, text_offset = f"{title}\n\n{body.lstrip()}", None
            title_end = len(title)
        else:
            title_end = body.lower().index(title.lower()) + len(title)
    return Report(body, day, known, sha256(raw), path, source or None, url or None, title, given_id, title_end, text_offset)


def _published(value: object, how: PublishedFrom, default: date | None, where: str) -> tuple[date, PublishedFrom]:
    try:
        return published_date(value), how
    except DateProblem as problem:
        if problem.reason == "no-date" and default is not None:
            return default, "given"
        raise ReportError(where, problem.reason, str(problem)) from problem


def _require_english(text: str, where: str) -> None:
    """Refuse another language: first by common English words, in doubt by the language classifier."""
    words = [w.lower() for w in _WORD.findall(text[:6000])]
    if len(words) < 12:
        letters = sum(c.isalpha() for c in text[:2000])
        latin = sum("a" <= c.lower() <= "z" for c in text[:2000])
        if letters and latin < letters * 0.5:
            raise ReportError(where, "language", "not in English, which is the language that is read")
        return
    share = sum(w in _COMMON for w in words) / len(words)
    if share >= 0.12:
        return
    import py3langid

    language, _ = py3langid.classify(text[:3000])
    if language != "en" and share < 0.08:
        raise ReportError(where, "language", f"seems to be in {language!r}; English is read")
