"""Which countries a text is about, by the countries, peoples and capitals that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.normalise.places.scan import Found, scan


def country_context(text: str, *, gazetteer: Gazetteer) -> dict[str, float]:
    """Return alpha-3 codes to their share of the text's evidence, adding up to 1; {} where nothing is named."""
    found, _ = scan(text, gazetteer, (), [])
    return weigh(found)


def weigh(found: Iterable[Found], given: Iterable[str] = ()) -> dict[str, float]:
    """Return the countries' shares by what was found; ``given`` countries are known from elsewhere."""
    weights: Counter[str] = Counter()
    for code in given:
        weights[code] += 4.0
    for place in found:
        if place.codes:
            for code in place.codes:
                weights[code] += 0.8 / len(place.codes)
        elif place.entries:
            first = place.entries[0]
            if first.kind == "country":
                weights[first.country] += 1.0
            elif any(e.capital for e in place.entries):
                weights[next(e.country for e in place.entries if e.capital)] += 0.5
            elif len({e.country for e in place.entries}) == 1 and first.country:
                weights[first.country] += 0.4
            elif first.kind in ("admin1", "area") and first.country:
                weights[first.country] += 0.3
    total = sum(weights.values())
    return {code: weight / total for code, weight in weights.most_common()} if total else {}
