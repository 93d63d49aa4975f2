"""What a resolved name does in its sentence: it may be a government that speaks, or a place where nothing happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.knowledge.places.entry import Entry
from dateline.knowledge.places.tables import load_words
from dateline.normalise.places.found import Found
from dateline.normalise.places.tokens import Word

_ADVERBS = frozenset(
    "has had have also later on would will again repeatedly and long since now already strongly swiftly".split()
)
_SMALL = frozenset(
    "on in and or to for from by with has had have is are was were be been will would could can may might must as at after before when "
    "that which who while where but not it its he she they of the a an also over under into during until since about against "
    "amid despite if than then because though although".split()
)
_BORDERS = frozenset(("border", "borders", "frontier", "bordering"))
_GOALS = frozenset(("to", "for", "towards", "toward"))
_BACK = 5


def speaks(words: Sequence[Word], found: Found, entry: Entry) -> bool:
    """Whether a government is meant: a country or capital that says, is told or does something by name."""
    lists = load_words()
    power = entry.kind == "country" or entry.capital or found.key.replace(" ", "_") in lists.capital_metonyms
    if found.inside or not power:
        return False
    before = _before(words, found.first)
    if before[:1] and (before[0] in lists.cues or before[0] in ("of", "de")):
        return False
    if (
        found.hint == ""
        and before
        and (before[0] == "by" or before[0] in lists.addressing or before[:2] == ["on", "called"])
    ):
        return True
    after = found.last
    while after < len(words) and after < found.last + 3 and words[after].lower in _ADVERBS:
        after += 1
    if after >= len(words) or words[after].start - found.end >= 24:
        return False
    if entry.kind == "country" and words[after].lower in lists.acting:
        return after + 1 == len(words) or words[after + 1].lower != "by"
    return words[after].lower in lists.speaking


def plays(words: Sequence[Word], found: Found) -> bool:
    """Whether a team is meant: "Liverpool beat Arsenal", "Barcelona won 3-0 against Sevilla"."""
    lists, first, last = load_words(), found.first, found.last
    if last + 1 < len(words) and words[last].lower in lists.contests and words[last + 1].capital:
        return True
    if first > 1 and words[first - 1].lower in lists.contests and words[first - 2].capital:
        return True
    if last + 1 < len(words) and words[last].lower in lists.matches and _SCORE.fullmatch(words[last + 1].text):
        return True
    before = [word.text for word in words[max(0, first - 3) : first]]
    return before[-1:] in (["against"], ["over"]) and any(_SCORE.fullmatch(text) for text in before)


_SCORE = re.compile(r"\d{1,2}-\d{1,2}")


def is_aside(text: str, words: Sequence[Word], found: Found, entry: Entry | None) -> bool:
    """Whether nothing is told to have happened there: where people come from, go or belong, a border, an owner, a road
    that is told to have been reached elsewhere.
    """
    lists = load_words()
    before = _before(words, found.first)
    if found.road and found.last + 1 < len(words) and words[found.last + 1].lower in ("in", "near", "at", "outside"):
        return True
    if before and _belongs_or_goes(text, words, found, before):
        return True
    if before and before[0] in ("bordering", "borders"):
        return True
    if entry is None or not (entry.kind == "country" or entry.capital):
        return False
    possessive = text[found.end : found.end + 2] in ("'s", "’s")
    here = bool(before) and before[0] in lists.cues
    if possessive and not here and any(w.lower in lists.lower_organisation_nouns for w in _phrase(text, words, found)):
        return True
    if entry.kind != "country":
        return False
    after = words[found.last] if found.last < len(words) else None
    if after is not None and not possessive and after.start - words[found.last - 1].end == 1:
        if after.lower in _BORDERS:
            return True
        if (
            found.key in ("us", "uk")
            and after.text.islower()
            and after.lower not in _SMALL | lists.speaking
            and not found.sure
        ):
            return True
    if len(before) > 1 and before[0] in ("of", "with", "between"):
        return before[1] in _BORDERS or (before[0] == "of" and before[1] in lists.lower_organisation_nouns)
    return bool(before) and (before[0] in _BORDERS or before[0] == "near")


def _belongs_or_goes(text: str, words: Sequence[Word], found: Found, before: list[str]) -> bool:
    """Whether "based in", "a native of", "heading to", "airlifted the wounded to" stand before."""
    lists = load_words()
    if before[0] in ("in", "from", "of") and len(before) > 1 and before[1] in lists.belonging:
        return True
    if before[0] not in _GOALS:
        return False
    for at in range(found.first - 1, max(-1, found.first - 2 - _BACK), -1):
        if words[at].lower in lists.going:
            return not any(c in ".;:!?" for c in text[words[at].end : found.start])
    return False


def _before(words: Sequence[Word], first: int) -> list[str]:
    """Return the words before a name, the nearest first: articles and words of direction left out."""
    directions = load_words().directions
    found: list[str] = []
    at = first - 1
    while at >= 0 and len(found) < 2 and first - at <= _BACK:
        lower = words[at].lower
        if found or (lower not in ("the", "nearby", "neighbouring", "neighboring") and lower not in directions):
            found.append(lower)
        at -= 1
    return found


def _phrase(text: str, words: Sequence[Word], found: Found) -> list[Word]:
    """Return up to three words that follow a possessive name without a mark between."""
    phrase: list[Word] = []
    for word in words[found.last : found.last + 3]:
        if phrase and text[phrase[-1].end : word.start] != " ":
            break
        phrase.append(word)
        if word.lower in _SMALL:
            break
    return phrase
