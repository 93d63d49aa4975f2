"""What it was done with."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.core.event import Claim
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.grouping import Happening
from dateline.knowledge.rules import load_rules


def weapon_claims(context: Context, happening: Happening) -> Iterator[Claim]:
    """Yield the weapons named; where none is, the kind that the deed itself implies ("shot": firearms)."""
    for cue in happening.cues:
        placed = [*cue.weapons, *(p for p in (*cue.subjects, *cue.objects) if p.mention.kind == "weapon")]
        for p in placed:
            yield context.claim("weapon", p.mention.text, p.mention, term=p.mention.term)
    if any(cue.weapons for cue in happening.cues):
        return
    rules = load_rules()
    for cue in happening.cues:
        term = rules.weapon_of_lemma.get(cue.trigger.form.lemma) or rules.weapon_of_action.get(cue.action or "")
        if term is not None and not cue.generic and not cue.trigger.form.framed:
            evidence = context.cite(cue.trigger.start, cue.trigger.end)
            yield Claim("weapon", evidence.quote, evidence, context.origin, term=term, score=0.8)
            return
