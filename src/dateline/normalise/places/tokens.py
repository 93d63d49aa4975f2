"""A text's words, as far as finding names of places needs them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.knowledge.places.fold import fold_word

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’ʼ‘`‑][^\W_]+)*")
_PARTICLE = re.compile(
    r"(?:al|el|ad|ar|as|at|az|an|ash|adh|ez|es|er|ed|et|d|l|o|ul|ath)[-'’ʼ‑ ]?(?=[A-Z\u00c0-\u00de])"
)
_LINE = re.compile(r"[^\n]+")


@dataclass(slots=True)
class Word:
    """A word: its offsets (a possessive left out), its text, key, and how it is written."""

    start: int
    end: int
    text: str
    lower: str
    key: str
    capital: bool
    first: bool
    caseless: bool


def split_words(text: str) -> list[Word]:
    """Return the words of a text; ``caseless`` where their line is all in capitals or a headline in title case."""
    words: list[Word] = []
    for line in _LINE.finditer(text):
        found = list(_WORD.finditer(text, line.start(), line.end()))
        caseless = _is_caseless([m.group() for m in found])
        end = -1
        for match in found:
            words.append(_word(text, match, end, caseless))
            end = match.end()
    return words


def _word(text: str, match: re.Match[str], end_before: int, caseless: bool) -> Word:
    start, end, form = match.start(), match.end(), match.group()
    if form[-2:] in ("'s", "’s", "'S", "’S"):
        form, end = form[:-2], end - 2
    capital = form[0].isupper() or (len(form) > 3 and not form.isalpha() and _PARTICLE.match(form) is not None)
    gap = text[end_before:start] if end_before >= 0 else "."
    first = end_before < 0 or (any(c in '.!?:"“”‘—–' for c in gap) and gap.strip() not in ("'", ""))
    return Word(start, end, form, form.lower(), fold_word(form), capital, first, caseless)


def _is_caseless(forms: list[str]) -> bool:
    """Whether capitals say nothing in this line."""
    if len(forms) < 3:
        return bool(forms) and all(f.isupper() for f in forms if len(f) > 3) and any(len(f) > 3 for f in forms)
    long = [f for f in forms if len(f) > 3 and f[0].isalpha()]
    return len(long) > 2 and sum(f[0].isupper() for f in long) >= 0.85 * len(long)
