"""What the trained reader told of one report, looked up by stretches of text."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from dateline.core.text import Mention, TollMention
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.reader.decode import ReadMention, Readout, ReadTrigger

_BACK = 6
"""How many spans before the end of a stretch may still reach into it; spans of one kind do not overlap."""


def logit(p: float) -> float:
    """Return the log odds of a probability, kept within bounds."""
    p = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(p / (1 - p))


class Told:
    """A readout, asked by offsets."""

    def __init__(self, readout: Readout) -> None:
        self.readout = readout
        self.labels = readout.labels
        self._triggers = [t.start for t in readout.triggers]
        self._mentions = [m.start for m in readout.mentions]

    def number(self, cue: Cue) -> int | None:
        """Return the number of the trigger that a cue's words overlap, the surest; None for none."""
        return _overlapping(self.readout.triggers, self._triggers, cue.trigger.start, cue.trigger.end)

    def trigger(self, cue: Cue) -> ReadTrigger | None:
        """Return what was told of a cue's trigger."""
        number = self.number(cue)
        return None if number is None else self.readout.triggers[number]

    def triggers(self, cues: Sequence[Cue]) -> list[ReadTrigger]:
        """Return what was told of the triggers of cues, those that were seen."""
        return [told for told in map(self.trigger, cues) if told is not None]

    def link(self, name: str, ones: Sequence[Cue], others: Sequence[Cue]) -> list[float]:
        """Return the probabilities of a link from each trigger to each other one, of those that were seen."""
        which = self.labels.links.index(name)
        mine = [n for n in map(self.number, ones) if n is not None]
        theirs = [n for n in map(self.number, others) if n is not None]
        return [float(self.readout.links[i, j, which]) for i in mine for j in theirs]

    def role(self, name: str, cues: Sequence[Cue], mention: Mention | TollMention) -> float | None:
        """Return the probability of a mention filling a role of the cues' event; None where one was not seen."""
        number = _overlapping(self.readout.mentions, self._mentions, mention.start, mention.end)
        mine = [n for n in map(self.number, cues) if n is not None]
        if number is None or not mine:
            return None
        return float(np.max(self.readout.roles[mine, number, self.labels.roles.index(name)]))


def _overlapping(
    spans: Sequence[ReadTrigger] | Sequence[ReadMention], starts: Sequence[int], start: int, end: int
) -> int | None:
    at = bisect_left(starts, end)
    found = [i for i in range(max(0, at - _BACK), at) if spans[i].end > start]
    return max(found, key=lambda i: spans[i].score, default=None)
