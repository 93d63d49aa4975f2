"""Finds the places of a text: the room's main door."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.text import Sentence
from dateline.core.values import Place
from dateline.knowledge.places.entry import Entry, EntryKind
from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.knowledge.places.tables import load_countries, load_words
from dateline.normalise.places.contain import containers
from dateline.normalise.places.found import Found
from dateline.normalise.places.mention import PlaceMention
from dateline.normalise.places.near import near_phrase, offset
from dateline.normalise.places.resolve import resolve
from dateline.normalise.places.scan import scan
from dateline.normalise.places.tokens import Word

_SKIP = frozenset(("has", "had", "have", "also", "later", "on", "would", "will", "again", "repeatedly", "and"))


def find_places(
    text: str, *, gazetteer: Gazetteer, sentences: Sequence[Sentence] = (), countries: Sequence[str] = (),
    blocked: Sequence[tuple[int, int]] = (),
) -> list[PlaceMention]:  # fmt: skip
    """Return the places that a text names, in order; never raises on any text.

    ``sentences`` help to know capitals that only begin a sentence. ``countries`` are alpha-3 codes of countries that
    the report is known to be about, ``blocked`` half-open spans of names that are no places (persons, organisations).
    Words for peoples are returned as ``adjective``.
    """
    found, words = scan(text, gazetteer, blocked, frozenset(s.start for s in sentences))
    within = containers(text, found)
    entries = resolve(found, within, gazetteer, countries)
    kept = [at for at, f in enumerate(found) if entries[at] or f.codes or ((f.sure or at in within) and not f.inside)]
    index = {at: number for number, at in enumerate(kept)}
    return [_mention(text, words, found[at], entries[at], index.get(within.get(at, -1))) for at in kept]


def _mention(text: str, words: list[Word], found: Found, entry: Entry | None, container: int | None) -> PlaceMention:
    span = text[found.start : found.end]
    if found.codes:
        place = _country(found.codes[0]) if len(found.codes) == 1 else None
        return PlaceMention(found.start, found.end, span, place, "country", adjective=True)
    kind: EntryKind = entry.kind if entry else found.hint or "settlement"  # type: ignore[assignment]
    place = as_place(entry) if entry else None
    near = near_phrase(text, found.start) if not found.inside else None
    if place is not None and near is not None:
        place = offset(place, near)
    return PlaceMention(
        found.start, found.end, span, place, kind, metonym=entry is not None and _speaks(words, found, entry),
        inside=found.inside, near=(near.start, found.end) if near else None, container=container,
    )  # fmt: skip


def _speaks(words: list[Word], found: Found, entry: Entry) -> bool:
    """Whether a government is meant: a country or capital, not after "in", before a verb of speaking."""
    lists = load_words()
    power = entry.kind == "country" or entry.capital or found.key.replace(" ", "_") in lists.capital_metonyms
    if found.inside or not power:
        return False
    before = words[found.first - 1].lower if found.first else ""
    if before in lists.cues or before in ("of", "de"):
        return False
    if before == "by" and found.hint == "":
        return True
    after = found.last
    while after < len(words) and after < found.last + 2 and words[after].lower in _SKIP:
        after += 1
    return after < len(words) and words[after].lower in lists.speaking and words[after].start - found.end < 20


def as_place(entry: Entry) -> Place:
    """Return the value of an entry."""
    return Place(
        name=entry.name, precision=entry.kind, country=entry.country or None, admin1=entry.admin1_name or None,
        lat=entry.lat, lon=entry.lon, place_id=entry.id, radius_km=entry.radius_km or None,
    )  # fmt: skip


def _country(code: str) -> Place | None:
    for c in load_countries():
        if c.alpha3 == code:
            return Place(c.name, "country", code, lat=c.lat, lon=c.lon, place_id=f"geonames:{c.geonames_id}")
    return None
