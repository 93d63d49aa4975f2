"""Whether two parties are one actor, or one the general name of the other."""

from __future__ import annotations

from dateline.core.values import Party
from dateline.knowledge.actors import fold_name, load_actors


def same_actor(a: Party, b: Party) -> bool:
    """Return whether two parties name one actor: one id, a parent and its branch, one a candidate, or one name."""
    if a.actor_id and b.actor_id:
        return a.actor_id == b.actor_id or a.actor_id in _line(b.actor_id) or b.actor_id in _line(a.actor_id)
    if a.actor_id or b.actor_id:
        named, open_ = (a, b) if a.actor_id else (b, a)
        return named.actor_id in open_.candidates or fold_name(a.name) == fold_name(b.name)
    if a.candidates and b.candidates:
        return bool(set(a.candidates) & set(b.candidates))
    return fold_name(a.name) == fold_name(b.name)


def _line(actor_id: str) -> set[str]:
    """Return the ids of an actor's parents."""
    index, found = load_actors(), set[str]()
    actor = index.get(actor_id)
    while actor is not None and actor.parent is not None and actor.parent not in found:
        found.add(actor.parent)
        actor = index.get(actor.parent)
    return found
