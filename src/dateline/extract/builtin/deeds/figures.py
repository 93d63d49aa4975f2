"""Figures of speech: an attack on a tax plan, a proposal shot down, a minister under fire, a president who fires one."""

from __future__ import annotations

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.sides import doers, is_armed, is_fighter
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.rules import Rules

_AHEAD = 7


def is_figure(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Return whether a word of violence is meant of no bodily act."""
    lemma = cue.trigger.form.lemma
    if lemma not in rules.figurative:
        return False
    if lemma in ("fight", "battle") and not rules.abstract.isdisjoint(_ahead(reading, cue)[:3]):
        return True
    if _harm(reading, cue):
        return False
    if cue.weapons or any(is_fighter(p.mention) for p in doers(cue)):
        return False
    ahead = _ahead(reading, cue)
    under = lemma.startswith("come under")
    if (under or not cue.trigger.passive) and ahead[:1] and ahead[0] in rules.turned.get(lemma, ()):
        return True  # "came under fire over the budget", "stormed out"
    if lemma == "blow up" and _of_a_person(reading, cue):
        return True  # "the singer blew up overnight"
    return not rules.abstract.isdisjoint(ahead)


def _harm(reading: Reading, cue: Cue) -> bool:
    """Whether the sentence gives people killed, hurt or taken."""
    return any(t.toll.count.high != 0 for t in reading.tolls_by_sentence.get(cue.sentence, ()))


def _ahead(reading: Reading, cue: Cue) -> list[str]:
    """Return the words that follow a trigger up to the next mark."""
    _, high = reading.bounds(cue.sentence)
    words = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 1 + _AHEAD))
    return words[: next((i for i, word in enumerate(words) if not word[0].isalnum() and word != "'s"), len(words))]


def _of_a_person(reading: Reading, cue: Cue) -> bool:
    """Whether somebody unarmed "blows up" and nothing is blown up."""
    if cue.trigger.passive or cue.trigger.noun or cue.objects:
        return False
    return bool(cue.subjects) and all(
        p.mention.kind in ("people", "person") and not is_armed(p.mention) for p in cue.subjects
    )
