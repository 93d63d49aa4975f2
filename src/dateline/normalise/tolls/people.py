"""The people that a sentence counts, in order: "at least 25 people", "a teacher", "nobody", "two of them"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.core.text import Mention
from dateline.core.values import Count
from dateline.knowledge.tolls import load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.nobody import nobody_at
from dateline.normalise.tolls.nouns import noun_from
from dateline.normalise.tolls.numbered import Numbered
from dateline.normalise.tolls.openers import first_words
from dateline.normalise.tolls.persons import person_at, unknown_person
from dateline.normalise.tolls.retold import names, repeats
from dateline.normalise.tolls.victims import victim_at
from dateline.normalise.tolls.words import Words


@dataclass(frozen=True, slots=True)
class People:
    """Finds counted people in one sentence; ``described`` are the mentions of people found before, by their start."""

    words: Words
    described: Mapping[int, Mention]
    headline: bool = False

    def find(self) -> list[Counted]:
        """Return the counted people in order, none overlapping another."""
        kept: list[Counted] = []
        at, size = 0, len(self.words.lower)
        starts, described, lower, first = self.words.starts, self.described, self.words.lower, first_words()
        killings = not load_toll_grammar().killings.isdisjoint(lower)
        while at < size:
            word = lower[at]
            if (
                word not in first
                and not word[0].isdecimal()
                and "-" not in word
                and starts[at] not in described
                and not (killings and self.words.is_name(at))
            ):
                at += 1
                continue
            found = self.at(at)
            if found is not None:
                self._keep(kept, found)
            at = at + 1 if found is None else found.last + 1
        return kept

    def _keep(self, kept: list[Counted], found: Counted) -> None:
        """Add people to those kept; a name stands for the description right before it ("his wife Salma")."""
        before = kept[-1] if kept else None
        if before is not None and found.form == "one" and repeats(self.words, before, found):
            return
        if before is not None and found.form == "named" and before.form == "one" and names(self.words, before, found):
            kept.pop()
        kept.append(found)

    def at(self, at: int) -> Counted | None:
        """Return the people counted by the words that begin at a token."""
        words = self.words
        mention = self.described.get(words.starts[at])
        word = words.lower[at]
        if word == "(" and words.lower[at + 1 : at + 2] == ["+"]:
            return _besides(words, at)
        if mention is not None and mention.kind == "person":
            return person_at(words, at, mention, headline=self.headline)
        return (
            nobody_at(words, at)
            or self._both(at, word)
            or Numbered(words, self.described).at(at, mention)
            or self._every(at, word, mention)
            or person_at(words, at, mention, headline=self.headline)
            or (unknown_person(words, at) if word in ("a", "an") and not self._covered(at) else None)
            or victim_at(words, at, self.described)
        )

    def _covered(self, at: int) -> bool:
        """Whether a mention of people goes on at a token."""
        start = self.words.starts[at]
        return any(m.start < start < m.end for m in self.described.values())

    def _both(self, at: int, word: str) -> Counted | None:
        lower = self.words.lower
        if word != "both" or at + 1 >= len(lower):
            return None
        skip = 2 if lower[at + 1] == "of" and at + 2 < len(lower) else 1
        noun = noun_from(self.words, at + skip, 3)
        if noun is not None and noun.plural:
            return Counted(at, noun.last, Count(2, 2), noun.head, "number")
        if lower[at + 1] in ("were", "died", "are", "have", "had", "survived", "later"):
            return Counted(at, at, Count(2, 2), "", "number")
        return None

    def _every(self, at: int, word: str, mention: Mention | None) -> Counted | None:
        if word != "all" or (at and self.words.lower[at - 1] in (",", "nearly", "almost", "mostly", "mainly")):
            return None  # "2,600 people, nearly all Christians"
        lower = self.words.lower
        start = at + 1
        while start < len(lower) and start < at + 3 and lower[start] in ("of", "the", "its", "their"):
            start += 1
        noun = noun_from(self.words, start, 4)
        if noun is None or not noun.plural:
            return None
        return Counted(at, noun.last, Count(1, None), noun.head, "every")


def _besides(words: Words, at: int) -> Counted | None:
    """Return the attackers that notes count apart: "9 (+3) dead"."""
    lower = words.lower
    if lower[at + 3 : at + 4] != [")"] or not lower[at + 2].isdecimal() or not at or not lower[at - 1][0].isalnum():
        return None
    return Counted(at, at + 3, Count(int(lower[at + 2]), int(lower[at + 2])), "attackers", "number")
