"""What the words round a name say of it: a kind of place, a person, an organisation, a common word."""

from __future__ import annotations

from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.knowledge.places.tables import load_demonyms, load_words
from dateline.normalise.places.found import Found
from dateline.normalise.places.heads import opens_line, told_to_be_place
from dateline.normalise.places.persons import surnames
from dateline.normalise.places.tokens import Word

_KNOWN = 100_000
_SAINTS = frozenset(("saint", "sainte"))
_BODIES = frozenset(("department", "agency", "division", "quarter", "zone", "area", "state", "commune"))
_STRONG_CUES = frozenset(("in", "near", "outside", "into", "throughout", "within"))
_DETERMINERS = frozenset(
    ("the", "a", "an", "our", "my", "his", "her", "its", "their", "your", "this", "that", "these", "no")
)
_ROMANCE = frozenset(("del", "de", "du", "do", "da", "des", "dos", "la", "las", "los", "y", "e"))


class Surroundings:
    """The words of one text as neighbours of the names in it."""

    def __init__(self, text: str, words: list[Word], gazetteer: Gazetteer) -> None:
        self.text = text
        self.words = words
        self._gazetteer = gazetteer
        self._lists = load_words()
        self._demonyms = load_demonyms()
        self._lower = {w.lower for w in words if not w.capital and not w.caseless}
        self._surnames = surnames(text, words)

    def neighbour(self, at: int) -> Word | None:
        """Return the word at an index, None where there is none."""
        return self.words[at] if 0 <= at < len(self.words) else None

    def adjacent(self, before: Word, word: Word) -> bool:
        """Whether two words can stand in one name: nothing but a space, or the end of a line, between them."""
        gap = self.text[before.end : word.start]
        return (
            gap in (" ", "\u00a0")
            or (gap == ". " and before.key in ("saint", "sainte", "mount", "fort"))
            or (gap == "\n" and not before.caseless)
        )

    def titled(self, before: Word, word: Word) -> bool:
        """Whether a title with a full stop stands before a word ("Gov. Houston")."""
        return before.lower in self._lists.titles and self.text[before.end : word.start] == ". "

    def judge(self, hit: Found) -> Found | None:
        """Return the hit with what its neighbours say of it, or None where they say that it is no place."""
        one, word = hit.last - hit.first == 1, self.words[hit.first]
        left, right = self.beside(hit)
        self.hint(hit, left, right)
        cue = left is not None and left.lower in self._lists.cues
        hit.sure = hit.sure or cue or self._is_of(hit, left) or opens_line(self.text, hit.start, hit.end)
        strong = hit.entries[0].kind == "country" or any(e.capital for e in hit.entries[:3])
        if one and not self._plausible(hit, word, cue, strong):
            return None
        if self._is_titled(left, strong) or self._is_person(hit, left, right, one):
            return None
        if one and word.key in self._surnames and not (hit.hint or strong or (left and left.lower in _STRONG_CUES)):
            return None
        if word.key in _SAINTS and self.text[hit.end : hit.end + 2] in ("'s", "’s"):
            return None
        if one and not (strong or hit.hint or hit.sure) and self._is_somebody(hit, word, right):
            return None
        if one and word.key in self._lists.generic_heads and right is not None and right.capital:
            return None
        hit.inside = self._is_inside(hit, left, right)
        return hit

    def beside(self, hit: Found) -> tuple[Word | None, Word | None]:
        """Return the words that stand right before and after the hit, with no more than a space between."""
        before, after, word = self.neighbour(hit.first - 1), self.neighbour(hit.last), self.words[hit.first]
        left = before if before and (self.adjacent(before, word) or self.titled(before, word)) else None
        return left, after if after and self.adjacent(self.words[hit.last - 1], after) else None

    def hint(self, hit: Found, left: Word | None, right: Word | None) -> None:
        """Note the kind of place that a noun beside the name, in it or before it names."""
        divisions = self._lists.division_nouns
        if right is not None and right.key in divisions:
            hit.hint, hit.sure = divisions[right.key], True
        elif right is not None and right.lower == "local" and self._next_is(hit.last + 1, "government"):
            hit.hint, hit.sure = "admin2", True
        elif self.words[hit.last - 1].key in divisions and hit.last - hit.first > 1:
            hit.hint, hit.sure = divisions[self.words[hit.last - 1].key], True
        elif (
            left is not None
            and left.lower in ("of", "de")
            and (noun := self.neighbour(hit.first - 2))
            and noun.key in divisions
            and not self._has_a_name(hit.first - 2)
        ):
            hit.hint, hit.sure = divisions[noun.key], True

    def _next_is(self, at: int, lower: str) -> bool:
        word = self.neighbour(at)
        return word is not None and word.lower == lower

    def _has_a_name(self, at: int) -> bool:
        """Whether a noun of a kind of place belongs to the name before it ("the San Luis district of San Salvador")."""
        name, noun = self.neighbour(at - 1), self.words[at]
        if name is None or not name.capital or not self.adjacent(name, noun):
            return False
        return name.key not in self._demonyms and name.key not in self._lists.common

    def _plausible(self, hit: Found, word: Word, cue: bool, strong: bool) -> bool:
        """Whether one word may be a name of a place here: common words and capitals that say nothing need more."""
        lists, country = self._lists, hit.entries[0].kind == "country"
        if any(word.lower in group for group in (lists.not_places, lists.days, lists.directions)):
            return False
        if self.text[hit.end : hit.end + 1] == "$":
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
        if word.caseless and not strong and self._is_no_name_in_capitals(hit):
            return False
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

    def _is_no_name_in_capitals(self, hit: Found) -> bool:
        """Whether an article or "our" shows that a word in a text of capitals is no town ("THE HUMBLE")."""
        left, right = self.beside(hit)
        if left is None or left.lower not in _DETERMINERS or hit.hint or hit.entries[0].kind != "settlement":
            return False
        return right is None or not (right.key in self._lists.site_nouns or right.key in self._lists.organisation_nouns)

    def _known_short(self, hit: Found, strong: bool) -> bool:
        """Whether a short word in capitals is a town and no acronym: a large one, begun like a dateline or marked."""
        large = strong or any(e.main and e.population > 30_000 for e in hit.entries)
        opens = self.text[hit.end : hit.end + 2] in (", ", " -", " –", " —", " (", ": ")
        return large and (opens or (hit.sure and self.words[hit.first].caseless))

    def _after_is_open(self, hit: Found) -> bool:
        """Whether what follows lets a common word be a name: a comma, a stop, a small word; no capital."""
        after = self.neighbour(hit.last)
        return after is None or not after.capital or not self.adjacent(self.words[hit.last - 1], after)

    def _followed_by_comma(self, hit: Found) -> bool:
        after = self.neighbour(hit.last)
        return after is not None and after.capital and self.text[hit.end : after.start] == ", "

    def _is_titled(self, left: Word | None, strong: bool) -> bool:
        """Whether a title stands before the name; one in small letters makes no person of a country or capital."""
        if left is None or (strong and not left.capital):
            return False
        return left.lower in self._lists.titles or left.lower in self._lists.named_things

    def _is_somebody(self, hit: Found, word: Word, right: Word | None) -> bool:
        """Whether a bare name that is a small town's is a person's: a given name, or one that says something."""
        if max(e.population for e in hit.entries[:3]) > _KNOWN or hit.entries[0].kind not in ("settlement", "admin2"):
            return False
        if word.key in self._lists.given_names:
            return True
        return right is not None and (right.lower in self._lists.speaking or right.lower in self._lists.telling)

    def _is_of(self, hit: Found, left: Word | None) -> bool:
        """Whether "residents of", "the streets of" stand before the name."""
        if left is None or left.lower != "of":
            return False
        noun = self.neighbour(hit.first - 2)
        return noun is not None and noun.lower in self._lists.of_places

    def _is_person(self, hit: Found, left: Word | None, right: Word | None, one: bool) -> bool:
        """Whether the name is a person's: a given name or surname beside another capitalised word."""
        lists, word = self._lists, self.words[hit.first]
        if hit.hint or (word.caseless and not one):
            return False
        if (
            left is not None
            and left.capital
            and left.key in lists.given_names
            and not (left.first and left.key in lists.common)
        ):
            return not self._gazetteer.candidates(left.key + " " + word.key)
        if not one or word.caseless or word.key not in lists.given_names or right is None or not right.capital:
            return False
        nouns = (lists.site_nouns, lists.organisation_nouns, lists.days, lists.division_nouns)
        return not any(right.key in group for group in nouns)

    def _is_inside(self, hit: Found, left: Word | None, right: Word | None) -> bool:
        """Whether the name is part of a longer one."""
        lists, word = self._lists, self.words[hit.first]
        if right is not None and hit.hint == "admin2" and right.lower == "local":
            return False
        if self.text[hit.end : hit.end + 1] == "-" and self._tells_of_somebody(hit):
            return True
        if right is not None:
            nouns = lists.organisation_nouns if right.capital else lists.lower_organisation_nouns
            if right.key in lists.site_nouns or right.key in nouns:
                return True
        if left is not None and (self._is_of_organisation(hit, left) or self._ends_romance_name(hit, left)):
            return True
        if word.caseless:
            return False
        if (
            right is not None
            and right.capital
            and right.lower not in lists.days
            and right.key not in lists.division_nouns
        ):
            return right.key not in self._demonyms and self.text[hit.end : hit.end + 2] not in ("'s", "’s")
        return left is not None and left.capital and not self._may_precede(left)

    def _is_of_organisation(self, hit: Found, left: Word) -> bool:
        """Whether "University of", "Bank of the" stand before the name."""
        the = left.lower == "the" and hit.first > 1 and self.words[hit.first - 2].lower == "of"
        if not the and left.lower not in ("of", "for"):
            return False
        noun = self.neighbour(hit.first - (3 if the else 2))
        return noun is not None and noun.capital and not noun.first and noun.key in self._lists.organisation_nouns

    def _tells_of_somebody(self, hit: Found) -> bool:
        """Whether "-led", "-backed" follow ("U.S.-backed")."""
        after = self.neighbour(hit.last)
        return after is not None and after.start == hit.end + 1 and after.lower in self._lists.compound_ends

    def _ends_romance_name(self, hit: Found, left: Word) -> bool:
        """Whether the name ends a longer one by "del", "de la", "y" ("Ondas del Otún", "El Piñero de la Cuenca")."""
        at = hit.first - 1
        while at >= 0 and self.words[at].lower in _ROMANCE and hit.first - at < 4:
            at -= 1
        if at < 0 or at == hit.first - 1 or self.words[at].caseless or not self.words[at].capital:
            return False
        noun = self.words[at].key
        return noun not in self._lists.division_nouns and noun not in self._lists.generic_heads

    def _may_precede(self, left: Word) -> bool:
        """Whether a capitalised word before a name leaves it a name of its own."""
        lists = self._lists
        return (
            left.lower in lists.directions
            or left.lower in lists.days
            or left.key in lists.division_nouns
            or left.key in self._demonyms
            or (left.first and left.key in lists.common)
            or self.text[left.end : left.end + 2] in ("'s", "’s")
        )

    def is_unknown_place(self, hit: Found) -> bool:
        """Whether a name that the gazetteer does not know is a place ("Ghoza village", "in Herhanj on Friday")."""
        left, right = self.beside(hit)
        self.hint(hit, left, right)
        word = self.words[hit.first]
        if left is not None and (left.lower in self._lists.titles or left.lower in self._lists.named_things):
            return False
        if hit.last - hit.first == 1 and word.key in self._surnames and not hit.hint:
            return False
        if word.key in self._lists.generic_heads and hit.last - hit.first > 1:
            hit.sure = True
            return True
        if self._is_body(hit, right):
            return False
        return hit.hint in ("settlement", "admin1", "admin2") or self._is_said_of_a_place(hit, left, right)

    def _is_body(self, hit: Found, right: Word | None) -> bool:
        """Whether a noun with a capital makes it a body's name ("Transportation Department", "Department of Defense")."""
        if right is not None and right.capital and not right.caseless and right.lower in _BODIES:
            return True
        noun = self.neighbour(hit.first - 2)
        of = self.neighbour(hit.first - 1)
        return (
            of is not None
            and of.lower == "of"
            and noun is not None
            and noun.capital
            and not noun.caseless
            and noun.lower in _BODIES
        )

    def _is_said_of_a_place(self, hit: Found, left: Word | None, right: Word | None) -> bool:
        """Whether "in", "near", "outside" stand before an unknown name that ends there."""
        word, lists = self.words[hit.first], self._lists
        if hit.end - hit.start < 4:
            return False
        if told_to_be_place(self.text, hit.end) and not word.first:
            hit.sure = True
            return not self.text[hit.start : hit.end].isupper()
        if left is None:
            return False
        if left.lower not in ("in", "near", "outside") and not self._is_of(hit, left):
            return False
        if right is not None and right.capital and right.lower not in lists.days:
            return False
        hit.sure = True
        if self.text[hit.start : hit.end].isupper() or word.text[0].isdigit() or word.lower in self._lower:
            return False
        if any(w.key in lists.common for w in (word, self.words[hit.last - 1])):
            return False
        return word.lower not in lists.days and word.key not in lists.given_names
