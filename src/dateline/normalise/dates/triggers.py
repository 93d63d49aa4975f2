"""Where a time expression may begin: one cheap pass over the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.normalise.dates.words import MONTH, NUMBER, ORDINAL, PART, PLURALS, SEASON, UNIT, WEEKDAY, WORDS, either

_FEASTS = either([*WORDS.festivals, *WORDS.yearly])
_PERIODS = r"(?:days?|weeks?|weekend|months?|quarter|years?|decades?|century|hours?|minutes?|nights?)"
_AFTER_THE = (
    rf"(?:\d|{ORDINAL}|['’]\d0s|same|very|previous|preceding|following|next|past|last|coming"
    rf"|recent|current|first|final|initial|second|third|fourth|"
    rf"fiscal|latest\s+(?:quarter|period)|year-|early|late|mid|end|start|beginning|middle"
    rf"|close|turn|eve\b|{_PERIODS}|{PART}|twenties|thirties|forties|fifties|sixties|seventies"
    rf"|"
    rf"eighties|nineties|year|future|near|foreseeable|distant|{WEEKDAY}|{SEASON}|night|small"
    rf"|wee|hours"
    rf"|morning|evening|afternoon)"
)

_TRIGGER = re.compile(
    rf"(?<=\b[12]\d\d\d-)[12]\d\d\d\b|(?<![\w$€£/-])(?<!\d[.,:])(?:\d|['’]\d0s|{WEEKDAY}|{MONTH}"
    rf"|the\s+{_AFTER_THE}|(?:this|that|these|those)\s+(?:past|coming|same|last|{_PERIODS}"
    rf"|{PART}|{SEASON}|{WEEKDAY}|{MONTH})|"
    rf"(?:last|next|past|previous|coming|following|same|current|recent|first|final|second"
    rf"|third|fourth)[\s-]+(?:\d|{_PERIODS}|{NUMBER}|{PART}|{SEASON}|{WEEKDAY}|{MONTH}|quarter"
    rf"|half|fiscal|\w+\s+quarter|full|crucial)|"
    rf"{NUMBER}(?:\s+and\s+a\s+half)?(?:\s+(?:full|whole|straight|consecutive|long|more|or"
    rf"\s+so|or\s+more|other|additional|business|working|calendar|light|successive))?[\s-]*{UNIT}"
    rf"|"
    rf"(?:{NUMBER})\s+(?:o['’]clock|in\s+the|at\s+night|this\s+(?:morning|afternoon|evening))"
    rf"|"
    rf"(?:mid|early|late|earlier|later)[\s-]+(?=\S)|{ORDINAL}[\s-]+(?:day\s+)?(?:of|century"
    rf"|{MONTH})|"
    rf"today|yesterday|tomorrow|tonight|overnight|noon|midnight|{PART}|first\s+light|eve"
    rf"\s+of\s|{SEASON}|{_FEASTS}|now(?:adays)?\b|currently|current|recent(?:ly)?|lately|future"
    rf"|"
    rf"at\s+(?:present|the\s+moment|this\s+time)\b|(?:every|each|per)\s|{either(WORDS.sets)}"
    rf"|{UNIT}(?<=s)|year-ago|year\s+earlier|(?:end|beginning|start|middle|close)\s+of\s|Q"
    rf"[1-4]\b|A\.?D\.?\s\d|fiscal\s|FY\s?\d)",
    re.IGNORECASE,
)

_TOKEN = re.compile(r"[^\W_]+")
_FIRST = frozenset(
    word
    for phrase in (
        *(*WORDS.months, *WORDS.weekdays, *WORDS.numbers, *WORDS.vague, *WORDS.ordinals, *WORDS.parts, *WORDS.seasons),
        *(*WORDS.sets, *WORDS.festivals, *WORDS.yearly, *PLURALS, "the", "this", "that", "these", "those", "last"),
        *("next", "past", "previous", "coming", "following", "same", "current", "recent", "final", "mid", "early"),
        *("late", "earlier", "later", "today", "yesterday", "tomorrow", "tonight", "overnight", "noon", "midnight"),
        *("now", "nowadays", "currently", "recently", "lately", "at", "every", "each", "per", "end", "beginning"),
        *("start", "middle", "close", "q1", "q2", "q3", "q4", "a", "ad", "fiscal", "eve"),
    )
    for word in phrase.replace("'", "-").replace(" ", "-").split("-")[:1]
)


def places_to_try(text: str) -> Iterator[int]:
    """Yield the offsets where reading is worth trying, in order; most of them begin a time."""
    for token in _TOKEN.finditer(text):
        word, at = token[0], token.start()
        if word[0].isdigit():
            at -= at > 0 and text[at - 1] in "'’"
        elif word.lower() not in _FIRST and not word.startswith(("FY", "fy")):
            continue
        if _TRIGGER.match(text, at):
            yield at
        elif at < token.start() and _TRIGGER.match(text, token.start()):
            yield token.start()
