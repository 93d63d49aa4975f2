"""Nouns of violence that tell no act where they stand: "riot police", "a court battle", "in protest", "breach of the truce"."""

from __future__ import annotations

from dateline.extract.builtin.cues import Cue
from dateline.extract.builtin.kinds import modifier_action
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.rules import Rules

_PACT_REACH = 7
_IN = frozenset(["in", "of"])


def idle_noun(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Return whether a noun tells no act because of the words round it."""
    trigger = cue.trigger
    after = reading.words(trigger.last + 1, trigger.last + 2)
    if after and after[0] in rules.compounds:
        return True  # "riot police", "combat boots", "a murder charge"
    if modifier_action(reading, cue, rules) == "none":
        return True  # "a charm offensive", "a court battle"
    if trigger.form.action == "agreement":
        return _only_wished(reading, cue, rules)
    if trigger.form.lemma in ("protest", "mourning"):
        return _for_a_reason(reading, cue)
    return False


def _only_wished(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether a pact is only spoken of: called for, breached, supervised, and not made beside its name."""
    low, high = reading.bounds(cue.sentence)
    first, last = cue.trigger.first, cue.trigger.last
    before = reading.words(max(low, first - _PACT_REACH), first)
    after = reading.words(last + 1, min(high, last + 4))
    if not rules.pact_made.isdisjoint((*before, *after)):
        return False
    return not rules.pact_wished.isdisjoint(before) or after[:2] == ["being", "sought"]


def _for_a_reason(reading: Reading, cue: Cue) -> bool:
    """Whether "protest" only says why or in what sort ("in protest at the handover", "acts of protest")."""
    first = cue.trigger.first
    words = reading.words(first, cue.trigger.last + 1)
    before = reading.words(max(0, first - 3), first)
    return words == ["protest"] and not _IN.isdisjoint(before) and not {"the", "a", "an", "this"} & set(before[-2:])
