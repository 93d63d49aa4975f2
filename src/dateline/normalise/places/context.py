"""Which countries a text is about, by the countries, peoples and capitals that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.normalise.places.found import Found
from dateline.normalise.places.scan import scan


def country_context(text: str, *, gazetteer: Gazetteer) -> dict[str, float]:
    """Return alpha-3 codes to their share of the text's evidence, adding up to 1; {} where nothing is named."""
    found, _ = scan(text, gazetteer)
    return weigh(found)


def weigh(found: Iterable[Found], given: Iterable[str] = ()) -> dict[str, float]:
    """Return the countries' shares by what was found; ``given`` countries are known from elsewhere."""
    return shares(votes(found), given)


def votes(found: Iterable[Found]) -> dict[str, dict[str, float]]:
    """Return name to what it says of the countries: a country's own name most, a town's name where all are in one."""
    said: dict[str, dict[str, float]] = {}
    for place in found:
        said_here = said.setdefault(place.key, defaultdict(float))
        for code, weight in _vote(place).items():
            if code:
                said_here[code] += weight
    return {key: _damped(count) for key, count in said.items()}


def shares(said: Mapping[str, Mapping[str, float]], given: Iterable[str] = (), without: str = "") -> dict[str, float]:
    """Return alpha-3 codes to their share of the votes, those of the name ``without`` left out."""
    weights: dict[str, float] = defaultdict(float)
    for code in given:
        weights[code] += 4.0
    for key, count in said.items():
        if key != without:
            for code, weight in count.items():
                weights[code] += weight
    total = sum(weights.values())
    return {code: weight / total for code, weight in weights.items()} if total else {}


def _vote(place: Found) -> dict[str, float]:
    if place.codes:
        return dict.fromkeys(place.codes, 0.8 / len(place.codes))
    if not place.entries:
        return {}
    first = place.entries[0]
    if first.kind == "country":
        return {first.country: 1.0}
    if any(e.kind == "admin1" and e.main for e in place.entries[:40]):
        return {next(e.country for e in place.entries if e.kind == "admin1" and e.main): 0.6}
    capital = next((e for e in place.entries if e.capital), None)
    if capital is not None:
        return {capital.country: 0.6}
    countries = {e.country for e in place.entries}
    return {first.country: 0.4} if len(countries) == 1 and first.country else {}


def _damped(count: Mapping[str, float]) -> dict[str, float]:
    """Let the fourth mention of a name weigh less than the first."""
    return {code: weight**0.6 if weight > 1 else weight for code, weight in count.items()}
