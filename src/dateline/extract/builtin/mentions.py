"""Noun phrases that mention people, sites, weapons, institutions and named persons."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from dateline.core.text import Mention, MentionKind, Sentence
from dateline.extract.builtin.tokens import Tokens, tokenise
from dateline.knowledge.lexicon import Lexicon, Noun, load_lexicon

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})*\Z|\d+\Z")
_REACH = 6
_VERBAL = re.compile(r".*(?:ing|ed)\Z")


@dataclass(frozen=True, slots=True)
class _Words:
    stops: frozenset[str]
    determiners: frozenset[str]
    hedges: frozenset[tuple[str, ...]]
    numbers: frozenset[str]
    honorifics: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    org_heads: frozenset[str]
    not_names: frozenset[str]


@cache
def _words() -> _Words:
    path = files("dateline.knowledge").joinpath("data", "lexicon", "words.yml")
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    plain = {k: frozenset(v) for k, v in data.items() if k != "hedges"}
    return _Words(hedges=frozenset(tuple(h.split(" ")) for h in data["hedges"]), **plain)


def find_mentions(
    text: str, sentences: Sequence[Sentence], *, taken: Sequence[tuple[int, int]] = ()
) -> list[Mention]:
    """Return people, facilities, weapons, institutions and named persons, in order, none overlapping another.

    ``taken`` are spans of times, actors and places found before: a noun phrase may hold one inside, but never cuts one.
    """
    tokens = tokenise(text)
    finder = _Finder(text, tokens, load_lexicon(), _words(), sorted(taken))
    found: list[Mention] = []
    for sentence in sentences:
        if sentence.kind != "boilerplate":
            found += finder.in_sentence(sentence)
    return found


class _Finder:
    """Finds the noun phrases of one text."""

    __slots__ = ("lexicon", "starts", "taken", "text", "tokens", "upper", "words")

    def __init__(
        self, text: str, tokens: Tokens, lexicon: Lexicon, words: _Words, taken: list[tuple[int, int]]
    ) -> None:
        self.text, self.tokens, self.lexicon, self.words, self.taken = text, tokens, lexicon, words, taken
        self.starts = [start for start, _ in taken]
        self.upper = text.isupper()

    def in_sentence(self, sentence: Sentence) -> Iterator[Mention]:
        low, high = self.tokens.at(sentence.start), self.tokens.at(sentence.end)
        upper = self.upper or self.text[sentence.start : sentence.end].isupper()
        at = floor = low
        while at < high:
            noun = self._noun(at, high)
            if noun is None:
                person = None if upper else self._person(at, low, high)
                if person is None:
                    at += 1
                    continue
                yield person
                at = floor = self.tokens.at(person.end)
                continue
            entry, last = noun
            entry, last = self._compound(entry, last, high)
            mention = self._phrase(entry, at, last, floor, upper)
            at = last + 1
            if mention is not None:
                yield mention
                floor = at

    def _noun(self, at: int, high: int) -> tuple[Noun, int] | None:
        """Return the longest noun that stands at a token, and its last token."""
        lower = self.tokens.lower
        for length in range(min(self.lexicon.longest, high - at), 0, -1):
            entry = self.lexicon.nouns.get(tuple(lower[at : at + length]))
            if entry is not None:
                return entry, at + length - 1
        return None

    def _compound(self, entry: Noun, last: int, high: int) -> tuple[Noun, int]:
        """Follow a compound to its head: "police" + "officers", "school" + "bus", "hospital" + "officials"."""
        while last + 1 < high:
            following = self._noun(last + 1, high)
            if following is None or self.tokens.starts[last + 1] - self.tokens.ends[last] != 1:
                break
            if entry.plural and entry.kind == "people" and following[0].kind != "people":
                break
            entry, last = following
        return entry, last

    def _phrase(self, entry: Noun, at: int, last: int, floor: int, upper: bool) -> Mention | None:
        first = self._start(at, floor, entry, upper)
        while first < at and self.tokens.lower[first] in (",", "-", "'s"):
            first += 1
        first = self._past_taken(first, at)
        if entry.kind == "org" and self.tokens.lower[first] in self.words.determiners and first < at:
            first += 1
        start, end = self.tokens.starts[first], self.tokens.ends[last]
        if self._cuts(start, end):
            return None
        if entry.kind == "org" and self.tokens.lower[last] == "force" and first == last:
            return None
        definite = self.tokens.lower[first] in ("the", "this", "that", "these", "those", "his", "her", "its", "their")
        head = " ".join(self.tokens.lower[last : last + 1]) if entry.kind != "people" else entry.singular
        return Mention(entry.kind, start, end, self.text[start:end], head, None, entry.term, None, definite)

    def _start(self, at: int, floor: int, entry: Noun, upper: bool) -> int:
        """Walk left over what may stand before a noun; stop at a determiner or number, which belong to it."""
        lower, words = self.tokens.lower, self.words
        best = where = at
        while where > floor and at - where < _REACH:
            word = lower[where - 1]
            if "\n\n" in self.text[self.tokens.ends[where - 1] : self.tokens.starts[where]]:
                break
            if word in words.determiners or word in words.numbers or _NUMBER.match(word):
                best = where - 1
                return self._hedged(best, floor, entry)
            if word in words.stops or not word[0].isalnum():
                break
            where -= 1
            if self._modifies(where, upper):
                best = where
        return best

    def _modifies(self, at: int, upper: bool) -> bool:
        """Whether a word may open a bare noun phrase: a name ("Taliban fighters") or an adjective-like word."""
        raw = self.text[self.tokens.starts[at] : self.tokens.ends[at]]
        if not upper and raw[0].isupper():
            return self.tokens.lower[at] not in self.words.not_names or self.tokens.lower[at].endswith(
                ("an", "ish", "ese", "i", "ic", "ed", "al")
            )
        return self.tokens.lower[at].endswith(("ed", "al", "an", "ish", "ese", "ic", "ist", "ous", "ary", "ous", "ern"))

    def _hedged(self, first: int, floor: int, entry: Noun) -> int:
        """Take in the hedge, the rest of a number and a "dozens of" before a number."""
        lower, words = self.tokens.lower, self.words
        for length in (4, 3, 2, 1):
            if first - length >= floor and tuple(lower[first - length : first]) in words.hedges:
                return first - length
            if first - length + 1 >= floor and tuple(lower[first - length + 1 : first + 1]) in words.hedges:
                return first - length + 1
        while first - 1 >= floor and (lower[first - 1] in words.numbers or lower[first - 1] in ("the", "all", "his")):
            first -= 1
        return first

    def _past_taken(self, first: int, at: int) -> int:
        """Do not begin inside a taken span that begins before."""
        start = self.tokens.starts[first]
        index = bisect_right(self.starts, start) - 1
        if index >= 0 and self.taken[index][0] < start < self.taken[index][1]:
            return min(at, self.tokens.at(self.taken[index][1]))
        return first

    def _cuts(self, start: int, end: int) -> bool:
        """Whether a span cuts a taken one, or lies within one."""
        index = bisect_right(self.starts, end - 1) - 1
        while index >= 0 and self.taken[index][1] > start:
            low, high = self.taken[index]
            if not (start <= low and high <= end):
                return True
            if (start, end) == (low, high):
                return True
            index -= 1
        return False

    def _person(self, at: int, low: int, high: int) -> Mention | None:
        """Return the named person that begins at a token: two or more capitalised words, or one after a title."""
        if not self._name_word(at):
            return None
        lower, words = self.tokens.lower, self.words
        honorific = lower[at].rstrip(".") in words.honorifics
        last, names = at, 0 if honorific else 1
        where = at + 1
        while where < high and where - at < 7:
            if lower[where] == "." and (lower[where - 1] in words.honorifics or len(lower[where - 1]) == 1):
                where += 1
                continue
            if lower[where] in words.particles and where + 1 < high and self._name_word(where + 1):
                where += 1
                continue
            if not self._name_word(where) or self.tokens.starts[where] - self.tokens.ends[where - 1] > 1:
                break
            if lower[where].rstrip(".") in words.honorifics and not names:
                last = where
            else:
                names += 1
                last = where
            where += 1
        titled = at > low and (lower[at - 1] in words.titles or lower[at - 1] in words.honorifics)
        if names == 0 or (names == 1 and not honorific and not titled) or lower[last] in words.org_heads:
            return None
        if any(lower[i] in words.org_heads or self._noun(i, i + 1) for i in range(at + honorific, last + 1)):
            return None
        start, end = self.tokens.starts[at], self.tokens.ends[last]
        if self._cuts(start, end) or self._holds(start, end):
            return None
        kind: MentionKind = "person"
        return Mention(kind, start, end, self.text[start:end], self.text[start:end])

    def _holds(self, start: int, end: int) -> bool:
        index = bisect_right(self.starts, end - 1) - 1
        return index >= 0 and self.taken[index][1] > start

    def _name_word(self, at: int) -> bool:
        raw = self.text[self.tokens.starts[at] : self.tokens.ends[at]]
        return raw[0].isupper() and (len(raw) == 1 or not raw.isupper() or len(raw) > 5) and (
            self.tokens.lower[at] not in self.words.not_names
        )
