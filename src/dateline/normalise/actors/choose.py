"""Choose between the bearers of a name by day and countries; open where several remain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.core.values import Party
from dateline.knowledge.actors import Actor, ActorIndex, Name

_LOCAL_KINDS = frozenset({"rebel", "political_militia", "identity_militia", "gang", "party"})


def party_of(actor: Actor, on: date) -> Party:
    """Return the party that an actor is on a day; its country only where it has one."""
    country = actor.countries[0] if len(actor.countries) == 1 else None
    return Party(actor.name, actor.id, actor.kind_on(on), country)


def choose(words: str, names: Sequence[Name], index: ActorIndex, on: date, countries: Sequence[str]) -> Party:
    """Return the one actor that the name means there and then, or a party open between candidates.

    Bearers active on the day and in the countries come first; a short acronym of a local group means nothing
    certain in a country where that group is not known.
    """
    ranked = [(_fit(name.actor, on, countries), name) for name in names]
    best = max(fit for fit, _ in ranked)
    left = [name for fit, name in ranked if fit == best]
    if len(left) > 1:
        left = [name for name in left if name.standard] or left
    if len(left) > 1 or _doubtful(left[0], on, countries):
        return Party(words, candidates=tuple(sorted(name.actor.id for name in left)))
    return party_of(_local(left[0].actor, index, on, countries), on)


def _fit(actor: Actor, on: date, countries: Sequence[str]) -> int:
    place = 0
    if countries and actor.countries:
        place = 4 if countries[0] in actor.countries else 3 if set(countries) & set(actor.countries) else -4
    return place + (1 if actor.active(on) else -3)


def _doubtful(name: Name, on: date, countries: Sequence[str]) -> bool:
    """Whether a single bearer is no safe reading: one word for an actor far away and long gone, or not yet there.

    So is a short acronym of a local group far away.
    """
    actor = name.actor
    far = bool(countries and actor.countries and not set(countries) & set(actor.countries))
    if far and " " not in name.text and not actor.active(on):
        return True
    if not name.acronym or len(name.text) > 3 or actor.kind_on(on) not in _LOCAL_KINDS:
        return False
    return far


def _local(actor: Actor, index: ActorIndex, on: date, countries: Sequence[str]) -> Actor:
    """Return the branch that a general name means in the first country, if there is one by then."""
    branch, since = index.local.get((actor.id, countries[0] if countries else ""), ("", 0))
    found = index.get(branch)
    return found if found is not None and on.year >= since else actor
