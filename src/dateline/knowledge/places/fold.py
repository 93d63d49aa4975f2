"""One key for the many spellings of a name.

``fold`` levels what writers vary without meaning it: case, accents, apostrophes, hyphens, the Arabic article, St and
Saint. ``loose`` levels transliteration too (Kunduz, Qonduz; Zor, Zour) and is asked only where ``fold`` found nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPECIAL = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ə": "a"}
    | dict.fromkeys("'’‘ʻʼʿʾ`´.ʹʺ", "")
    | dict.fromkeys("-–‑_/,()", " ")
)
_ARTICLES = frozenset(
    ("al", "el", "ad", "ar", "as", "at", "az", "an", "ash", "adh", "ez", "es", "er", "ed", "et", "ul", "ath")
)
_WORDS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "&": "and"}
_LINKS = frozenset(("al", "ye", "i", "e", "city", "town", "village", "of"))
_JOINED = re.compile(r"^[ae]([zsrtdn])(?=\1)")
_LOOSE = (
    (re.compile("ph"), "f"),
    (re.compile("kh|ck|q"), "k"),
    (re.compile("gh"), "g"),
    (re.compile("dh"), "d"),
    (re.compile("th"), "t"),
    (re.compile("tch|ch"), "c"),
    (re.compile("dj|zh"), "j"),
    (re.compile("w|v"), "v"),
    (re.compile("(?:[aeiou]?v(?=[^aeiou]|$)|[ou])+"), "u"),
    (re.compile("a?[eiy]+"), "i"),
    (re.compile("a+"), "a"),
    (re.compile(r"([a-z])\1+"), r"\1"),
    (re.compile("(?:[ai]h?|h)$"), ""),
)


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """Return the key of one word: "Zor's" is not expected, "al-Zor" gives two words."""
    lowered = word.lower()
    if not lowered.isascii():
        lowered = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    parts = lowered.translate(_SPECIAL).split()
    return " ".join("al" if p in _ARTICLES else _WORDS.get(p, p) for p in parts)


def fold(name: str) -> str:
    """Return the key of a name: its folded words with single spaces."""
    return " ".join(filter(None, map(fold_word, name.split())))


def loose(key: str) -> str:
    """Return the key under which transliterations of one name meet; takes a key made by :func:`fold`."""
    text = "".join(_JOINED.sub(r"\1", w) for w in key.split() if w not in _LINKS)
    for pattern, put in _LOOSE:
        text = pattern.sub(put, text)
    return text
