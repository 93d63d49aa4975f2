"""Faults of the actor list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dateline.knowledge.actors.entry import Actor
from dateline.knowledge.actors.index import ActorIndex, load_actors
from dateline.knowledge.actors.rows import read_actors, read_rows
from dateline.knowledge.actors.words import load_actor_words


def check_actors() -> list[str]:
    """Return the faults of the shipped list, each a sentence; empty where it is sound."""
    actors = read_actors()
    twice = [f"id {actor_id} stands {n} times" for actor_id, n in Counter(a.id for a in actors).items() if n > 1]
    known = {actor.id: actor for actor in actors}
    index = load_actors()
    kinds, countries = frozenset(load_actor_words().kinds), frozenset(index.countries)
    entries = [fault for actor in actors for fault in entry_faults(actor, kinds, countries)]
    loops = [fault for actor in actors for fault in parent_faults(actor, known)]
    return [
        *twice,
        *entries,
        *loops,
        *clashes(index),
        *_local_faults(index),
        *_generic_faults(index),
        *_national_faults(index),
    ]


def entry_faults(actor: Actor, kinds: frozenset[str], countries: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong within one entry."""
    yield from (f"{actor.id}: unknown kind {kind!r}" for _, kind in actor.kinds if kind not in kinds)
    yield from (f"{actor.id}: unknown country {code!r}" for code in actor.countries if code not in countries)
    days = [day for day, _ in actor.kinds]
    if days != sorted(days):
        yield f"{actor.id}: its kinds are out of order"
    if actor.first is not None and actor.last is not None and actor.last < actor.first:
        yield f"{actor.id}: ends in {actor.last} before it begins in {actor.first}"
    if not actor.source:
        yield f"{actor.id}: has no source"


def parent_faults(actor: Actor, known: dict[str, Actor]) -> Iterator[str]:
    """Yield parents that are missing and chains of parents that turn in a loop."""
    seen, current = {actor.id}, actor
    while current.parent is not None:
        if current.parent not in known:
            yield f"{current.id}: unknown parent {current.parent!r}"
            return
        if current.parent in seen:
            yield f"{actor.id}: its parents turn in a loop"
            return
        seen.add(current.parent)
        current = known[current.parent]


def clashes(index: ActorIndex) -> Iterator[str]:
    """Yield names that several actors bear and that are not listed as ambiguous."""
    listed = {row[0] for row in read_rows("ambiguous")}
    for key, names in index.names.items():
        if len(names) > 1 and key not in listed:
            yield f"{key!r} names " + ", ".join(name.actor.id for name in names)
    yield from (f"{key!r} is listed as ambiguous and is not" for key in listed if len(index.names.get(key, ())) < 2)


def _local_faults(index: ActorIndex) -> Iterator[str]:
    for (actor_id, _), (local, _) in index.local.items():
        yield from (f"local.tsv: no actor {one!r}" for one in (actor_id, local) if one not in index.actors)


def _national_faults(index: ActorIndex) -> Iterator[str]:
    for kind, country, actor_id in read_rows("national"):
        actor = index.get(actor_id)
        if actor is None or country not in actor.countries or actor.kinds[-1][1] != kind:
            yield f"national.tsv: {actor_id!r} is no {kind} of {country}"


def _wikidata_faults(index: ActorIndex) -> Iterator[str]:
    rows = list(read_rows("wikidata"))
    for actor_id, item in rows:
        if actor_id not in index.actors or not re.fullmatch(r"Q[1-9]\d*", item):
            yield f"wikidata.tsv: {actor_id!r} is no actor or {item!r} no item"
    yield from (
        f"wikidata.tsv: {item} stands {n} times" for item, n in Counter(row[1] for row in rows).items() if n > 1
    )


def _generic_faults(index: ActorIndex) -> Iterator[str]:
    yield from (f"generic.tsv: nobody bears {row[0]!r}" for row in read_rows("generic") if row[0] not in index.names)
