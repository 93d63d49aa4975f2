"""Resolves spans that are known to be names of places, as other finders or annotators gave them."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.values import Place
from dateline.knowledge.places.entry import Entry
from dateline.knowledge.places.fold import fold
from dateline.knowledge.places.gazetteer import Gazetteer
from dateline.knowledge.places.tables import load_abbreviations, load_countries, load_demonyms, load_words
from dateline.normalise.places.contain import containers
from dateline.normalise.places.find import as_place
from dateline.normalise.places.found import Found
from dateline.normalise.places.resolve import resolve


def resolve_spans(
    text: str, spans: Sequence[tuple[int, int]], *, gazetteer: Gazetteer, countries: Sequence[str] = ()
) -> list[Place | None]:  # fmt: skip
    """Return the place of each half-open span, chosen by all of them together; None where none is good enough."""
    order = sorted(range(len(spans)), key=lambda i: spans[i])
    found = [_span(text, *spans[i], gazetteer) for i in order]
    entries = resolve(found, containers(text, found), gazetteer, countries)
    places: list[Place | None] = [None] * len(spans)
    for i, part, entry in zip(order, found, entries, strict=True):
        code = part.codes[0] if part.codes else ""
        places[i] = as_place(entry) if entry else _country(code, gazetteer)
    return places


def _country(code: str, gazetteer: Gazetteer) -> Place | None:
    for country in load_countries():
        if country.alpha3 == code:
            return as_place(gazetteer.lookup(country.name)[0])
    return None


def _span(text: str, start: int, end: int, gazetteer: Gazetteer) -> Found:
    words = text[start:end]
    key, divisions = fold(words), load_words().division_nouns
    codes = load_demonyms().get(key, ())
    entries: tuple[Entry, ...] = () if codes else _entries(words, key, gazetteer)
    hint = divisions.get(key.rpartition(" ")[2], "") if " " in key else ""
    if not hint:
        after, before = fold(text[end : end + 20]).split(), fold(text[max(0, start - 25) : start]).split()
        if after and text[end : end + 1] == " " and after[0] in divisions:
            hint = divisions[after[0]]
        elif len(before) > 1 and before[-1] == "of" and before[-2] in divisions:
            hint = divisions[before[-2]]
    return Found(start, end, start, end, key, entries, hint=hint, sure=True, codes=codes)


def _entries(words: str, key: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return the candidates of a name, of its abbreviation, or of it without the noun of its kind."""
    code = load_abbreviations().get(words.strip().rstrip("."))
    if code:
        state = gazetteer.candidates(gazetteer.admin1_key(code))
        return tuple(e for e in state if e.admin1 == code and e.kind == "admin1")
    found = gazetteer.candidates(key) or gazetteer.candidates(key.removeprefix("the "))
    parts = key.split()
    divisions = load_words().division_nouns
    if not found and len(parts) > 1 and parts[-1] in divisions:
        found = gazetteer.candidates(" ".join(parts[:-1]))
    if not found and len(parts) > 2 and parts[0] in divisions and parts[1] in ("of", "de"):
        found = gazetteer.candidates(" ".join(parts[2:]))
    return found
