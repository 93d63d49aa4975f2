"""Find composed names: a people's name and a force ("Iraqi police", "Congo's army"), or a force alone ("the army")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from dateline.core.values import Party
from dateline.knowledge.actors import ActorIndex, ActorWords, Token, load_actor_words, load_actors
from dateline.normalise.actors.choose import party_of

_GAPS = frozenset({" ", "-", "\n", "  ", "\u00a0"})


@cache
def _starts() -> frozenset[str]:
    """Return the words that a phrase for a force, a word for a people or a country's name may begin with."""
    words = load_actor_words()
    forces = frozenset(phrase.split(" ")[0] for phrase in (*words.forces, *words.people)) | words.middle
    peoples = frozenset(name.split(" ")[0] for name in load_actors().peoples)
    capitals = frozenset(name.split(" ")[0] for name in load_actors().capitals)
    return forces | peoples | capitals | {f"{word}s" for word in (*forces, *peoples, *capitals)}


class Composed(NamedTuple):
    """First word, one past the last, the party, and whether the words name one actor."""

    first: int
    last: int
    party: Party
    specific: bool


class _Force(NamedTuple):
    """One past the last word, the kind, whether the words are of people ("troops"), whether of no special part."""

    last: int
    kind: str
    people: bool
    whole: bool


_CAMPS = frozenset("pro anti kurdish tribal communist leftist rightist shia shiite sunni islamist ethnic".split())
_STATELY = frozenset("government regime army junta federal".split())
_ACTIONS = frozenset("strike strikes airstrike airstrikes raid raids operation operations offensive action".split())
_PARTS = frozenset(
    "security guard guards gendarmerie paramilitary paramilitaries personnel border coast special".split()
)


def find_composed(
    text: str, tokens: Sequence[Token], taken: bytearray, index: ActorIndex, words: ActorWords, on: date,
    countries: Sequence[str],
) -> Iterator[Composed]:  # fmt: skip
    """Yield composed names, leftmost first, over words that are not taken."""
    here = _Place(text, tokens, taken, index, words, on, countries)
    at, starts = 0, _starts()
    while at < len(tokens):
        found = None if taken[at] or tokens[at].key not in starts else here.at(at)
        if found:
            yield found
            at = found.last
        else:
            at += 1


