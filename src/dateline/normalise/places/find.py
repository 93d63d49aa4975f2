"""Finds the places of a text: the room's main door."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from dateline.core.text import Sentence
from dateline.core.values import Place, PlacePrecision
from dateline.knowledge.places.entry import Entry, EntryKind
from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.knowledge.places.tables import load_countries
from dateline.normalise.places.bearing import is_aside, plays, speaks
from dateline.normalise.places.contain import containers
from dateline.normalise.places.found import Found
from dateline.normalise.places.mention import PlaceMention
from dateline.normalise.places.near import near_phrase, offset
from dateline.normalise.places.resolve import resolve
from dateline.normalise.places.scan import scan
from dateline.normalise.places.tokens import Word

_AREAS: Mapping[str, PlacePrecision] = {"admin1": "admin1", "region": "admin1", "admin2": "admin2"}
ROAD_KM = 30.0
"""How far from its end on a road an event is taken to be."""
_WITHIN = 3
"""How many containers are followed from a name that the gazetteer does not know."""


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
    return [
        _mention(
            text, words, found[at], entries[at], _around(at, within, found, entries), index.get(within.get(at, -1))
        )
        for at in kept
    ]


def _around(
    at: int, within: Mapping[int, int], found: Sequence[Found], entries: Sequence[Entry | None]
) -> Place | None:  # fmt: skip
    """Return the known place that an unknown one is said to lie in, through unknown ones between."""
    for _ in range(_WITHIN):
        at = within.get(at, -1)
        if at < 0:
            return None
        entry, codes = entries[at], found[at].codes
        if entry is not None or codes:
            return as_place(entry) if entry else _country(codes[0]) if len(codes) == 1 else None
    return None


def _mention(
    text: str, words: list[Word], found: Found, entry: Entry | None, around: Place | None, container: int | None
) -> PlaceMention:  # fmt: skip
    span = text[found.start : found.end]
    if found.codes:
        place = _country(found.codes[0]) if len(found.codes) == 1 else None
        return PlaceMention(found.start, found.end, span, place, "country", adjective=True)
    hint = "area" if found.hint == "region" else found.hint
    kind: EntryKind = entry.kind if entry else hint or "settlement"  # type: ignore[assignment]
    place = of_kind(as_place(entry), found.hint) if entry else somewhere_in(span, around)
    if found.road and place is not None:
        place = replace(place, precision="near", radius_km=ROAD_KM)
    near = near_phrase(text, found.start) if not found.inside else None
    if place is not None and near is not None:
        place = offset(place, near)
    return PlaceMention(
        found.start, found.end, span, place, kind, metonym=entry is not None and speaks(words, found, entry),
        inside=found.inside or plays(words, found),
        aside=not found.inside and is_aside(text, words, found, entry),
        near=(near.start, found.end) if near else None, container=container,
    )  # fmt: skip


def of_kind(place: Place, hint: str) -> Place:
    """Return the place no more exact than the noun beside the name: "Banda district" is known by its town only."""
    area = _AREAS.get(hint)
    return replace(place, precision=area) if area and place.precision == "settlement" else place


def somewhere_in(name: str, around: Place | None) -> Place | None:
    """Return an unknown name as a place somewhere in the area that holds it: that area's point and precision."""
    if around is None:
        return None
    if around.precision == "country":
        return Place(name, "settlement", around.country)
    return replace(around, name=name, place_id=None)


def as_place(entry: Entry) -> Place:
    """Return the value of an entry."""
    return Place(
        name=entry.name, precision=entry.kind, country=entry.country or None, admin1=entry.admin1_name or None,
        lat=entry.lat, lon=entry.lon, place_id=entry.id, radius_km=entry.radius_km or None,
    )  # fmt: skip


def _country(code: str) -> Place | None:
    return _countries().get(code)


@cache
def _countries() -> Mapping[str, Place]:
    return {
        c.alpha3: Place(c.name, "country", c.alpha3, lat=c.lat, lon=c.lon, place_id=f"geonames:{c.geonames_id}")
        for c in load_countries()
    }
