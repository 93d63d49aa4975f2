"""What a name alone means: an actor, a composed party, people of a kind, or a name that stays a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from dateline.core.values import Party
from dateline.knowledge.actors import fold_name, load_actor_words, load_actors, split_tokens
from dateline.normalise.actors.choose import choose
from dateline.normalise.actors.composed import find_composed
from dateline.normalise.actors.roles import described

_LEAD = re.compile(r"^(?:the|a|an|suspected|alleged|unidentified|unknown)\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:[\s-]+(?:militants?|fighters?|rebels?|gunmen|insurgents?|terrorists?|guerrillas?|group|affiliate|branch|"
    r"members?|terror group|militant group|forces|militia|militiamen))+$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")


def parse_actor(words: str, *, on: date, country: str | None = None) -> Party | None:
    """Return the party that words name ("IS-K", "Iraqi police", "suspected jihadists"), or None."""
    if len(words) > 200:
        return None
    countries = (country,) if country else ()
    for name in _shorter(words):
        found = _listed(name, on, countries) or _composed(name, on, countries)
        if found is not None:
            return found
    return described(words, country)


def resolve_actor(name: str, *, on: date, countries: Sequence[str] = ()) -> Party:
    """Return the party of a name; one that the list does not know stays a name. ValueError for an empty name."""
    for one in _shorter(name):
        found = _listed(one, on, countries) or _composed(one, on, countries)
        if found is not None:
            return found
    return described(name, countries[0] if countries else None) or Party(name.strip())


def _shorter(words: str) -> list[str]:
    """Return the words, then without article, bracket and the noun for its people."""
    name = words.strip(" \t\n\"“”'‘’.,")
    tries = [name]
    for pattern in (_LEAD, _LEAD, _BRACKET, _TAIL):
        name = pattern.sub("", name).strip()
        if name and name != tries[-1]:
            tries.append(name)
    return tries


def _listed(name: str, on: date, countries: Sequence[str]) -> Party | None:
    index = load_actors()
    names = index.names.get(fold_name(name), ())
    fit = [
        n
        for n in names
        if (not n.acronym or name.upper() == name or name == n.text) and (not countries or n.holds(countries))
    ]
    return choose(name, fit, index, on, countries) if fit else None


def _composed(name: str, on: date, countries: Sequence[str]) -> Party | None:
    tokens = split_tokens(name)
    taken = bytearray(len(tokens))
    found = find_composed(name, tokens, taken, load_actors(), load_actor_words(), on, countries)
    first = next(found, None)
    return first.party if first is not None and (first.first, first.last) == (0, len(tokens)) else None
