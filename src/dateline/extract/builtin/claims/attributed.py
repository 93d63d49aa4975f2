"""How surely a report names the doer: blamed where he denies it, or where only those he harmed say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.core.event import Claim
from dateline.core.text import Mention
from dateline.core.values import Party
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.deeds.actions import is_armed
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.speakers import source_at
from dateline.extract.builtin.speech import meant, party_of
from dateline.extract.builtin.statements import Statement
from dateline.knowledge.lexicon import people_class

_STATES = frozenset("state_force police government intelligence external_force".split())


def as_told(
    context: Context, happening: Happening, statements: Sequence[Statement], claims: Sequence[Claim]
) -> list[Claim]:
    """Return perpetrator claims with "stated" taken back where the report itself does not say it.

    Whom an accusation names is blamed in that sentence; who denies it is blamed, and his denial names nobody; a state
    is blamed where witnesses, activists or its enemies are the only ones to say so.
    """
    about = [s for s in statements if happening in s.about]
    accused = {m.start for s in about if s.kind == "accuse" for m in s.accused}
    denials = [s for s in about if s.kind == "deny_responsibility"]
    kept = []
    for claim in claims:
        if claim.attribute == "perpetrator" and claim.attribution == "stated":
            if claim.evidence.start in accused:
                continue  # the accusation says it already
            if any(_names(context, s, claim) and _in_it(context, s, claim) for s in denials):
                continue
            if any(_names(context, s, claim) for s in denials) or _only_heard(context, claim):
                claim = replace(claim, attribution="blamed")
        kept.append(claim)
    return kept


def _names(context: Context, statement: Statement, claim: Claim) -> bool:
    """Whether one of those who take a stand is the claim's party."""
    return any(_same(party_of(m, context.found), claim.value) for m in statement.speakers)


def _same(one: Party, other: object) -> bool:
    if not isinstance(other, Party):
        return False
    if one.actor_id is not None and other.actor_id is not None:
        return one.actor_id == other.actor_id or (one.country == other.country and {one.kind, other.kind} <= _STATES)
    return one.name.lower() == other.name.lower()


def _in_it(context: Context, statement: Statement, claim: Claim) -> bool:
    """Whether the words for a claim stand in the sentence of a statement."""
    return context.reading.sentence_at(claim.evidence.start) in {cue.sentence for cue in statement.cues}


def _only_heard(context: Context, claim: Claim) -> bool:
    """Whether a state is named by others than officials: "villagers said soldiers had burned 30 houses"."""
    if not isinstance(claim.value, Party) or not _is_of_state(claim.value):
        return False
    reading = context.reading
    source = source_at(reading, reading.sentence_at(claim.evidence.start), reading.tokens.at(claim.evidence.start))
    return source is not None and source.start != claim.evidence.start and _is_plaintiff(meant(source, context.found))


def _is_of_state(party: Party) -> bool:
    return party.kind in _STATES or (party.kind is None and "security" in people_class(party.name.split()[-1]))


_PLAINTIFFS = frozenset(
    "resident residents villager villagers witness witnesses survivor survivors relative relatives family families "
    "activist activists elder elders neighbour neighbours protester protesters locals monitor observatory rights "
    "rebels refugees farmers traders shopkeepers".split()
)


def _is_plaintiff(mention: Mention) -> bool:
    """Whether somebody speaks for those harmed or for the other side."""
    if _PLAINTIFFS & set(mention.text.lower().split()):
        return True
    if mention.kind == "people":
        return "perpetrator" in people_class(mention.head)
    kind = getattr(mention.value, "kind", None)
    return mention.kind == "org" and is_armed(mention) and kind not in _STATES
