"""Who: names of groups, forces, states and bodies in a text, and the actors that they mean on a day."""

from dateline.normalise.actors.find import find_actors
from dateline.normalise.actors.mention import ActorMention
from dateline.normalise.actors.parse import parse_actor, resolve_actor
from dateline.normalise.actors.same import same_actor

__all__ = ["ActorMention", "find_actors", "parse_actor", "resolve_actor", "same_actor"]
