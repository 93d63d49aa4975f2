"""Triggers that only the trained reader sees, as the rules' own are made."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dateline.core.text import Sentence
from dateline.extract.builtin.counsel.counsel import load_statements
from dateline.extract.builtin.deeds.cue import READ
from dateline.extract.builtin.deeds.triggers import Trigger, stands_as
from dateline.extract.builtin.tokens import Tokens
from dateline.extract.reader.decode import Readout, ReadTrigger
from dateline.knowledge.triggers import TriggerForm

_BACK = 6


def with_read(
    readout: Readout, tokens: Tokens, sentences: Sequence[Sentence], known: Sequence[Trigger]
) -> list[Trigger]:
    """Return the rules' triggers and those that only the reader sees, in the order of the text."""
    spans = sorted((t.start, t.end) for t in known)
    starts = [start for start, _ in spans]
    made = list(known)
    for told in readout.triggers:
        at = bisect_left(starts, told.end)
        if any(spans[i][1] > told.start for i in range(max(0, at - _BACK), at)):
            continue
        trigger = _trigger(readout, tokens, sentences, told)
        if trigger is not None:
            made.append(trigger)
    return sorted(made, key=lambda t: t.first)


def _trigger(readout: Readout, tokens: Tokens, sentences: Sequence[Sentence], told: ReadTrigger) -> Trigger | None:
    sentence = next((s for s in sentences if s.start <= told.start < s.end), None)
    first = bisect_left(tokens.starts, told.start)
    if sentence is None or not sentence.coded or first >= len(tokens.starts):
        return None
    last = max(first, bisect_left(tokens.starts, told.end) - 1)
    low, high = tokens.at(sentence.start), tokens.at(sentence.end)
    if last >= high:
        return None
    action = readout.labels.types[int(told.types.argmax())]
    words = tuple(tokens.lower[first : last + 1])
    form, noun, passive = stands_as(tokens, first, last, low, high)
    kind = TriggerForm(words, action, READ + " ".join(words), form, action in load_statements())
    return Trigger(tokens.starts[first], tokens.ends[last], first, last, kind, sentence.index, noun, passive)
