"""Phrases of distance and direction before a name: "30 km north of Zaranj", "near Zaranj"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import cos, radians, sin

from dateline.core.values import Place

_BEARINGS = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270,
    "northwest": 315,
}  # fmt: skip
_UNITS = {"k": 1.0, "mi": 1.609, "me": 0.001, "m": 0.001, "ya": 0.000914}
_NUMBERS = {
    "a": 1, "one": 1, "half a": 0.5, "a half": 0.5, "a couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "a hundred": 100,
    "a few": 5, "several": 5, "a dozen": 12, "dozens of": 40, "hundreds of": 200, "a few hundred": 300, "several hundred": 300,
}  # fmt: skip
_DIRECTION = r"(?P<direction>(?:north|south)[ -]?(?:east|west)|north|south|east|west)(?:ern)?"
_NOUN = r"(?:city|town|village|hamlet|capital|port|suburb|settlement|district|county seat|border town|camp|base|centre|center)"
_PHRASE = re.compile(
    r"(?:(?:about|some|around|roughly|nearly|almost|approximately|just|only|at least) )?"
    r"(?:(?P<number>\d{1,4}(?:[.,]\d+)?|"
    + "|".join(sorted(_NUMBERS, key=len, reverse=True))
    + r")(?: ?(?:to|-|–) ?\d+)?[ -]?(?P<unit>kms?|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?|m|yards?)\b(?: \([^)]{1,25}\))?"
    r"(?: (?:to the |due )?" + _DIRECTION + r")?(?: of| from| outside| away from| off)?"
    r"|(?:just |to the )?"
    + _DIRECTION.replace("direction", "bare")
    + r" of|near|close to|(?:on )?the (?:[a-z-]+ )?(?:outskirts|edge) of|outside|in the vicinity of|not far from)"
    r"(?: downtown| central)?(?:,? (?:the |a )?(?:[a-z-]+ ){0,3}?" + _NOUN + r"(?: of|,)?)?(?: the)? $",
    re.I,
)
_LAST = re.compile(
    r"(?:of|from|near|to|outside|off|the|central|downtown|city|town|village|capital|port|district),?\s\Z", re.I
)
_WINDOW = 90


@dataclass(frozen=True, slots=True)
class Near:
    """A phrase: where it begins, the distance in km (None: not said) and bearing in degrees (None: not said)."""

    start: int
    km: float | None
    bearing: int | None


def near_phrase(text: str, start: int) -> Near | None:
    """Return the phrase of distance that ends where a name starts, or None."""
    if not _LAST.search(text, max(0, start - 12), start):
        return None
    window = text[max(0, start - _WINDOW) : start]
    for cut in _starts(window):
        match = _PHRASE.match(window, cut)
        if match:
            return _read(match, max(0, start - _WINDOW) + cut)
    return None


def _starts(window: str) -> list[int]:
    """Return where a word begins in the window, at most the last twelve."""
    return [m.start() for m in re.finditer(r"\b\w", window)][-12:]


def _read(match: re.Match[str], start: int) -> Near:
    number, unit = match["number"], (match["unit"] or "")
    km = None
    if number:
        value = float(_NUMBERS.get(number.lower()) or number.replace(",", "."))
        km = value * (_UNITS.get(unit[:2].lower()) or _UNITS[unit[0].lower()])
    direction = (match["direction"] or match["bare"] or "").lower().replace(" ", "").replace("-", "")
    return Near(start, km, _BEARINGS.get(direction))


def offset(place: Place, near: Near) -> Place:
    """Return the point that the phrase means: moved where distance and bearing are known, else a radius."""
    if (
        place.place_id is None
        or place.lat is None
        or place.lon is None
        or place.precision in ("country", "admin1", "area", "water", "line")
    ):
        return place
    if near.km is None or near.bearing is None:
        return replace(place, precision="near", radius_km=max(near.km or 15.0, 1.0))
    lat = place.lat + near.km * cos(radians(near.bearing)) / 111.2
    lon = place.lon + near.km * sin(radians(near.bearing)) / (111.2 * max(0.1, cos(radians(place.lat))))
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return replace(place, precision="near", radius_km=near.km)
    return replace(
        place, precision="near", lat=round(lat, 4), lon=round(lon, 4), radius_km=round(max(5.0, near.km / 4), 1)
    )
