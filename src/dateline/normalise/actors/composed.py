"""Find composed names: a people's name and a force ("Iraqi police"), or a force alone ("the army")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from dateline.core.values import Party
from dateline.knowledge.actors import ActorIndex, ActorWords, Token, load_actor_words, load_actors
from dateline.normalise.actors.choose import party_of


@cache
def _force_starts() -> frozenset[str]:
    """Return the words that a phrase for a force may begin with."""
    words = load_actor_words()
    return frozenset(phrase.split(" ")[0] for phrase in (*words.forces, *words.people)) | words.middle


@cache
def _people_starts() -> frozenset[str]:
    """Return the words that a word for a people or a country's name may begin with."""
    return frozenset(name.split(" ")[0] for name in load_actors().peoples)


class Composed(NamedTuple):
    """First word, one past the last, the party, and whether the words name one actor."""

    first: int
    last: int
    party: Party
    specific: bool


def find_composed(
    text: str, tokens: Sequence[Token], taken: bytearray, index: ActorIndex, words: ActorWords, on: date,
    countries: Sequence[str],
) -> Iterator[Composed]:  # fmt: skip
    """Yield composed names, leftmost first, over words that are not taken."""
    at, starts, peoples = 0, _force_starts(), _people_starts()
    while at < len(tokens):
        key = tokens[at].key
        skip = taken[at] or (key not in starts and key not in peoples)
        found = None if skip else _at(text, tokens, at, taken, index, words, on, countries)
        if found:
            yield found
            at = found.last
        else:
            at += 1


def _at(
    text: str, tokens: Sequence[Token], at: int, taken: bytearray, index: ActorIndex, words: ActorWords, on: date,
    countries: Sequence[str],
) -> Composed | None:  # fmt: skip
    country, after = _people(tokens, at, index)
    if country:
        possessive = text[tokens[after - 1].end : tokens[after - 1].end + 2] in ("'s", "’s") or tokens[
            after - 1
        ].text.endswith(("'s", "’s"))
        force = _force(text, tokens, after, taken, words)
        if force and not possessive:
            last, kind, people = force
            name = text[tokens[at].start : tokens[last - 1].end]
            return Composed(at, last, _party(name, kind, country, people, index, on), not people)
        return None
    force = _force(text, tokens, at, taken, words, alone=True)
    if not force or force[2]:
        return None
    last, kind, _ = force
    name = text[tokens[at].start : tokens[last - 1].end]
    return Composed(at, last, _party(name, kind, countries[0] if countries else None, False, index, on), False)


def _people(tokens: Sequence[Token], at: int, index: ActorIndex) -> tuple[str | None, int]:
    if not tokens[at].text[0].isupper():
        return None, at
    for length in (3, 2, 1):
        if at + length <= len(tokens):
            key = " ".join(t.key for t in tokens[at : at + length])
            code = index.peoples.get(key)
            if code:
                return code, at + length
    return None, at


def _force(
    text: str, tokens: Sequence[Token], at: int, taken: bytearray, words: ActorWords, alone: bool = False
) -> tuple[int, str, bool] | None:
    """Return (one past the last word, kind, whether people) of the force that begins there, adjectives skipped."""
    here = at
    for _ in range(3):
        if here >= len(tokens) or taken[here]:
            return None
        for length in (3, 2, 1):
            if here + length > len(tokens) or any(taken[here : here + length]):
                continue
            key = " ".join(t.key for t in tokens[here : here + length])
            for table, people in ((words.forces, False), (words.people, True)):
                if key in table and not _is_broken(text, tokens, at, here + length):
                    return here + length, table[key], people
        if tokens[here].key not in words.middle:
            return None
        here += 1
    return None


def _is_broken(text: str, tokens: Sequence[Token], at: int, end: int) -> bool:
    pairs = zip(tokens[at : end - 1], tokens[at + 1 : end], strict=True)
    return any(text[a.end : b.start] not in (" ", "-", "\n", "  ") for a, b in pairs)


def _party(name: str, kind: str, country: str | None, people: bool, index: ActorIndex, on: date) -> Party:
    state = index.state(kind, country) if country else None
    if state is not None and (not people or kind in ("state_force", "police")):
        made = party_of(state, on)
        return Party(made.name, made.actor_id, made.kind, country)
    return Party(name, kind=kind, country=country)
