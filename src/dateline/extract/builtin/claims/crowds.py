"""Words that only count people: "at least 25 people", "seven others", "19"."""

from __future__ import annotations

_SMALL = {w: i for i, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_CROWD = frozenset(
    "people persons person others individuals casualties victims dead wounded injured lives bodies more".split()
)
_BARE = frozenset(
    "at least about some around more than over up to another other others dozens scores hundreds thousands several many "
    "fifteen twenty thirty forty fifty hundred thousand and nearly almost the all both".split()
)


def is_crowd(words: str) -> bool:
    """Whether words only count people ("at least 25 people", "the wounded", "four")."""
    last = words.split()[-1].lower()
    return last in _CROWD or not any(c.isalpha() for c in last) or last in _SMALL


def is_number(words: str) -> bool:
    """Whether words are a bare count ("19", "seven others", "dozens"), which names no target."""
    return all(w.lower() in _SMALL or w.lower() in _BARE or not any(c.isalpha() for c in w) for w in words.split())
