"""Datelines: "CAIRO, Nov 2 (Reuters) - ", "SAN SALVADOR, 20 MAR 88 (RADIO X) -- [TEXT]", "RANCHI, July 6: ".

A dateline names where and when a report was filed and by whom. It is found by its form: a short head of place, date
and source in that order, then a dash or a colon; or place and full date alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.knowledge.prose import load_dateline_words

_Span = tuple[int | None, int | None]
_NOWHERE: _Span = (None, None)
_WINDOW = 170
_SEPARATOR = re.compile(
    r"[ \t\n]*(?:--+|[—–]|(?<=[\s)\]])-(?=[\s\[]|\Z)|(?<=[\s)])_(?=\s|\Z)|:(?=\s)|(?<=[)\]])-)[ \t\n]*"
    r"(?:[\[(][A-Z][A-Z ,.'/-]{1,60}[\])][ \t\n]*){0,3}"
)
_BULLET = re.compile(r"[*•▪●·#>\s\"“'_]*(?:-\s)?\s*(?:Reporting from (?=[A-Z]))?")
_WORD = re.compile(r"[^\W\d_][\w.'’`ʼ-]*")
_MID = re.compile(
    r"(?:[A-Z][A-Z'’.-]+[ \n]){0,3}[A-Z][A-Z'’.-]+(?:/[A-Z][A-Z'’ -]+)?(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?"
    r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?\s\([A-Z][^()]{1,40}\)\s(?:--?|[—–_])\s"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Half-open offsets of a dateline's parts into the text; None where a part is missing.

    ``start`` to ``end`` is the whole, with its dash or colon and without white space round it. ``body`` is where the
    report goes on.
    """

    place_start: int | None
    place_end: int | None
    date_start: int | None
    date_end: int | None
    source_start: int | None
    source_end: int | None
    start: int
    end: int
    body: int


@cache
def date_pattern() -> str:
    """Return the pattern of a date as datelines write it: groups d, m, y, n (all numbers) are not named inside."""
    words = load_dateline_words()
    months = "|".join(sorted(words.months, key=len, reverse=True))
    days = "|".join(sorted(words.weekdays, key=len, reverse=True))
    year = r"(?:(?:1[89]|20)\d\d|['’]?\d\d(?![\d:.]))"
    return (
        rf"(?:(?:{days})\.?,?[ \n]+)?(?:"
        rf"\d{{1,2}}(?:st|nd|rd|th)?[ \n-]+(?:of )?(?:{months})\b\.?(?:,?[ \n-]+{year})?"
        rf"|(?:{months})\b\.?[ \n]+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?[ \n]+{year})?"
        rf"|(?:{months})\b\.?[ \n]+(?:1[89]|20)\d\d"
        r"|no date|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{2,4}"
        rf")|(?:{days})\b\.?"
    )


@cache
def _head() -> re.Pattern[str]:
    date = date_pattern()
    return re.compile(
        r"(?P<place>[^\W\d_][^\d()\[\]|:;!?\"“”]{0,70}?)?(?:[ \n]*\([A-Z][A-Z .]{2,25}\)(?=,[ \n][^()]{0,30}\())?"
        rf"(?:(?:(?<=[\w.)])|(?<=^))(?:[,.|]|[ \n][-|–])*[ \n]*(?P<date>\b(?:{date})))?"
        rf"(?:[ \n]*,?[ \n]*(?:[(\[](?P<source>[^()\[\]\d][^()\[\]]{{0,50}}?)(?:,? (?P<inner>{date}))?[)\]]"
        r"|/(?P<wire>[A-Z][\w -]{1,20})/))?"
        rf"(?:[ \n]*,?[ \n]*(?P<date2>\b(?:{date})))?[ \n]*[,.]?",
        re.IGNORECASE,
    )


def find_dateline(text: str, start: int, end: int, *, lead: bool = False, capitals: bool = False) -> Dateline | None:
    """Return the dateline that opens the paragraph ``text[start:end]``, or None.

    ``lead``: the paragraph may be the report's first, so that weaker forms count ("Kabul — ", "PESHAWAR: ").
    ``capitals``: the whole text is in capitals, so that capitals mark no place.
    """
    bullet = _BULLET.match(text, start, min(end, start + 30))
    at = bullet.end() if bullet else start
    if at >= end:
        return None
    first = text[at]
    if not (first.isupper() or first.isdigit() or first in "(["):
        return None
    stop = min(end, at + _WINDOW)
    for n, separator in enumerate(_SEPARATOR.finditer(text, at, stop)):
        found = _parse(text, at, separator.start())
        if found is not None and _convinces(text, found, separator, end, lead=lead, capitals=capitals):
            return _made(found, start, separator.end(), text)
        if n == 3:
            break
    return _alone(text, at, stop, end)


def find_inner_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return a dateline of the strongest form ("KABUL (AFP) - ") inside the paragraph's first 400 characters."""
    match = _MID.search(text, start, min(end, start + 400))
    if match is None:
        return None
    return find_dateline(text, match.start(), end)


