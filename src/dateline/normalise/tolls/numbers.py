"""Numbers in digits and words, and what the words around them say of how sure they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.core.values import Count
from dateline.knowledge.tolls import NumberWords, load_numbers

_MOST = 1_000_000_000
_DASHES = ("-", "–", "—")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a run of tokens, ``first`` to ``last`` included; ``high`` None where the words leave it open."""

    first: int
    last: int
    low: int
    high: int | None
    approximate: bool = False
    vague: bool = False

    @property
    def count(self) -> Count:
        """Return its value."""
        return Count(self.low, self.high, self.approximate)


def read_number(lower: Sequence[str], at: int, end: int) -> Number | None:
    """Return the number that begins at a token, its hedges left out; None where none does."""
    known = load_numbers()
    word = lower[at]
    one = _digits(lower, at, end, known) if word[0].isdecimal() else _worded(lower, at, end, known)
    if one is None:
        return None
    return _odd(lower, _range(lower, one, end, known), end, known)


def _digits(lower: Sequence[str], at: int, end: int, known: NumberWords) -> Number | None:
    plain = lower[at].replace(",", "")
    scale = known.scales.get(lower[at + 1], 1) if at + 1 < end else 1
    unit = known.units.get(lower[at + 1], 0) if at + 1 < end and scale == 1 else 0
    if unit and lower[at + 1] in known.needs_of:
        unit = 0
    if len(plain) > 12 or not plain.replace(".", "", 1).isascii() or not plain.replace(".", "", 1).isdecimal():
        return None
    if "." in plain and scale == 1:
        return None
    value = round(float(plain) * scale * (unit or 1))
    return Number(at, at + (scale > 1 or unit > 0), value, value) if value <= _MOST else None


def _worded(lower: Sequence[str], at: int, end: int, known: NumberWords) -> Number | None:
    word = lower[at]
    if word in known.vague:
        return _vague(lower, at, end, known)
    if word == "half" and at + 1 < end:
        skip = 2 if lower[at + 1] == "a" else 1
        if at + skip < end and lower[at + skip] == "dozen":
            return Number(at, at + skip, 6, 6)
        return None
    if word == "half-a-dozen" or word == "half-dozen":
        return Number(at, at, 6, 6)
    if word in known.units:
        return _unit(lower, at, end, known)
    return _spelled(lower, at, end, known)


def _unit(lower: Sequence[str], at: int, end: int, known: NumberWords) -> Number | None:
    """ "Dozen" is 12, "couple" 2; "a trio of" and "a pair of" count people only before "of"."""
    word = lower[at]
    if word in known.needs_of and not (at + 1 < end and lower[at + 1] == "of" and at and lower[at - 1] in ("a", "the")):
        return None
    value = known.units[word]
    if word == "couple" and at + 2 < end and lower[at + 1] == "of" and lower[at + 2] in ("dozen", "hundred"):
        times = 12 if lower[at + 2] == "dozen" else 100
        return Number(at, at + 2, 2 * times, 2 * times, approximate=True)
    return Number(at, at, value, value)


def _vague(lower: Sequence[str], at: int, end: int, known: NumberWords) -> Number | None:
    """ "Dozens" is 24 to 99, "several dozen" too; "hundreds of thousands" 200,000 to 999,999."""
    word = lower[at]
    if word == "few" and not (at and lower[at - 1] in ("a", "some")):
        return None
    if word == "handful" and not (at + 1 < end and lower[at + 1] == "of"):
        return None
    low, high = known.vague[word]
    following = lower[at + 1] if at + 1 < end else ""
    if word in known.vague_times and f"{following}s" in known.vague:
        low, high = known.vague[f"{following}s"]
        return Number(at, at + 1, low, high, vague=True)
    if word in known.scaled and following == "of" and at + 2 < end and lower[at + 2] in ("thousands", "millions"):
        scale = 1000 if lower[at + 2] == "thousands" else 1_000_000
        return Number(at, at + 2, low * scale, (high + 1) * scale - 1, vague=True)
    return Number(at, at, low, high, vague=True)


def _spelled(lower: Sequence[str], at: int, end: int, known: NumberWords) -> Number | None:
    """Read "twenty-five", "one hundred and six", "two thousand five hundred", "three dozen"."""
    total = current = 0
    where = at
    grown = 0  # the last scale read: what follows it must be smaller
    while where < end:
        word = lower[where]
        part = _small(word, known)
        if part is not None:
            if current % 100 and not (current % 10 == 0 and current % 100 >= 20 and part < 10):
                break
            current += part
        elif word in known.scales and (where > at or lower[at - 1 : at] == ["a"] or _alone(lower, at, end)):
            grown = known.scales[word]
            if grown == 100:
                current = max(current, 1) * 100
            else:
                total, current = total + max(current, 1) * grown, 0
        elif word == "dozen" and where > at:
            current, where = current * 12, where + 1
            break
        elif not (word == "and" and grown and where + 1 < end and _small(lower[where + 1], known) is not None):
            break
        where += 1
    value = total + current
    return Number(at, where - 1, value, value) if where > at and value <= _MOST else None


