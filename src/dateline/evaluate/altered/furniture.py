"""Reports between the furniture of a news page."""

from __future__ import annotations

from random import Random

from dateline.evaluate.altered.rewrite import Edit, rewritten
from dateline.evaluate.annotated import Annotated
from dateline.knowledge.altered import load_boilerplate

BEFORE, RELATED, AFTER = 4, 3, 5
"""How many sentences stand before the report, and how many links and sentences after it."""


def furnished(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report with menus, cookie notices and sign-ups before it, links to other reports and more after it.

    Some links tell of violence: events read out of them are events made up.
    """
    random, words = Random(f"furniture {seed} {item.head['id']}"), load_boilerplate()
    before = random.sample(words.before, BEFORE)
    after = [*random.sample(words.related, RELATED), *random.sample(words.after, AFTER)]
    end = len(item.text)
    lead, tail = "\n\n".join([*before, ""]), "\n\n".join(["", *after])
    return rewritten(item, [Edit(0, 0, lead), Edit(end, end, tail)])
