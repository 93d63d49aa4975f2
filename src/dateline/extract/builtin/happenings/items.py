"""The items of a round-up: paragraphs that each open with a place or a day of their own ("MOSUL - Gunmen killed ...")."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.core.text import Sentence
from dateline.extract.builtin.reading import Placed, Reading

_MARKS = frozenset(":-–—|")
_OPENING = 8
_FEWEST = 2


def find_items(reading: Reading) -> Mapping[int, int]:
    """Return, by paragraph, the number of the item it belongs to; empty where the report is no round-up.

    An item runs from its heading to the next one. What stands before the first item belongs to none.
    """
    heads: dict[int, str] = {}
    for sentence in reading.sentences:
        if sentence.paragraph not in heads and sentence.kind != "headline":
            heads[sentence.paragraph] = _heading(reading, sentence)
    if len({head for head in heads.values() if head}) < _FEWEST:
        return {}
    items: dict[int, int] = {}
    number, last = 0, ""
    for paragraph in sorted(heads):
        head = heads[paragraph]
        if head and head != last:
            number, last = number + 1, head
        if number:
            items[paragraph] = number
    return items


def _heading(reading: Reading, first: Sentence) -> str:
    """Return the words that head a paragraph, empty where nothing does."""
    found = reading.by_sentence.get(first.index, ())
    opening = next((p for p in found if p.mention.kind in ("place", "time")), None)
    if opening is None or opening.mention.start - first.start > _OPENING:
        return ""
    return opening.mention.text if first.kind == "dateline" or _marked(reading, opening) else ""


def _marked(reading: Reading, p: Placed) -> bool:
    """Whether a colon, dash or stop makes a heading of a mention ("Zabul (Sept 16):", "Cauca. ", "KHYBER AGENCY: ")."""
    after = reading.words(p.last + 1, p.last + 6)
    if after[:1] == ["."]:
        return True
    if after[:1] == ["("]:
        closed = after.index(")") if ")" in after else len(after)
        after = after[closed + 1 :]
    return bool(after[:1] and after[0] in _MARKS) or bool(after[1:2] and after[1] in _MARKS)
