"""Reports in British and in American spelling."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.evaluate.altered.heads import renamed
from dateline.evaluate.altered.rewrite import Edit, fitting, rewritten
from dateline.evaluate.annotated import Annotated
from dateline.knowledge.altered import load_spelling

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAMES = frozenset({"person", "place"})


def in_british(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report, and the names of its head, in British spelling; names of persons and places stay."""
    return _spelt(item, load_spelling().british)


def in_american(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report, and the names of its head, in American spelling; names of persons and places stay."""
    return _spelt(item, load_spelling().american)


def _spelt(item: Annotated, pairs: Mapping[str, str]) -> Annotated:
    kept = {at for s in item.spans if _NAMES & {x.name for x in s.labels} for at in range(s.start, s.end)}
    edits = [e for e in _edits(item.text, pairs) if e.start not in kept]
    return renamed(
        rewritten(item, fitting(item, edits)), lambda name: _put(name, pairs), ("actor", "site", "instrument")
    )


def _edits(text: str, pairs: Mapping[str, str]) -> list[Edit]:
    """Return the edits that put every word of the pairs into its other spelling, alone or in a compound."""
    found = []
    for match in _WORD.finditer(text):
        if match[0].lower() in pairs:
            found.append(Edit(match.start(), match.end(), _as(match[0], pairs[match[0].lower()])))
            continue
        for part in re.finditer(r"[^\W\d_]+", match[0]):
            if part[0].lower() in pairs:
                start = match.start() + part.start()
                found.append(Edit(start, start + len(part[0]), _as(part[0], pairs[part[0].lower()])))
    return found


def _put(name: str, pairs: Mapping[str, str]) -> str:
    for edit in reversed(_edits(name, pairs)):
        name = name[: edit.start] + edit.words + name[edit.end :]
    return name


def _as(model: str, word: str) -> str:
    """Return a word with the capitals of another."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
