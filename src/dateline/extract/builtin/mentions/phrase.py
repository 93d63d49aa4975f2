"""Where a noun phrase begins: the walk left from its head over modifiers, number, hedge and "dozens of"."""

from __future__ import annotations

from dateline.extract.builtin.mentions.view import View
from dateline.knowledge.grammar import (
    ADVERB,
    DETERMINER,
    FOLLOWER,
    GROUP_OF,
    MODIFIER,
    NUMBER,
    ORDINAL,
    STOP,
    VERB,
    load_grammar,
)  # fmt: skip

_REACH = 8
_SCALES = frozenset({"hundred", "thousand", "million", "dozen"})
_SIZES = frozenset(
    {"large", "small", "big", "huge", "angry", "armed", "joint", "new", "whole", "good", "great", "second"}
)
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "another", "these", "those", "no", "all"})


def begin(view: View, head: int, floor: int) -> int:
    """Return the first token of the noun phrase whose noun begins at ``head``; no token before ``floor``."""
    at = head
    if view.flags[head] & NUMBER:
        return _counted(view, head, floor)
    while at > floor and head - at < _REACH and _joins(view, at - 1, at, floor):
        at -= 1
        if view.flags[at] & (DETERMINER | NUMBER) and not view.flags[at] & ORDINAL:
            break
    while (
        at < head and (view.lower[at] == "." or view.flags[at] & ADVERB) and not view.flags[at + 1] & (MODIFIER | VERB)
    ):
        at += 1
    return _counted(view, at, floor)


def _joins(view: View, at: int, right: int, floor: int) -> bool:
    """Return whether a token belongs to the noun phrase that goes on at ``right``."""
    flags, word = view.flags[at], view.lower[at]
    if word == "that":
        return False
    if word == "." and _abbreviates(view, at):
        return True
    gap = view.starts[right] - view.ends[at]
    if not word[0].isalnum() or gap != (view.lower[right] != ".") or flags & STOP:
        return False
    if flags & MODIFIER and _acts(view, at, floor):
        return False
    if flags & (DETERMINER | NUMBER | ORDINAL | MODIFIER | ADVERB):
        return not (flags & ADVERB and not flags & (DETERMINER | NUMBER)) or view.flags[right] & (MODIFIER | VERB) > 0
    if view.caps[at] and view.text[view.ends[at] - 1].islower():
        return not (flags & VERB and (not word.endswith("ing") or word.endswith("s")) and view.caps[right])
    if view.caps[right] and flags & FOLLOWER and not view.upper:
        return False
    if flags & VERB:
        if at > floor and view.lower[at - 1] in _ARTICLES:
            return word.endswith(("ed", "ing", "en")) or not word.endswith("s")
        return word.endswith(("ed", "ing", "en")) and at > floor and bool(view.flags[at - 1] & ADVERB)
    if word.endswith("ed"):
        return at > floor and (view.lower[at - 1] in _ARTICLES or view.flags[at - 1] & (ADVERB | STOP | NUMBER) > 0)
    return not word.endswith("ly")


def _abbreviates(view: View, at: int) -> bool:
    """Return whether a stop ends a letter of an abbreviation ("U.S.")."""
    if not (at > 0 and view.caps[at - 1] and view.starts[at] == view.ends[at - 1] == view.starts[at - 1] + 1):
        return False
    again = view.lower[at - 2] == "." if at > 2 else False
    return again or (len(view.lower[at + 1]) == 1 and view.lower[at + 1].isalpha() and view.caps[at + 1])


def _acts(view: View, at: int, floor: int) -> bool:
    """Return whether a participle is rather the verb of what stands before it ("gunmen abducted girls")."""
    if not view.flags[at] & VERB or at < floor or not view.adjacent(at):
        return False
    before = view.lower[at - 1]
    if view.flags[at - 1] & MODIFIER and before.endswith("ed"):
        return False
    return before[0].isalnum() and not view.flags[at - 1] & (STOP | DETERMINER | NUMBER | ORDINAL | ADVERB)


def _groups(view: View, at: int) -> bool:
    """Return whether a word before "of" only says how many ("dozens of"), unlike "the number of"."""
    return bool(view.flags[at] & (GROUP_OF | NUMBER)) and (view.lower[at] != "number" or view.lower[at - 1] == "a")


def _counted(view: View, at: int, floor: int) -> int:
    """Take in what stands before: more of the number, a hedge, "dozens of"."""
    at = _hedged(view, at, floor)
    if at - 2 >= floor and view.lower[at - 1] == "of" and _groups(view, at - 2):
        at = _hedged(view, at - 2, floor)
        if at - 2 >= floor and view.lower[at - 1] in _SIZES and view.flags[at - 2] & DETERMINER:
            at -= 1
        while at - 1 >= floor and view.flags[at - 1] & (NUMBER | DETERMINER) and view.lower[at - 1] != "that":
            at -= 1
        return _hedged(view, at, floor)
    return at


def _hedged(view: View, at: int, floor: int) -> int:
    """Take in the rest of a number and the hedge before it."""
    lower, hedges = view.lower, load_grammar().hedges
    moved, least = True, at - _REACH
    while moved and at > least:
        moved = False
        if at - 1 >= floor and view.flags[at - 1] & NUMBER and view.flags[at] & (NUMBER | ORDINAL):
            if view.flags[at] & ORDINAL or not lower[at - 1][0].isdecimal() or lower[at] in _SCALES:
                at, moved = at - 1, True
                continue
            break
        if at - 1 >= floor and view.flags[at] & NUMBER and lower[at - 1] in _ARTICLES:
            at, moved = at - 1, True
            continue
        if at - 2 >= floor and lower[at - 1] in ("to", "or", "and", "-") and _range(view, at):
            at, moved = at - 2, True
            continue
        if not (view.flags[at] & (NUMBER | ORDINAL) or (lower[at] == "a" and view.flags[at + 1] & NUMBER)):
            break
        for words in hedges.get(lower[at - 1], ()) if at > floor else ():
            if at - len(words) >= floor and tuple(lower[at - len(words) : at]) == words:
                at, moved = at - len(words), True
                break
    return at


def _range(view: View, at: int) -> bool:
    """Return whether digits stand on both sides of the word before a token ("20 to 30")."""
    if view.lower[at - 1] == "to":
        return bool(view.flags[at - 2] & view.flags[at] & NUMBER)
    if view.lower[at - 1] == "and" and view.lower[at - 2] in _SCALES:
        return bool(view.flags[at] & NUMBER)
    return view.lower[at][0].isdecimal() and view.lower[at - 2][0].isdecimal()
