"""Toponyms in text: found, chosen among their namesakes by the context of the report, or left open."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from dateline.core.text import Sentence
from dateline.core.values import Place, PlacePrecision
from dateline.knowledge.gazetteer import Entry, Gazetteer, fold, load_countries, load_demonyms
from dateline.knowledge.words import load_place_words

PlaceKind = Literal["country", "admin1", "admin2", "settlement", "site", "water", "line", "area", "near"]
_CAP = r"[A-ZÀ-ÖØ-Þ][\w’'À-ÿ]*(?:-[\wÀ-ÿ’']+)*"
_NAME = re.compile(rf"(?:(?:al|el|ad|ar|as|an|ash|at|az|ez|es|ed|er)-)?{_CAP}(?:\s+(?:(?:de|del|la|las|los|el|al|of|the|and|da|do|dos|des|du|sur|en|y|bin|ibn|ou|ul|ez|es|an|ar|as)\s+){{0,2}}(?:(?:al|el|ad|ar|as|an|ash|at|az|ez|es|ed|er)-)?{_CAP}){{0,4}}|\b(?:U\.S\.A?|U\.K\.|U\.A\.E\.|D\.R\. Congo)")
_UPPER = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:\s+(?:DE|DEL|LA|LAS|LOS|EL|AL|OF|Y)\s+[A-ZÀ-Þ][A-ZÀ-Þ'’-]+|\s+[A-ZÀ-Þ][A-ZÀ-Þ'’-]+){0,2}")
_NEAR = re.compile(
    r"(?P<km>\d{1,4}(?:[.,]\d+)?)[\s-]*(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi)\b(?:\s*\([^)]{1,24}\))?\s+(?:to\s+the\s+)?"
    r"(?P<way>north-?\s?(?:east|west)?|south-?\s?(?:east|west)?|east|west|outside|away|from)(?:ern)?(?:\s+(?:of|from))?\s+(?:the\s+\w+\s+(?:of\s+)?)?\Z",
    re.IGNORECASE,
)
_BEARINGS = {"north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270, "northwest": 315}
_ACTS = re.compile(r"(?:'s)?\s+(?:said|says|condemned|denied|denies|accused|accuses|blamed|rejected|warned|urged|called|has|had|wants|insists|dismissed|vowed|announced|recalled|claims|claimed|condemns|strongly)\b")
_IN = re.compile(r"\b(?:in|at|near|of|from|outside|to|around|across|inside|on|into|for|toward|towards|through|between|and|town|city|village|district|province|region|capital|neighbou?rhood|suburb|camp|called|named)\s+(?:the\s+|nearby\s+)?\Z", re.IGNORECASE)
_ADMIN_AFTER = re.compile(r"\s+(?P<word>province|region|state|governorate|district|county|department|prefecture|oblast|division|municipality|raion|parish|wilaya)\b", re.IGNORECASE)
_SITE_AFTER = re.compile(r"[’']?s?\s+(?:International\s+)?(?:Airport|airport|University|Hospital|Stadium|Prison|Street|Road|Avenue|Bridge|Hotel|Square|Palace|Police|police|Times|Post|University|FC|United|Declaration|Agreement|Accords?)\b")
_WATER_BEFORE = re.compile(r"\b(?:Lake|Gulf of|Strait of|Bay of|Sea of|River)\s+\Z")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One toponym: half-open offsets and what it means; ``place`` None where that stays open.

    ``metonym``: a government speaks, no location is meant. ``inside``: part of a longer name. ``container``: index of
    the mention that it is said to lie in. ``adjective`` is always False here: demonyms are no mentions.
    """

    start: int
    end: int
    text: str
    place: Place | None
    kind: PlaceKind | None = None
    metonym: bool = False
    inside: bool = False
    adjective: bool = False
    container: int | None = None


@dataclass(slots=True)
class _Candidate:
    start: int
    end: int
    text: str
    entries: tuple[Entry, ...]
    sure: bool
    inside: bool = False
    container: int | None = None
    level: PlacePrecision | None = None


@cache
def _country_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for country in load_countries().values():
        for name in (country.name, *country.aliases):
            names.setdefault(fold(name), country.alpha3)
    return names


_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def country_context(text: str, *, gazetteer: Gazetteer) -> dict[str, float]:
    """Return how much of a text speaks of each country (alpha-3), by its names, demonyms and capitals; sums to 1."""
    weights: Counter[str] = Counter()
    demonyms, names, capitals = load_demonyms(), _country_names(), _capitals()
    words = _WORD.findall(text)
    lower = [w.lower() for w in words]
    for i, word in enumerate(lower):
        if not words[i][0].isupper():
            continue
        early = 1.6 if i < 60 else 1.0
        for length in (4, 3, 2, 1):
            key = word if length == 1 else " ".join(lower[i : i + length])
            if length > 1 and len(lower) - i < length:
                continue
            found = names.get(key)
            if found is not None:
                weights[found] += 2.0 * early
                break
        else:
            if word in demonyms:
                weights[demonyms[word]] += 1.0 * early
            elif word in capitals:
                weights[capitals[word]] += 0.8 * early
    total = sum(weights.values())
    return {code: weight / total for code, weight in weights.items()} if total else {}


