"""Chooses the entry that a name means, by all the names of its text.

A candidate's score adds up: how well known it is, the countries the text is about, the area it is said to lie in, the
kind of place that a noun beside it names, and how near it lies to the text's sure places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, exp, log10, radians, sqrt

from dateline.knowledge.places.entry import Entry
from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.normalise.places.context import shares_without, votes, weights_of
from dateline.normalise.places.found import Found

_PRIOR = {"country": 6.4, "admin1": 3.35, "admin2": 1.9, "area": 3.4, "water": 3.4, "line": 3.3, "site": 2.6}
_TRIED = 60
_ENOUGH = 1.9
_NEAR = 2.4
_SAME = 1.8
_LEAST = 0.7
_REACH = {"admin1": 150, "region": 150, "admin2": 60}
"""How far a town of the same name reaches as an area that the gazetteer has not ("the Kharkiv region"), in km."""
_CITY = 300_000
_METROPOLIS = 5_000_000
_SMALL_COUNTRY = 4_000_000


@dataclass(slots=True)
class _Name:
    """One name of the text with its candidates and their scores without neighbours."""

    places: list[int]
    scored: list[tuple[float, Entry]]
    inside: bool

    @property
    def margin(self) -> float:
        return self.scored[0][0] - self.scored[1][0] if len(self.scored) > 1 else 3.0


def resolve(
    found: Sequence[Found], within: Mapping[int, int], gazetteer: Gazetteer, countries: Sequence[str] = ()
) -> list[Entry | None]:  # fmt: skip
    """Return the entry of each found name, None where none is good enough."""
    names = _names(found, within, gazetteer, countries)
    anchors = _anchors(names)
    held: dict[str, float] = defaultdict(float)
    for entry, weight in anchors:
        if entry.admin1:
            held[entry.admin1] += weight if entry.kind == "admin1" else weight / 2
    chosen: list[Entry | None] = [None] * len(found)
    for name in names:
        best = _best(name, anchors, held)
        for at in name.places:
            chosen[at] = best
    return chosen


def _anchors(names: Sequence[_Name]) -> list[tuple[Entry, float]]:
    """Return the places of the text that are sure by themselves, with a weight 0..1."""
    return [
        (n.scored[0][1], min(1.0, n.margin / 2))
        for n in names
        if n.scored and n.margin > 0.4 and n.scored[0][1].kind not in ("country", "area")
    ][:30]


def _names(
    found: Sequence[Found], within: Mapping[int, int], gazetteer: Gazetteer, countries: Sequence[str]
) -> list[_Name]:  # fmt: skip
    """Group the mentions of one name: a text means one place by it."""
    grouped: dict[tuple[str, str], list[int]] = {}
    for at, place in enumerate(found):
        if not place.codes:
            grouped.setdefault((place.key, place.hint if place.hint in ("admin1", "admin2") else ""), []).append(at)
    names = []
    said = votes(found)
    weights = weights_of(said, countries)
    for (key, _), places in grouped.items():
        around = shares_without(weights, said.get(key, {}), _LEAST)
        hints = {found[at].hint for at in places}
        areas = [found[within[at]] for at in places if at in within]
        lead = found[places[0]]
        entries = lead.entries or _like(lead, gazetteer, around, areas)
        held = [_holds(areas, e) for e in entries[: _TRIED * 4]]
        sure = any(found[at].sure for at in places)
        rivals, unheld = _rivals(entries[:_TRIED], hints, around), 1.5 if areas else 0.0
        scored = [
            (
                _score(e, hints, h, around, sure, gazetteer.area_people)
                - rivals(e, h)
                - (unheld if not h and e.kind != "country" else 0.0),
                e,
            )
            for e, h in zip(entries, held, strict=False)
        ]
        scored.sort(key=lambda pair: -pair[0])
        if areas and not any(held):
            if not lead.entries:
                scored = []
            elif any(found[at].placed for at in places) and any(area.entries or area.codes for area in areas):
                scored = [s for s in scored if not _is_small(s[1])]
        names.append(_Name(places, scored[:_TRIED], all(found[at].inside for at in places)))
    return names


def _is_small(entry: Entry) -> bool:
    """Whether an entry is no more than a town: what is said to lie elsewhere is then another of its name."""
    return entry.kind in ("settlement", "admin2") and entry.population < _CITY


def _like(
    place: Found, gazetteer: Gazetteer, around: Mapping[str, float], areas: Sequence[Found]
) -> tuple[Entry, ...]:  # fmt: skip
    """Return entries that sound like an unknown name, in the text's countries only."""
    if not place.sure:
        return ()
    near = tuple(e for e in gazetteer.loosely(place.key) if around.get(e.country, 0) > 0.2)
    return near if len({e.admin1 for e in near}) == 1 or areas else ()


