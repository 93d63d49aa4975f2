"""Towns and villages by the names of others in the same area."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from random import Random

from dateline.evaluate.altered.heads import renamed
from dateline.evaluate.altered.rewrite import Edit, fitting, rewritten
from dateline.evaluate.annotated import Annotated
from dateline.evaluate.judge import CLOSE_KM, distance_km, fold
from dateline.knowledge.places import Entry, Gazetteer, open_gazetteer
from dateline.knowledge.places.tables import load_words

MOST_PEOPLE = 100_000
"""How large a town may be that lends its name."""
_PLAIN = re.compile(r"[A-Z][a-z]{4,}(?: [A-Z][a-z]{3,})?")


def other_places(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report with its settlements called by smaller real ones of the same first-level area.

    Countries, capitals, areas, and places that the gazetteer does not know keep their names, so that "a village in
    Saada province" stays true. So do names that a person or an organisation bears in the report, and those of places
    within 25 km of another that it names: scoring takes either for the other.
    """
    names = _names(item, Random(f"places {seed} {item.head['id']}"))
    if not names:
        return item
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE
    )
    edits = [
        Edit(m.start(), m.end(), _as(m[0], names[m[0].lower()]))
        for m in pattern.finditer(item.text)
        if m[0][0].isupper() and m[0].lower() in names
    ]
    changed = rewritten(item, fitting(item, edits))
    by_words = {fold(old): new for old, new in names.items()}
    return renamed(changed, lambda name: by_words.get(fold(name), name), ("place",))


def _names(item: Annotated, random: Random) -> dict[str, str]:
    """Return another settlement's name for each one named in the report, lower case to as written."""
    stock, names = _stock(), dict[str, str]()
    for name, entry in _swappable(item).items():
        free = [n for n in stock.get(entry.admin1, ()) if n not in item.text and n not in names.values()]
        if free:
            names[name] = random.choice(free)
    return names


def _swappable(item: Annotated) -> dict[str, Entry]:
    """Return the settlements that may lose their name, by it in lower case."""
    gazetteer = open_gazetteer()
    held = " | ".join(s.text.lower() for s in item.spans if {"person", "org"} & {x.name for x in s.labels})
    told = dict.fromkeys(s.text for s in item.spans if any(x.name == "place" and not x.event for x in s.labels))
    named = [*told, *(str(event["place"]) for event in item.events.values() if "place" in event)]
    points = [entries[0] for name in named if (entries := _in_country(gazetteer, name, item))]
    found: dict[str, Entry] = {}
    for name in told:
        entry = _settlement(gazetteer, name, item)
        if entry is None or re.search(rf"\b{re.escape(name.lower())}\b", held) or _has_neighbour(entry, points):
            continue
        found.setdefault(name.lower(), entry)
    return found


def _has_neighbour(entry: Entry, points: Sequence[Entry]) -> bool:
    """Return whether another place of the report is so near that scoring takes either for the other."""
    return any(p.id != entry.id and distance_km(p.lat, p.lon, entry.lat, entry.lon) <= CLOSE_KM for p in points)


def _in_country(gazetteer: Gazetteer, name: str, item: Annotated) -> list[Entry]:
    return [e for e in gazetteer.lookup(name) if e.country == item.head.get("country")]


def _settlement(gazetteer: Gazetteer, name: str, item: Annotated) -> Entry | None:
    """Return the settlement that a name means in the report's country, None where it may be a capital or an area."""
    entries = _in_country(gazetteer, name, item)
    if any(e.capital or e.kind == "admin1" for e in entries) or _names_area(name, item.text):
        return None
    return next((e for e in entries if e.kind == "settlement" and e.admin1), None)


def _names_area(name: str, text: str) -> bool:
    """Return whether a noun for a division follows the name somewhere ("Razih district")."""
    after = re.findall(rf"(?<!\w){re.escape(name)}\s+(\w+)", text, re.IGNORECASE)
    return any(word.lower() in load_words().division_nouns for word in after)


@cache
def _stock() -> Mapping[str, tuple[str, ...]]:
    """Return by first-level area the names of its smaller settlements that no place outside it bears."""
    gazetteer = open_gazetteer()
    found: dict[str, list[str]] = defaultdict(list)
    for entry in gazetteer.settlements(MOST_PEOPLE):
        if _PLAIN.fullmatch(entry.name) and _only_there(gazetteer.lookup(entry.name), entry.admin1):
            found[entry.admin1].append(entry.name)
    return {area: tuple(sorted(set(names))) for area, names in found.items()}


def _only_there(entries: Sequence[Entry], area: str) -> bool:
    return all(e.admin1 == area and e.kind in ("settlement", "admin2") for e in entries)


def _as(model: str, word: str) -> str:
    return word.upper() if len(model) > 1 and model.isupper() else word
