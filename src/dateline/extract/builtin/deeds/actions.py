"""Decide what a trigger means: "fired" rockets or shots, "struck" by a bomb or a drone, "killed" by whom."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.figures import is_figure
from dateline.extract.builtin.deeds.frames import framed_action, sums_up
from dateline.extract.builtin.deeds.idle import idle_noun, many_acts, names_a_thing
from dateline.extract.builtin.deeds.kinds import (
    by_sides,
    guns_and_bombs,
    modifier_action,
    subject_action,
    weapon_action,
    worn,
)
from dateline.extract.builtin.deeds.sides import is_armed, suffered
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.rules import Rules

__all__ = ["is_armed", "resolve_action", "suffered"]

_EXPLOSIVE = frozenset(["bombing", "explosion"])
_OPEN = frozenset(["attack", "bombing", "explosion"])
_REACH = 5
_WHO = frozenset(["it", "which", "who", "that", "he", "she"])
_THEY = frozenset(["they", "we"])
_IS = frozenset(["is", "are", "was", "were", "been", "be", "then"])
_FIRED = frozenset(["shelling", "air_strike", "grenade", "suicide_bombing", "protest_crackdown"])


def resolve_action(reading: Reading, cue: Cue, rules: Rules, parents: Mapping[str, str | None]) -> str | None:
    """Return the action a trigger stands for, None where nothing beside it says that it tells a happening."""
    form = cue.trigger.form
    if is_figure(reading, cue, rules):
        return None
    if form.lemma == "march" and not cue.trigger.noun and _marched_off(cue):
        return "abduction"  # "marched 14 pupils into the hills"
    if form.framed:
        action = framed_action(reading, cue, rules, parents)
    elif _idle(reading, cue, rules):
        return None
    else:
        action = _sharpen(reading, cue, form.action, rules, parents)
    return action if action is None else by_sides(reading, cue, action, rules)


def _marched_off(cue: Cue) -> bool:
    last = cue.trigger.last
    return any(p.mention.kind == "people" and p.prep == "" and p.first - last <= 2 for p in cue.objects)


def _idle(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether a word of violence tells no act: an aim, a figure of speech, a sum of many acts, a fight without arms."""
    form, first = cue.trigger.form, cue.trigger.first
    if form.action == "other" and form.form == "base" and reading.words(first - 1, first) == ["to"]:
        return True  # "a group that wants to topple the government"
    if names_a_thing(reading, cue, rules):
        return True
    if cue.trigger.noun and (idle_noun(reading, cue, rules) or many_acts(reading, cue, rules)):
        return True
    if form.lemma in ("fight", "battle") and _goes_on(reading, cue):
        return True  # "as it battles the government": a state of things
    if form.lemma in rules.needs_arms and not _arms_near(reading, cue):
        return True  # "fought for their lives"
    if form.lemma in rules.needs_place and not any(
        p.mention.kind in ("place", "facility") for p in _behind(reading, cue)
    ):
        return True  # "the soldiers were pulling out of the area"
    if form.lemma in rules.needs_crowd and not _crowd_near(reading, cue, rules):
        return True  # "fired live rounds during an exercise", "a crackdown on corruption"
    return sums_up(reading, cue, rules)


def _crowd_near(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether people who protest, or a crowd, stand in the sentence of a trigger or in the one before."""
    low, high = reading.bounds(cue.sentence)
    if cue.sentence:
        low = reading.bounds(cue.sentence - 1)[0]
    return not (rules.protesting | rules.crowds).isdisjoint(reading.words(low, high))


def _goes_on(reading: Reading, cue: Cue) -> bool:
    """Whether a fight in the present tense is no news: no headline, no time and no harm beside it."""
    before = reading.words(cue.trigger.first - 1, cue.trigger.first)
    leads = {"third": _WHO, "ing": _IS, "base": _THEY}.get(cue.trigger.form.form, frozenset())
    if leads.isdisjoint(before) or reading.sentences[cue.sentence].kind == "headline" or cue.times:
        return False
    return not any(t.toll.count.high != 0 for t in reading.tolls_by_sentence.get(cue.sentence, ()))


def _behind(reading: Reading, cue: Cue) -> list[Placed]:
    """Return the mentions that stand right behind a trigger."""
    last = cue.trigger.last
    return [p for p in reading.by_sentence.get(cue.sentence, ()) if last < p.first <= last + _REACH]


def _arms_near(reading: Reading, cue: Cue) -> bool:
    """Whether somebody armed or a weapon stands in the sentence of a trigger, or people it kills."""
    if cue.weapons or any(t.toll.count.high != 0 for t in reading.tolls_by_sentence.get(cue.sentence, ())):
        return True
    return any(is_armed(p.mention) or p.mention.kind == "weapon" for p in reading.by_sentence.get(cue.sentence, ()))


def _sharpen(reading: Reading, cue: Cue, action: str, rules: Rules, parents: Mapping[str, str | None]) -> str | None:
    """Return a more exact action than the trigger's own where the words beside it give one."""
    if action not in _OPEN:
        return action
    if cue.trigger.noun:
        modified = modifier_action(reading, cue, rules)
        if modified is not None:
            return modified
    by_subject = subject_action(cue, rules)
    if by_subject in ("air_strike", "suicide_bombing"):
        return by_subject
    weapon = weapon_action(cue, rules, parents)
    if cue.trigger.noun and guns_and_bombs(reading, cue, rules):
        return "complex_attack"  # "a gun and bomb attack"
    if action in _EXPLOSIVE and (weapon == "suicide_bombing" or worn(reading, cue, rules)):
        return "suicide_bombing"
    if action == "explosion":
        return action if weapon in (None, "attack") else weapon
    if action == "bombing":
        return weapon if weapon == "air_strike" else action
    lemma = cue.trigger.form.lemma
    if lemma in rules.shooting and weapon in _FIRED and not any(p.mention.term == "firearms" for p in cue.weapons):
        return weapon
    return weapon if weapon == "arson_destruction" and lemma == "attack" else action
