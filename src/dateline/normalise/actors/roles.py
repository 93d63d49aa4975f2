"""People described by what they do: "suspected jihadists", "unidentified gunmen", "Fulani herdsmen"."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.values import Party
from dateline.knowledge.actors import ActorWords, Token, load_actor_words, load_actors, split_tokens

_NAMELESS = frozenset({"unidentified", "unknown", "unnamed", "unidentifiable"})
_WEAK = frozenset(
    {
        "man",
        "men",
        "person",
        "individual",
        "youth",
        "element",
        "activist",
        "persons",
        "individuals",
        "youths",
        "elements",
        "activists",
        "supporters",
        "supporter",
        "motorcyclist",
    }
)


def described(words: str, country: str | None) -> Party | None:
    """Return the party that a description of armed people is: no actor, but a kind, and a country where one is named.

    "Suspected jihadists" are rebels, "unidentified gunmen" nobody knows; men without more than that are no party.
    """
    tokens = split_tokens(words)
    lists = load_actor_words()
    for size in (3, 2, 1):
        head = " ".join(t.key for t in tokens[-size:])
        kind = lists.roles.get(head) if len(tokens) >= size else None
        if kind is not None:
            return _party(words, tokens[:-size], head, kind, country, lists)
    return None


def _party(
    words: str, before: Sequence[Token], head: str, kind: str, country: str | None, lists: ActorWords
) -> Party | None:
    peoples = load_actors().peoples
    keys = [t.key for t in before]
    nation = next((peoples[k] for k in keys if k in peoples), None)
    if any(k not in lists.hedges and k not in peoples and not k.isdigit() for k in keys):
        return None
    if head in _WEAK and not set(keys) & (_NAMELESS | {"armed", "masked", "suspected", "hooded"}):
        return None
    return Party(words.strip(), kind="unidentified" if set(keys) & _NAMELESS else kind, country=nation or country)
