"""All triggers of a sentence, each with who, to whom, with what, where, when."""

from __future__ import annotations

from itertools import pairwise

from dateline.extract.builtin.deeds.attachment import attach
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.parties import parties
from dateline.extract.builtin.deeds.triggers import Trigger
from dateline.extract.builtin.reading import Reading


def gather(reading: Reading, triggers: list[Trigger]) -> list[Cue]:
    """Return one cue per trigger of one sentence, each with its arguments."""
    if not triggers:
        return []
    sentence = triggers[0].sentence
    low, high = reading.bounds(sentence)
    placed = reading.by_sentence.get(sentence, [])
    cues = [Cue(trigger) for trigger in triggers]
    for i, cue in enumerate(cues):
        left = cues[i - 1].trigger.last if i else low - 1
        right = cues[i + 1].trigger.first if i + 1 < len(cues) else high
        parties(reading, cue, placed, low, left, right, cues[i - 1] if i else None)
    for one, other in pairwise(cues):
        _share_agents(reading, one, other)
    for p in placed:
        attach(reading, cues, p, low)
    return cues


def _share_agents(reading: Reading, one: Cue, other: Cue) -> None:
    """Give the first of two passives joined by "and" the agent of the second: "was seized and beheaded by X"."""
    between = reading.tokens.lower[one.trigger.last + 1 : other.trigger.first]
    joined = 0 < len(between) <= 3 and between[0] in ("and", ",", "or", "then")
    if joined and one.trigger.passive and other.trigger.passive and not one.agents:
        one.agents = list(other.agents)
