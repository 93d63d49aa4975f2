"""What somebody is: a state, an authority, one who may own an attack."""

from __future__ import annotations

from dateline.core.text import Mention
from dateline.core.values import Place
from dateline.extract.builtin.deeds.actions import is_armed
from dateline.knowledge.speech import load_speech

_STATE_KINDS = frozenset("state_force police government intelligence international_body aid_organisation".split())
_STATE_TERMS = frozenset("police military government".split())


def of_state(mention: Mention) -> bool:
    """Return whether a mention is a state, a body of states, or an armed force of one."""
    kind = getattr(mention.value, "kind", None)
    if isinstance(mention.value, Place):
        return mention.value.precision == "country"
    if kind is not None:
        return kind in _STATE_KINDS or kind == "external_force"
    return mention.term in _STATE_TERMS


def fights(mention: Mention) -> bool:
    """Return whether a mention is armed and of no state: one who claims and threatens attacks."""
    return is_armed(mention) and not of_state(mention)


def investigates(mention: Mention) -> bool:
    """Return whether somebody investigates by office: police, prosecutors, a ministry, detectives."""
    words = set(mention.text.lower().split())
    if mention.kind == "people":
        return mention.term == "police" or bool(load_speech().investigators & words)
    state = getattr(mention.value, "kind", None) in _STATE_KINDS and not is_armed(mention)
    return state or mention.term in _STATE_TERMS or bool(load_speech().investigators & words)


def may_claim(mention: Mention) -> bool:
    """Return whether somebody may own an attack at all: not an international or aid body."""
    if mention.kind == "org":
        return getattr(mention.value, "kind", None) not in ("international_body", "aid_organisation")
    return mention.kind in ("people", "person", "place")
