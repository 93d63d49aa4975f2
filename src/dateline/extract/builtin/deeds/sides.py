"""Who stands on which side: armed people, forces of a state, fighters, protesters; who does a deed and who suffers it."""

from __future__ import annotations

from dateline.core.text import Mention
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.reading import Placed
from dateline.knowledge.lexicon import load_lexicon, people_class
from dateline.knowledge.rules import Rules

_ARMED_KINDS = frozenset(
    "state_force police rebel political_militia identity_militia gang external_force intelligence "
    "paramilitary armed_group terrorist government".split()
)
_STATE_KINDS = frozenset("state_force police external_force intelligence government coalition".split())
_FIGHTING_KINDS = frozenset("rebel political_militia identity_militia gang armed_group terrorist".split())


def doers(cue: Cue) -> list[Placed]:
    """Return the mentions of those who do what a trigger tells, as far as its sentence names them."""
    return cue.agents if cue.trigger.passive else [*cue.subjects, *(cue.agents if cue.trigger.noun else ())]


def participants(cue: Cue) -> list[Placed]:
    """Return those who do it, and in a clash those whom they fight."""
    counted = {toll.start for toll in cue.tolls}
    fought = cue.action == "armed_clash" and cue.trigger.form.action == "armed_clash"
    sides = [p for p in cue.objects if is_armed(p.mention) and p.mention.start not in counted] if fought else []
    if cue.trigger.noun:
        return [*cue.agents, *cue.subjects, *sides]
    return [*(cue.agents if cue.trigger.passive else cue.subjects), *sides]


def suffered(cue: Cue) -> list[Placed]:
    """Return the mentions of those that a trigger's verb acts upon."""
    return cue.subjects if cue.trigger.passive else cue.objects


def is_armed(mention: Mention) -> bool:
    """Return whether a mention may do violence: armed people by their noun, armed actors by their kind."""
    classes = people_class(mention.head) if mention.kind == "people" else frozenset()
    if "perpetrator" in classes or "security" in classes:
        return True
    kind = getattr(mention.value, "kind", None)
    if kind is not None:
        return kind in _ARMED_KINDS
    return mention.kind == "org" and mention.term in ("military", "police")


def is_force(mention: Mention) -> bool:
    """Return whether a mention is police, soldiers or another force of a state."""
    if mention.kind == "people" and "perpetrator" in people_class(mention.head):
        return False
    kind = getattr(mention.value, "kind", None)
    if kind is not None:
        return kind in _STATE_KINDS
    if mention.kind == "people":
        return "security" in people_class(mention.head)
    return mention.kind == "org" and mention.term in ("military", "police")


def is_fighter(mention: Mention) -> bool:
    """Return whether a mention is an armed group or people who attack ("militants", "the gunman", "three robbers")."""
    kind = getattr(mention.value, "kind", None)
    if mention.kind == "people":
        return "perpetrator" in people_class(mention.head) or kind in _FIGHTING_KINDS
    return mention.kind == "org" and kind in _FIGHTING_KINDS


def is_protester(mention: Mention, rules: Rules) -> bool:
    """Return whether a mention is people who demonstrate."""
    if mention.kind not in ("people", "org"):
        return False
    head = mention.head.lower()
    return load_lexicon().singulars.get(head, head) in rules.protesters
