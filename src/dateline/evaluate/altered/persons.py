"""Persons by other names."""

from __future__ import annotations

import re
from random import Random

from dateline.evaluate.altered.heads import renamed
from dateline.evaluate.altered.rewrite import Edit, fitting, rewritten
from dateline.evaluate.annotated import Annotated
from dateline.knowledge.altered import load_persons
from dateline.knowledge.grammar import HONORIFIC, NOT_NAME, PARTICLE, RANK, TITLE, load_grammar

_NO_NAMES = HONORIFIC | TITLE | RANK | PARTICLE | NOT_NAME
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?")


def other_persons(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report with every named person called otherwise, as people of the country may be.

    Each word of a name has one other word throughout the report; titles, ranks, initials and particles stay.
    """
    spans = [s for s in item.spans if any(x.name == "person" and x.event is None for x in s.labels)]
    names = _names(item, [s.text for s in spans], Random(f"persons {seed} {item.head['id']}"))
    edits = [
        Edit(s.start + m.start(), s.start + m.end(), _as(m[0], names[m[0].lower()]))
        for s in spans
        for m in _WORD.finditer(s.text)
        if m[0].lower() in names
    ]
    known = {s.text for s in spans}
    return renamed(
        rewritten(item, fitting(item, edits)),
        lambda name: _put(name, names) if _is_person(name, known, names) else name,
        ("actor", "target"),
    )


def _names(item: Annotated, persons: list[str], random: Random) -> dict[str, str]:
    """Return another word for each word of the persons' names; the first word of a longer name is a given name."""
    pools = load_persons()
    pool = pools.get(str(item.head.get("country")), pools[""])
    given, family = random.sample(pool.given, len(pool.given)), random.sample(pool.family, len(pool.family))
    names: dict[str, str] = {}
    for person in sorted(persons, key=lambda name: -len(name.split())):
        words = [w.lower() for w in _WORD.findall(person) if _is_name(w)]
        for at, word in enumerate(words):
            stock = given if at == 0 and len(words) > 1 else family
            if word not in names and stock:
                names[word] = stock.pop()
    return names


def _is_name(word: str) -> bool:
    """Return whether a word of a person's name is a name: no title, particle or initial."""
    no_name = load_grammar().flags.get(word.lower(), 0) & _NO_NAMES
    return word[0].isupper() and not word.endswith(".") and len(word) > 2 and not no_name


def _is_person(name: str, known: set[str], names: dict[str, str]) -> bool:
    """Return whether a name of the head is a person of the text: all its name words are words of persons there."""
    words = [w.lower() for w in _WORD.findall(name) if _is_name(w)]
    return name in known or (bool(words) and all(w in names for w in words))


def _put(name: str, names: dict[str, str]) -> str:
    return _WORD.sub(lambda m: _as(m[0], names.get(m[0].lower(), m[0])), name)


def _as(model: str, word: str) -> str:
    return word.upper() if len(model) > 1 and model.isupper() else word
