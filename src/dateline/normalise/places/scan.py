"""Finds stretches of words that may name places: known names, and unknown ones that their neighbours mark."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.knowledge.places.entry import Entry
from dateline.knowledge.places.fold import fold_word
from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.knowledge.places.tables import load_abbreviations, load_demonyms, load_words
from dateline.normalise.places.found import Found
from dateline.normalise.places.surroundings import Surroundings
from dateline.normalise.places.tokens import Word, split_words
from dateline.normalise.places.unknown import Unknown

_LONGEST = 6
_APOSTROPHES = ("'", "’")
_SAINTS = frozenset(("saint", "sainte"))
_ALSO_ENGLISH = frozenset(("pole", "dane", "turk", "swede"))


def scan(
    text: str, gazetteer: Gazetteer, blocked: Sequence[tuple[int, int]] = (), starts: frozenset[int] = frozenset()
) -> tuple[list[Found], list[Word]]:  # fmt: skip
    """Return what may be places in a text, in order and without overlaps, and the text's words.

    ``starts`` are offsets at which sentences begin, beside those that full stops and the like show.
    """
    scanner = Scanner(text, gazetteer, blocked)
    if starts:
        for word in scanner.words:
            if word.capital and word.start in starts:
                word.first = True
    return scanner.scan(), scanner.words


_LIMITS = frozenset(("border", "frontier", "boundary"))


class Scanner:
    """One pass over one text's words."""

    def __init__(self, text: str, gazetteer: Gazetteer, blocked: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.words = split_words(text)
        self._gazetteer = gazetteer
        self._around = Surroundings(text, self.words, gazetteer)
        self._unknown = Unknown(self._around, gazetteer)
        self._lists = load_words()
        self._demonyms = load_demonyms()
        self._abbreviations = load_abbreviations()
        self._blocked = bytearray(len(text) if blocked else 0)
        for start, end in blocked:
            for at in range(max(0, start), min(end, len(text))):
                self._blocked[at] = 1

    def scan(self) -> list[Found]:
        """Return what was found, in order, without overlaps."""
        found: list[Found] = []
        past, blocked = 0, self._blocked
        for at, word in enumerate(self.words):
            if not word.capital or at < past or (blocked and blocked[word.start]):
                continue
            pair = self._pair(at) if "-" in word.text else self._dashed(at)
            if pair:
                found += pair
                past = pair[-1].last
                continue
            hit = self._at(at, found)
            if hit is not None:
                found.append(hit)
                past = hit.last
        return found

    def _at(self, at: int, found: list[Found]) -> Found | None:
        """Return what begins at a word, the longest name first."""
        word = self.words[at]
        run = self._run(at)
        if run == 1 and word.first and word.key in self._lists.common and not word.text.isupper():
            return None
        if found and found[-1].last == at and (abbreviation := self._abbreviation(at, found)):
            return abbreviation
        if run > 1 and (hit := self._unknown.whole(at, run)):
            return hit
        if (self.text[word.end : word.end + 1] in _APOSTROPHES or word.key in _SAINTS) and (
            hit := self._possessive(at)
        ):
            return hit
        hit = self._known(at, run, found)
        if hit is None and found:
            hit = self._unknown.owned(at, run, found[-1])
        if hit is None and "-" in word.text:
            hit = self._compound(at)
        return hit or self._unknown.after(at, run)

    def _known(self, at: int, run: int, found: list[Found]) -> Found | None:
        """Return the longest known name that begins at a word and that its neighbours do not gainsay."""
        words = self.words
        keys = [w.key for w in words[at : at + run]]
        for size in range(run, 0, -1):
            last = at + size
            if size > 1 and not (words[last - 1].capital or words[last - 1].text.isdigit()):
                continue
            key = " ".join(keys[:size]) if size > 1 else keys[0]
            codes = self._demonyms.get(key)
            if codes and not (size == 1 and words[at].lower in _ALSO_ENGLISH):
                return self._found(at, last, key, (), codes=codes)
            entries = self._gazetteer.candidates(key)
            if entries and self._fits(entries, at, last):
                hit = self._around.judge(self._found(at, last, key, entries))
                if hit is not None:
                    return (self._unknown.longer(hit, run, found[-1:]) or hit) if hit.inside and size < run else hit
        return None

    def _possessive(self, at: int) -> Found | None:
        """Return a name with a possessive in it ("Cox's Bazar", "in St John's")."""
        words = self.words
        if at + 1 >= len(words):
            return None
        word, after = words[at], words[at + 1]
        if after.capital and self.text[word.end : after.start] in ("'s ", "’s "):
            entries = self._gazetteer.candidates(f"{word.key}s {after.key}")
            return self._around.judge(self._found(at, at + 2, f"{word.key}s {after.key}", entries)) if entries else None
        key = f"{word.key} {after.key}s"
        if word.key not in _SAINTS or self.text[after.end : after.end + 2] not in ("'s", "’s"):
            return None
        entries = self._gazetteer.candidates(key)
        if not entries:
            return None
        hit = self._found(at, at + 2, key, entries)
        hit.end += 2
        judged = self._around.judge(hit)
        return judged if judged is not None and judged.sure and not judged.inside else None

    def _fits(self, entries: tuple[Entry, ...], first: int, last: int) -> bool:
        """Whether small or common words are more than a chance to spell a name ("the Mission", "FEDERAL CAPITAL")."""
        one, common = self.words[first], self._lists.common
        if last - first < 2 or any(
            w.key not in common and w.lower not in self._lists.links for w in self.words[first:last]
        ):
            return last - first != 2 or not (one.caseless and one.lower in self._lists.small)
        if last - first == 2 and one.lower in ("the", "a"):
            return False
        return entries[0].kind != "settlement" or (entries[0].main and not one.caseless)

    def _found(self, first: int, last: int, key: str, entries: tuple[Entry, ...], codes: tuple[str, ...] = ()) -> Found:
        return Found(first, last, self.words[first].start, self.words[last - 1].end, key, entries, codes=codes)

    def _run(self, at: int) -> int:
        """Return how many words from ``at`` can belong to one name."""
        words, size = self.words, 1
        while size < _LONGEST and at + size < len(words):
            before, word = words[at + size - 1], words[at + size]
            if not self._around.adjacent(before, word) or not (word.capital or word.lower in self._lists.links):
                break
            size += 1
        return size

    def _abbreviation(self, at: int, found: list[Found]) -> Found | None:
        """Return a state's abbreviation after a settlement and a comma ("Paris, Tex.")."""
        word = self.words[at]
        code = self._abbreviations.get(word.text.rstrip("."))
        if (
            code is None
            or (word.caseless and word.lower in self._lists.small)
            or self.text[found[-1].end : word.start] != ", "
        ):
            return None
        entries = tuple(
            e
            for e in self._gazetteer.candidates(self._gazetteer.admin1_key(code))
            if e.kind == "admin1" and e.admin1 == code
        )
        hit = self._found(at, at + 1, word.key, entries)
        hit.sure, hit.hint = True, "admin1"
        return hit if entries else None

    def _dashed(self, at: int) -> list[Found]:
        """Return both names of "the Maiduguri–Damaturu road", which a long dash joins."""
        if at + 2 >= len(self.words) or self.words[at + 2].lower not in self._lists.between:
            return []
        one, other = self.words[at], self.words[at + 1]
        if other.start - one.end != 1 or self.text[one.end] not in "–—" or not other.capital:
            return []
        entries = [self._gazetteer.candidates(word.key) for word in (one, other)]
        if not all(entries) or one.key in self._demonyms or other.key in self._demonyms:
            return []
        road = self.words[at + 2].lower not in _LIMITS
        return [
            Found(at, at + 2, word.start, word.end, word.key, known, sure=True, road=road)
            for word, known in zip((one, other), entries, strict=True)
        ]

    def _pair(self, at: int) -> list[Found]:
        """Return both names of "the Maiduguri-Damaturu road", "the Syria-Turkey border", [] where it is no such pair."""
        word, after = self.words[at], self.words[at + 1] if at + 1 < len(self.words) else None
        names = word.text.split("-")
        if after is None or after.lower not in self._lists.between or len(names) != 2 or min(map(len, names)) < 2:
            return []
        pair, start = [], word.start
        for name in names:
            key = fold_word(name)
            entries = self._gazetteer.candidates(key)
            if not name[0].isupper() or not entries or key in self._demonyms:
                return []
            road = after.lower not in _LIMITS
            pair.append(Found(at, at + 1, start, start + len(name), key, entries, sure=True, road=road))
            start += len(name) + 1
        return pair

    def _compound(self, at: int) -> Found | None:
        """Return the place in "Kabul-based", "US-led": context, no place of anything."""
        word = self.words[at]
        head, dash, rest = word.text.partition("-")
        if not dash or not head[:1].isupper() or len(head) < 2 or rest not in self._lists.compound_ends:
            return None
        key = " ".join(self.words[at].key.split()[:1])
        entries = self._gazetteer.candidates(key)
        if not entries or (key in self._lists.common and not head.isupper()):
            return None
        hit = Found(at, at + 1, word.start, word.start + len(head), key, entries, inside=rest not in ("area", "region"))
        codes = self._demonyms.get(key, ())
        return Found(at, at + 1, word.start, word.start + len(head), key, (), codes=codes) if codes else hit
