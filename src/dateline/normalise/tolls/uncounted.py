"""Numbers that count no people: ages, dates, hours, money, measures, things."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.tolls import load_harms, load_numbers
from dateline.normalise.tolls.numbers import Number
from dateline.normalise.tolls.words import Words

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_SPANS = ("year", "month", "day", "week")
_BE = frozenset("was were is are am be been being".split())
_SUMMED = frozenset("toll number total dead deaths count killed injured wounded figure fatalities casualties".split())
_ONLY_OLD = 110
_ORDINALS = ("th", "st", "nd", "rd")


def counts_no_people(words: Words, number: Number, end: int) -> bool:
    """Return whether a number counts no people; its own hedges are no part of it yet."""
    return is_age(words, number, end) or _is_date(words, number, end) or _is_measure(words, number, end)


def is_age(words: Words, number: Number, end: int) -> bool:
    """Return whether a number is an age: "27-year-old", "a man of 22", "aged 9", "Cole, 41,", "(41)"."""
    lower, at = words.lower, number.first
    behind = lower[number.last + 1 : number.last + 3]
    if behind[:1] == ["s"] and at and lower[at - 1] in ("their", "his", "her", "the"):
        return True  # "two men in their 20s"
    if behind[:1] and behind[0].lstrip("-").startswith(_SPANS[:2]):
        return True
    if len(behind) > 1 and behind[0] == "-" and behind[1].startswith(_SPANS):
        return True
    if not at:
        return False
    before = lower[at - 1]
    if before in ("aged", "age", "ages") or (before in ("under", "below", "over") and _aged_under(words, number, end)):
        return True
    if before == "of" and at > 1:
        return _one_person(lower, at - 2)
    if before == "," and number.low < _ONLY_OLD and _ages_of(words, number, end):
        return True
    if before in ("and", ",", "or", "to", "-") and at > 1 and lower[at - 2].isdecimal() and number.low < _ONLY_OLD:
        if at > 2 and (lower[at - 3] in ("aged", "ages") or is_age(words, Number(at - 2, at - 2, 0, 0), at)):
            return True
    return _beside_a_name(words, number, end) or _is_said_age(lower, number, behind)


def _aged_under(words: Words, number: Number, end: int) -> bool:
    """ "Children under 12", "under 18"; not "under 50 people"."""
    lower = words.lower
    alone = number.last + 1 >= end or not lower[number.last + 1].isalpha() or lower[number.last + 1] in ("were", "and")
    return (
        alone
        and lower[number.first].isdecimal()
        and 0 < number.low <= (40 if lower[max(0, number.first - 2)] in _OF_AGE else 21)
    )


_OF_AGE = frozenset("all are were was , aged both mostly mainly being".split())


def _ages_of(words: Words, number: Number, end: int) -> bool:
    """ "Two sons, 9 and 12, died": several ages behind people."""
    lower, at, last = words.lower, number.first, number.last
    if at < 2 or not lower[at].isdecimal() or last + 2 >= end or lower[last + 1] not in ("and", ","):
        return False
    entry = load_lexicon().nouns.get((lower[at - 2],))
    return entry is not None and entry.kind == "people" and lower[last + 2].isdecimal()


def _one_person(lower: Sequence[str], at: int) -> bool:
    """Whether a noun of one person stands at a token: "a boy of 12"."""
    entry = load_lexicon().nouns.get((lower[at],))
    return entry is not None and entry.kind == "people" and not entry.plural and lower[at] not in _GROUPS


_GROUPS = frozenset("group gang team crowd party family crew staff toll mob convoy unit patrol community".split())


def _beside_a_name(words: Words, number: Number, end: int) -> bool:
    """Whether a small number stands between commas or in brackets behind a name or a noun: "Cole, 41, a teacher"."""
    lower, at, last = words.lower, number.first, number.last
    if number.low >= _ONLY_OLD or not lower[at].isdecimal():
        return False
    following = lower[last + 1] if last + 1 < end else "."
    before = lower[at - 1]
    if before == "(":
        return following == ")" and at > 1 and (words.is_name(at - 2) or _one_person(lower, at - 2))
    if before != "," or at < 2 or not (words.is_name(at - 2) or _one_person(lower, at - 2)):
        return False
    return following in (",", ".", ";", ")", "and", "who", "was", "—", "–")


def _is_said_age(lower: Sequence[str], number: Number, behind: Sequence[str]) -> bool:
    """ "She was 9": not "the toll was 9"."""
    at = number.first
    if at > 1 and lower[at - 1] in ("about", "around", "just", "only", "then", "now", "almost", "nearly"):
        if lower[at - 1] in ("then", "now") and lower[at - 2] == ",":
            return True
        at -= 1
    if lower[at - 1] not in _BE or not lower[number.first].isdecimal() or (behind and behind[0].isalpha()):
        return False
    return number.low < _ONLY_OLD and not _SUMMED & set(lower[max(0, at - 6) : at])


def _is_date(words: Words, number: Number, end: int) -> bool:
    lower, at, last = words.lower, number.first, number.last
    digits = lower[at].isdecimal()
    following = lower[last + 1] if last + 1 < end else ""
    if digits and (following in _MONTHS or (at and lower[at - 1] in _MONTHS and lower[at - 1] != "may")):
        if at > 1 and lower[at - 2] in ("in", "since", "last", "this") and _people_follow(words, last + 1, end):
            return False  # "in March 31 worshippers died"
        return number.low <= 31 or 1900 <= number.low <= 2100
    if at and lower[at - 1] == "may" and digits and words.is_name(at - 1) and number.low <= 31:
        return True
    if digits and number.first == last and len(lower[at]) == 4 and 1900 <= number.low <= 2100:
        return not _people_follow(words, last + 1, end)
    if following == ":" and digits and last + 2 < end and lower[last + 2].isdecimal():
        return words.ends[last] == words.starts[last + 1] and words.ends[last + 1] == words.starts[last + 2]
    return bool(
        at > 1 and lower[at - 1] == ":" and lower[at - 2].isdecimal() and words.starts[at] == words.ends[at - 1]
    )


def _people_follow(words: Words, at: int, end: int) -> bool:
    lexicon = load_lexicon()
    near = (lexicon.nouns.get((words.lower[i],)) for i in range(at, min(at + 3, end)))
    return any(entry is not None and entry.kind == "people" for entry in near)


def _is_measure(words: Words, number: Number, end: int) -> bool:
    """Whether things, money or a name's number stand there: "20 vehicles", "$40", "Highway 5", "No. 7"."""
    lower, known = words.lower, load_numbers()
    at, last = number.first, number.last
    if at and lower[at - 1] in known.before_things:
        touching = words.ends[at - 1] == words.starts[at] or lower[at - 1] not in ("-", "/", "+", "#")
        if touching and not (lower[at - 1] == "no" and not lower[at].isdecimal()):
            return True
    if last + 1 >= end:
        return False
    following = lower[last + 1]
    if following in ("%", "/", "°", "°c", "%-") or following in _ORDINALS:
        return True
    if following == "-" and last + 2 < end and words.starts[last + 1] == words.ends[last]:
        return words.starts[last + 2] == words.ends[last + 1] and lower[last + 2] != "odd"  # "9-mm", "105-strong"
    if following in known.things:
        return not (following in ("unit", "units") and last + 2 < end)
    return _heads_things(words, last + 1, end)


def _heads_things(words: Words, at: int, end: int) -> bool:
    """Whether an adjective or two lie between a number and things: "three armoured vehicles", "12 wooden houses"."""
    known, lexicon = load_numbers(), load_lexicon()
    for where in range(at, min(at + 4, end)):
        word = words.lower[where]
        if (
            not word[0].isalpha()
            or word in _STOPS
            or word in load_harms().suffering
            or word in known.ones
            or word in known.tens
        ):
            return False
        entry = lexicon.nouns.get((word,))
        if entry is not None and entry.kind == "people":
            return False
        if word in known.things and (word.endswith("s") or where > at) and word not in ("second", "local", "front"):
            following = words.lower[where + 1] if where + 1 < end else "."
            after = lexicon.nouns.get((following,))
            return not (after is not None and after.kind == "people")
    return False


_STOPS = frozenset(
    "of in on at by from and or to with who whom that which were was are is be been have had has killed injured wounded "
    "dead died hurt others other more people missing when while after before as for the a an said during near inside "
    "outside including also arrested detained kidnapped abducted".split()
)