def _parse(text: str, start: int, end: int) -> re.Match[str] | None:
    match = _head().fullmatch(text, start, end)
    if match is None or not any(match.group("place", "date", "source", "wire", "date2")):
        return None
    return match


def _convinces(
    text: str, head: re.Match[str], separator: re.Match[str], end: int, *, lead: bool, capitals: bool
) -> bool:
    body = separator.end()
    if body >= end:
        return bool(head["place"]) and ":" not in separator.group() and _stands_alone(head)
    dated = bool(head["date"] or head["date2"])
    sourced = bool(head["source"] or head["wire"])
    colon = ":" in separator.group()
    if _bracketed_place(head):
        return is_place_name(head["source"])
    if not head["place"]:
        if colon or not (text[body].isupper() or text[body] in "\"“'‘[("):
            return False
        return sourced
    if not is_place_name(head["place"]):
        return False
    if dated or sourced:
        return True
    if _is_organisation(head["place"]):
        return False
    if colon and text[end - 1] not in ".!?\"”’'":
        return False
    rest = text[body : body + 60]
    if not (rest[:1].isupper() or rest[:1].isdigit() or rest[:1] in "\"“'‘"):
        return False
    if head["place"].split(",")[0].isupper() and not capitals:
        return rest.upper() != rest and (lead or not colon) and not (colon and len(head["place"].split()) > 3)
    long_enough = end - body > 40
    few_words = len(head["place"].split()) <= 3
    dashed = re.search(r"—|--|\s-\s|\s–\s", separator.group()) is not None
    return lead and long_enough and few_words and (dashed or (colon and not capitals))


def _stands_alone(head: re.Match[str]) -> bool:
    """Whether a head that fills its paragraph, dash and all, is a dateline: "PERRIS, Calif. -"."""
    place = head["place"].split(",")[0]
    return is_place_name(head["place"]) and (place.isupper() or bool(head["date"] or head["source"]))


def _bracketed_place(head: re.Match[str]) -> bool:
    """Whether what stands in brackets is the place: "(Nairobi) - ", "(Nairobi, March 15, 2022) - "."""
    source = head["source"]
    return bool(source) and not head["place"] and source.lower() not in load_dateline_words().agencies


def is_place_name(words: str) -> bool:
    """Whether the words have the form of places: capitalised, at most five words a part, no known other thing."""
    known = load_dateline_words()
    if words.strip(" .,|-–\n").lower() in known.not_places:
        return False
    parts = [part.strip() for part in re.split(r"[,/|]|\s[-–]\s|\band\b|\bAND\b", words)]
    parts = [part for part in parts if part]
    if not parts or len(parts) > 4:
        return False
    return parts[0].lower() not in known.not_places and all(_is_name(part) for part in parts)


def _is_name(part: str) -> bool:
    words = _WORD.findall(part)
    if not words or len(words) > 5 or not words[0][0].isupper():
        return False
    particles = load_dateline_words().particles
    return all(word[0].isupper() or word.lower() in particles or word[:3] in ("al-", "el-") for word in words)


def _alone(text: str, start: int, stop: int, end: int) -> Dateline | None:
    """Place and date that fill the paragraph, or that a full stop ends: "Maliana, East Timor, 6 September."."""
    match = _standing().match(text, start, stop)
    if match is None or not is_place_name(match["place"]):
        return None
    after = match.end()
    if match["stop"] is None and text[after:end].strip():
        return None
    organised = _is_organisation(match["place"])
    place: _Span = _NOWHERE if organised else match.span("place")
    source: _Span = match.span("place") if organised else _NOWHERE
    body = after
    while body < end and text[body].isspace():
        body += 1
    return Dateline(*place, *match.span("date"), *source, start, after, body)


@cache
def _standing() -> re.Pattern[str]:
    return re.compile(
        r"(?P<place>[^\W\d_][^\d()\[\]|:;!?\"“”.]{1,70}?)(?:,[ \n]*|[ \n]+[|–—-][ \n]+)"
        rf"(?P<date>{date_pattern()})(?:(?P<stop>\.)(?=\s|$)|(?=[ \t]*$)|(?=[ \t]*\n))",
        re.IGNORECASE,
    )


def _is_organisation(words: str) -> bool:
    last = words.replace(",", " ").split()[-1].lower()
    return last in load_dateline_words().organisations


def _made(head: re.Match[str], start: int, body: int, text: str) -> Dateline:
    def span(*names: str) -> _Span:
        for name in names:
            if head[name]:
                return head.span(name)
        return _NOWHERE

    end = body
    while end > start and text[end - 1].isspace():
        end -= 1
    place, date, source = span("place"), span("date", "date2", "inner"), span("source", "wire")
    if _bracketed_place(head):
        place, source = source, _NOWHERE
    first, last = place
    if first is not None and last is not None:
        while last > first and text[last - 1] in " ,|-–\n":
            last -= 1
        last += text[last : last + 1] == "." and "," in text[first:last]
    return Dateline(first, last, *date, *source, start, end, body)
