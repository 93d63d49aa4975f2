"""Reports altered on their way to the network: names swapped, letters all large or all small."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.reader.words import divide_words
from training.examples import Example, Mention

SWAPPED, LARGE, SMALL = 0.3, 0.1, 0.05
NAMED = frozenset(["person", "place", "org"])


def altered(example: Example, others: Sequence[Example], chance: random.Random) -> Example:
    """Return the example, or with some luck one with other names or other letters."""
    made = example
    if chance.random() < SWAPPED:
        made = _renamed(made, others, chance)
    luck = chance.random()
    if luck < LARGE:
        return _written(made, [w.upper() for w in made.words])
    if luck < LARGE + SMALL:
        return _written(made, [w.lower() for w in made.words])
    return made


def _written(example: Example, words: list[str]) -> Example:
    shapes = [divide_words(w).shapes[0] for w in words]
    return replace(example, words=words, shapes=shapes)


def _renamed(example: Example, others: Sequence[Example], chance: random.Random) -> Example:
    """Give each name of a person, a place or an organisation another one of its kind, the same each time."""
    new: dict[tuple[str, str], list[str]] = {}
    edits: list[tuple[int, int, list[str]]] = []
    for mention in example.mentions:
        if mention.kind in NAMED and example.words[mention.first][:1].isupper():
            old = " ".join(example.words[mention.first : mention.last + 1])
            if (mention.kind, old) not in new:
                new[mention.kind, old] = _name(mention, others, chance)
            edits.append((mention.first, mention.last, new[mention.kind, old]))
    return _edited(example, sorted(edits))


def _name(mention: Mention, others: Sequence[Example], chance: random.Random) -> list[str]:
    for _ in range(20):
        other = chance.choice(others)
        names = [m for m in other.mentions if m.kind == mention.kind and other.words[m.first][:1].isupper()]
        if names:
            picked = chance.choice(names)
            return other.words[picked.first : picked.last + 1]
    return ["Saran"]


def _edited(example: Example, edits: list[tuple[int, int, list[str]]]) -> Example:
    words: list[str] = []
    moved: dict[int, int] = {}
    at = 0
    for first, last, new in edits:
        for i in range(at, first):
            moved[i] = len(words)
            words.append(example.words[i])
        moved[first] = len(words)
        words += new
        for i in range(first, last + 1):
            moved[i] = moved[first] if i < last else len(words) - 1
        at = last + 1
    for i in range(at, len(example.words)):
        moved[i] = len(words)
        words.append(example.words[i])
    shapes = [divide_words(w).shapes[0] for w in words]
    opens = {first: moved[first] for first, _, _ in edits}
    triggers = [replace(t, first=moved[t.first], last=moved[t.last]) for t in example.triggers]
    mentions = [replace(m, first=opens.get(m.first, moved[m.first]), last=moved[m.last]) for m in example.mentions]
    return replace(example, words=words, shapes=shapes, triggers=triggers, mentions=mentions)
