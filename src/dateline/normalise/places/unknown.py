"""Names that the gazetteer does not know and that their neighbours mark as places."""

from __future__ import annotations

from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.knowledge.places.tables import load_demonyms, load_words
from dateline.normalise.places.found import Found
from dateline.normalise.places.heads import told_to_be_place
from dateline.normalise.places.surroundings import Surroundings
from dateline.normalise.places.tokens import Word

_LEADS = frozenset(("of", "de", "in", "at", "near", "outside"))
_LINKS = frozenset(("el", "la", "las", "los", "de", "del", "al", "e", "san", "santa"))
_WELL_KNOWN = 20_000


class Unknown:
    """Looks for unknown names in one text."""

    def __init__(self, around: Surroundings, gazetteer: Gazetteer) -> None:
        self._around = around
        self._words = around.words
        self._gazetteer = gazetteer
        self._lists = load_words()

    def whole(self, at: int, run: int) -> Found | None:
        """Return two words or more with the noun of their kind behind them ("Kakau Daji village"), else None."""
        words, divisions = self._words, self._lists.division_nouns
        size = self._size(at, run)
        if size < 2 or at + size >= len(words) or words[at].caseless or words[at].first:
            return None
        noun = words[at + size]
        if noun.key not in divisions or not self._around.adjacent(words[at + size - 1], noun):
            return None
        if at + size + 1 < len(words) and words[at + size + 1].lower == "of":
            return None
        names = words[at : at + size]
        if any(self._is_other(word) for word in names) or self._is_known(names, divisions[noun.key]):
            return None
        hit = self._found(at, size)
        hit.hint, hit.sure = divisions[noun.key], True
        return hit

    def after(self, at: int, run: int) -> Found | None:
        """Return a name that a noun, a preposition or its own first word marks as a place, else None."""
        words, lists = self._words, self._lists
        word = words[at]
        if word.key in lists.generic_heads:
            return self._generic(at)
        if word.caseless or word.key in lists.common or word.key in lists.division_nouns:
            return None
        size = self._size(at, run)
        left, right = words[at - 1].lower if at else "", words[at + size].key if at + size < len(words) else ""
        divisions = lists.division_nouns
        marked = left in _LEADS or right in divisions or words[at + size - 1].key in divisions
        if not marked and not told_to_be_place(self._around.text, words[at + size - 1].end):
            return None
        hit = self._found(at, size)
        return hit if self._around.is_unknown_place(hit) else None

    def owned(self, at: int, run: int, owner: Found) -> Found | None:
        """Return an unknown name behind a town's possessive ("in Kabul's Gulaee Dawa Khana"), else None."""
        words = self._words
        if owner.last != at or owner.codes or not owner.sure or words[at].caseless:
            return None
        if self._around.text[owner.end : words[at].start] not in ("'s ", "’s ") or owner.entries[:1] == ():
            return None
        size = self._size(at, run)
        if self._is_named_otherwise(at, size):
            return None
        return self._sure(at, size)

    def longer(self, hit: Found, run: int, before: list[Found]) -> Found | None:
        """Return the unknown name that a known one is part of, where words before it say that it is a place.

        "at Ceel Dheer": the gazetteer knows a part of it somewhere else.
        """
        words, at = self._words, hit.first
        if before and (owned := self.owned(at, run, before[0])):
            return owned
        size = self._size(at, run)
        if at == 0 or size < 2 or words[at].caseless or hit.entries[0].kind == "country" or hit.entries[0].capital:
            return None
        if words[at - 1].lower not in ("in", "at", "near", "outside") or self._is_named_otherwise(at, size):
            return None
        return self._sure(at, size)

    def _is_named_otherwise(self, at: int, size: int) -> bool:
        """Whether a noun behind the words or one of them makes them an organisation, a site or a person."""
        words = self._words
        after = words[at + size] if at + size < len(words) else None
        if after is not None and self._around.adjacent(words[at + size - 1], after):
            if after.key in self._lists.bodies:
                return True
        return any(self._is_other(w) or w.key in self._lists.common for w in words[at : at + size])

    def _sure(self, at: int, size: int) -> Found:
        found = self._found(at, size)
        found.sure = True
        return found

    def _generic(self, at: int) -> Found | None:
        """Return "Cerro El Pericon": a word that begins names of places and the name after it."""
        words, lists = self._words, self._lists
        last = at + 1
        while last < len(words) and last - at < 4 and self._around.adjacent(words[last - 1], words[last]):
            word = words[last]
            if word.lower not in _LINKS and (not word.capital or word.key in lists.common):
                break
            last += 1
        while last > at + 1 and words[last - 1].lower in _LINKS:
            last -= 1
        names = words[at + 1 : last]
        if not names or (words[at].first and words[at].key in lists.common) or any(map(self._is_other, names)):
            return None
        after = words[last] if last < len(words) else None
        if after is not None and after.key in self._lists.bodies and after.capital:
            return None
        hit = self._found(at, last - at)
        return hit if self._around.is_unknown_place(hit) else None

    def _size(self, at: int, run: int) -> int:
        """Return how many capitalised words from ``at`` stand before a noun of a kind of place or organisation."""
        words, size = self._words, 1
        while size < run and words[at + size].capital and words[at + size].key not in self._lists.ends:
            size += 1
        return size

    def _is_other(self, word: Word) -> bool:
        """Whether a word shows that the words round it are no one name of a place."""
        lists = self._lists
        groups = (lists.titles, lists.directions, lists.days, lists.organisation_nouns)
        return any(word.lower in group for group in groups) or word.key in load_demonyms()

    def _is_known(self, names: list[Word], hint: str) -> bool:
        """Whether the words, their first or their last ones are a place by themselves."""
        keys = [w.key for w in names]
        if self._gazetteer.candidates(" ".join(keys)):
            return True
        if any(e.kind in ("country", "admin1") for e in self._gazetteer.candidates(keys[0])[:5]):
            return True
        for first in range(1, len(keys)):
            for e in self._gazetteer.candidates(" ".join(keys[first:])):
                if e.kind == hint != "settlement" or (e.main and e.population > _WELL_KNOWN):
                    return True
        return False

    def _found(self, at: int, size: int) -> Found:
        names = self._words[at : at + size]
        return Found(at, at + size, names[0].start, names[-1].end, " ".join(w.key for w in names), ())
