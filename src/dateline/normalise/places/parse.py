"""Reads one wording of a place, out of any text."""

from __future__ import annotations

from dataclasses import replace

from dateline.core.values import Place
from dateline.knowledge.places.entry import Entry
from dateline.knowledge.places.fold import fold
from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.knowledge.places.tables import load_demonyms, load_words
from dateline.normalise.places.contain import containers
from dateline.normalise.places.find import as_place
from dateline.normalise.places.found import Found
from dateline.normalise.places.near import near_phrase, offset
from dateline.normalise.places.resolve import resolve

_LONGEST = 300


def parse_place(words: str, *, gazetteer: Gazetteer, country: str | None = None) -> Place | None:
    """Return the place that a wording means ("Khogyani district, Nangarhar", "30 km north of Zaranj"), or None.

    ``country`` (alpha-3) says where it lies: places elsewhere are not returned. Never raises on any text.
    """
    if len(words) > _LONGEST or not _may_name(words):
        return None
    found = _parts(words, gazetteer)
    if not found:
        return None
    if country is not None:
        for part in found:
            part.entries = tuple(e for e in part.entries if e.country in (country, ""))
    entry = resolve(found, containers(words, found), gazetteer, (country,) if country else ())[0]
    if entry is None:
        return None
    place = as_place(entry)
    near = near_phrase(words, found[0].start)
    if near is not None:
        return offset(place, near)
    rest = fold(words[found[0].end :].split(",")[0]).split()
    sites = load_words().site_nouns
    return replace(place, precision="site", name=words.split(",")[0].strip()) if rest and rest[-1] in sites else place


def _may_name(words: str) -> bool:
    """Whether there is a word that is more than "the village" says: a rare one, or one with a capital."""
    lists = load_words()
    plain = [(w, fold(w)) for w in words.split()]
    return any(
        (w[0].isupper() and key not in lists.small) or (key not in lists.common and key not in lists.division_nouns)
        for w, key in plain
        if key
    )


def _parts(words: str, gazetteer: Gazetteer) -> list[Found]:
    """Return the names between the commas, each whole."""
    found: list[Found] = []
    at = 0
    for part in words.split(","):
        start = at + len(part) - len(part.lstrip())
        at += len(part) + 1
        hit = _part(part.strip(), start, gazetteer, len(found))
        if hit is not None:
            found.append(hit)
    return found


def _part(part: str, start: int, gazetteer: Gazetteer, number: int) -> Found | None:
    """Return the longest known name in one part, from its right end for "30 km north of Zaranj"."""
    tokens, divisions = part.split(), load_words().division_nouns
    hint = ""
    if tokens and fold(tokens[-1]) in divisions and len(tokens) > 1:
        hint = divisions[fold(tokens[-1])]
    best: tuple[int, int, tuple[Entry, ...]] | None = None
    for size in range(len(tokens), 0, -1):
        for first in range(len(tokens) - size + 1):
            entries = gazetteer.lookup(" ".join(tokens[first : first + size]))
            if entries and (size > 1 or len(tokens) == 1 or tokens[first][:1].isupper()):
                best = (first, size, entries)
                break
        if best:
            break
    if best is None:
        kept = [t for t in tokens if fold(t) not in divisions] or tokens
        codes = load_demonyms().get(fold(part))
        if codes:
            return Found(number, number + 1, start, start + len(part), fold(part), (), codes=codes)
        return Found(
            number,
            number + 1,
            start,
            start + len(part),
            fold(" ".join(kept)),
            gazetteer.loosely(" ".join(kept)),
            hint,
            True,
        )
    begin = start + len(" ".join(tokens[: best[0]])) + (1 if best[0] else 0)
    name = " ".join(tokens[best[0] : best[0] + best[1]])
    return Found(number, number + 1, begin, begin + len(name), fold(name), best[2], hint, True)
