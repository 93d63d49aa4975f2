"""The words beside a trigger, cut where another clause or phrase begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.reading import PREPOSITIONS, Placed, Reading
from dateline.knowledge.domains import load_domains
from dateline.knowledge.triggers import GAP

_BEFORE, _AFTER, _FAR = 4, 5, 60
_CLAUSES = frozenset(', . ; : ( ) - – — " “ ” and as when while who that which'.split())
_STOPS = _CLAUSES | PREPOSITIONS
_INTO = frozenset("on at against into onto through upon to of".split())


@dataclass(frozen=True, slots=True)
class Beside:
    """One trigger and its surroundings: the few words before and after, those that may be its subject and object.

    ``low`` is the token where its sentence begins, at most sixty before it; ``sentence`` reaches as far on both sides.
    """

    reading: Reading
    cue: Cue
    low: int
    words: list[str]
    before: list[str]
    after: list[str]
    sentence: list[str]
    signals: Mapping[str, frozenset[str]]

    @property
    def last(self) -> str:
        """The word right before the trigger."""
        return self.before[-1] if self.before else ""

    @property
    def lemma(self) -> str:
        """The base form of the trigger, without the mark of a gap ("blow ~ up")."""
        return base_form(self.cue)

    @property
    def subject(self) -> list[str]:
        """The words before a verb that may be its subject: none of another clause, none behind a preposition."""
        stops = (i + 1 for i, word in enumerate(self.before) if word in _CLAUSES or word in PREPOSITIONS)
        cut = max(stops, default=0)
        return [] if cut and self.before[cut - 1] in PREPOSITIONS else self.before[cut:]

    @property
    def target(self) -> list[str]:
        """The words behind a trigger that may be its object ("the critics", "on the budget", "of prices")."""
        start = 1 if self.after and self.after[0] in _INTO else 0
        if self.cue.trigger.noun and not start:
            return []
        after = self.after
        cut = next((i for i in range(start, len(after)) if after[i] in _STOPS or after[i] in _INTO), len(after))
        return after[start:cut]

    @property
    def placed(self) -> list[Placed]:
        """The mentions of the sentence."""
        return self.reading.by_sentence.get(self.cue.sentence, [])


def base_form(cue: Cue) -> str:
    """Return the base form of a trigger without the mark of a gap: "blow up" of "blow ~ up"."""
    return cue.trigger.form.lemma.replace(f" {GAP} ", " ")


def beside(reading: Reading, cue: Cue) -> Beside:
    """Return the surroundings of a trigger."""
    low, high = reading.bounds(cue.sentence)
    first, last = cue.trigger.first, cue.trigger.last
    low, high = max(low, first - _FAR), min(high, last + 1 + _FAR)
    return Beside(
        reading,
        cue,
        low,
        reading.words(first, last + 1),
        reading.words(max(low, first - _BEFORE), first),
        reading.words(last + 1, min(high, last + 1 + _AFTER)),
        reading.words(low, high),
        load_domains().signals,
    )