def _holds(areas: Sequence[Found], entry: Entry) -> bool:
    """Whether one of the areas holds the entry."""
    for area in areas:
        if entry.country in area.codes:
            return True
        for around in area.entries:
            if around.kind == "country" and around.country == entry.country and around.id != entry.id:
                return True
            if (
                around.kind in ("admin1", "admin2")
                and entry.kind != "country"
                and around.country == entry.country
                and around.id != entry.id
            ):
                if around.kind == "admin1" and around.admin1 == entry.admin1 and around.admin1:
                    return True
                if distance_km(around, entry) < (
                    90 if around.kind == "admin2" else 250 if not around.admin1 or not entry.admin1 else 0
                ):
                    return True
            if around.kind == "settlement" and around.population > max(20_000, area.entries[0].population / 3):
                if distance_km(around, entry) < _REACH.get(area.hint, 30) and around.id != entry.id:
                    return True
            if around.kind == "area" and around.radius_km and distance_km(around, entry) < around.radius_km * 1.5:
                return True
    return False


def _score(
    entry: Entry, hints: set[str], held: bool, around: Mapping[str, float], sure: bool, people: Mapping[str, float]
) -> float:  # fmt: skip
    score = _PRIOR.get(entry.kind) or 0.55 * log10(max(entry.population, 30))
    if entry.kind == "admin1":
        score = min(score, 0.55 * log10(max(people.get(entry.country, 1e7), 30)))
    score += (
        0.7
        if entry.main or entry.population > _METROPOLIS
        else -0.9
        if entry.population < 100_000 and entry.kind == "settlement"
        else 0.0
    )
    score += 0.9 if entry.capital else 0.0
    score += 2.6 * around.get(entry.country, 0.0) if around else 0.0
    score += 6.0 if held else -_abroad(entry, hints, around, sure)
    return score + _of_kind(entry, hints)


def _of_kind(entry: Entry, hints: set[str]) -> float:
    """Return what the kind of place that a noun names ("district", "river") says for or against an entry."""
    if entry.kind in hints or ("region" in hints and entry.kind in ("admin1", "area")):
        return 2.5 if entry.kind != "settlement" else 1.0
    if "settlement" in hints and entry.kind in ("country", "admin1", "admin2", "water", "line"):
        return -2.5 if entry.kind != "country" else -6.0
    if entry.kind == "country" and hints & {"admin1", "admin2"}:
        return -3.0
    return -4.0 if hints & {"water", "line"} else 0.0


def _abroad(entry: Entry, hints: set[str], around: Mapping[str, float], sure: bool) -> float:
    """Return what an entry loses that lies in a country of which the text, having one of its own, never speaks."""
    if not around or entry.kind not in ("settlement", "admin1", "admin2") or not _foreign(entry, around):
        return 0.0
    if entry.capital or (entry.kind == "settlement" and entry.population > (1_000_000 if entry.main else _METROPOLIS)):
        return 0.0
    if entry.kind == "admin1":
        return 0.8 + (0.0 if sure else 1.0)
    lost = (1.3 if entry.population < 120_000 else 0.6) + max(0.0, 1.5 * (max(around.values()) - 0.4))
    if not entry.main:
        lost += 1.2
    if hints - {""} and entry.kind not in hints:
        lost += 1.0
    return lost + (0.0 if sure or entry.population > 200_000 else 1.0)


