"""Which words of a text are somebody's surname, so that "Posadas said" is no town once "Col. Eliseo Posadas" stood."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.knowledge.places.tables import load_words
from dateline.normalise.places.tokens import Word

_AGE = re.compile(r",? \(?\d\d?\)?[,;.)]|, (?:aged )?\d\d?\b")
_LONGEST = 4


def surnames(text: str, words: Sequence[Word]) -> frozenset[str]:
    """Return the keys of words that end a name begun by a title or a given name, or followed by an age."""
    lists = load_words()
    titles, given = lists.titles, lists.given_names
    found: set[str] = set()
    for at, word in enumerate(words):
        if not word.capital:
            continue
        before = words[at - 1] if at else None
        titled = before is not None and before.lower in titles and word.start - before.end < 3
        if not titled and (word.key not in given and not _begins(words, at)):
            continue
        name = _name(text, words, at)
        if len(name) > 1 and (word.key in given or _AGE.match(text, name[-1].end)):
            found.update(w.key for w in name[1:] if w.key not in lists.common)
        elif titled and name:
            found.update(w.key for w in name[1:] if w.key not in lists.common)
            if len(name) == 1 and before is not None and before.capital:
                found.add(name[0].key)
    return frozenset(found)


def _begins(words: Sequence[Word], at: int) -> bool:
    """Whether a name of two words or more may begin here: capitals that say something, none before."""
    return (
        at + 1 < len(words)
        and words[at + 1].capital
        and not words[at].caseless
        and not (at and words[at - 1].capital and words[at].start - words[at - 1].end == 1)
    )


def _name(text: str, words: Sequence[Word], at: int) -> list[Word]:
    """Return the capitalised words that stand together from ``at``: in a text of capitals three at most."""
    lists = load_words()
    name: list[Word] = []
    while at < len(words) and len(name) < _LONGEST and words[at].capital:
        word = words[at]
        if name and text[name[-1].end : word.start] not in (" ", ". "):
            break
        if word.key in lists.ends:
            return []
        if word.lower in lists.days or (word.caseless and (len(name) == 3 or word.key in lists.common)):
            break
        name.append(word)
        at += 1
    return name
