"""The noun that says who is counted."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.tolls import load_harms
from dateline.normalise.tolls.words import Words

_ADJECTIVE_ENDS = (
    "ed", "al", "an", "ish", "ese", "ic", "ive", "ous", "ian", "ary", "ing", "ern", "ent", "ni", "qi", "ny", "le",
    "ld", "er", "or", "y", "st", "ct", "ful", "less", "ite", "ist", "en", "ne", "ss",
)  # fmt: skip
_JOINS = frozenset(
    "other more or serving former ex \" “ ” police army school of bus un local aid government - ' 's health us u s . un- u.s uk off-duty male female".split()
)
_STATES = frozenset("dead wounded injured hurt displaced missing casualties others deceased killed".split())
_GROUPS = frozenset("members group dozens scores hundreds thousands couple number crew staff employees".split())
_STOP = frozenset(
    "in on at by from and or to with who whom that which were was are is be been have had has when while after before as "
    "for the a an said during near inside outside including also the his her their its it he she they killing wounding "
    "injuring killed wounded injured arrested detained".split()
)


@dataclass(frozen=True, slots=True)
class Noun:
    """The head of a noun phrase: its words in lower case, the token it ends with, whether it is plural."""

    head: str
    last: int
    plural: bool


def noun_from(words: Words, at: int, reach: int) -> Noun | None:
    """Return the noun of people that heads the phrase going on at a token, within ``reach`` tokens; None for things."""
    end = min(at + reach, len(words.lower))
    if at < end and words.is_name(at) and words.raw(at)[1:2].islower():
        end = min(at + reach + 4, len(words.lower))  # "12 Central Reserve Police Force (CRPF) personnel"
    for where in range(at, end):
        noun = _noun_at(words, where)
        if noun is not None:
            return _compound(words, noun)
        if not modifies(words, where, at):
            return None
    return None


def _noun_at(words: Words, where: int) -> Noun | None:
    lexicon, lower = load_lexicon(), words.lower
    if lower[where] in _STATES and lower[where] != "casualties":
        return None
    for length in lexicon.lengths.get(lower[where], ()):
        if where + length > len(lower):
            continue
        entry = lexicon.nouns.get(tuple(lower[where : where + length]))
        if entry is not None and entry.kind == "people":
            return Noun(lower[where + length - 1], where + length - 1, entry.plural)
    if lower[where] in _OTHERS and not _named_force(words, where) and not _people_behind(words, where + 1):
        return Noun(lower[where], where, lower[where].endswith("s") or lower[where] == "police")
    return None


_OTHERS = frozenset("male males female females adults minors locals police forces elements teen teens".split())


def _named_force(words: Words, where: int) -> bool:
    """Whether "police" is part of a force's name: "Central Reserve Police Force"."""
    lower = words.lower
    return lower[where] == "police" and where + 1 < len(lower) and lower[where + 1] in ("force", "forces", "service")


def _people_behind(words: Words, at: int) -> bool:
    """Whether a noun of people stands at a token, so that the word before only describes them ("police officers")."""
    entry = load_lexicon().nouns.get((words.lower[at],)) if at < len(words.lower) else None
    return entry is not None and entry.kind == "people"


def _compound(words: Words, noun: Noun) -> Noun:
    """Let a noun go on: "police officers", "student nurses", "soldiers and police" does not."""
    found = noun
    while found.last + 1 < len(words.lower) and words.starts[found.last + 1] - words.ends[found.last] <= 1:
        following = words.lower[found.last + 1]
        more = _noun_at(words, found.last + 1)
        if more is None or following in _STATES:
            break
        found = more
    return found


def _acronym(words: Words, where: int) -> bool:
    """Whether a token is of an acronym in brackets behind its name: "Force (CRPF)"."""
    lower = words.lower
    opening = where if lower[where] == "(" else where - 1 if lower[where - 1] == "(" else where - 2
    inner = words.raw(opening + 1) if 0 <= opening < len(lower) - 2 else ""
    return inner.isupper() and len(inner) > 1 and lower[opening] == "(" and lower[opening + 2] == ")"


def modifies(words: Words, where: int, start: int) -> bool:
    """Return whether a word may stand between a number and its noun, in a phrase begun at ``start``."""
    word = words.lower[where]
    if word in _STOP and word != "or":
        return False
    if word == "of":
        return where > start and words.lower[where - 1] in _GROUPS
    if word == "or" and where > start:
        return where + 1 < len(words.lower) and words.lower[where + 1] in ("former", "retired", "serving")
    if word in ("-", "'", ".") or word in _JOINS:
        return True
    if word in ("(", ")") or (where > start and words.lower[where - 1] == "("):
        return _acronym(words, where)
    if word.isdecimal() and where + 2 < len(words.lower):
        return words.lower[where + 1] == "-" and words.lower[where + 2].startswith("year")
    if not word[0].isalpha():
        return False
    if word in load_harms().cues and word not in ("armed", "burning", "wounded", "displaced"):
        return False
    return words.is_name(where) or word.endswith(_ADJECTIVE_ENDS) or (word,) in load_lexicon().nouns
