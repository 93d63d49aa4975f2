"""Nouns of violence that tell no act where they stand: "riot police", "a court battle", "in protest", "breach of the truce"."""

from __future__ import annotations

from dateline.core.values import Period
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.kinds import modifier_action
from dateline.extract.builtin.happenings.agree import is_exact
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.rules import Rules

_PACT_REACH = 7
_HEADING = 5
_IN = frozenset(["in", "of"])


def idle_noun(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Return whether a noun tells no act because of the words round it."""
    trigger = cue.trigger
    if _heads_a_section(reading, cue):
        return True
    if modifier_action(reading, cue, rules) == "none":
        return True  # "a charm offensive", "a court battle"
    if trigger.form.action == "agreement":
        return _only_wished(reading, cue, rules)
    if trigger.form.lemma in ("protest", "mourning"):
        return _for_a_reason(reading, cue)
    return False


def _heads_a_section(reading: Reading, cue: Cue) -> bool:
    """Whether a plural stands in a short line of the text without a stop ("Bomb Blasts", "Targeted Killings")."""
    sentence = reading.sentences[cue.sentence]
    low, high = reading.bounds(cue.sentence)
    words = reading.words(low, high)
    short = sentence.kind == "body" and sentence.index > 0 and len(words) <= _HEADING
    return short and words[-1] not in (".", "!", "?", '"', "”") and words[-1].endswith("s")


def names_a_thing(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Return whether a word of violence only says what sort of thing follows ("riot police", "a murder charge")."""
    if not cue.trigger.noun and cue.trigger.form.form not in ("base", "ing"):
        return False
    after = reading.words(cue.trigger.last + 1, cue.trigger.last + 5)
    if after[:1] == ["and"]:
        return not {"gang", "gangs", "syndicate", "syndicates"}.isdisjoint(after)
    return bool(after) and after[0] in rules.compounds


def many_acts(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Return whether a plural noun sums up many acts and no day is given ("has staged several suicide attacks")."""
    words = reading.words(cue.trigger.first, cue.trigger.last + 1)
    if not words[-1].endswith("s") or words[-1].endswith("ss"):
        return False
    before = " " + " ".join(reading.words(max(0, cue.trigger.first - 4), cue.trigger.first)) + " "
    if not any(f" {phrase} " in before for phrase in rules.counting):
        return False
    low, high = reading.bounds(cue.sentence)
    if {"have", "has", "had"}.isdisjoint(reading.words(low, high)):
        return False
    times = [p.mention.value for p in reading.by_sentence.get(cue.sentence, ()) if isinstance(p.mention.value, Period)]
    return not any(is_exact(t) for t in times)


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
