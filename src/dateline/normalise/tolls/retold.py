"""People told twice at one place: a name and who it is, a count and one of it."""

from __future__ import annotations

from dateline.knowledge.tolls import load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.openers import first_words
from dateline.normalise.tolls.words import Words


def names(words: Words, before: Counted, found: Counted) -> bool:
    """Return whether a name says who the one before is: "his wife Salma", "the janitor, Pedro Ruiz, 50"."""
    lower = words.lower
    if before.last + 1 == found.first:
        return True
    apposed = lower[before.first] == "the" and lower[before.last + 1 : found.first] == [","]
    behind = lower[found.last + 1 : found.last + 3]
    return apposed and behind[:1] in ([","], ["("]) and behind[-1] not in load_toll_grammar().says


def repeats(words: Words, before: Counted, found: Counted) -> bool:
    """Return whether one person described is somebody counted right before: "Amjad Sabri, a popular singer"."""
    return _names_one(before, found.first) or _tells_who(words, before, found)


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