@cache
def _capitals() -> dict[str, str]:
    return {c.capital.lower(): c.alpha3 for c in load_countries().values() if c.capital and " " not in c.capital}


def find_places(
    text: str, *, gazetteer: Gazetteer, sentences: Sequence[Sentence] = (), countries: Sequence[str] = (),
    blocked: Sequence[tuple[int, int]] = (),
) -> list[PlaceMention]:
    """Return the toponyms of a text in order; ``countries`` are the likeliest first, ``blocked`` spans are none."""
    context = country_context(text, gazetteer=gazetteer) or {}
    for rank, code in enumerate(countries[:5]):
        context[code] = context.get(code, 0.0) + 0.2 / (rank + 1)
    candidates = _candidates(text, gazetteer, sorted(blocked), context)
    _contain(text, candidates)
    points = _anchors(candidates, context)
    seen: dict[str, Entry | None] = {}
    return [_resolve(text, c, context, points, seen) for c in candidates]


def parse_place(words: str, *, gazetteer: Gazetteer, country: str | None = None) -> Place | None:
    """Return the place that words alone mean, None where no entry fits; ``country`` (alpha-3) decides namesakes."""
    found = find_places(words, gazetteer=gazetteer, countries=[country] if country else [])
    resolved = [m.place for m in found if m.place is not None]
    if resolved:
        return resolved[0]
    entries = gazetteer.lookup(words)
    chosen = _choose(entries, {country: 1.0} if country else {}, [], None)
    return _place(chosen) if chosen is not None else None


def _candidates(
    text: str, gazetteer: Gazetteer, blocked: list[tuple[int, int]], context: dict[str, float]
) -> list[_Candidate]:
    words = load_place_words()
    starts = [s for s, _ in blocked]
    upper = text.isupper()
    found: list[_Candidate] = []
    for match in (_UPPER if upper else _NAME).finditer(text):
        at, end = match.span()
        while at < end:
            step = _longest(text, at, end, gazetteer, upper, words)
            if step is None:
                space = text.find(" ", at, end)
                at = end if space < 0 else space + 1
                continue
            stop, entries = step
            index = bisect_right(starts, at) - 1
            within = index >= 0 and blocked[index][1] > at
            candidate = _Candidate(at, stop, text[at:stop], entries, False)
            if not within and _plausible(text, candidate, upper, words, match.span(), context):
                found.append(candidate)
            at = stop
            while at < end and not text[at].isalnum():
                at += 1
            for small in ("of ", "and ", "the ", "de "):
                if text.startswith(small, at):
                    at += len(small)
    return found


def _longest(
    text: str, at: int, end: int, gazetteer: Gazetteer, upper: bool, words: frozenset[str]
) -> tuple[int, tuple[Entry, ...]] | None:
    """Return where the longest known name from ``at`` stops, and its entries."""
    stop = end
    while stop > at:
        name = text[at:stop].rstrip(" ,")
        for ending in ("’s", "'s", "'S", "’"):
            name = name.removesuffix(ending)
        if len(name) > 1 and name.lower() not in words:
            entries = gazetteer.lookup(name)
            if entries:
                return at + len(name), entries
        space = text.rfind(" ", at, stop)
        if space < 0:
            return None
        stop = space
    return None


def _plausible(
    text: str, c: _Candidate, upper: bool, words: frozenset[str], name: tuple[int, int], context: dict[str, float]
) -> bool:
    """Whether a known name is a toponym here: what stands around it, and how well known it is."""
    before, after = text[max(0, c.start - 30) : c.start], text[c.end : c.end + 30]
    top = c.entries[0]
    wide = any(e.kind in ("country", "admin1", "area", "water", "line") for e in c.entries)
    local = any(e.country in context for e in c.entries)
    placed = bool(_IN.search(before))
    c.inside = bool(_SITE_AFTER.match(after))
    if upper:
        return (placed and (local or wide or top.population > 100000)) or (wide and len(c.text) > 4) or top.population > 300000
    whole = (c.start, c.end) == name or after[:1] in ",.;)" or after.startswith(("’s", "'s"))
    if c.end < name[1] and after[:1] == " " and after[1:2].isupper() and not (wide and c.inside):
        if not _ADMIN_AFTER.match(after) and not c.inside and not (wide and top.kind == "country"):
            return False  # the first word of a longer name that is no place
    if c.start > name[0] and text[c.start - 1] == " " and text[name[0] : c.start].strip() and not wide:
        lead = text[name[0] : c.start].split()
        if lead and lead[-1][0].isupper() and lead[-1].lower() not in _LEADS:
            return False
    if wide or top.population >= 200000:
        return True
    return (placed or (whole and after[:1] == ",")) and (local or not context) or (local and whole and top.population > 1000)


_LEADS = frozenset("north south east west northern southern eastern western central in at near from the greater old new upper lower port lake".split())


