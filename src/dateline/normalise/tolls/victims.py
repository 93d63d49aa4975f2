"""People whom only a word of killing shows to be people: "the murder of the prefect", "the killing of Kieron Maddix"."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.core.text import Mention
from dateline.core.values import Count
from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.tolls import load_numbers, load_toll_grammar
from dateline.normalise.tolls.counted import Counted
from dateline.normalise.tolls.words import Words

_ONE = Count(1, 1)
_DETERMINERS = frozenset("a an the his her their its another".split())
_NO_HEAD = frozenset("hundreds dozens thousands many several innocent so such".split())


def victim_at(words: Words, at: int, described: Mapping[int, Mention]) -> Counted | None:
    """Return one person behind words that only people suffer, by a noun that no list holds or an unknown name."""
    if "of" not in words.lower[max(0, at - 4) : at]:
        return None
    start = _behind_killing(words, at)
    if start is None or _taken(words, at, described):
        return None
    if words.lower[at] in _DETERMINERS:
        return _by_noun(words, at)
    return _by_name(words, at, start)


def _behind_killing(words: Words, at: int) -> int | None:
    """Return the token behind a phrase of killing that stands right before a token, a title of three words between."""
    lower = words.lower
    for start in range(at, max(1, at - 4), -1):
        if start > 1 and lower[start - 1] == "of" and lower[start - 2] in load_toll_grammar().killings:
            return start
        if not lower[start - 1].isalpha() or lower[start - 1] == "of" or words.is_name(start - 1):
            return None
    return None


def _taken(words: Words, at: int, described: Mapping[int, Mention]) -> bool:
    """Whether a mention covers a token, so that it is known what stands there."""
    return any(m.start <= words.starts[at] < m.end for m in described.values())


def _by_noun(words: Words, at: int) -> Counted | None:
    lower, last = words.lower, at
    while last + 1 < len(lower) and last - at < 3 and lower[last + 1][0].isalpha() and not words.is_name(last + 1):
        if lower[last + 1] in _closed():
            break
        last += 1
    if last == at or lower[last] in _NO_HEAD or lower[last] in load_numbers().things or lower[last].endswith("s"):
        return None
    entry = load_lexicon().nouns.get((lower[last],))
    if entry is not None and entry.kind != "people":
        return None
    return Counted(at, last, _ONE, lower[last], "one", guessed=True)


def _by_name(words: Words, at: int, start: int) -> Counted | None:
    """Return the unknown name that begins at a token: two capitalised words or more in a text of mixed case."""
    if not _is_name(words, at) or (at > start and _is_name(words, at - 1)):
        return None
    last = at
    while last + 1 < len(words.lower) and (_is_name(words, last + 1) or words.lower[last + 1] in ('"', "“", "”")):
        last += 1
    while not _is_name(words, last):
        last -= 1
    behind = words.lower[last + 1 : last + 2]
    if last == at or behind == ["'s"] or (load_lexicon().nouns.get((words.lower[last],)) is not None):
        return None
    return Counted(at, last, _ONE, "", "named")


def _is_name(words: Words, at: int) -> bool:
    return words.is_name(at) and words.raw(at)[1:2].islower()


def _closed() -> frozenset[str]:
    return load_toll_grammar().between | load_toll_grammar().breaks | _PREPOSITIONS


_PREPOSITIONS = frozenset("in on at of for from by with to near and or who whom that which has during outside".split())
