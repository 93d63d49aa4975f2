"""The actor list: armed groups, forces, governments and bodies, by name and date."""

from dateline.knowledge.actors.check import check_actors
from dateline.knowledge.actors.entry import Actor, Name
from dateline.knowledge.actors.index import ActorIndex, load_actors
from dateline.knowledge.actors.tokens import Token, fold_name, split_tokens
from dateline.knowledge.actors.words import ActorWords, load_actor_words

__all__ = [
    "Actor",
    "ActorIndex",
    "ActorWords",
    "Name",
    "Token",
    "check_actors",
    "fold_name",
    "load_actor_words",
    "load_actors",
    "split_tokens",
]
