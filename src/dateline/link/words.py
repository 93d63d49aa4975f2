"""The words of a report that tell it apart from others, weighted by how rare they are."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dateline.knowledge.linking import load_words
from dateline.knowledge.places.fold import fold

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_STOP = re.compile(r"[.!?:\"“”\n]\s*$")
_AGE = re.compile(r"\b(?:aged? (\d{1,2})|(\d{1,2})[- ](?:year|month)s?[- ]olds?)\b|(?<=[A-Za-z]), (\d{1,2})(?=,)")
MOST_WORDS = 40
MOST_NAMES = 16
UNLISTED = 4.5
COMMON = 1.6
"""Words rarer than this are kept (natural logarithm of inverse document frequency)."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: where it begins, its folded form, and whether it is written as a name."""

    start: int
    end: int
    key: str
    name: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one report in their order."""

    text: str
    words: tuple[Word, ...]

    def within(self, stretches: Iterable[tuple[int, int]]) -> list[Word]:
        """Return the words inside any of the half-open stretches."""
        spans = sorted(stretches)
        return [w for w in self.words if any(start <= w.start < end for start, end in spans)]


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """Return the folded form of a word without its possessive or plural ending."""
    folded = fold(re.sub(r"['’]s$", "", word)).replace(" ", "")
    return folded[:-1] if len(folded) > 4 and folded.endswith("s") and not folded.endswith("ss") else folded


def last_word(phrase: str) -> str:
    """Return the folded last word of a trigger ("opened fire" is told apart by "fire"); "" where it has none."""
    words = phrase.split()
    return key_of(words[-1]) if words else ""


def words_of(text: str) -> Words:
    """Divide a report's text; a word is a name where it has a capital that no sentence's beginning explains."""
    found = []
    shouting = text.isupper()
    for match in _WORD.finditer(text):
        word = match[0]
        key = key_of(word)
        if len(key) < 2:
            continue
        capital = (
            word[0].isupper() and not shouting and _STOP.search(text, max(0, match.start() - 3), match.start()) is None
        )
        found.append(Word(match.start(), match.end(), key, capital and match.start() > 0))
    return Words(text, tuple(found))


def weigh(words: Iterable[Word], most: int) -> Mapping[str, int]:
    """Return the telling words with their weights: a vector of length 100, rounded to whole numbers."""
    listed = [w for w in words if not w.key[0].isdigit()]
    counts, named = Counter(w.key for w in listed), {w.key for w in listed if w.name}
    rarity = {k: _rarity(k, k in named) for k in counts}
    raw = {k: (1 + math.log(n)) * rarity[k] for k, n in counts.items() if rarity[k] >= COMMON}
    best = sorted(raw.items(), key=lambda item: (-item[1], item[0]))[:most]
    length = math.sqrt(sum(v * v for _, v in best)) or 1.0
    return {k: round(100 * v / length) for k, v in best}


def _rarity(key: str, name: bool) -> float:
    """Return how rare a word is; one that no list knows is not held to be very rare unless it is a name."""
    rare = load_words().rarity(key)
    return rare if name else min(rare, UNLISTED)


def ages_in(text: str) -> frozenset[str]:
    """Return the ages that a text gives people, as digits."""
    return frozenset(next(filter(None, match.groups())) for match in _AGE.finditer(text))


def full_names(words: Iterable[Word], text: str, most: int = 6) -> frozenset[str]:
    """Return the rarest pairs of names that stand side by side ("erica rodriguez"), at most ``most``."""
    rarity = load_words().rarity
    listed = list(words)
    found = {
        f"{a.key} {b.key}": rarity(a.key) + rarity(b.key)
        for a, b in pairwise(listed)
        if a.name and b.name and text[a.end : b.start] == " " and not (a.key.isdigit() or b.key.isdigit())
    }
    return frozenset(sorted(found, key=lambda k: (-found[k], k))[:most])