def _contain(text: str, candidates: list[_Candidate]) -> None:
    """Mark "X, Y" and "X in Y" containment, and the level that a word like "province" after a name fixes."""
    for i, c in enumerate(candidates):
        level = _ADMIN_AFTER.match(text, c.end)
        if level:
            c.level = "admin2" if level["word"].lower() in ("district", "county", "municipality", "raion") else "admin1"
        if i + 1 < len(candidates):
            following = candidates[i + 1]
            gap = text[c.end : following.start]
            if re.fullmatch(r",\s*(?:in\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,4}(?:of\s+|in\s+)?|\s+(?:district|city|town|village|area)?,?\s*(?:in|of)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}(?:of\s+)?|\s*\(", gap):
                c.container = i + 1
            elif re.fullmatch(r"[’']s\s+(?:[a-z-]+\s+){0,4}", gap) and following.container is None:
                following.container = i


def _anchors(candidates: list[_Candidate], context: dict[str, float]) -> list[tuple[float, float]]:
    """Return the points of names that mean one place only, or one in the leading country."""
    points = []
    lead = max(context, key=lambda k: context[k], default=None)
    for c in candidates:
        if c.inside:
            continue
        own = [e for e in c.entries if e.country == lead and e.kind != "country"]
        if len(own) == 1:
            points.append((own[0].lat, own[0].lon))
        elif len(c.entries) == 1 and c.entries[0].kind != "country":
            points.append((c.entries[0].lat, c.entries[0].lon))
    return points[:12]


def _resolve(
    text: str, c: _Candidate, context: dict[str, float], points: list[tuple[float, float]], seen: dict[str, Entry | None]
) -> PlaceMention:
    key = c.text.lower()
    entries = c.entries
    if c.level is not None:
        fixed = tuple(e for e in entries if e.kind == c.level)
        entries = fixed or entries
        key += f"|{c.level}"
    if key not in seen:
        seen[key] = _choose(entries, context, points, None)
    chosen = seen[key]
    metonym = bool(_ACTS.match(text, c.end)) and chosen is not None and not _IN.search(text[max(0, c.start - 20) : c.start])
    place = _place(chosen) if chosen is not None else None
    kind: PlaceKind | None = chosen.kind if chosen is not None else None  # type: ignore[assignment]
    start = c.start
    near = _NEAR.search(text[max(0, c.start - 60) : c.start])
    if near and place is not None and place.lat is not None:
        place, kind = _offset(place, near), "near"
    return PlaceMention(start, c.end, c.text, place, kind, metonym, c.inside, False, c.container)


def _choose(
    entries: Sequence[Entry], context: dict[str, float], points: list[tuple[float, float]], near: Entry | None
) -> Entry | None:
    """Return the likeliest entry: country of the context, nearness to the report's other places, size."""
    if not entries:
        return None
    best = max(entries, key=lambda e: _weight(e, context, points))
    if best.kind == "country" or not context or best.country in context or best.population > 100000:
        return best
    return best if len({e.country for e in entries}) == 1 else None


def _weight(e: Entry, context: dict[str, float], points: list[tuple[float, float]]) -> float:
    weight = 6.0 * context.get(e.country or "", 0.0)
    weight += 0.35 * math.log10(e.population + 1) if e.population else 0.0
    weight += {"country": 3.0, "area": 2.0, "admin1": 1.3, "water": 1.0, "admin2": 0.4, "line": 1.0, "settlement": 0.8}.get(e.kind, 0.0)
    if points and e.kind != "country":
        nearest = min(_km(e.lat, e.lon, lat, lon) for lat, lon in points)
        weight += 1.2 * math.exp(-nearest / 300) if nearest > 0.5 else 0.6
    return weight


def _km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    x = math.radians(lon2 - lon) * math.cos(math.radians((lat + lat2) / 2))
    return 6371.0 * math.hypot(x, math.radians(lat2 - lat))


def _place(e: Entry) -> Place:
    return Place(e.name, e.kind, e.country, e.admin1, e.admin2, e.lat, e.lon, e.place_id)


def _offset(place: Place, match: re.Match[str]) -> Place:
    """Return the point that a distance and direction from a place give, with a quarter of the distance as radius."""
    km = float(match["km"].replace(",", ".")) * (1.609 if match["unit"].lower().startswith("mi") else 1.0)
    way = re.sub(r"[\s-]", "", match["way"].lower())
    assert place.lat is not None and place.lon is not None
    if way not in _BEARINGS:
        return replace(place, precision="near", radius_km=round(km, 1))
    bearing = math.radians(_BEARINGS[way])
    lat = place.lat + math.degrees(km * math.cos(bearing) / 6371.0)
    lon = place.lon + math.degrees(km * math.sin(bearing) / (6371.0 * max(0.05, math.cos(math.radians(place.lat)))))
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return replace(place, precision="near", radius_km=round(km, 1))
    return replace(place, precision="near", lat=round(lat, 4), lon=round(lon, 4), radius_km=round(max(5.0, km / 4), 1))
