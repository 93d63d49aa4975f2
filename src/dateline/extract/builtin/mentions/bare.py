"""People named by a number or pronoun only: "killing at least seven", "14 were wounded", "nobody was hurt"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.core.text import Mention, Sentence
from dateline.extract.builtin.mentions.count import count_of
from dateline.extract.builtin.mentions.phrase import begin
from dateline.extract.builtin.mentions.view import View
from dateline.knowledge.grammar import HARM, NUMBER, STOP, VERB

_NOBODY = frozenset({"nobody", "no-one", "none"})
_TAILS = frozenset({"others", "more", "other", "another"})
_BE = frozenset({"was", "were", "are", "is", "have", "had", "has", "been", "being", "remain", "remained", "reported",
                 "people", "later", "also", "seriously", "critically", "badly", "slightly", "still", "others",
                 "more", "of", "them", "whom", "left", "confirmed", "feared"})  # fmt: skip

_TO = frozenset({"to", "at", "as", "of"})
_RISES = frozenset("rose risen rises climbed climbs jumped increased raised revised up gone went passed".split())
_TOLL = frozenset("toll dead number tally wounded injured deaths fatalities killed count losses casualties".split())


def bare_in(view: View, sentence: Sentence, free: list[bool]) -> Iterator[Mention]:
    """Yield the people that only a number or pronoun names; ``free`` says which tokens no other mention holds."""
    low, high = view.at(sentence.start), view.at(sentence.end)
    for at in range(low, high):
        if not free[at]:
            continue
        word = view.lower[at]
        if word == "others":
            yield from _made(view, begin(view, at, _floor(view, at, low, free)), at)
        elif word in _NOBODY or (word == "one" and at > low and view.lower[at - 1] == "no"):
            if any(view.flags[i] & HARM for i in range(max(low, at - 2), min(at + 6, high))):
                yield from _made(view, at - (word == "one"), at)
        elif view.flags[at] & NUMBER and _is_bare(view, at, low, high):
            last = at + (at + 1 < high and view.lower[at + 1] in _TAILS)
            if last > at and view.lower[last] == "others":
                continue
            if last + 1 < high and view.lower[last] == "more" and view.lower[last + 1] == "than":
                continue
            yield from _made(view, begin(view, at, _floor(view, at, low, free)), last)


def _floor(view: View, at: int, low: int, free: list[bool]) -> int:
    low = max(low, at - 16)
    while at > low and free[at - 1]:
        at -= 1
    return at


def _made(view: View, first: int, last: int) -> Iterator[Mention]:
    start, end = view.starts[first], view.ends[last]
    if not view.touches(start, end):
        count = count_of(view.lower[first : last + 1], True)
        yield Mention("people", start, end, view.text[start:end], view.lower[last], term="civilians", count=count)


def _is_bare(view: View, at: int, low: int, high: int) -> bool:
    """Return whether a number stands alone beside a word of harm."""
    after = at + 1
    if after < high and view.lower[after] in _TAILS:
        after += 1
    if after < high and not _ends_phrase(view, after):
        return False
    for where in range(after, min(after + 4, high)):
        if view.flags[where] & HARM:
            return True
        if view.lower[where] not in _BE:
            break
    before = begin(view, at, low) - 1
    if (
        before >= low
        and view.lower[before] in _TO
        and any(view.lower[i] in _TOLL for i in range(max(low, before - 9), before))
    ):
        return True
    if before - 1 >= low and view.lower[before] == "to" and view.lower[before - 1] in _RISES:
        return any(word in _TOLL for word in view.lower[low:before])
    if at > low and view.lower[at - 1] == "the" and after < high and view.lower[at].isalpha():
        return bool(view.flags[after] & VERB) or view.lower[after] in ("was", "were", "had", "have")
    if after + 1 < high and view.lower[after] == "of" and view.lower[after + 1] in ("them", "whom"):
        return True
    return before >= low and bool(view.flags[before] & HARM) and view.adjacent(before + 1)


def _ends_phrase(view: View, at: int) -> bool:
    """Return whether no noun can begin at a token."""
    if not view.lower[at][0].isalnum():
        return view.lower[at] not in ("%", "-", "'", "°", "/")
    return bool(view.flags[at] & (STOP | VERB | HARM))
