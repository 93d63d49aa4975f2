"""Divide a report's text into sentences and say which of them are coded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.core.text import Sentence, SentenceKind
from dateline.knowledge.prose import load_abbreviations, load_dateline_words, load_furniture

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_STOP = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}(?:\s*,\s*\d{{4}})?|\d{{1,2}}\s+{_MONTH}(?:,?\s+(?:\d{{4}}|\d\d))?)"
_CAPS = r"[A-ZÀ-Ý][\w.'’À-ÿ-]*(?:[ /]+(?:(?:de|del|la|el|al|of|the|and|da|do|des|sur|y)\s+)*[A-ZÀ-Ý(][\w.'’À-ÿ()-]*){0,4}"
_DATELINE = re.compile(
    rf"(?P<place>{_CAPS}(?:,\s*{_CAPS}){{0,2}})"
    rf"(?:\s*[,|]\s*(?P<date>{_DAY}))?"
    r"\s*(?:[\(\[](?P<source>[^()\[\]\n]{2,60})[\)\]])?"
    r"\s*(?:--|—|–|-|:|_)\s*(?:\[TEXT\]\s*)?(?=\S)",
    re.IGNORECASE,
)
_DATELINE_STOP = re.compile(rf"(?P<place>{_CAPS}(?:,\s*{_CAPS}){{0,2}}),\s*(?P<date>\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}})?)\.\s", re.I)
_LIVE = re.compile(r"\d{1,2}[:.]\d\d\s*(?:GMT|UTC|[a-z]{2,4})?\s*[-–—:|]\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where the parts of a dateline stand in the text; None where a part is missing."""

    start: int
    end: int
    place: tuple[int, int] | None
    date: tuple[int, int] | None
    source: tuple[int, int] | None


def divide(text: str, title_end: int = 0) -> tuple[Sentence, ...]:
    """Return all of the text as sentences in order; ``title_end`` is where a known headline ends (0: unknown)."""
    sentences: list[Sentence] = []
    seen_body = False
    for number, match in enumerate(_PARAGRAPH.finditer(text)):
        start, end = match.start(), match.end()
        kind = _paragraph_kind(text, start, end, title_end, number, seen_body)
        seen_body = seen_body or kind == "body"
        for low, high, own in _sentences(text, start, end, kind):
            sentences.append(Sentence(low, high, len(sentences), number, own))
    return tuple(sentences)


def dateline_of(text: str) -> Dateline | None:
    """Return the first dateline of a text, if any of its first paragraphs opens with one."""
    for match in list(_PARAGRAPH.finditer(text[:4000]))[:5]:
        found = _dateline(text, match.start(), match.end())
        if found is not None:
            return found
    return None


def _paragraph_kind(text: str, start: int, end: int, title_end: int, number: int, seen_body: bool) -> SentenceKind:
    body = text[start:end].strip()
    if end <= title_end:
        return "headline"
    furniture = load_furniture()
    lower = body.lower()
    whole = furniture.whole.get(lower) or furniture.whole.get(lower.rstrip(".:"))
    if whole is not None:
        return whole
    if lower in furniture.heads:
        return "boilerplate"
    kind = _furniture_kind(lower) if len(body) < 400 else None
    if kind is not None:
        return kind
    if re.match(r"by\s+[A-ZÀ-Ý]", body) and len(body) < 90 or re.match(r"By\s+[A-ZÀ-Ý][^.]{2,80}$", body):
        return "byline"
    if not seen_body and number < 3 and len(body) < 200 and body[-1:] not in ".!?\"”:;" and not _dateline(text, start, end):
        return "headline"
    return "body"


def _furniture_kind(lower: str) -> SentenceKind | None:
    """Return the furniture kind of a paragraph or sentence that opens, holds or ends with a furniture phrase."""
    for at, entries in load_furniture().automaton.iter(lower):
        for length, place, kind in entries:
            begin = at - length + 1
            if begin and lower[begin - 1].isalnum() or at + 1 < len(lower) and lower[at + 1].isalnum() and lower[at].isalnum():
                continue
            if place == "starts" and begin == 0 or place == "anywhere" or place == "ends" and at + 1 >= len(lower) - 1:
                found: SentenceKind = kind
                return found
    return None


def _sentences(text: str, start: int, end: int, kind: SentenceKind) -> Iterator[tuple[int, int, SentenceKind]]:
    found = _dateline(text, start, end) if kind == "body" else None
    if found is not None:
        yield _trimmed(text, found.start, found.end, "dateline")
        start = found.end
    elif kind == "body" and (live := _LIVE.match(text, start, end)):
        yield _trimmed(text, start, live.end(), "dateline")
        start = live.end()
    low = start
    for match in _STOP.finditer(text, start, end):
        if match.start() >= low and _ends(text, match.start(), match.end(), end):
            if text[low : match.end()].strip():
                yield _sentence(text, low, match.end(), kind)
            low = match.end()
    if text[low:end].strip():
        yield _sentence(text, low, end, kind)


def _sentence(text: str, low: int, high: int, kind: SentenceKind) -> tuple[int, int, SentenceKind]:
    if kind == "body" and high - low < 220:
        kind = _furniture_kind(text[low:high].strip().lower()) or kind
    return _trimmed(text, low, high, kind)


def _trimmed(text: str, low: int, high: int, kind: SentenceKind) -> tuple[int, int, SentenceKind]:
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    return low, high, kind


_WORD_BEFORE = re.compile(r"[\w.'’-]+\Z")


def _ends(text: str, stop: int, after: int, end: int) -> bool:
    """Whether a stop ends a sentence, from the word before it and the word after it."""
    rest = text[after : after + 40].lstrip()
    if not rest:
        return True
    first = rest[0]
    if text[stop] in "!?…":
        return not first.islower()
    if first.islower():
        return False
    match = _WORD_BEFORE.search(text[max(0, stop - 24) : stop])
    word = match[0].lower() if match else ""
    kinds = load_abbreviations()
    following = re.match(r"[\w'’]+", rest)
    nextword = following[0].lower() if following else ""
    kind = kinds.kinds.get(word)
    if kind == "title":
        return False
    if kind == "number":
        return not first.isdigit()
    if kind == "month":
        return not first.isdigit()
    if kind == "clock":
        words = load_dateline_words()
        return nextword not in words.months and nextword not in words.weekdays and nextword not in ("gmt", "utc", "et", "est", "local", "on")
    if len(word) == 1 and word.isalpha() and after - stop == 1:
        return nextword in kinds.openers
    if "." in word and len(word) <= 6 and after - stop == 1 or kind == "middle":
        return nextword in kinds.openers
    return True


def _dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline that opens a paragraph, if one does."""
    while start < end and text[start] in " \t\n*•":
        start += 1
    match = _DATELINE.match(text, start, min(end, start + 160))
    words = load_dateline_words()
    if match is not None and match["place"].lower().split(",")[0].strip() not in words.not_places:
        sure = match["date"] or match["source"]
        if sure or (match["place"].isupper() and len(match["place"]) > 3 and text[match.end("place") : match.end()].strip() != "-"):
            return Dateline(start, match.end(), match.span("place"), _span(match, "date"), _span(match, "source"))
    match = _DATELINE_STOP.match(text, start, min(end, start + 160))
    if match is not None:
        return Dateline(start, match.end(), match.span("place"), _span(match, "date"), None)
    return None


def _span(match: re.Match[str], name: str) -> tuple[int, int] | None:
    return match.span(name) if match[name] is not None else None
