"""Reads one wording of a place, out of any text."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.core.values import Place
from dateline.knowledge.places.entry import Entry
from dateline.knowledge.places.fold import fold
from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.knowledge.places.tables import load_demonyms, load_words
from dateline.normalise.places.contain import containers
from dateline.normalise.places.find import ROAD_KM, as_place, of_kind, somewhere_in
from dateline.normalise.places.found import Found
from dateline.normalise.places.near import near_phrase, offset
from dateline.normalise.places.resolve import resolve

_LONGEST = 300
_MOST_WORDS = 12
_PART = re.compile(r"(?:(?! in [A-Z])[^,()])+")
_ROAD = re.compile(
    r"(?:[A-Za-z]+ )?between ([^/]+?) and ([^/]+)|([^-–/]+?) ?[-–] ?([^-–/]+?) (?:road|highway|motorway|axis|border|route)"
)


def parse_place(words: str, *, gazetteer: Gazetteer, country: str | None = None) -> Place | None:
    """Return the place that a wording means ("Khogyani district, Nangarhar", "30 km north of Zaranj"), or None.

    ``country`` (alpha-3) says where it lies: places elsewhere are not returned. A name that the gazetteer does not know
    but whose area it knows has that area's point and precision and no ``place_id``. Never raises on any text.
    """
    if len(words) > _LONGEST or not _may_name(words):
        return None
    found = _parts(words, gazetteer)
    if not found:
        return None
    if country is not None:
        for part in found:
            part.entries = tuple(e for e in part.entries if e.country in (country, ""))
    within = containers(words, found)
    entries = resolve(found, within, gazetteer, (country,) if country else ())
    entry = entries[0]
    if entry is None:
        around = entries[within[0]] if 0 in within else None
        name = words[found[0].start : found[0].end]
        return somewhere_in(name, as_place(around)) if around is not None and name[:1].isupper() else None
    return _as_worded(words, found[0].start, found[0].end, of_kind(as_place(entry), found[0].hint))


def _as_worded(words: str, start: int, end: int, place: Place) -> Place:
    """Return the place as the words beside its name make it: an offset, an end of a road, a site."""
    near = near_phrase(words, start)
    if near is not None:
        return offset(place, near)
    part = next((m.group().strip() for m in _PART.finditer(words) if m.start() <= start < m.end()), words)
    if _ROAD.fullmatch(part):
        return replace(place, precision="near", radius_km=ROAD_KM)
    rest = fold(words[end:].split(",")[0].split(" in ")[0]).split()
    sites = load_words().site_nouns
    return replace(place, precision="site", name=part) if rest and rest[-1] in sites else place


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
    """Return the names between the commas and brackets, each whole; of "Tadmur/Palmyra" the first that is known."""
    found: list[Found] = []
    for match in _PART.finditer(words):
        part = match.group().strip()
        start = match.start() + match.group().index(part)
        hits = [_part(name, start + at, gazetteer, len(found)) for name, at in _alternatives(part)]
        hit = next((h for h in hits if h is not None and h.entries), hits[0] if hits else None)
        if hit is not None:
            found.append(hit)
    return found


def _alternatives(part: str) -> list[tuple[str, int]]:
    """Return the names joined by a stroke or, before the noun of a road, by a hyphen, with their offsets."""
    if not part:
        return []
    road = _ROAD.fullmatch(part)
    if road is not None:
        return [(road[group], road.start(group)) for group in ((1, 2) if road[1] else (3, 4))]
    names, at = [], 0
    for name in part.split("/"):
        names.append((name.strip(), at + len(name) - len(name.lstrip())))
        at += len(name) + 1
    return [(name, at) for name, at in names if name] or [(part, 0)]


def _part(part: str, start: int, gazetteer: Gazetteer, number: int) -> Found | None:
    """Return the longest known name in one part, where no other name is left beside it."""
    tokens, divisions = part.split(), load_words().division_nouns
    first, last = (fold(tokens[0]), fold(tokens[-1])) if tokens else ("", "")
    hint = (divisions.get(last) or divisions.get(first) or "") if len(tokens) > 1 else ""
    best = _known(tokens, gazetteer)
    if best is not None:
        at, size, entries = best
        begin = start + len(" ".join(tokens[:at])) + (1 if at else 0)
        name = " ".join(tokens[at : at + size])
        return Found(number, number + 1, begin, begin + len(name), fold(name), entries, hint, True)
    codes = load_demonyms().get(fold(part))
    if codes:
        return Found(number, number + 1, start, start + len(part), fold(part), (), codes=codes)
    kept = " ".join([t for t in tokens if fold(t) not in divisions] or tokens)
    return Found(number, number + 1, start, start + len(part), fold(kept), gazetteer.loosely(kept), hint, True)


def _known(tokens: list[str], gazetteer: Gazetteer) -> tuple[int, int, tuple[Entry, ...]] | None:
    """Return first word, number of words and entries of the longest known name, None where a name stands beside it."""
    tokens = tokens[:_MOST_WORDS]
    for size in range(len(tokens), 0, -1):
        for first in range(len(tokens) - size + 1):
            entries = _entries(tokens[first : first + size], gazetteer)
            if entries and (size > 1 or len(tokens) == 1 or tokens[first][:1].isupper()):
                rest = (*tokens[:first], *tokens[first + size :])
                return (first, size, entries) if all(map(_is_no_name, rest)) else None
    return None


def _entries(tokens: list[str], gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return the entries of a name as written, then those of it without the noun of its kind."""
    entries = gazetteer.lookup(" ".join(tokens))
    if entries and len(tokens) > 1 and fold(tokens[-1]) in load_words().division_nouns:
        entries = tuple(dict.fromkeys((*entries, *gazetteer.lookup(" ".join(tokens[:-1])))))
    return entries


def _is_no_name(token: str) -> bool:
    """Whether a word beside a name is none: a noun of a kind, a direction, a number, a common word, small letters."""
    lists, key = load_words(), fold(token)
    if not key or not token[0].isupper():
        return True
    groups = (lists.common, lists.division_nouns, lists.directions, lists.site_nouns, lists.organisation_nouns)
    return any(key in group for group in groups)
