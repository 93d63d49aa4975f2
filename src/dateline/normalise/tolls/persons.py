"""One person, described or named, as one who may be counted: "a teacher", "Adebayo Cole"."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.text import Mention
from dateline.core.values import Count
from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.tolls import load_harms, load_numbers
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.nouns import noun_from
from dateline.normalise.tolls.numbers import read_number
from dateline.normalise.tolls.words import Words

_ONE = Count(1, 1)
_THINGS = load_numbers().things | frozenset(
    "area areas target targets infrastructure aircraft plane column leader's neighbourhood neighborhood".split()
)
ARTICLES = frozenset("a an his her their the its another one my our".split())
_MANY = frozenset(
    "congregation audience crew delegation group gang team crowd mob community population patrol unit column party family tribe clan public staff crew "
    "personnel people police troop troops couple spokesman spokeswoman spokesperson official source witness "
    "battalion force militia army convoy delegation squad cell band faction pair".split()
)
_STATES = frozenset("dead wounded injured hurt displaced missing casualties others deceased".split())
_TERSE = frozenset(": ; . - – — | )".split())


def person_at(words: Words, at: int, mention: Mention | None, *, headline: bool = False) -> Counted | None:
    """Return the one person that the words beginning at a token describe or name."""
    if mention is not None and mention.kind == "person":
        return _named(words, at, last_within(words, at, mention.end))
    if _apposed(words, at) or _nth(words, at) or _glossed(words, at):
        return None
    word = words.lower[at]
    if word in ("him", "her") and _is_object(words, at):
        return Counted(at, at, _ONE, "", "one")
    if mention is not None and mention.kind == "people":
        return _mentioned(words, at, mention, headline)
    if word == "the" and _counted_off(words, at):
        return Counted(at, at + 1, _ONE, "", "one", other=True)
    old = _years_old(words, at)
    if old is not None:
        return old
    if word in ARTICLES and at + 1 < len(words.lower):
        noun = noun_from(words, at + 1, 5)
        if noun is not None and (_heads_thing(words, noun.last + 1) or _owns(words, noun.last)):
            return None
        if noun is not None and not noun.plural and noun.head not in _MANY | _STATES:
            return Counted(at, noun.last, _ONE, noun.head, "one", other=word == "another")
        if noun is None and word in ("another", "one") and _told(words.lower[at + 1]):
            return Counted(at, at, _ONE, "", "one", other=word == "another")
    return None


def _glossed(words: Words, at: int) -> bool:
    """Whether words only say what somebody is: "a suicide bomber, apparently a teenager"."""
    return at > 1 and words.lower[at - 1] in _GLOSSES and words.lower[at - 2] in (",", "(")


_GLOSSES = frozenset("apparently reportedly possibly probably presumably allegedly evidently himself herself".split())


def _named(words: Words, at: int, last: int) -> Counted | None:
    """Return a named person, or whom a name's possessive describes: "Abdubaki Ajibon's driver"."""
    owner = last + 1 < len(words.lower) and words.lower[last + 1] == "'s"
    if not owner and words.lower[last] != "'s":
        return Counted(at, last, _ONE, "", "named")
    noun = noun_from(words, last + 1 + owner, 4)
    return Counted(at, noun.last, _ONE, noun.head, "one") if noun is not None and not noun.plural else None


def _mentioned(words: Words, at: int, mention: Mention, headline: bool) -> Counted | None:
    """Read one person out of a mention of people: it has an article, or stands in a headline or terse note."""
    last = last_within(words, at, mention.end)
    head = words.lower[last]
    entry = load_lexicon().nouns.get((head,))
    if _owns(words, last):
        return None
    many = entry.plural if entry is not None else head.endswith("s")
    many = many and words.lower[at] not in ("a", "an")
    if many or head in _MANY or head in _STATES or head in ("them", "whom", "those", "more"):
        return None
    if (
        at
        and words.lower[at - 1] == "and"
        and words.lower[last + 1 : last + 2] == ["of"]
        and not _aged(words, last + 2)
    ):
        return None  # "commander and member of X": the second half of an office
    terse = not at or words.lower[at - 1] in _TERSE or (words.lower[at - 1] == "and" and at <= 3)
    if words.lower[at] in ARTICLES or headline or terse or words.lower[at - 1] in ("'s", "whose"):
        return Counted(at, last, _ONE, head, "one", other=words.lower[at] == "another")
    return None


def _aged(words: Words, at: int) -> bool:
    """Whether an age stands at a token: "a girl of 11", "an infant of ten months"."""
    return at < len(words.lower) and read_number(words.lower, at, len(words.lower)) is not None


def _heads_thing(words: Words, at: int) -> bool:
    """Whether a site, vehicle or weapon stands right behind a noun of people: "a migrant detention centre"."""
    lexicon, lower = load_lexicon(), words.lower
    if at < len(lower) and lower[at] in _THINGS and lower[at] not in ("second", "local", "round", "head"):
        return True
    for length in lexicon.lengths.get(lower[at], ()) if at < len(lower) else ():
        entry = lexicon.nouns.get(tuple(lower[at : at + length]))
        if entry is not None and entry.kind not in ("people", "person"):
            return True
    return False


