"""Where a time expression may begin: one cheap pass over the text."""

from __future__ import annotations

import re

from dateline.normalise.dates.words import MONTH, NUMBER, ORDINAL, PART, SEASON, UNIT, WEEKDAY, WORDS, either

_FEASTS = either([*WORDS.festivals, *WORDS.yearly])
_PERIODS = r"(?:days?|weeks?|weekend|months?|quarter|years?|decades?|century|hours?|minutes?|nights?)"
_AFTER_THE = (
    rf"(?:\d|{ORDINAL}|['’]\d0s|same|very|previous|preceding|following|next|past|last|coming|recent|current|first|final|initial|second|third|fourth|"
    rf"fiscal|early|late|mid|earl|end|start|beginning|middle|close|turn|eve\b|{_PERIODS}|{PART}|twenties|thirties|forties|fifties|sixties|seventies|"
    rf"eighties|nineties|year|future|near|foreseeable|distant|{WEEKDAY}|night|small|wee|hours|morning|evening|afternoon)"
)

TRIGGER = re.compile(
    rf"(?<![\w$€£/-])(?<!\d[.,:])(?:\d|['’]\d0s|{WEEKDAY}|{MONTH}|the\s+{_AFTER_THE}|(?:this|that|these|those)\s+(?:past|coming|same|last|{_PERIODS}|{PART}|{SEASON}|{WEEKDAY}|{MONTH})|"
    rf"(?:last|next|past|previous|coming|following|same|current|recent|first|final|second|third|fourth)[\s-]+(?:\d|{_PERIODS}|{NUMBER}|{PART}|{SEASON}|{WEEKDAY}|{MONTH}|quarter|half|fiscal|\w+\s+quarter|full|crucial)|"
    rf"{NUMBER}(?:\s+and\s+a\s+half)?(?:\s+(?:full|whole|straight|consecutive|long|more|or\s+so|or\s+more|other|additional|business|working|calendar|light|successive))?[\s-]*{UNIT}|"
    rf"(?:{NUMBER})\s+(?:o['’]clock|in\s+the|at\s+night|this\s+(?:morning|afternoon|evening))|"
    rf"(?:mid|early|late|earlier|later)[\s-]+(?=\S)|{ORDINAL}[\s-]+(?:day\s+)?(?:of|century|{MONTH})|"
    rf"today|yesterday|tomorrow|tonight|overnight|noon|midnight|{PART}|first\s+light|{SEASON}|{_FEASTS}|now(?:adays)?\b|currently|current|recent(?:ly)?|lately|future|"
    rf"at\s+(?:present|the\s+moment|this\s+time)\b|(?:every|each|per)\s|{either(WORDS.sets)}|{UNIT}(?<=s)|year-ago|year\s+earlier|(?:end|beginning|start|middle|close)\s+of\s|Q[1-4]\b|A\.?D\.?\s\d|fiscal\s|FY\s?\d)",
    re.IGNORECASE,
)  # fmt: skip
"""A match says that reading is worth trying at its start; most of its matches are times."""
