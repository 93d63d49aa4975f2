"""Finds stretches of words that may name places: known names, and unknown ones that their neighbours mark."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.core.text import Sentence
from dateline.knowledge.places.entry import Entry
from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.knowledge.places.tables import Words, load_abbreviations, load_demonyms, load_words
from dateline.normalise.places.tokens import Word, split_words

_LONGEST = 6
_LINKS = frozenset(
    [
        "of",
        "the",
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "al",
        "bin",
        "da",
        "do",
        "dos",
        "di",
        "du",
        "des",
        "le",
        "les",
        "y",
        "e",
        "ul",
        "i",
        "ye",
        "on",
        "upon",
        "sur",
        "and",
        "d",
        "en",
    ]
)
_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
_DIRECTIONS = frozenset(
    [
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "northeastern",
        "northwestern",
        "southeastern",
        "southwestern",
        "upper",
        "lower",
        "greater",
        "downtown",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "inner",
        "outer",
        "old",
        "new",
        "rural",
    ]
)


@dataclass(slots=True)
class Found:
    """A stretch of words ``first`` to ``last`` (left out) that may name one of ``entries`` (none: unknown name).

    ``hint`` is the kind that a neighbouring noun names ("district": admin2), ``sure`` whether its surroundings make
    it a place, ``inside`` whether it is part of a longer name, ``codes`` the countries of an adjective.
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    entries: tuple[Entry, ...]
    hint: str = ""
    sure: bool = False
    inside: bool = False
    codes: tuple[str, ...] = field(default=())


