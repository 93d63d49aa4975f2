"""What it was done with."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.core.event import Claim
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.rules import load_rules


def weapon_claims(context: Context, happening: Happening) -> Iterator[Claim]:
    """Yield the weapons named; where none is, the kind that the deed itself implies ("shot": firearms)."""
    for cue in happening.cues:
        placed = [*cue.weapons, *(p for p in (*cue.subjects, *cue.objects) if p.mention.kind == "weapon")]
        for p in placed:
            yield context.claim("weapon", p.mention.text, p.mention, term=p.mention.term)
    named = list(_in_triggers(context, happening))
    yield from named
    if named or any(cue.weapons for cue in happening.cues):
        return
    rules = load_rules()
    for cue in happening.cues:
        term = rules.weapon_of_lemma.get(cue.trigger.form.lemma) or rules.weapon_of_action.get(cue.action or "")
        if term is not None and not cue.generic and not cue.trigger.form.framed:
            evidence = context.cite(cue.trigger.start, cue.trigger.end)
            yield Claim("weapon", evidence.quote, evidence, context.origin, term=term, score=0.8)
            return


def _in_triggers(context: Context, happening: Happening) -> Iterator[Claim]:
    """Yield the weapons that words for the deed name inside them: "car bomb attack", "drone strike"."""
    tokens, nouns = context.reading.tokens, load_lexicon().nouns
    for cue in happening.cues:
        first, end = cue.trigger.first, cue.trigger.last
        spans = [(at, size) for at in range(first, end) for size in range(end - at, 0, -1)]
        for at, size in spans:
            noun = nouns.get(tuple(tokens.lower[at : at + size]))
            if noun is not None and noun.kind == "weapon":
                evidence = context.cite(tokens.starts[at], tokens.ends[at + size - 1])
                yield Claim("weapon", evidence.quote, evidence, context.origin, term=noun.term, score=0.8)
                break
