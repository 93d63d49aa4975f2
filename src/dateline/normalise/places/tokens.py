"""A text's words, as far as finding names of places needs them."""

from __future__ import annotations

import re

from dateline.knowledge.places.fold import fold_word

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’ʼ‘`‑][^\W_]+)*")
_PARTICLE = re.compile(
    r"(?:al|el|ad|ar|as|at|az|an|ash|adh|ez|es|er|ed|et|d|l|o|ul|ath)[-'’ʼ‑ ]?(?=[A-Z\u00c0-\u00de])"
)
_LINE = re.compile(r"[^\n]+")
_POSSESSIVES = ("'s", "’s", "'S", "’S")
_ENDS = re.compile(r"[.!?:\"“”‘—–]")


class Word:
    """A word: its offsets (a possessive left out), its text, the key that the gazetteer knows it by, how it is written.

    ``first``: it begins a sentence, so that its capital says nothing; known of words with a capital only.
    ``caseless``: its line is all in capitals or a headline in title case.
    """

    __slots__ = ("capital", "caseless", "end", "first", "key", "lower", "start", "text")

    def __init__(self, start: int, end: int, text: str, lower: str, capital: bool) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.lower = lower
        self.capital = capital
        self.first = False
        self.key = fold_word(text)
        self.caseless = False


def split_words(text: str) -> list[Word]:
    """Return the words of a text."""
    words: list[Word] = []
    for line in _LINE.finditer(text):
        _split_line(text, line.start(), line.end(), words)
    return words


def _split_line(text: str, start: int, end: int, words: list[Word]) -> None:
    """Add the words of one line."""
    begin, before, capitals = len(words), -1, 0
    add = words.append
    for match in _WORD.finditer(text, start, end):
        form = match.group()
        at, stop = match.span()
        if form.islower() and form.isalpha():
            add(Word(at, stop, form, form, False))
        else:
            word = _word(text, form, at, before)
            capitals += word.capital
            add(word)
        before = stop
    if 3 * capitals > len(words) - begin and _is_caseless([w.text for w in words[begin:]]):
        for word in words[begin:]:
            word.caseless = True


def _word(text: str, form: str, start: int, end_before: int) -> Word:
    """Return a word that is more than small letters; ``end_before`` is the end of the line's word before, or -1."""
    end = start + len(form)
    if form[-2:] in _POSSESSIVES:
        form, end = form[:-2], end - 2
    capital = form[0].isupper() or (len(form) > 3 and not form.isalpha() and _PARTICLE.match(form) is not None)
    word = Word(start, end, form, form.lower(), capital)
    if capital:
        gap = text[end_before:start] if end_before >= 0 else "."
        word.first = end_before < 0 or (gap != " " and gap.strip() not in ("'", "") and bool(_ENDS.search(gap)))
    return word


def _is_caseless(forms: list[str]) -> bool:
    """Whether capitals say nothing in this line."""
    if len(forms) < 3:
        return bool(forms) and all(f.isupper() for f in forms if len(f) > 3) and any(len(f) > 3 for f in forms)
    long = [f for f in forms if len(f) > 3 and f[0].isalpha()]
    return len(long) > 2 and sum(f[0].isupper() for f in long) >= 0.85 * len(long)
