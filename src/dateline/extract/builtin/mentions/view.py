"""A text as the mention rules see it: tokens, what may be what, and the spans that others took."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from dateline.extract.builtin.tokens import tokenise
from dateline.knowledge.grammar import GIVEN, NUMBER, load_grammar
from dateline.knowledge.lexicon import Noun, load_lexicon

_INNER = re.compile(r"\d[,.]\d")


def _number_flag(word: str) -> int:
    if not word[0].isdecimal():
        return NUMBER if word.startswith(_TENS) and "-" in word and not word.endswith("old") else 0
    return NUMBER if word.replace(",", "").replace(".", "").isdecimal() or word.endswith(("-odd", "+")) else 0


_TENS = ("twenty-", "thirty-", "forty-", "fifty-", "sixty-", "seventy-", "eighty-", "ninety-")


class View:
    """Tokens of one text with their flags (see ``knowledge.grammar``) and the taken spans."""

    __slots__ = (
        "caps", "ends", "flags", "lexicon", "lower", "owners", "starts", "taken", "taken_starts", "text", "upper",
    )  # fmt: skip

    def __init__(self, text: str, taken: Sequence[tuple[int, int]], owners: Iterable[tuple[int, int]] = ()) -> None:
        tokens = tokenise(text)
        self.text, self.starts, self.ends, self.lower = text, tokens.starts, tokens.ends, tokens.lower
        self.upper = text.isupper()
        if _INNER.search(text):
            self._join_numbers()
        known = load_grammar().flags
        self.flags = [known[word] if word in known else _number_flag(word) for word in self.lower]
        self.owners = frozenset(owners)
        if not self.upper:
            self._free_acronyms()
        self.caps = [text[start].isupper() for start in self.starts]
        self.lexicon = load_lexicon()
        self.taken: list[tuple[int, int]] = []
        self.taken_starts: list[int] = []
        self.take(taken)

    def take(self, spans: Iterable[tuple[int, int]]) -> None:
        """Add spans to those that mentions may not cut."""
        self.taken = sorted({*self.taken, *spans})
        self.taken_starts = [start for start, _ in self.taken]

    def _free_acronyms(self) -> None:
        """Let "US", "IT" and "WHO" in a text of mixed case be names, not pronouns."""
        for at, word in enumerate(self.lower):
            if word in ("us", "it", "who", "is") and self.text[self.starts[at] : self.ends[at]].isupper():
                if word != "is" or (self.starts[at], self.ends[at]) in self.owners:
                    self.flags[at] = 0

    def _join_numbers(self) -> None:
        """Make one token of a number with commas or a decimal point."""
        starts: list[int] = []
        ends: list[int] = []
        lower: list[str] = []
        at, size = 0, len(self.lower)
        while at < size:
            last = at
            while (
                last + 2 < size
                and self.lower[last].isdecimal()
                and self.lower[last + 1] in ",."
                and self.lower[last + 2].isdecimal()
                and self.starts[last + 2] == self.ends[last] + 1
            ):
                last += 2
            starts.append(self.starts[at])
            ends.append(self.ends[last])
            lower.append("".join(self.lower[at : last + 1]))
            at = last + 1
        self.starts, self.ends, self.lower = starts, ends, lower

    def at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def raw(self, at: int) -> str:
        """Return a token as written."""
        return self.text[self.starts[at] : self.ends[at]]

    def noun(self, at: int, high: int) -> tuple[Noun, int] | None:
        """Return the longest noun of the lexicon that begins at a token, and its last token."""
        lengths = self.lexicon.lengths.get(self.lower[at])
        if lengths is None:
            return None
        for length in lengths:
            if at + length <= high:
                key = tuple(self.lower[at : at + length])
                entry = self.lexicon.nouns.get(key)
                if entry is not None and (key not in self.lexicon.proper or self._named(at)):
                    return entry, at + length - 1
        return None

    def _named(self, at: int) -> bool:
        """Return whether a token is written as a name: a capital, and where it is short capitals throughout ("AP")."""
        return self.caps[at] and (self.ends[at] - self.starts[at] > 4 or self.raw(at).isupper())

    def lexicon_free(self, word: str) -> bool:
        """Return whether a word is in no list but the given names, so that it may stand for a person alone."""
        return len(word) > 2 and word not in self.lexicon.lengths and not load_grammar().flags.get(word, 0) & ~GIVEN

    def unknown(self, at: int, high: int) -> bool:
        """Return whether an adjacent lower-case word that no list knows stands at a token."""
        if at >= high or self.flags[at] or (self.caps[at] and not self.upper) or not self.adjacent(at):
            return False
        word = self.lower[at]
        return word[0].isalpha() and not word.endswith(("ly", "ed", "ing")) and word not in self.lexicon.lengths

    def noun_follows(self, at: int, high: int) -> bool:
        """Return whether an adjacent noun begins at a token."""
        return at < high and self.adjacent(at) and self.noun(at, high) is not None

    def adjacent(self, at: int) -> bool:
        """Return whether only a space, or nothing, stands before a token."""
        return at > 0 and self.starts[at] - self.ends[at - 1] <= 1

    def taken_at(self, offset: int) -> tuple[int, int] | None:
        """Return the taken span over an offset."""
        index = bisect_right(self.taken_starts, offset) - 1
        return self.taken[index] if index >= 0 and self.taken[index][1] > offset else None

    def cuts(self, start: int, end: int) -> bool:
        """Return whether a span cuts a taken one, lies in it or equals it."""
        index = bisect_left(self.taken_starts, end) - 1
        while index >= 0 and self.taken[index][1] > start:
            low, high = self.taken[index]
            if low < start or high > end or (low, high) == (start, end):
                return True
            index -= 1
        return False

    def touches(self, start: int, end: int) -> bool:
        """Return whether a span shares a character with a taken one."""
        index = bisect_left(self.taken_starts, end) - 1
        return index >= 0 and self.taken[index][1] > start
