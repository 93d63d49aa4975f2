"""Reports without punctuation, as transcripts of speech have them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from dateline.evaluate.altered.rewrite import Edit, rewritten
from dateline.evaluate.annotated import Annotated

_MARK = r"[.,;:!?\"“”„'‘’()\[\]{}<>…«»|/_*•–—-]"
_DASH = re.compile(r" +[–—-]+(?= )|(?<=\w)[–—]+(?=\w)")
_LOOSE = re.compile(rf"(?<!\w){_MARK}+|{_MARK}+(?!\w)")


def without_punctuation(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report without punctuation; marks inside a word or number stay (al-Zor, 10:30, 1,200, don't).

    A dash between spaces goes with one of them, one between words becomes a space. Line breaks stay.
    """
    edits = {m.start(): _dash(m) for m in _DASH.finditer(item.text)}
    taken = {at for edit in edits.values() for at in range(edit.start, edit.end)}
    for mark in _LOOSE.finditer(item.text):
        edits.update({at: Edit(at, at + 1, "") for at in range(*mark.span()) if at not in taken})
    return rewritten(item, _cut(item, edits.values()))


def _dash(match: re.Match[str]) -> Edit:
    return Edit(match.start(), match.end(), "" if match[0].startswith(" ") else " ")


def _cut(item: Annotated, edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits divided at the borders of spans, so that none crosses one."""
    borders = {at for span in item.spans for at in (span.start, span.end)}
    parts: list[Edit] = []
    for edit in edits:
        cuts = [edit.start, *(at for at in range(edit.start + 1, edit.end) if at in borders), edit.end]
        parts += [Edit(a, b, edit.words if a == edit.start else "") for a, b in pairwise(cuts)]
    return parts