def _nth(words: Words, at: int) -> bool:
    """Whether an ordinal counts deaths over a time: "is the 11th journalist to be slain this year"."""
    lower = words.lower
    if lower[at] not in ("the", "a", "at") or at + 1 >= len(lower):
        return False
    word, after = lower[at + 1], lower[at + 2] if at + 2 < len(lower) else ""
    ordinal = word in _ORDINALS or (word.isdecimal() and after in ("th", "nd", "rd", "st"))
    return ordinal and bool({"is", "was", "became", "least", "becomes"} & set(lower[max(0, at - 3) : at]))


_ORDINALS = frozenset(
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth twentieth".split()
)


def _owns(words: Words, last: int) -> bool:
    return last + 1 < len(words.lower) and words.lower[last + 1] in ("'s", "'")


def _years_old(words: Words, at: int) -> Counted | None:
    """Return one person told by an age alone: "a 17-year-old", "the 45-year-old", "a seventeen-year-old"."""
    lower = words.lower
    if lower[at] not in ("a", "an", "the", "another", "whose", "his", "her", "their") or at + 1 >= len(lower):
        return None
    last = at + 3 if lower[at + 1].isdecimal() and lower[at + 2 : at + 3] == ["-"] else at + 1
    if last >= len(lower) or not lower[last].endswith("year-old") or noun_from(words, last + 1, 3) is not None:
        return None
    return Counted(at, last, _ONE, lower[last], "one", other=lower[at] == "another")


def _counted_off(words: Words, at: int) -> bool:
    """Whether one of several told before is told apart: "the third was gunned down", "the other died"."""
    lower = words.lower
    if at + 2 >= len(lower) or lower[at + 1] not in _ORDINALS:
        return False
    return lower[at + 2] in _DEATHS or (lower[at + 2] in ("was", "is") and _harmed(lower, at + 3))


def _is_object(words: Words, at: int) -> bool:
    """Whether "him" or "her" is what a verb of harm acts upon: "killing him", "stabbed her to death"."""
    lower = words.lower
    if not at or lower[at - 1] not in _OBJECT_VERBS:
        return False
    behind = lower[at + 1] if at + 1 < len(lower) else "."
    return not behind[0].isalpha() or behind in _BEHIND_OBJECT


_OBJECT_VERBS = frozenset(
    "killing killed wounding wounded injuring injured stabbed shot beat hacked murdered murdering executed beheaded "
    "strangled stoned kidnapped abducted".split()
)
_BEHIND_OBJECT = frozenset(
    "and in on at before after to dead by with as when while instantly inside outside near".split()
)


def _told(word: str) -> bool:
    """Whether a word of harm, or "was", follows "another"."""
    return word in ("was", "is", "later", "had") or word in load_harms().cues


def last_within(words: Words, at: int, end: int) -> int:
    """Return the last token from ``at`` that ends within an offset."""
    last = at
    while last + 1 < len(words.ends) and words.ends[last + 1] <= end:
        last += 1
    return last


def _apposed(words: Words, at: int) -> bool:
    """Whether an article follows an age: "Adebayo Cole, 41, a teacher"."""
    lower = words.lower
    if at < 3 or lower[at] not in ("a", "an", "the") or lower[at - 1] not in (",", ")"):
        return False
    return lower[at - 2].isdecimal() and lower[at - 3] in (",", "(", "aged")


_NO_HEADS = frozenset(
    "attack blast bomb bombing explosion it fire which that he she who they plot suspect man-made".split()
)
_HANGING = frozenset("of on in at from by with to for into near under like as".split())
_DEATHS = frozenset("died dies perished succumbed".split())


def unknown_person(words: Words, at: int) -> Counted | None:
    """Return one person by a noun that no list holds, right before a death: "a mill-hand was killed"."""
    lower = words.lower
    if lower[at] not in ("a", "an") or _apposed(words, at) or (at and lower[at - 1] in _HANGING):
        return None
    for where in range(at + 1, min(at + 5, len(lower) - 2)):
        word, behind = lower[where], lower[where + 1]
        if not word[0].isalpha() or word in _NO_HEADS or word in ("of", "in", "and", "to", "for", "on"):
            return None
        if behind not in _DEATHS and not (behind in ("was", "is") and _harmed(lower, where + 2)):
            continue
        entry = load_lexicon().nouns.get((word,))
        if (entry is None or entry.kind == "people") and word not in load_numbers().things:
            return Counted(at, where, _ONE, word, "one", guessed=True)
        return None
    return None


def _harmed(lower: Sequence[str], at: int) -> bool:
    """Whether a word of death or injury stands at a token or the next."""
    for where in range(at, min(at + 2, len(lower))):
        for phrase, harm, side in load_harms().cues.get(lower[where], ()):
            if harm in ("killed", "injured") and side != "noun" and tuple(lower[where : where + len(phrase)]) == phrase:
                return True
    return False