class Scanner:
    """One pass over one text's words."""

    def __init__(self, text: str, gazetteer: Gazetteer, blocked: list[tuple[int, int]]) -> None:
        self.text = text
        self.words = split_words(text)
        self._gazetteer = gazetteer
        self._lists: Words = load_words()
        self._lower = {w.lower for w in self.words if not w.capital and not w.caseless}
        self._demonyms = load_demonyms()
        self._abbreviations = load_abbreviations()
        self._blocked = bytearray(len(text)) if blocked else b""
        for start, end in blocked:
            self._blocked[max(0, start) : end] = b"\x01" * (min(end, len(text)) - max(0, start))  # type: ignore[index]

    def scan(self) -> list[Found]:
        """Return what was found, in order, without overlaps."""
        found: list[Found] = []
        at = 0
        words = self.words
        while at < len(words):
            word = words[at]
            hit = self._at(at, found) if word.capital and not self._is_blocked(word) else None
            if hit is None:
                at += 1
            else:
                found.append(hit)
                at = hit.last
        return found

    def _is_blocked(self, word: Word) -> bool:
        return bool(self._blocked) and bool(self._blocked[word.start])

    def _at(self, at: int, found: list[Found]) -> Found | None:
        """Return what begins at a word, the longest name first."""
        abbreviation = self._abbreviation(at, found)
        if abbreviation:
            return abbreviation
        run = self._run(at)
        for size in range(run, 0, -1):
            last = at + size
            if size > 1 and not (self.words[last - 1].capital or self.words[last - 1].text.isdigit()):
                continue
            key = " ".join(w.key for w in self.words[at:last])
            codes = self._demonyms.get(key)
            if codes and not (size == 1 and self.words[at].lower in ("pole", "dane", "turk", "swede")):
                return self._found(at, last, key, (), codes=codes)
            entries = self._gazetteer.candidates(key)
            if entries and self._fits(entries, at, last):
                hit = self._judge(self._found(at, last, key, entries))
                if hit is not None:
                    return hit
        return self._compound(at) or self._unknown(at, run)

    def _fits(self, entries: tuple[Entry, ...], first: int, last: int) -> bool:
        """Whether a long name that a page's furniture could spell by chance is more than one common word."""
        return not (
            last - first == 2
            and self.words[first].lower in ("the", "a")
            and self.words[first + 1].key in self._lists.common
        )

    def _found(self, first: int, last: int, key: str, entries: tuple[Entry, ...], codes: tuple[str, ...] = ()) -> Found:
        return Found(first, last, self.words[first].start, self.words[last - 1].end, key, entries, codes=codes)

    def _run(self, at: int) -> int:
        """Return how many words from ``at`` can belong to one name."""
        words, size = self.words, 1
        while size < _LONGEST and at + size < len(words):
            before, word = words[at + size - 1], words[at + size]
            if not self._adjacent(before, word) or not (word.capital or word.lower in _LINKS):
                break
            size += 1
        return size

    def _adjacent(self, before: Word, word: Word) -> bool:
        gap = self.text[before.end : word.start]
        return (
            gap in (" ", "\u00a0")
            or (gap == ". " and before.key in ("saint", "sainte", "mount", "fort"))
            or (gap == "\n" and not before.caseless)
        )

    def _titled(self, before: Word, word: Word) -> bool:
        """Whether a title with a full stop stands before a word ("Gov. Houston")."""
        return before.lower in self._lists.titles and self.text[before.end : word.start] == ". "

    def _abbreviation(self, at: int, found: list[Found]) -> Found | None:
        """Return a state's abbreviation after a settlement and a comma ("Paris, Tex.")."""
        word = self.words[at]
        code = self._abbreviations.get(word.text.rstrip("."))
        if code is None or not found or found[-1].last != at or self.text[found[-1].end : word.start] != ", ":
            return None
        entries = tuple(
            e
            for e in self._gazetteer.candidates(_state_key(self._gazetteer, code))
            if e.kind == "admin1" and e.admin1 == code
        )
        hit = self._found(at, at + 1, word.key, entries)
        hit.sure, hit.hint = True, "admin1"
        return hit if entries else None

    def _compound(self, at: int) -> Found | None:
        """Return the place in "Kabul-based", "US-led": context, no place of anything."""
        word = self.words[at]
        head, dash, rest = word.text.partition("-")
        if not dash or not head[:1].isupper() or len(head) < 2 or not rest.islower():
            return None
        key = " ".join(self.words[at].key.split()[:1])
        entries = self._gazetteer.candidates(key)
        if not entries or (key in self._lists.common and not head.isupper()):
            return None
        hit = Found(at, at + 1, word.start, word.start + len(head), key, entries, inside=rest not in ("area", "region"))
        codes = self._demonyms.get(key, ())
        return Found(at, at + 1, word.start, word.start + len(head), key, (), codes=codes) if codes else hit

    def _neighbour(self, at: int) -> Word | None:
        return self.words[at] if 0 <= at < len(self.words) else None

    def _judge(self, hit: Found) -> Found | None:
        """Return the hit with what its neighbours say of it, or None where they say that it is no place."""
        words, lists = self.words, self._lists
        one = hit.last - hit.first == 1
        word = words[hit.first]
        before = self._neighbour(hit.first - 1)
        after = self._neighbour(hit.last)
        left = before if before and (self._adjacent(before, word) or self._titled(before, word)) else None
        right = after if after and self._adjacent(words[hit.last - 1], after) else None
        self._hint(hit, left, right)
        cue = left is not None and left.lower in lists.cues
        hit.sure = hit.sure or cue
        strong = hit.entries[0].kind == "country" or any(e.capital for e in hit.entries[:3])
        if one and not self._plausible(hit, word, cue, strong):
            return None
        if (
            left is not None
            and left.lower.rstrip(".") in lists.titles
            and not (left.lower.islower() and not left.capital and strong)
        ):
            return None
        if self._is_person(hit, left, right, one):
            return None
        hit.inside = self._is_inside(hit, left, right, strong)
        return hit

    def _hint(self, hit: Found, left: Word | None, right: Word | None) -> None:
        divisions = self._lists.division_nouns
        if right is not None and right.key in divisions:
            hit.hint, hit.sure = divisions[right.key], True
        elif self.words[hit.last - 1].key in divisions and hit.last - hit.first > 1:
            hit.hint, hit.sure = divisions[self.words[hit.last - 1].key], True
        elif (
            left is not None
            and left.lower in ("of", "de")
            and (noun := self._neighbour(hit.first - 2))
            and noun.key in divisions
        ):
            hit.hint, hit.sure = divisions[noun.key], True

    def _plausible(self, hit: Found, word: Word, cue: bool, strong: bool) -> bool:
        """Whether one word may be a name of a place here: common words and capitals that say nothing need more."""
        lists, country = self._lists, hit.entries[0].kind == "country"
        if word.key in lists.not_places or word.lower in _DAYS or self.text[hit.end : hit.end + 1] == "$":
            return False
        if word.lower == "us":
            return word.text == "US" and (cue or not word.caseless)
        if word.text.isupper() and len(word.text) < 5 and not country and not self._known_short(hit, strong):
            return False
        if len(word.text) < 3 and not (word.text.isupper() and country):
            return False
        if word.lower in self._lower and not hit.sure:
            return False
        if word.key in lists.common:
            return self._plausible_common(hit, word, country)
        return self._well_known(hit, word, strong) if word.caseless or word.first else True

    def _plausible_common(self, hit: Found, word: Word, country: bool) -> bool:
        """Whether a common word is a place: an acronym of a country, or after "in" in the middle of a sentence."""
        if word.caseless:
            return False
        return (country and word.text.isupper()) or (hit.sure and not word.first and self._after_is_open(hit))

    def _well_known(self, hit: Found, word: Word, strong: bool) -> bool:
        """Whether a word whose capital says nothing is a place all the same."""
        least = 50_000 if word.caseless else 20_000
        large = any(
            (e.main and e.population > least) or e.kind in ("admin1", "area", "water", "line") for e in hit.entries
        )
        return hit.sure or strong or large or self._followed_by_comma(hit)

    def _known_short(self, hit: Found, strong: bool) -> bool:
        """Whether a short word in capitals is a town and no acronym: a large one, begun like a dateline or marked."""
        large = strong or any(e.main and e.population > 30_000 for e in hit.entries)
        opens = self.text[hit.end : hit.end + 2] in (", ", " -", " –", " —", " (", ": ")
        return large and (opens or (hit.sure and self.words[hit.first].caseless))

    def _after_is_open(self, hit: Found) -> bool:
        """Whether what follows lets a common word be a name: a comma, a stop, a small word; no capital."""
        after = self._neighbour(hit.last)
        return after is None or not after.capital or not self._adjacent(self.words[hit.last - 1], after)

    def _followed_by_comma(self, hit: Found) -> bool:
        after = self._neighbour(hit.last)
        return after is not None and after.capital and self.text[hit.end : after.start] == ", "

    def _is_person(self, hit: Found, left: Word | None, right: Word | None, one: bool) -> bool:
        """Whether the name is a person's: a given name or surname beside another capitalised word."""
        lists = self._lists
        word = self.words[hit.first]
        if hit.hint or (word.caseless and not one):
            return False
        if (
            left is not None
            and left.capital
            and left.key in lists.given_names
            and not (left.first and left.key in lists.common)
        ):
            return not self._gazetteer.candidates(left.key + " " + word.key)
        if not one or word.key not in lists.given_names or right is None or not right.capital:
            return False
        nouns = lists.site_nouns | lists.organisation_nouns
        return (
            right.key not in nouns
            and right.lower not in _DAYS
            and right.key not in lists.division_nouns
            and not word.caseless
        )

    def _is_inside(self, hit: Found, left: Word | None, right: Word | None, strong: bool) -> bool:
        """Whether the name is part of a longer one."""
        lists = self._lists
        word = self.words[hit.first]
        if right is not None and right.key in lists.site_nouns:
            return True
        if right is not None and right.key in (
            lists.organisation_nouns if right.capital else lists.lower_organisation_nouns
        ):
            return True
        if (left is not None and left.lower in ("of", "for")) or (
            left is not None and left.lower == "the" and hit.first > 1 and self.words[hit.first - 2].lower == "of"
        ):
            noun = self._neighbour(hit.first - (3 if left.lower == "the" else 2))
            if noun is not None and noun.capital and not noun.first and noun.key in lists.organisation_nouns:
                return True
        if word.caseless:
            return False
        if right is not None and right.capital and right.lower not in _DAYS and right.key not in lists.division_nouns:
            return right.key not in self._demonyms and self.text[hit.end : hit.end + 2] not in ("'s", "’s")
        if (
            left is not None
            and left.capital
            and not (left.first and left.key in lists.common)
            and left.key not in self._demonyms
            and not self._may_precede(left)
        ):
            return True
        return False

    def _may_precede(self, left: Word) -> bool:
        return (
            left.lower in _DIRECTIONS
            or left.lower in _DAYS
            or left.key in self._lists.division_nouns
            or self.text[left.end : left.end + 2] in ("'s", "’s")
        )

    def _unknown(self, at: int, run: int) -> Found | None:
        """Return an unknown name that a noun of division or a phrase marks as a place ("Ghoza village")."""
        words, lists = self.words, self._lists
        if words[at].caseless or words[at].key in lists.common or words[at].key in lists.division_nouns:
            return None
        size = 1
        while (
            size < run
            and words[at + size].capital
            and words[at + size].key not in lists.division_nouns
            and words[at + size].key not in lists.organisation_nouns | lists.site_nouns
        ):
            size += 1
        hit = self._found(at, at + size, " ".join(w.key for w in words[at : at + size]), ())
        before, after = self._neighbour(at - 1), self._neighbour(at + size)
        right = after if after and self._adjacent(words[at + size - 1], after) else None
        left = before if before and self._adjacent(before, words[at]) else None
        self._hint(hit, left, right)
        if left is not None and left.lower in lists.titles:
            return None
        if hit.hint in ("settlement", "admin1", "admin2"):
            return hit
        return hit if self._is_said_of_a_place(hit, left, right) else None

    def _is_said_of_a_place(self, hit: Found, left: Word | None, right: Word | None) -> bool:
        """Whether "in", "near", "outside" stand before an unknown name that ends there ("in Herhanj on Friday")."""
        if left is None or left.lower not in ("in", "near", "outside") or hit.end - hit.start < 4:
            return False
        if right is not None and right.capital and right.lower not in _DAYS:
            return False
        hit.sure = True
        return not (
            self.text[hit.start : hit.end].isupper()
            or self.words[hit.first].lower in self._lower
            or self.words[hit.first].lower in _DAYS
            or self.words[hit.first].key in self._lists.given_names
            or self.words[hit.first].text[0].isdigit()
        )


def _state_key(gazetteer: Gazetteer, code: str) -> str:
    return gazetteer.admin1_key(code)


def scan(
    text: str, gazetteer: Gazetteer, sentences: tuple[Sentence, ...], blocked: list[tuple[int, int]]
) -> tuple[list[Found], list[Word]]:  # fmt: skip
    """Return what may be places in a text, and its words."""
    scanner = Scanner(text, gazetteer, blocked)
    return scanner.scan(), scanner.words