def _alone(lower: Sequence[str], at: int, end: int) -> bool:
    """Whether a scale word counts without "a": headlines ("hundred killed")."""
    return lower[at] in ("hundred", "thousand") and at + 1 < end and lower[at + 1] not in ("per",)


def _small(word: str, known: NumberWords) -> int | None:
    """Return the value of a number word below a hundred."""
    value = known.ones.get(word)
    if value is None:
        value = known.tens.get(word)
    if value is None and "-" in word:
        tens, _, ones = word.partition("-")
        if tens in known.tens and 0 < known.ones.get(ones, 0) < 10:
            return known.tens[tens] + known.ones[ones]
    return value


def _range(lower: Sequence[str], one: Number, end: int, known: NumberWords) -> Number:
    """Join "20 to 30", "20-30", "two or three", "between 20 and 30"; "rose from 25 to 31" is two numbers."""
    at = one.last + 1
    before = lower[one.first - 1] if one.first else ""
    if at + 1 >= end or one.vague:
        return one
    link = lower[at]
    joins = link in (*_DASHES, "to", "or") or (link == "and" and before == "between")
    if not joins:
        return one
    word = lower[at + 1]
    if before == "from" and (at + 2 >= end or not lower[at + 2].isalpha() or lower[at + 2] in _BEHIND_TOLL):
        return one  # "rose from 25 to 31"
    top = _digits(lower, at + 1, end, known) if word[0].isdecimal() else _spelled(lower, at + 1, end, known)
    if top is None or top.low <= one.low or (link == "or" and top.low > one.low + 10):
        return one
    low = one.low
    if top.last > at + 1 and one.first == one.last and low < 100 and lower[top.last] in known.scales:
        low *= known.scales[lower[top.last]]  # "two to three thousand"
    return Number(one.first, top.last, min(low, top.low), top.low)


_BEHIND_TOLL = frozenset("after on as in with when and people were dead over since following late at".split())


def _odd(lower: Sequence[str], one: Number, end: int, known: NumberWords) -> Number:
    """ "20-odd" and "twenty odd" are about twenty."""
    at = one.last + 1
    if at < end and lower[at] == "odd":
        return replace(one, last=at, approximate=True)
    if at + 1 < end and lower[at] in _DASHES and lower[at + 1] == "odd":
        return replace(one, last=at + 1, approximate=True)
    return one


def hedged(lower: Sequence[str], number: Number, end: int) -> Number:
    """Take in the words around a number that say how sure it is, and change its value by them."""
    known = load_numbers()
    first = number.first
    while first and lower[first - 1] in ("a", "an") and lower[first] in known.with_article:
        first -= 1
    kind, start = _hedge_before(lower, first, known)
    if kind == "neutral":
        first = start
        kind, start = _hedge_before(lower, start, known)
    if kind and kind != "neutral" and not (kind == "between" and number.high == number.low):
        first = start
    if kind or first != number.first:
        number = _as_hedged(number, first, kind)
    return _tailed(lower, number, end, known)


def _as_hedged(number: Number, first: int, kind: str) -> Number:
    low, high, about = number.low, number.high, number.approximate
    if kind == "at_least":
        high = None
    elif kind == "more_than":
        low, high = low + 1, None
    elif kind == "up_to":
        low, high = 0, high if high is not None else low
    elif kind == "fewer_than":
        low, high = 0, max(low - 1, 0)
    else:
        about = about or kind in ("about", "as_many")
    return Number(first, number.last, low, high, about, number.vague)


def _hedge_before(lower: Sequence[str], first: int, known: NumberWords) -> tuple[str, int]:
    """Return the kind of the longest hedge that ends before a token, and where it begins; "" where none does."""
    for length in range(min(4, first), 0, -1):
        kind = known.hedges.get(tuple(lower[first - length : first]))
        if kind is not None:
            return kind, first - length
    return "", first


def _tailed(lower: Sequence[str], number: Number, end: int, known: NumberWords) -> Number:
    """Take in "or more", "+" behind a number."""
    at = number.last + 1
    if at + 3 < end and lower[at] == "(" and lower[at + 1] == "+":
        return number  # "9 (+3)": three attackers beside the nine
    if at + 2 < end and lower[at] == "(" and lower[at + 2] == ")" and lower[at + 1] == str(number.low):
        at, number = at + 3, replace(number, last=at + 2)  # "two (2)"
    if at < end and lower[at] == "+":
        return replace(number, last=at, high=None)
    if at + 1 < end and tuple(lower[at : at + 2]) in known.or_more:
        if lower[at + 1] == "so":
            return replace(number, last=at + 1, approximate=True)
        return replace(number, last=at + 1, high=None)
    return number
