"""Which countries a text is about, by the countries, peoples, capitals and other places that it names.

What names a country for sure (the country, its people, its capital) speaks first; a name that several countries know
then speaks for each of them as far as it is well known there and the sure names make it likely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log10

from dateline.knowledge.places.entry import Entry
from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.normalise.places.found import Found
from dateline.normalise.places.scan import scan

_Votes = Mapping[str, Mapping[str, float]]
_FAME = {"country": 8.0, "area": 6.0, "admin1": 6.0, "water": 6.0, "line": 6.0, "site": 5.0, "admin2": 4.0}
_LOOKED_AT = 40


def country_context(text: str, *, gazetteer: Gazetteer) -> dict[str, float]:
    """Return alpha-3 codes to their share of the text's evidence, adding up to 1; {} where nothing is named."""
    found, _ = scan(text, gazetteer)
    return weigh(found)


def weigh(found: Sequence[Found], given: Iterable[str] = ()) -> dict[str, float]:
    """Return the countries' shares by what was found; ``given`` countries are known from elsewhere."""
    return shares(votes(found), given)


def votes(found: Sequence[Found]) -> _Votes:
    """Return name to what it says of the countries: a country's own name most, an ambiguous town's name least."""
    said: dict[str, dict[str, float]] = {}
    open_names: list[Found] = []
    for place in found:
        sure = _sure_vote(place)
        if sure is None:
            open_names.append(place)
            continue
        here = said.setdefault(place.key, defaultdict(float))
        for code, weight in sure.items():
            here[code] += weight
    likely = shares(said)
    for place in open_names:
        here = said.setdefault(place.key, defaultdict(float))
        for code, weight in _open_vote(place, likely).items():
            here[code] += weight
    return {key: _damped(count) for key, count in said.items()}


def shares(said: _Votes, given: Iterable[str] = ()) -> dict[str, float]:
    """Return alpha-3 codes to their share of the votes."""
    weights = weights_of(said, given)
    total = sum(weights.values())
    return {code: weight / total for code, weight in weights.items()} if total else {}


def weights_of(said: _Votes, given: Iterable[str] = ()) -> dict[str, float]:
    """Return alpha-3 codes to the sum of their votes."""
    weights: dict[str, float] = defaultdict(float)
    for code in given:
        weights[code] += 4.0
    for count in said.values():
        for code, weight in count.items():
            weights[code] += weight
    return weights


def shares_without(weights: Mapping[str, float], own: Mapping[str, float], least: float) -> dict[str, float]:
    """Return the countries' shares where the votes of one name are left out.

    Fewer votes than ``least`` are shares of ``least``: one village says little of a text's country.
    """
    rest = {code: max(0.0, weight - own.get(code, 0.0)) for code, weight in weights.items()}
    total = max(sum(rest.values()), least)
    return {code: weight / total for code, weight in rest.items() if weight > 1e-9}


def _sure_vote(place: Found) -> dict[str, float] | None:
    """Return what a country, a people or a capital says; None for all other names."""
    if place.codes:
        return dict.fromkeys(place.codes, 0.8 / len(place.codes))
    if not place.entries:
        return {}
    first = place.entries[0]
    if first.kind == "country" and place.hint in ("", "country"):
        return {first.country: 1.0}
    capital = next((e for e in place.entries[:_LOOKED_AT] if e.capital), None)
    return {capital.country: 0.6} if capital is not None else None


def _open_vote(place: Found, likely: Mapping[str, float]) -> dict[str, float]:
    """Return what another name says: 0.6 for a great area or city of one country, next to nothing for a village."""
    fame: dict[str, float] = {}
    for e in place.entries[:_LOOKED_AT]:
        if e.country:
            known = _fame(e) - (0.0 if e.main else 1.5)
            fame[e.country] = max(fame.get(e.country, 0.0), known)
    if not fame:
        return {}
    weights = {code: 10 ** (known - 6.0) * (0.1 + likely.get(code, 0.0)) for code, known in fame.items()}
    total, top = sum(weights.values()), max(fame.values())
    strength = min(0.6, 0.12 * max(0.0, top - 2.0)) * (1.0 if place.sure else 0.5)
    return {code: strength * weight / total for code, weight in weights.items()}


def _fame(entry: Entry) -> float:
    """Return how well a place is known, on the scale of the logarithm of its people."""
    return _FAME.get(entry.kind) or log10(max(entry.population, 300))


def _damped(count: Mapping[str, float]) -> dict[str, float]:
    """Let the fourth mention of a name weigh less than the first."""
    return {code: weight**0.6 if weight > 1 else weight for code, weight in count.items()}
