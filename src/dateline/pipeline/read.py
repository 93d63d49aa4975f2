"""Mentions that only the trained reader sees, given what the normalisers make of their words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from dateline.core.text import Mention, TollMention
from dateline.core.values import Count, Group, Harm, Party, Place, Toll
from dateline.extract.reader.decode import ReadMention, Readout
from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.places import Gazetteer
from dateline.normalise.actors import parse_actor
from dateline.normalise.places import parse_place
from dateline.normalise.tolls import parse_count

LEAST = 0.6
"""How sure the reader must be of a mention that no rule finds."""
HARMED = 0.6
"""How sure the reader must be of a harm that no rule finds."""
_ADDED = frozenset(["person", "org", "people", "place", "facility", "weapon"])


def add_read(
    text: str, on: date, mentions: Sequence[Mention], readout: Readout, gazetteer: Gazetteer, country: str | None
) -> list[Mention]:
    """Return the mentions with those that the reader sees where none stands, in the order of the text."""
    taken = sorted((m.start, m.end) for m in mentions)
    written = not text.islower()
    free = (told for told in _free(readout, taken) if not (written and _is_common(text, told)))
    added = [_mention(text, on, told, gazetteer, country) for told in free]
    return sorted((*mentions, *added), key=lambda m: (m.start, -m.end))


def _free(readout: Readout, taken: Sequence[tuple[int, int]]) -> Iterator[ReadMention]:
    starts = [start for start, _ in taken]
    for told in readout.mentions:
        if told.score < LEAST or told.kind not in _ADDED:
            continue
        at = bisect_left(starts, told.end)
        if not any(taken[i][1] > told.start for i in range(max(0, at - 8), at)):
            yield told


def _is_common(text: str, told: ReadMention) -> bool:
    """Whether what the reader takes for a place begins small ("the restive northwest"): no name."""
    return told.kind == "place" and text[told.start].islower()


def _mention(text: str, on: date, told: ReadMention, gazetteer: Gazetteer, country: str | None) -> Mention:
    words = text[told.start : told.end]
    value: Place | Party | None = None
    if told.kind == "place":
        value = parse_place(words, gazetteer=gazetteer, country=country) or Place(words, "settlement")
    elif told.kind == "org":
        value = parse_actor(words, on=on, country=country)
    head = words if told.kind in ("place", "org", "person") else words.split()[-1].lower()
    return Mention(told.kind, told.start, told.end, words, head=head, value=value)  # type: ignore[arg-type]


def add_read_tolls(
    text: str, tolls: Sequence[TollMention], mentions: Sequence[Mention], readout: Readout
) -> list[TollMention]:
    """Return the tolls with those that the reader sees where none stands: people harmed whom their words count."""
    taken = sorted((t.start, t.end) for t in tolls)
    starts = [start for start, _ in taken]
    counts = {m.start: m.count for m in mentions}
    people = {m.end for m in mentions if m.kind in ("people", "person")}
    added: list[TollMention] = []
    for told in readout.mentions:
        at = bisect_left(starts, told.end)
        if (
            told.score < LEAST
            or told.kind not in ("people", "person")
            or any(taken[i][1] > told.start for i in range(max(0, at - 8), at))
        ):
            continue
        which = int(told.harms.argmax())
        count = counts.get(told.start) or _counted(text[told.start : told.end], told.kind)
        if told.harms[which] >= HARMED and count is not None and not _says_who(text, told.start, people):
            added.append(_toll(text, told, readout, which, count))
    return sorted((*tolls, *added), key=lambda t: (t.start, t.end))


def _says_who(text: str, start: int, ends: Collection[int]) -> bool:
    """Whether a description only says who those named before it are ("a bomber, apparently a teenager, ...")."""
    comma = _APPOSED.search(text, max(0, start - _NEAR), start)
    return comma is not None and comma.start() in ends


def _counted(words: str, kind: str) -> Count | None:
    """Return how many people a description is: as many as it says, one where it names or describes one."""
    if kind == "person":
        return Count(1, 1)
    if words.lower() in _BARE:
        return None
    parsed = parse_count(words)
    if parsed is not None:
        return parsed
    head = words.split()[-1].lower()
    plural = head in load_lexicon().singulars or head in _MANY
    return None if plural else Count(1, 1)


_BARE = frozenset(["the", "a", "an", "his", "her", "their", "its", "that", "this", "it", "he", "she", "they"])
_NEAR = 30
_APPOSED = re.compile(r", (?:[a-z]+ly )?\Z")
_MANY = frozenset(["people", "men", "women", "children", "police", "others", "them", "both", "all"])


def _toll(text: str, told: ReadMention, readout: Readout, which: int, count: Count) -> TollMention:
    marks = dict(zip(readout.labels.marks, told.marks > 0.5, strict=True))
    group: Group | None = "attackers" if marks["attackers"] else None
    harm: Harm = readout.labels.harms[which]  # type: ignore[assignment]
    toll = Toll(harm, count, group, bool(marks["within"]), bool(marks["added"] and not marks["within"]))
    words = text[told.start : told.end]
    return TollMention(told.start, told.end, words, toll, told.start, told.end, words.split()[-1].lower())
