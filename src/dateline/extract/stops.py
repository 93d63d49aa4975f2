"""Full stops: where a sentence ends inside a paragraph, and where the stop belongs to an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.knowledge.prose import load_abbreviations, load_dateline_words

_CANDIDATE = re.compile(
    r"(?:(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>(?:[\"”’'»)\]*_›]|\[\d{1,3}\]){0,4})(?P<space>\s++)(?=\S))"
    r"|(?:(?<=[a-z]{3})(?P<glued>[.!?])(?P<shut>[\"”]?)(?=[A-Z][a-z]+[ ,]))"
    r"|(?P<bullet>(?<!\s)\s++(?=[•▪●‣◦]\s))"
)
_BEFORE = re.compile(r"[^\s(\[\"“‘'—–/]*$")
_NEXT = re.compile(r"[\s\"“‘'«(\[*_¿¡]*([\w'’-]*)(\.?)")
_NAME_START = re.compile(r"(?:(?:al|el|as|ad|an|at|ar|ash|az)-|(?:abu|bin|ibn)[- ])[A-Z]")
_SAID = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){0,4}(?:said|says|asked|asks|told|wrote|cried|shouted|added|replied|demanded|wondered)\b"
)
_ZONE = re.compile(r"(?:GMT|UTC|[ECMPI]S?T|EDT|CDT|PDT|BST|IST|PKT|local|Eastern|Central|Pacific|Mountain)\b")


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open offsets of the sentences of the paragraph ``text[start:end]``. Linear in the paragraph."""
    at = start
    for match in _CANDIDATE.finditer(text, start, end):
        if match["bullet"] is None and not _ends(text, match, at, end):
            continue
        if match["glued"]:
            cut = match.end()
        else:
            cut = match.start("space") if match["stop"] else match.start()
        if cut > at:
            yield at, cut
            at = match.end()
    if at < end:
        yield at, end


def _ends(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the stop at ``match`` ends the sentence that began at ``start``."""
    if match["glued"]:
        return not _in_address(text, match.start(), start)
    after = match.end()
    follows = text[after]
    if follows.islower() and not _NAME_START.match(text, after):
        return False
    stop = match["stop"]
    if follows == "." and text[after + 1 : after + 2].isdigit():
        return False
    closed = bool(match["close"])
    if stop != ".":
        if stop[0] in "!?" and closed:
            return not _SAID.match(text, after, min(end, after + 100))
        return follows not in ",;:)—–"
    if follows in ",;:)]—–-&" and not (follows == "-" and text[after : after + 2] == "- "):
        return False
    return closed or _ends_word(text, match.start(), start, after, end)


def _ends_word(text: str, stop: int, start: int, after: int, end: int) -> bool:
    """Whether the word before the stop, an abbreviation perhaps, ends a sentence there."""
    word = _BEFORE.search(text, max(start, stop - 30), stop)
    token = word.group() if word else ""
    following = _NEXT.match(text, after, min(end, after + 40))
    next_word, next_stop = (following[1], following[2]) if following else ("", "")
    if not token:
        return True
    if token.isdigit():
        listed = stop - len(token) == start and len(token) <= 3
        return not listed and not (len(token) <= 2 and next_word.lower() in load_dateline_words().months)
    kind = _kind(token)
    if kind is None:
        return True
    if kind == "title":
        return False
    if kind in ("number", "month") and next_word[:1].isdigit():
        return False
    if kind == "number" or kind == "month":
        return True
    if kind == "clock":
        return not (text[after] == "(" or _ZONE.match(text, after) or _is_calendar(next_word))
    opens = _opens(next_word) and not next_stop
    return opens and (len(next_word) > 1 or next_word == "A" or next_word == "I")


def _opens(word: str) -> bool:
    """Whether the word opens sentences; a noun in capitals may go on after an acronym ("U.S. TROOPS")."""
    words = load_abbreviations()
    return word.lower() in words.openers or (word.lower() in words.opening_nouns and not word.isupper())


def _kind(token: str) -> str | None:
    """Return what may follow the abbreviation ``token`` (its last stop left off), or None where it is a word."""
    lower = token.lower()
    if len(token) == 1 and token.isupper():
        return "middle"
    kind = load_abbreviations().kinds.get(lower)
    if kind is not None:
        return None if kind == "title" and _is_plain_word(token) else kind
    if "." in token and all(len(part) <= 2 and part.isalpha() for part in lower.split(".") if part):
        return "middle"
    if "-" in token:
        return load_abbreviations().kinds.get(lower.rsplit("-", 1)[1])
    return None


def _is_plain_word(token: str) -> bool:
    """Whether a title's letters stand in lower case and so are a word: "the card", "a pt", "hc"."""
    return token.islower() and len(token) <= 4 and "." not in token and token not in ("vs", "cf", "esp", "viz")


def _is_calendar(word: str) -> bool:
    words = load_dateline_words()
    return word.lower() in words.months or word.lower() in words.weekdays


def _in_address(text: str, stop: int, start: int) -> bool:
    """Whether the stop stands in a web or mail address."""
    before = text[max(start, stop - 60) : stop].rsplit(None, 1)
    word = before[-1] if before else ""
    return "@" in word or "/" in word or "www" in word or "." in word
