"""Page furniture: by-lines, captions, copyright and follow-us lines, found by set phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.core.text import SentenceKind
from dateline.knowledge.datelines import date_pattern
from dateline.knowledge.prose import load_furniture

_OPENERS = " \t\n*_\"“'‘([—–-|>•»"
_CLOSERS = " \t\n*_.:|»>)]—–-…"
_LONGEST = 600
_NAME = r"[A-Z][\w.'’-]*"
_SMALL = (
    r"(?:and|&|in|of|the|for|de|del|la|bin|al|el|von|van|our|with|at|from"
    r"|correspondents?|reporters?|staff|writers?|editor|special|chief|desk|bureau)"
)
_BY = re.compile(
    rf"(?:By|BY|by|From|FROM|by:|By:)[ \t]+(?:{_NAME}|a|{_SMALL})"
    rf"(?:[ \t,]+(?:{_NAME}|{_SMALL}|\d{{1,2}},?|\d{{4}})){{0,14}}[. ]*"
)
_REPORTS = re.compile(
    rf"(?:Our (?:correspondent|reporter) )?{_NAME}(?: {_NAME}){{1,3}} reports?(?: from {_NAME}(?: {_NAME})?)?[.:]?"
)
_DESK = re.compile(
    r"(?:by |from )?(?:our |a |the )?(?:own |special |staff |senior |news |web |online |district |city |foreign )*"
    r"(?:correspondents?|reporters?|writers?|desk|bureau|agencies|report)(?:,? (?:in )?[^\W\d_][\w.'’ -]{1,25})?[.]?",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"{_NAME}(?: (?:{_NAME}|bin|de|al|el)){{1,3}}(?:, {_NAME}(?: {_NAME}){{0,2}})?\.?")
_CLOCK = r"(?:,?[ ]*(?:at|-|–|\||/|,)?[ ]*\d{1,2}[:.]\d\d(?::\d\d)?[ ]*(?:[ap]\.?m\.?)?[ ]*(?:[A-Z]{2,4})?)"
_STAMP = re.compile(
    rf"(?P<said>[(]?(?:Last )?(?:updated|published|posted|created|modified)(?: on| at)?[: ]+)?"
    rf"(?:{date_pattern()})(?:,? \d{{4}})?{_CLOCK}?"
    r"(?:[ ]*/.{0,25})?[)]?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:\+|\b00)\d[\d ()-]{7,}\d|\b\S+@\w[\w-]*\.\w+")


Inner = tuple[int, int, str, SentenceKind]
"""Start, end, place (anywhere, ends) and kind of a phrase that may stand inside a sentence."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Where furniture phrases stand: by first character for those that must begin a sentence, else by end."""

    starts: dict[int, SentenceKind]
    inner: tuple[Inner, ...]


def find_marks(text: str) -> Marks:
    """Find every furniture phrase in the text, in one pass."""
    lowered = _lower(text)
    starts: dict[int, SentenceKind] = {}
    inner: list[Inner] = []
    for last, entries in load_furniture().automaton.iter(lowered):
        for length, place, kind in entries:
            begin = last + 1 - length
            if not _on_boundary(lowered, begin, last + 1):
                continue
            if place == "starts":
                starts[begin] = kind
            else:
                inner.append((begin, last + 1, place, kind))
    return Marks(starts, tuple(inner))


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _on_boundary(text: str, start: int, end: int) -> bool:
    opens = start == 0 or not (text[start].isalnum() and text[start - 1].isalnum())
    return opens and (end >= len(text) or not (text[end - 1].isalnum() and text[end].isalnum()))


def bare_start(text: str, start: int, end: int) -> int:
    """Return where the words of ``text[start:end]`` begin, behind brackets, quotation marks and bullets."""
    stop = min(end, start + 8)
    while start < stop and text[start] in _OPENERS:
        start += 1
    return start


def mark_of(marks: Marks, text: str, start: int, end: int, inner: Iterable[Inner]) -> SentenceKind | None:
    """Return the kind of furniture that the sentence ``text[start:end]`` is, or None."""
    if end - start > _LONGEST:
        return None
    for at in (start, bare_start(text, start, end)):
        if at in marks.starts:
            return marks.starts[at]
    for begin, stop, place, kind in inner:
        if begin >= start and stop <= end and (place == "anywhere" or not text[stop:end].strip()):
            return kind
    return None


def whole_kind(text: str, start: int, end: int, *, early: bool) -> SentenceKind | None:
    """Return the kind of a paragraph that is furniture as a whole, or None; ``early``: before the body began."""
    if end - start > 160:
        return None
    words = text[start:end]
    bare = words.strip(_OPENERS + _CLOSERS)
    if not bare:
        return "boilerplate" if len(words) > 2 else None
    known = load_furniture().whole.get(bare.lower()) or load_furniture().whole.get(words.lower())
    if known is not None:
        return known
    if _BY.fullmatch(words) or (end - start < 60 and _DESK.fullmatch(words)) or _REPORTS.fullmatch(words):
        return "byline"
    stamp = _STAMP.fullmatch(words)
    if stamp and (early or stamp["said"]):
        return "dateline" if early else "boilerplate"
    if _is_menu(words):
        return "boilerplate"
    if early and start > 0 and _SIGNED.fullmatch(words) and not words.isupper():
        return "byline"
    if _PHONE.search(words) and len(words) < 120:
        return "boilerplate"
    return None


def _is_menu(words: str) -> bool:
    """Whether the paragraph is a row of short entries between bars: "Home | News | Contact us"."""
    entries = words.split("|")
    return len(entries) > 2 and all(len(entry.split()) <= 5 for entry in entries)


def is_link_head(text: str, start: int, end: int) -> bool:
    """Whether the paragraph is the heading of a list of links."""
    return end - start < 40 and text[start:end].strip(_OPENERS + _CLOSERS).lower() in load_furniture().heads
