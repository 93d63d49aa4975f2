"""What an event's tolls are to each other: the whole, its parts, and what comes on top.

A sentence's words settle this among themselves ("two soldiers and a guard"); here the sentences of one event are
compared. The sentence whose counts sum to most gives the whole. What other sentences count are its parts or its
repeats, unless the words say that they come on top ("two more", "were also killed").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.core.text import TollMention
from dateline.core.values import Toll

_MORE = re.compile(r"(?i)\b(?:another|others?|further|additional|more(?! than))\b")
_Told = tuple[TollMention, Toll]


def settle(told: Sequence[_Told], sentence_of: Callable[[int], int]) -> list[_Told]:
    """Return the tolls of one event, in order, with the marks that make their total come out right."""
    settled = list(told)
    kinds = dict.fromkeys((value.harm, value.group == "attackers") for _, value in told)
    for harm, attackers in kinds:
        own = [i for i, (_, v) in enumerate(told) if v.harm == harm and (v.group == "attackers") == attackers]
        by_sentence: dict[int, list[int]] = {}
        for i in own:
            by_sentence.setdefault(sentence_of(told[i][0].start), []).append(i)
        _settle_kind(settled, by_sentence)
    return settled


def _settle_kind(settled: list[_Told], by_sentence: dict[int, list[int]]) -> None:
    on_top = {i for indices in by_sentence.values() for n, i in enumerate(indices) if _comes_on_top(settled[i], n == 0)}
    for indices in by_sentence.values():
        _settle_sentence(settled, indices)
    base = max(by_sentence, key=lambda s: (_sum(settled, by_sentence[s]), -s))
    corrected = any(settled[i][0].replaces for i in by_sentence[base])
    whole = {(settled[i][1].count.low, settled[i][1].count.high) for i in by_sentence[base]}
    for sentence, indices in by_sentence.items():
        if sentence == base:
            continue
        risen = any(settled[i][0].replaces for i in indices)  # "two more died, raising the toll to 14"
        for i in indices:
            mention, value = settled[i]
            new = i in on_top and not corrected and not risen and (value.count.low, value.count.high) not in whole
            if new and sentence > base:
                settled[i] = (mention, replace(value, added=True, in_total=False))
            elif value.added:
                settled[i] = (mention, replace(value, added=False, in_total=True))


def _settle_sentence(settled: list[_Told], indices: list[int]) -> None:
    """Within a sentence, the first that is no part stands plain; a larger one told later is the whole."""
    plain: Toll | None = None
    for i in indices:
        mention, value = settled[i]
        if value.in_total:
            continue
        if (
            plain is None
            or value.count.low == 0
            or (value.added and not _MORE.search(mention.text) and mention.replaces)
        ):
            value = replace(value, added=False)
        settled[i] = (mention, value)
        plain = plain or value


def _sum(settled: Sequence[_Told], indices: Sequence[int]) -> int:
    values = [settled[i][1] for i in indices if not settled[i][1].in_total]
    plain = [v.count.low for v in values if not v.added]
    return max(plain, default=0) + sum(v.count.low for v in values if v.added)


def _comes_on_top(told: _Told, first: bool) -> bool:
    """Whether people come on top of those of other sentences: the first of a sentence that adds, or "two more"."""
    mention, value = told
    return value.added and (first or bool(_MORE.search(mention.text)))