class _Place(NamedTuple):
    """One text and what is known of it."""

    text: str
    tokens: Sequence[Token]
    taken: bytearray
    actors: ActorIndex
    words: ActorWords
    on: date
    countries: Sequence[str]

    def at(self, at: int) -> Composed | None:
        """Return the composed name that begins at a word, or None."""
        country, after = self._people(at)
        if country is None:
            force = self._force(at, alone=True)
            home = self.countries[0] if self.countries else None
            stately = force is not None and (not force.people or self._is_stately(at, force))
            return self._made(at, force, home, False) if force and stately else None
        joined = after < len(self.tokens) and self._joined(after)
        force = self._force(after, alone=False) if joined else None
        if force is None:
            return self._shared(at, after, country)
        if self.tokens[after - 1].owns:
            return self._made(after, force, country, not force.people)
        return self._made(at, force, country, not force.people)

    def _shared(self, at: int, after: int, country: str) -> Composed | None:
        """Return the force that a people shares with the next ("Syrian and Russian warplanes")."""
        if after + 1 >= len(self.tokens) or self.tokens[after].key != "and" or self.tokens[after - 1].owns:
            return None
        other, last = self._people(after + 1)
        force = self._force(last, alone=False) if other is not None and other != country else None
        if force is None:
            return None
        name = self.text[self.tokens[at].start : self.tokens[after - 1].end]
        return Composed(at, after, self._party(name, force, country), True)

    def _joined(self, after: int) -> bool:
        """Whether no more than a space, or the stop of an abbreviation ("U.S. troops"), stands before a word."""
        before = self.tokens[after - 1]
        gap = self.text[before.end : self.tokens[after].start]
        return gap in _GAPS or (gap == ". " and len(before.text) == 1)

    def _is_stately(self, at: int, force: _Force) -> bool:
        """Whether people are a state's by their own words ("government troops"), and not on its side only."""
        sided = at > 0 and self.tokens[at - 1].key in _CAMPS
        return force.kind == "state_force" and self.tokens[at].key in _STATELY and not sided

    def _people(self, at: int) -> tuple[str | None, int]:
        """Return the country that a word for its people or its name stands for, and one past its last word."""
        tokens = self.tokens
        if not tokens[at].text[0].isupper():
            return None, at
        for last in range(min(at + 3, len(tokens)), at, -1):
            key = " ".join([*(t.key for t in tokens[at : last - 1]), tokens[last - 1].bare])
            code = self.actors.peoples.get(key)
            if code is None and tokens[last - 1].owns:
                code = self.actors.capitals.get(key)
            if code:
                return code, last
        return None, at

    def _force(self, at: int, alone: bool) -> _Force | None:
        """Return the force that begins at a word, adjectives skipped; ``alone``: no people's name stands before."""
        tokens, words, here = self.tokens, self.words, at
        for _ in range(3):
            if here >= len(tokens) or self.taken[here]:
                return None
            for last in range(min(here + 3, len(tokens)), here, -1):
                if any(self.taken[here:last]):
                    continue
                key = " ".join([*(t.key for t in tokens[here : last - 1]), tokens[last - 1].bare])
                for table, people in ((words.forces, False), (words.people, True)):
                    if key in table and self._stands(at, here, last, people, alone):
                        return _Force(last, table[key], people, not any(t.key in _PARTS for t in tokens[at:last]))
            if tokens[here].key not in words.middle or tokens[here].key == "special":
                return None
            here += 1
        return None

    def _stands(self, at: int, here: int, last: int, people: bool, alone: bool) -> bool:
        """Whether the words from ``at`` to ``last``, the force from ``here``, are a force and no part of more."""
        sided = any(t.key in _CAMPS for t in self.tokens[max(0, at - 1) : here])
        return not (self._broken(at, last) or (sided and not people) or self._adjective(here, last, alone))

    def _adjective(self, here: int, last: int, alone: bool) -> bool:
        """Whether the force only says whose a thing is: "military rule", "army uniforms"; alone, "special military"."""
        tokens = self.tokens
        if last >= len(tokens) or tokens[last - 1].owns:
            return False
        key = " ".join(t.key for t in tokens[here:last])
        if alone and key == "military" and last > 1 and tokens[last - 2].key == "special":
            return True
        after = tokens[last]
        if alone and key == "military" and after.key in _ACTIONS and not self._definite(here):
            return True
        if self.text[tokens[last - 1].end : after.start] != " " or after.text[0].isupper():
            return False
        return after.key in self.words.things or (alone and key == "local government" and after.key == "area")

    def _broken(self, at: int, end: int) -> bool:
        tokens = self.tokens
        if any(t.owns for t in tokens[at : end - 1]):
            return True
        return any(self.text[tokens[i].end : tokens[i + 1].start] not in _GAPS for i in range(at, end - 1))

    def _definite(self, at: int) -> bool:
        """Whether "the" or a possessive stands before a word, so that one force is meant ("the military raid")."""
        return at > 0 and (self.tokens[at - 1].key in ("the", "its", "their") or self.tokens[at - 1].owns)

    def _made(self, first: int, force: _Force, country: str | None, specific: bool) -> Composed:
        last = force.last
        name = self.text[self.tokens[first].start : self.tokens[last - 1].end]
        name = name[:-2] if self.tokens[last - 1].owns else name
        return Composed(first, last, self._party(name, force, country), specific)

    def _party(self, name: str, force: _Force, country: str | None) -> Party:
        state = self.actors.state(force.kind, country, self.on, whole=force.whole) if country else None
        if state is not None and (not force.people or force.kind in ("state_force", "police")):
            made = party_of(state, self.on)
            return Party(made.name, made.actor_id, made.kind, country)
        return Party(name, kind=force.kind, country=country)
