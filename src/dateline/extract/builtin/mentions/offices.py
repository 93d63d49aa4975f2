"""Descriptions that stand beside a name are that person's office, and no people of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.core.text import Mention
from dateline.extract.builtin.mentions.view import View

_AFTER_NAME = re.compile(r"\s?[,(]\s?(?:\d{1,2}\s?,\s?)?\Z")
_BEFORE_NAME = re.compile(r"[,:]?\s?\Z")


def without_offices(view: View, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out singular people right beside a named person ("Ali Reza, a farmer", "the pilot, Jan Roe").

    An office may have a second part: "Ali Reza, commander and member of the council".
    """
    kept: list[Mention] = []
    end = -1
    for index, mention in enumerate(mentions):
        goes_on = (
            mention.text.islower() and " " not in mention.text and view.text[max(end, 0) : mention.start] == " and "
        )
        if mention.kind == "people" and ((goes_on and end > 0) or _is_office(view, mentions, index)):
            end = mention.end
            continue
        kept.append(mention)
    return kept


def _is_office(view: View, mentions: Sequence[Mention], index: int) -> bool:
    mention = mentions[index]
    if mention.count is not None and mention.count.low != 1:
        return False
    before = mentions[index - 1] if index else None
    if before is not None and before.kind == "person":
        between = view.text[before.end : mention.start]
        if len(between) < 8 and _AFTER_NAME.match(between) and view.text[mention.end : mention.end + 1] in ",.);:- ":
            return True
    after = mentions[index + 1] if index + 1 < len(mentions) else None
    if after is None or after.kind != "person" or mention.text.lower().endswith("s"):
        return False
    between = view.text[mention.end : after.start]
    return len(between) < 3 and _BEFORE_NAME.match(between) is not None
