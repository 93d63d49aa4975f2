"""The people that a sentence counts, in order: "at least 25 people", "a teacher", "nobody", "two of them"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.core.text import Mention
from dateline.core.values import Count
from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.tolls import load_harms, load_numbers, load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.nouns import Noun, modifies, noun_from
from dateline.normalise.tolls.numbers import Number, hedged, read_number
from dateline.normalise.tolls.persons import ARTICLES, last_within, person_at, unknown_person
from dateline.normalise.tolls.uncounted import counts_no_people
from dateline.normalise.tolls.victims import victim_at
from dateline.normalise.tolls.words import Words

_ZERO = Count(0, 0)
NONE_OF = frozenset(
    "casualties casualty injuries injury fatalities fatality deaths death victims victim loss losses".split()
)
"""Nouns that say, behind "no", that nobody was killed or hurt."""
_NONE_OF = NONE_OF | frozenset(
    "one others dead wounded injured people civilians civilian soldier soldiers hostages passengers crew staff persons person lives life "
    "human policeman".split()
)
_STATES = frozenset("dead wounded injured hurt displaced missing casualties others deceased".split())


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
        if before is not None and found.form == "one" and self._repeats(before, found):
            return
        if before is not None and found.form == "named" and before.form == "one" and self._named(before, found):
            kept.pop()
        kept.append(found)

    def _named(self, before: Counted, found: Counted) -> bool:
        """Whether a name says who the one before is: "his wife Salma", "the janitor, Pedro Ruiz, 50"."""
        lower = self.words.lower
        if before.last + 1 == found.first:
            return True
        apposed = lower[before.first] == "the" and lower[before.last + 1 : found.first] == [","]
        behind = lower[found.last + 1 : found.last + 3]
        return apposed and behind[:1] in ([","], ["("]) and behind[-1] not in load_toll_grammar().says

    def _repeats(self, before: Counted, found: Counted) -> bool:
        return _names_one(before, found.first) or _tells_who(self.words, before, found)

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
            self._nobody(at, word)
            or self._both(at, word)
            or self._numbered(at, mention)
            or self._every(at, word, mention)
            or person_at(words, at, mention, headline=self.headline)
            or (unknown_person(words, at) if word in ("a", "an") and not self._covered(at) else None)
            or victim_at(words, at, self.described)
        )

    def _covered(self, at: int) -> bool:
        """Whether a mention of people goes on at a token."""
        start = self.words.starts[at]
        return any(m.start < start < m.end for m in self.described.values())

    def _nobody(self, at: int, word: str) -> Counted | None:
        lower, known = self.words.lower, load_numbers()
        if word in known.nobody or (word in ("anyone", "anybody") and _negated(lower, at)):
            return Counted(at, at, _ZERO, word, "none")
        if word == "without":
            return self._without(at)
        if word != "no" or at + 1 >= len(lower) or lower[at + 1] in ("fewer", "less", "more", ".", "of", ","):
            return None
        for where in range(at + 1, min(at + 4, len(lower))):
            if lower[where] in _NONE_OF and lower[where : where + 1] != ["human"] and not self._goes_on(where):
                return Counted(at, where, _ZERO, lower[where], "none")
            if lower[where] in _NOT_DIRECT:
                return None
            if not lower[where].isalpha():
                break
        noun = noun_from(self.words, at + 1, 4)
        return Counted(at, noun.last, _ZERO, noun.head, "none") if noun is not None else None

    def _without(self, at: int) -> Counted | None:
        """ "Without victims", "without human losses"; not "without casualties being reported by the army"."""
        lower = self.words.lower
        last = at + 1 + (lower[at + 1 : at + 2] in (["human"], ["any"]))
        if last < len(lower) and lower[last] in NONE_OF and lower[last + 1 : last + 2] not in (["of"], ["among"]):
            return Counted(at + 1, last, _ZERO, lower[last], "none")
        return None

    def _goes_on(self, where: int) -> bool:
        """Whether a noun only describes the next: "no civilian deaths", "no police officers"."""
        lower = self.words.lower
        return where + 1 < len(lower) and (
            lower[where + 1] in _NONE_OF or noun_from(self.words, where + 1, 1) is not None
        )

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

    def _numbered(self, at: int, mention: Mention | None) -> Counted | None:
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
        while limit < min(at + 6, size) and lower[limit - 1] in _HEDGE_WORDS:
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
            if at + 1 < size and lower[at + 1] in _ENDS and self._is_people_name(at):
                return Counted(whole.first, at, whole.count, lower[at], "number", False, other, guessed=True)
            far = _unknown_plural(words, at)
            if far is not None:
                return Counted(whole.first, far, whole.count, lower[far], "number", False, other, guessed=True)
            if _plural_thing(lower, at):
                return Counted(whole.first, at, whole.count, lower[at], "number", False, other, guessed=True)
            if at + 2 < size and lower[at + 1] == "and" and words.is_name(at) and read_number(lower, at + 2, size):
                return Counted(whole.first, at, whole.count, "people", "number", False, other)
        who = lower[whole.last] if lower[whole.last] == "couple" else ""
        return Counted(whole.first, whole.last, whole.count, who, "number", False, other)


_NOT_DIRECT = frozenset("mention fewer less more , information word reports report on about news details".split())
_HOUSEHOLDS = frozenset("families family households household".split())


@cache
def first_words() -> frozenset[str]:
    """Return the words other than digits that a count of people may begin with where no mention begins."""
    known = load_numbers()
    numbers = {*known.ones, *known.tens, *known.scales, *known.units, *known.vague, *known.nobody}
    closed = {
        "without",
        "whose",
        "no",
        "both",
        "all",
        "another",
        "half",
        "(",
        "him",
        "her",
        "anyone",
        "anybody",
        "one",
        "many",
    }
    return frozenset(numbers | closed | _HEDGE_WORDS | ARTICLES)


_ENDS = frozenset("were was had have died in are ( , . and killed dead wounded".split())
_HEDGE_WORDS = frozenset(word for phrase in load_numbers().hedges for word in phrase) | {
    "a",
    "an",
    "half",
    "the",
    "all",
    "other",
    "some",
    "between",
    "another",
}
_KNOWN = frozenset(
    "was is has his this thus less across towards besides as perhaps always afterwards others hours yes plus gas unless".split()
)


def _plural_thing(lower: Sequence[str], at: int) -> bool:
    """Whether an unknown plural follows a number: what it counts may be anything."""
    word = lower[at]
    return (
        word.endswith("s")
        and word.replace("-", "").isalpha()
        and len(word) > 3
        and word not in _KNOWN
        and not word.endswith("ss")
    )


def _names_one(before: Counted, at: int) -> bool:
    """Whether an article follows a bare count at once: "one of them a girl of three"."""
    return before.last + 1 == at and (before.bare or before.of_them) and before.count.high is not None


def _list_follows(words: Words, found: Counted) -> bool:
    """Whether people go on behind others: ", a clerk and a driver", ", a clerk, two drivers"."""
    behind = words.lower[found.last + 1 : found.last + 3]
    if behind[:1] == [","]:
        return len(behind) > 1 and (behind[1] in ("a", "an", "the", "and", "his", "her") or behind[1] in first_words())
    return behind[:1] == ["and"]


def _tells_who(words: Words, before: Counted, found: Counted) -> bool:
    """Whether one person described behind a name and a comma is the one named: "Amjad Sabri, a popular singer"."""
    at = found.first
    if before.form == "one" and words.lower[before.first] in ("the", "his", "her") and words.lower[at] in ("a", "an"):
        return words.lower[before.last + 1 : at] == [","] and not _list_follows(words, found)  # "the patient, a woman"
    if before.form != "named" or words.lower[at] not in ("a", "an", "the", "his", "her"):
        return False
    gap = words.lower[before.last + 1 : at]
    return gap == [","] or (len(gap) == 3 and gap[0] == gap[2] == "," and gap[1].isdecimal())


def _unknown_plural(words: Words, at: int) -> int | None:
    """Return the plural that an unknown noun phrase before a verb ends with: "two kitchen hands were"."""
    lower, known = words.lower, load_numbers()
    for where in range(at, min(at + 3, len(lower) - 1)):
        word = lower[where]
        if (
            not word.replace("-", "").isalpha()
            or word in known.things
            or word in load_toll_grammar().between
            or word in load_harms().cues
        ):
            return None
        entry = load_lexicon().nouns.get((word,))
        if entry is not None and entry.kind not in ("people", "person") and where > at:
            return None
        if where > at and _plural_thing(lower, where) and lower[where + 1] in _ENDS:
            return where
    return None


def _besides(words: Words, at: int) -> Counted | None:
    """Return the attackers that notes count apart: "9 (+3) dead"."""
    lower = words.lower
    if lower[at + 3 : at + 4] != [")"] or not lower[at + 2].isdecimal() or not at or not lower[at - 1][0].isalnum():
        return None
    return Counted(at, at + 3, Count(int(lower[at + 2]), int(lower[at + 2])), "attackers", "number")


def _is_rate(lower: Sequence[str], at: int) -> bool:
    """Whether people are counted by the day or year: "37 children a month"."""
    return tuple(lower[at : at + 1]) in (("per",), ("every",)) or (
        lower[at : at + 1] == ["a"] and lower[at + 1 : at + 2] in (["day"], ["week"], ["month"], ["year"])
    )


def _negated(lower: Sequence[str], at: int) -> bool:
    before = lower[max(0, at - 6) : at]
    return any(w in ("without", "not", "n't", "never", "nor", "neither") or w.endswith("n't") for w in before)


def _superlative(lower: Sequence[str], at: int) -> bool:
    """Whether "one of the ..." goes on with what is singled out: "one of the worst attacks"."""
    words = lower[at : at + 1]
    return bool(words) and (
        (words[0].endswith("est") and words[0] not in ("arrest", "guest", "priest", "protest"))
        or words[0] in ("most", "worst", "biggest", "few", "first", "last", "main", "top")
    )
