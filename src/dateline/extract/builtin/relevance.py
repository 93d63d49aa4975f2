"""Whether a text may tell of a happening at all: a look for trigger words, before the costlier reading."""

from __future__ import annotations

from functools import cache

from dateline.extract.builtin.tokens import tokenise
from dateline.knowledge.triggers import IDLE, load_triggers


def may_tell(text: str) -> bool:
    """Return whether a word of a text may begin a trigger of a happening; where none does, no reader need look."""
    return not _openers().isdisjoint(tokenise(text).lower)


@cache
def _openers() -> frozenset[str]:
    """Return the first words of the forms that tell happenings."""
    return frozenset(
        word
        for word, forms in load_triggers().by_first.items()
        if any(not form.statement and form.action != IDLE for form in forms)
    )
