"""All mentions of a text: named persons first, then noun phrases, then bare numbers."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.text import Mention, Sentence
from dateline.extract.builtin.mentions.bare import bare_in
from dateline.extract.builtin.mentions.names import names_in
from dateline.extract.builtin.mentions.nouns import nouns_in
from dateline.extract.builtin.mentions.offices import without_offices
from dateline.extract.builtin.mentions.vehicles import weapons_made
from dateline.extract.builtin.mentions.view import View

_CYCLES = frozenset(
    ["motorcycle", "motorcycles", "motorbike", "motorbikes", "bicycle", "bicycles", "scooter", "scooters"]
)


def find_mentions(
    text: str,
    sentences: Sequence[Sentence],
    *,
    taken: Sequence[tuple[int, int]] = (),
    owners: Sequence[tuple[int, int]] = (),
) -> list[Mention]:
    """Return people, facilities, weapons, institutions and named persons, in order, none overlapping another.

    ``taken`` are the half-open spans of times, actors and places found before: a mention may hold one whole inside
    itself ("Taliban fighters", "Kabul police"), but never cuts one. ``owners`` are those of them that are actors.
    """
    view = View(text, taken, owners)
    read = [s for s in sentences if s.kind != "boilerplate"]
    names = names_in(view, read)
    view.take((m.start, m.end) for m in names)
    nouns = [m for s in read for m in nouns_in(view, s)]
    found = weapons_made(view, without_offices(view, _disjoint([*nouns, *names])))
    found = [m for m in found if not (m.kind == "facility" and m.head in _CYCLES)]
    free = [True] * len(view.lower)
    for m in found:
        for at in range(view.at(m.start), view.at(m.end)):
            free[at] = False
    found += [m for s in read if s.coded for m in bare_in(view, s, free)]
    return _disjoint(found)


def _disjoint(mentions: Sequence[Mention]) -> list[Mention]:
    """Keep the longer of two overlapping mentions; in text order."""
    kept: list[Mention] = []
    for m in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if kept and m.start < kept[-1].end:
            if m.end - m.start > kept[-1].end - kept[-1].start:
                kept[-1] = m
            continue
        kept.append(m)
    return kept