def _rivals(entries: Sequence[Entry], hints: set[str], around: Mapping[str, float]) -> Callable[[Entry, bool], float]:
    """Return what a candidate loses to others of its name: an area to its own chief town, a town to a country.

    A district gains where a town is meant and its country has none of that name: it is the town's.
    """
    least = 1_000_000 if any(e.kind == "admin1" and e.main for e in entries) else 50_000
    large = [e for e in entries if e.kind == "settlement" and e.population > (40_000 if e.main else least)]
    towns = {e.admin1 for e in large if e.admin1}
    is_country = any(e.kind == "country" for e in entries)
    homonym = is_country and _is_at_home(entries, around)
    towns_in = {e.country for e in entries if e.kind == "settlement"}

    def lost(entry: Entry, held: bool) -> float:
        if entry.kind in ("admin1", "admin2") and entry.admin1 in towns and entry.kind not in hints:
            return 1.6
        if "settlement" in hints and entry.kind == "admin2" and entry.country not in towns_in:
            return -2.0
        if homonym:
            return 4.0 if entry.kind == "country" else 0.0
        return 2.5 if is_country and not held and entry.kind in ("settlement", "admin2") else 0.0

    return lost


def _is_at_home(entries: Sequence[Entry], around: Mapping[str, float]) -> bool:
    """Whether a country's name is a town's in a text about the town's country that never speaks of the other one."""
    leader = max(around, key=lambda code: around[code], default="")
    country = next(e for e in entries if e.kind == "country")
    if not leader or around[leader] < 0.5 or around.get(country.country, 0.0) > 0.02 or leader == country.country:
        return False
    least = 5_000 if country.population < _SMALL_COUNTRY else 100_000
    return any(e.country == leader and e.kind == "settlement" and e.main and e.population > least for e in entries)


def _foreign(entry: Entry, around: Mapping[str, float]) -> bool:
    """Whether a text with a country of its own never speaks of the entry's."""
    return around.get(entry.country, 0.0) < 0.03 and max(around.values()) > 0.4


def _best(name: _Name, anchors: Sequence[tuple[Entry, float]], held: Mapping[str, float]) -> Entry | None:
    """Return the candidate with the best score once its distance to the sure places counts."""
    if not name.scored:
        return None
    best, top = None, _ENOUGH
    own = name.scored[0][1]
    sure = next((w for a, w in anchors if a.id == own.id), 0.0)
    others = [(a, w) for a, w in anchors if a.id != own.id]
    total = sum(held.values()) - (sure if own.kind == "admin1" else sure / 2)
    for score, entry in name.scored:
        if score + _NEAR + _SAME < top:
            break
        score += _closeness(entry, others)
        if total > 0 and entry.admin1 and entry.kind != "country":
            mine = held.get(entry.admin1, 0.0)
            if entry.admin1 == own.admin1:
                mine -= sure if own.kind == "admin1" else sure / 2
            score += _SAME * max(0.0, mine) / max(total, 1.0)
        if score > top:
            best, top = entry, score
    return best


def _closeness(entry: Entry, others: Sequence[tuple[Entry, float]]) -> float:
    """Return up to ``_NEAR`` for an entry that lies among the text's sure places."""
    near = 0.0
    for anchor, weight in others:
        if abs(anchor.lat - entry.lat) < 4:
            near += weight * exp(-distance_km(anchor, entry) / 90)
    return _NEAR * near / (near + 0.6)


def distance_km(one: Entry, two: Entry) -> float:
    """Return the distance of two entries in kilometres, on a plane: good enough for near ones."""
    lon = abs(one.lon - two.lon)
    x = min(lon, 360 - lon) * cos(radians((one.lat + two.lat) / 2))
    return 111.2 * sqrt(x * x + (one.lat - two.lat) ** 2)
