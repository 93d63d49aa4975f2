"""Words of harm in a sentence, and on which side of them the harmed stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.core.values import Harm
from dateline.knowledge.tolls import load_harms, load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.shot import is_fatal
from dateline.normalise.tolls.words import Words

Takes = Literal["subject", "object", "noun"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of harm, tokens ``first`` to ``last``: ``takes`` says where the harmed stand.

    ``subject``: before it ("12 were killed", "12 died", "12 dead"), ``object``: behind it ("killing 12"), ``noun``:
    it is itself counted ("12 deaths") or stands with "toll".
    """

    first: int
    last: int
    harm: Harm
    takes: Takes


def find_cues(words: Words, counted: Mapping[int, Counted]) -> list[Cue]:
    """Return the words of harm in order, the longest at each place; ``counted`` are the people by their first token."""
    return list(_cues(words, counted))


def _cues(words: Words, counted: Mapping[int, Counted]) -> Iterator[Cue]:
    cues, suffering, lower = load_harms().cues, load_harms().suffering, words.lower
    at, size = 0, len(lower)
    while at < size:
        suffered = _suffered(words, at) if lower[at] in suffering else None
        if suffered is not None:
            yield suffered
            at = suffered.last + 1
            continue
        found = cues.get(lower[at])
        if found is None:
            at += 1
            continue
        longest: dict[str, int] = {}
        for phrase, harm, side in found:
            length = len(phrase)
            if length > 1 and tuple(lower[at : at + length]) != phrase:
                continue
            if phrase == _SHOT and not is_fatal(words, at):
                continue
            if lower[at] == "death" and at + 1 < size and lower[at + 1] in load_toll_grammar().not_death_of:
                continue
            takes = _takes(words, at, at + length - 1, side, counted)
            if longest.setdefault(takes, length) == length:
                yield Cue(at, at + length - 1, harm, takes)
        at += max(longest.values(), default=1)


def _suffered(words: Words, at: int) -> Cue | None:
    """ "Received bullet wounds", "suffered fatal injuries", "with serious burns"."""
    harms, lower = load_harms(), words.lower
    for where in range(at + 1, min(at + 6, len(lower))):
        if lower[where] in harms.wounds:
            fatal = any(word in ("fatal", "mortal", "deadly") for word in lower[at:where])
            return Cue(at, where, "killed" if fatal else "injured", "subject")
        if lower[where] in _ENDS or lower[where][0].isdecimal():
            return None
    return None


_SHOT = ("shot",)
_ENDS = frozenset(
    "died dies killed died in on at by from to who that which were was are is be , . ; : people killed wounded".split()
)


def _takes(words: Words, first: int, last: int, side: str, counted: Mapping[int, Counted]) -> Takes:
    if side == "noun":
        return "noun"
    if side == "after":
        return "subject"
    if side == "before":
        return "object"
    return _voice(words, first, last, counted)


def _voice(words: Words, first: int, last: int, counted: Mapping[int, Counted]) -> Takes:
    """Tell the passive ("were killed", "12 killed in") from the active ("killed 12", "kills 12", "killing 12")."""
    lower = words.lower
    if is_passive(words, first):
        return "subject"
    verb = lower[first]
    if verb.endswith("ing"):
        return "object"
    if object_at(words, last, counted) is not None:
        return "object"
    following = lower[last + 1] if last + 1 < len(lower) else ""
    if (verb in _ALIKE and following not in ("by", "with", "in")) or not _reduced(lower, last):
        return "object"
    return "subject" if lower[last].endswith(("ed", "t", "n", "d")) or last > first else "object"


def _reduced(lower: Sequence[str], last: int) -> bool:
    """Whether what follows a participle leaves it one: "12 killed in", not "people held candles"."""
    following = lower[last + 1] if last + 1 < len(lower) else "."
    return not following[0].isalpha() or following.endswith("ly") or following in _BEHIND_PARTICIPLE


_BEHIND_PARTICIPLE = frozenset(
    "into onto toward towards aboard atop incl inclusive in on at by from to of for with and or as when after before while since during during near inside outside over under "
    "were was is are have had has but who including among that this last late early today yesterday tomorrow tonight "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december overnight so according because amid within without between along together "
    "instantly dead against around across off out up upon where which then not no his her their per plus said say says "
    "earlier later outright until if it they he she also both a an the some through via beside beneath behind despite "
    "following apart more police officials hostage captive himself herself themselves alongside badly".split()
)


def is_passive(words: Words, at: int) -> bool:
    """Return whether a form of "be" or "get" stands before a participle, adverbs between."""
    lower, be = words.lower, load_toll_grammar().passive
    where = at - 1
    if where >= 0 and lower[where] in ("have", "has", "had", "having"):
        return False  # "were said to have killed"
    while where >= 0 and at - where <= 6:
        word = lower[where]
        if word in be or (word.endswith(("'re", "'s")) and word != "'s"):
            return True
        if not (word.endswith("ly") or word in _BETWEEN):
            return False
        where -= 1
    return False


_ALIKE = frozenset("hit harm cut wound".split())  # "the car hit a mine": not its passive
_BETWEEN = frozenset(
    "also later reported confirmed believed said to have had has not then either all both feared either still since "
    "thought known left already either instantly and or wounded injured killed shot found".split()
)


def object_at(words: Words, last: int, counted: Mapping[int, Counted]) -> Counted | None:
    """Return the people that stand right behind a verb, adjectives and "up to" between."""
    lower = words.lower
    at = last + 1
    while at < len(lower) and at - last <= 4:
        if at in counted:
            found = counted[at]
            return None if found.form == "named" and lower[at - 1] in ("in", "at", "by") else found
        word = lower[at]
        if not (word in _BEFORE_OBJECT or word.endswith("ly")):
            break
        at += 1
    return _titled(words, at, counted)


def _titled(words: Words, at: int, counted: Mapping[int, Counted]) -> Counted | None:
    """Return a named person behind a title: "killed the governor Jafar Saad", "killed Aden's governor Jafar Saad"."""
    for where in range(at, min(at + 6, len(words.lower))):
        if where in counted:
            owned = words.lower[where - 1] == "'s"
            return counted[where] if (counted[where].form == "named" or owned) and where > at else None
        word = words.lower[where]
        if not (word[0].isalnum() or word in ("'s", "-")) or word in _ENDS or word in load_toll_grammar().between:
            return None
        if word in ("and", "when", "after", "while", "as", "for", "with", "during"):
            return None
    return None


_BEFORE_OBJECT = frozenset(
    "last first remaining final other latest only the of up off down a an and in total as to : among them some those his her their its these another either "
    "\" “ ' ‘ ( outright".split()
) - {"and", "in", "to", "as", "among", "them"}
