"""Plurals that no list knows, behind a number: "two kitchen hands were"."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.tolls import load_harms, load_numbers, load_toll_grammar
from dateline.normalise.tolls.words import Words

ENDS = frozenset("were was had have died in are ( , . and killed dead wounded".split())
"""What stands behind the last word of people counted."""
_KNOWN = frozenset(
    "was is has his this thus less across towards besides as perhaps always afterwards others hours yes plus gas unless".split()
)


def plural_thing(lower: Sequence[str], at: int) -> bool:
    """Whether an unknown plural follows a number: what it counts may be anything."""
    word = lower[at]
    return (
        word.endswith("s")
        and word.replace("-", "").isalpha()
        and len(word) > 3
        and word not in _KNOWN
        and not word.endswith("ss")
    )


def unknown_plural(words: Words, at: int) -> int | None:
    """Return the plural that an unknown noun phrase before a verb ends with: "two kitchen hands were"."""
    lower, known = words.lower, load_numbers()
    for where in range(at, min(at + 3, len(lower) - 1)):
        word = lower[where]
        if (
            not word.replace("-", "").isalpha()
            or word in known.things
            or word in load_toll_grammar().between
            or word in load_harms().cues
        ):
            return None
        entry = load_lexicon().nouns.get((word,))
        if entry is not None and entry.kind not in ("people", "person") and where > at:
            return None
        if where > at and plural_thing(lower, where) and lower[where + 1] in ENDS:
            return where
    return None
