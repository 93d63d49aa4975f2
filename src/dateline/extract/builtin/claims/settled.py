"""What an event's tolls are to each other: the whole, its parts, and what comes on top.

A sentence's words settle this among themselves ("two soldiers and a guard"); here the sentences of one event are
compared. The sentence whose counts sum to most gives the whole. What other sentences count are its parts or its
repeats, unless the words say that they come on top ("two more", "were also killed"). The two sides of a clash are
settled each for itself and add to each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.core.text import TollMention
from dateline.core.values import Toll
from dateline.knowledge.lexicon import people_class

_MORE = re.compile(r"(?i)\b(?:another|others?|further|additional|more(?! than))\b")
_Told = tuple[TollMention, Toll]
_Sentences = dict[int, list[int]]


def settle(told: Sequence[_Told], sentence_of: Callable[[int], int], *, clash: bool = False) -> list[_Told]:
    """Return the tolls of one event with the marks that make their total come out right, hedged ones before bare ones.

    ``clash``: two sides fought, and each has its own dead.
    """
    settled = [(mention, _among(mention, value, told)) for mention, value in told]
    kinds: dict[tuple[str, bool, bool], _Sentences] = {}
    for i, (mention, value) in enumerate(told):
        side = clash and value.group is None and "perpetrator" in people_class(mention.who)
        kind = (value.harm, value.group == "attackers", side)
        kinds.setdefault(kind, {}).setdefault(sentence_of(mention.start), []).append(i)
    for by_sentence in kinds.values():
        _settle_kind(settled, by_sentence)
    for (harm, attackers, side), by_sentence in kinds.items():
        other = kinds.get((harm, attackers, not side))
        if side and other is not None:
            _add_side(settled, by_sentence, other)
    return sorted(settled, key=lambda s: s[1].count.high is not None)


def _among(mention: TollMention, value: Toll, told: Sequence[_Told]) -> Toll:
    """Count people whom no word of harm beside them counts ("his driver") among a greater number that words give."""
    if mention.cue_start != mention.start or value.in_total:
        return value
    others = [v for m, v in told if v.harm == value.harm and m is not mention and m.cue_start != m.start]
    greater = any(
        v.count.low > value.count.low and (v.group == "attackers") == (value.group == "attackers") for v in others
    )
    return replace(value, in_total=True, added=False) if greater else value


def _settle_kind(settled: list[_Told], by_sentence: _Sentences) -> None:
    on_top = {i for indices in by_sentence.values() for n, i in enumerate(indices) if _comes_on_top(settled[i], n == 0)}
    for indices in by_sentence.values():
        _settle_sentence(settled, indices)
    base = max(by_sentence, key=lambda s: (*_weight(settled, by_sentence[s]), -s))
    corrected = any(settled[i][0].replaces for i in by_sentence[base])
    whole = {(settled[i][1].count.low, settled[i][1].count.high) for i in by_sentence[base]}
    for sentence, indices in by_sentence.items():
        risen = any(settled[i][0].replaces for i in indices)  # "two more died, raising the toll to 14"
        for i in indices if sentence != base else ():
            mention, value = settled[i]
            new = i in on_top and not corrected and not risen and (value.count.low, value.count.high) not in whole
            if new and sentence > base:
                settled[i] = (mention, replace(value, added=True, in_total=False))
            elif value.added:
                settled[i] = (mention, replace(value, added=False, in_total=True))


def _settle_sentence(settled: list[_Told], indices: list[int]) -> None:
    """Within a sentence, the first that is no part stands plain; a corrected toll holds all others."""
    corrected = any(settled[i][0].replaces for i in indices)
    plain: Toll | None = None
    for i in indices:
        mention, value = settled[i]
        if value.in_total:
            continue
        if plain is None or value.count.low == 0 or mention.replaces:
            value = replace(value, added=False)
        elif corrected:
            value = replace(value, added=False, in_total=value.added)
        settled[i] = (mention, value)
        plain = plain or value


def _add_side(settled: list[_Told], one: _Sentences, other: _Sentences) -> None:
    """Let the leading count of the smaller side add to the larger side's."""
    small = one if _lead(settled, one) < _lead(settled, other) else other
    lead = max((i for indices in small.values() for i in indices), key=lambda i: settled[i][1].count.low)
    for i in (i for indices in small.values() for i in indices):
        mention, value = settled[i]
        if i == lead and not value.in_total:
            settled[i] = (mention, replace(value, added=True))


def _lead(settled: Sequence[_Told], by_sentence: _Sentences) -> int:
    return max(_weight(settled, indices)[0] for indices in by_sentence.values())


def _weight(settled: Sequence[_Told], indices: Sequence[int]) -> tuple[int, int]:
    """Return what a sentence's counts sum to, and how few counts it takes for that, as a negative number."""
    values = [settled[i][1] for i in indices if not settled[i][1].in_total]
    plain = [v.count.low for v in values if not v.added]
    added = [v.count.low for v in values if v.added]
    return max(plain, default=0) + sum(added), -len(added)


def _comes_on_top(told: _Told, first: bool) -> bool:
    """Whether people come on top of those of other sentences: the first of a sentence that adds, or "two more"."""
    mention, value = told
    return value.added and (first or bool(_MORE.search(mention.text)))
