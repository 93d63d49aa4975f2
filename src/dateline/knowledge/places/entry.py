"""One entry of the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EntryKind = Literal["country", "admin1", "admin2", "settlement", "site", "water", "line", "area"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A place: ``lat``/``lon`` in decimal degrees WGS 84, ``country`` ISO 3166-1 alpha-3 ("" where it spans several).

    ``admin1`` is the code of the first-level area ("AF.08"), ``admin1_name`` its name. ``main``: the name asked for
    is its main name. ``radius_km`` is its size where known, else 0.
    """

    id: str
    name: str
    country: str
    admin1: str
    admin1_name: str
    lat: float
    lon: float
    kind: EntryKind
    population: int
    capital: bool = False
    main: bool = True
    radius_km: float = 0.0
