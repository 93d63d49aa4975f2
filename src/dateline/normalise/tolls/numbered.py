"""People counted by a number: "at least 25 people", "two of them", "1,200"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.core.text import Mention
from dateline.core.values import Count
from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.tolls import load_harms, load_numbers, load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.nouns import Noun, modifies, noun_from
from dateline.normalise.tolls.numbers import Number, hedged, read_number
from dateline.normalise.tolls.openers import HEDGE_WORDS
from dateline.normalise.tolls.persons import last_within
from dateline.normalise.tolls.plurals import ENDS, plural_thing, unknown_plural
from dateline.normalise.tolls.uncounted import counts_no_people
from dateline.normalise.tolls.words import Words

_STATES = frozenset("dead wounded injured hurt displaced missing casualties others deceased".split())
_HOUSEHOLDS = frozenset("families family households household".split())


@dataclass(frozen=True, slots=True)
class Numbered:
    """Reads numbers of people in one sentence; ``described`` are the mentions of people found before, by their start."""

    words: Words
    described: Mapping[int, Mention]

    def at(self, at: int, mention: Mention | None) -> Counted | None:
        """Read a number at a token, or a few tokens on behind its hedge where a mention says that they belong together."""
        lower, size = self.words.lower, len(self.words.lower)
        if not (lower[at][0].isalnum()):
            return None
        if at and self.words.ends[at - 1] == self.words.starts[at] and lower[at - 1][-1:].isalpha():
            return None  # the 23 of "M23"
        reach = self._reach(at, mention)
        for where in range(at, reach):
            number = read_number(lower, where, size)
            if number is None:
                continue
            if counts_no_people(self.words, number, size):
                return None
            whole = hedged(lower, number, size)
            if whole.first > at and mention is None:
                return None
            found = self._widened(self._counted(whole, number, mention), whole, mention)
            if found is not None and mention is not None and found.first > at:
                if all(w in ("the", "all", "other", "these", "those", "another") for w in lower[at : found.first]):
                    found = replace(found, first=at)
            return found
        return None

    def _widened(self, found: Counted | None, whole: Number, mention: Mention | None) -> Counted | None:
        """Let the count reach as far as the mention of people that it stands in."""
        if mention is None:
            return found
        following = self.words.lower[whole.last + 1 : whole.last + 2]
        if following and following[0] in ("deaths", "fatalities", "killings", "murders"):
            return Counted(whole.first, whole.last + 1, whole.count, following[0])
        last = last_within(self.words, whole.last, mention.end)
        head = self.words.lower[last]
        if head in _HOUSEHOLDS or _is_rate(self.words.lower, last + 1):
            return None
        if last == whole.last or (found is not None and found.last >= last):
            return found
        if head in ("them", "whom", "more") or not head[0].isalpha() or (found is not None and found.of_them):
            return found
        if found is None:
            return Counted(whole.first, last, whole.count, head)
        return replace(found, last=last, who=head)

    def _reach(self, at: int, mention: Mention | None) -> int:
        """Return how far a number may stand behind the first word: a hedge's length."""
        lower, size = self.words.lower, len(self.words.lower)
        limit = at + 1
        while limit < min(at + 6, size) and lower[limit - 1] in HEDGE_WORDS:
            limit += 1
        return limit

    def _told_of(self, at: int) -> str:
        """Return what people are said to be right behind "of them": "nine of them children", "two of them were women"."""
        lower = self.words.lower
        at += at < len(lower) and lower[at] in ("were", "are", "was")
        noun = load_lexicon().nouns.get((lower[at],)) if at < len(lower) else None
        return lower[at] if noun is not None and noun.kind == "people" else ""

    def _counted(self, whole: Number, number: Number, mention: Mention | None) -> Counted | None:
        words, lower, size = self.words, self.words.lower, len(self.words.lower)
        last = whole.last
        other = "another" in lower[whole.first : whole.last] or "further" in lower[whole.first : whole.last]
        of_them = False
        at = last + 1
        noun: Noun | None = None
        if at + 1 < size and lower[at] == "of":
            if lower[at + 1] in ("them", "whom", "those", "these", "which"):
                of_them, last = True, at + 1
                return Counted(whole.first, last, whole.count, self._told_of(last + 1), "number", True, other)
            if lower[at + 1] in ("the", "his", "its", "their", "our", "her", "my"):
                if _superlative(lower, at + 2):
                    return None
                of_them = True
                noun = noun_from(words, at + 2, 4)
                if noun is None:
                    return self._of_the(whole, at + 2)
            elif number.vague or lower[last] in ("couple", "dozen", "pair", "trio", "quartet", "handful", "number"):
                noun = noun_from(words, at + 1, 5)
                if noun is None:
                    return None
            else:
                return None if lower[at + 1] in ("a", "an") else Counted(whole.first, last, whole.count)
        if noun is None:
            noun = noun_from(words, at, 6)
        if at < size and lower[at] in ("other", "others", "more", "additional", "further"):
            other = True
        if noun is None:
            return self._without_noun(whole, at, other)
        if noun.head in _HOUSEHOLDS or _is_rate(lower, noun.last + 1):
            return None
        last = noun.last
        count = whole.count
        if (last + 2 < size and lower[last + 1] == "at" and lower[last + 2] == "least") or (
            last + 2 < size and lower[last + 1] == "or" and lower[last + 2] == "more"
        ):
            count, last = Count(whole.low, None), last + 2
        return Counted(whole.first, last, count, noun.head, "number", of_them, other)

    def _is_people_name(self, at: int) -> bool:
        """Whether a capitalised word in a text of mixed case may name a people: "nine Pokot had died"."""
        words = self.words
        return words.is_name(at) and words.raw(at)[1:2].islower() and words.lower[at] not in load_toll_grammar().between

    def _of_the(self, whole: Number, at: int) -> Counted | None:
        """ "Three of the dead", "nine of the wounded", "11 of the enemy"; things leave it out."""
        lower = self.words.lower
        if at >= len(lower) or lower[at] in load_numbers().things:
            return None
        entry = load_lexicon().nouns.get((lower[at],))
        if lower[at] in _STATES:
            return Counted(whole.first, at, whole.count, lower[at], "number", True)
        if entry is not None and entry.kind not in ("people", "person"):
            return None
        return Counted(whole.first, whole.last, whole.count, "", "number", True)

    def _without_noun(self, whole: Number, at: int, other: bool) -> Counted | None:
        """A number alone: things that no list of people knows leave it out."""
        words, lower, size = self.words, self.words.lower, len(self.words.lower)
        for where in range(at, min(at + 4, size)):
            ahead = self.described.get(words.starts[where])
            if ahead is not None and ahead.kind == "people" and where > at:
                last = last_within(words, where, ahead.end)
                return Counted(whole.first, last, whole.count, lower[last], "number", False, other)
            if not modifies(words, where, at):
                break
        if at < size and lower[at] in ("others", "more", "other"):
            return Counted(whole.first, at, whole.count, "", "number", False, True)
        if at < size and lower[at] not in load_harms().cues:
            entry = load_lexicon().nouns.get((lower[at],))
            if entry is not None and entry.kind not in ("people", "person"):
                return None
            if lower[at] in load_numbers().things:
                return None
            if lower[at].endswith(("men", "women", "people", "folk")) and len(lower[at]) > 4:
                return Counted(whole.first, at, whole.count, lower[at], "number", False, other)
            if at + 1 < size and lower[at + 1] in ENDS and self._is_people_name(at):
                return Counted(whole.first, at, whole.count, lower[at], "number", False, other, guessed=True)
            far = unknown_plural(words, at)
            if far is not None:
                return Counted(whole.first, far, whole.count, lower[far], "number", False, other, guessed=True)
            if plural_thing(lower, at):
                return Counted(whole.first, at, whole.count, lower[at], "number", False, other, guessed=True)
            if at + 2 < size and lower[at + 1] == "and" and words.is_name(at) and read_number(lower, at + 2, size):
                return Counted(whole.first, at, whole.count, "people", "number", False, other)
        who = lower[whole.last] if lower[whole.last] == "couple" else ""
        return Counted(whole.first, whole.last, whole.count, who, "number", False, other)


def _is_rate(lower: Sequence[str], at: int) -> bool:
    """Whether people are counted by the day or year: "37 children a month"."""
    return tuple(lower[at : at + 1]) in (("per",), ("every",)) or (
        lower[at : at + 1] == ["a"] and lower[at + 1 : at + 2] in (["day"], ["week"], ["month"], ["year"])
    )


def _superlative(lower: Sequence[str], at: int) -> bool:
    """Whether "one of the ..." goes on with what is singled out: "one of the worst attacks"."""
    words = lower[at : at + 1]
    return bool(words) and (
        (words[0].endswith("est") and words[0] not in ("arrest", "guest", "priest", "protest"))
        or words[0] in ("most", "worst", "biggest", "few", "first", "last", "main", "top")
    )
