"""The office of a named person: the title before the name, or the apposition after it."""

from __future__ import annotations

import re

from dateline.core.text import Mention, Sentence
from dateline.knowledge.grammar import STOP, TITLE, VERB, load_grammar

_AFTER = re.compile(r",\s+(?:\d{1,3},\s+)?(?=[A-Za-z])")
_END = re.compile(
    r",|;|\.(?=\s|$)|\)|\s[-–—]\s|\swho\b|\sand\s(?:said|told)\b|\s(?:was|were|is|said|told|has|had)\b|\n"
)
_LONGEST = 200
_WORD = re.compile(r"[^\W_][\w'’-]*")


def office(text: str, sentence: Sentence, mention: Mention) -> tuple[int, int] | None:
    """Return the half-open span of a person's job title or apposition in the same sentence, or None.

    "Mawlawi Hamdullah Mukhlis, Taliban military commander and member of the Haqqani network, was" gives the words
    between the commas; "deputy minister Zabihullah Mujahid" the title before the name.
    """
    return _after(text, sentence, mention) or _before(text, sentence, mention)


def _after(text: str, sentence: Sentence, mention: Mention) -> tuple[int, int] | None:
    opened = _AFTER.match(text, mention.end, sentence.end)
    if opened is None:
        return None
    limit = min(sentence.end, opened.end() + _LONGEST)
    closed = _END.search(text, opened.end(), limit)
    end = closed.start() if closed else limit
    words = _WORD.findall(text[opened.end() : end].lower())
    flags = load_grammar().flags
    if not any(flags.get(w, 0) & TITLE or w == "member" for w in words) or len(words) > 25:
        return None
    return opened.end(), end


def _before(text: str, sentence: Sentence, mention: Mention) -> tuple[int, int] | None:
    flags = load_grammar().flags
    words = list(_WORD.finditer(text, max(sentence.start, mention.start - 160), mention.start))
    if not words or not flags.get(words[-1].group().lower(), 0) & TITLE:
        return _long_title(text, words, mention)
    first = len(words) - 1
    while first > 0 and _title_word(text, words[first - 1], words[first], flags):
        first -= 1
    return words[first].start(), words[-1].end()


def _long_title(text: str, words: list[re.Match[str]], mention: Mention) -> tuple[int, int] | None:
    """Return a title with its "of" part in capitals: "Deputy Minister of Information and Culture" before a name."""
    flags = load_grammar().flags
    for at in range(len(words) - 1, -1, -1):
        known = flags.get(words[at].group().lower(), 0)
        if known & TITLE and words[at].group()[0].isupper():
            while at > 0 and words[at - 1].group()[0].isupper() and words[at - 1].group().lower() not in ("the", "a"):
                at -= 1
            span = (words[at].start(), words[-1].end())
            return span if not re.search(r"[,;:.]", text[span[0] : mention.start]) else None
        if known & VERB:
            return None
    return None


def _title_word(text: str, word: re.Match[str], after: re.Match[str], flags: dict[str, int] | object) -> bool:
    known = load_grammar().flags.get(word.group().lower(), 0)
    joined = text[word.end() : after.start()] == " "
    return (
        joined and not known & (STOP | VERB) and word.group().lower() not in ("the", "a", "an", "his", "her", "their")
    )
