"""A trigger with the mentions that belong to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.core.text import TollMention
from dateline.core.values import Factuality
from dateline.extract.builtin.deeds.triggers import Trigger
from dateline.extract.builtin.reading import Placed, Reading


@dataclass(slots=True, eq=False)
class Cue:
    """A trigger and its arguments; ``action`` None until resolved. Built up by the rules, read by the grouping."""

    trigger: Trigger
    action: str | None = None
    subjects: list[Placed] = field(default_factory=list)
    objects: list[Placed] = field(default_factory=list)
    agents: list[Placed] = field(default_factory=list)
    weapons: list[Placed] = field(default_factory=list)
    places: list[Placed] = field(default_factory=list)
    sites: list[Placed] = field(default_factory=list)
    times: list[Placed] = field(default_factory=list)
    tolls: list[TollMention] = field(default_factory=list)
    pronoun: str = ""
    factuality: Factuality = "occurred"
    factuality_at: tuple[int, int] | None = None
    negated: bool = False
    definite: bool = False
    novel: bool = False
    generic: bool = False
    weak: bool = False
    """Only the rules believe it, and the trained reader does not: alone it tells nothing."""

    def definite_noun(self, reading: Reading) -> bool:
        """Whether it is a noun with "the" or another word that points to something known, up to four words before."""
        before = reading.tokens.lower[max(0, self.trigger.first - 4) : self.trigger.first]
        return self.trigger.noun and any(word in _POINTING for word in before)

    @property
    def sentence(self) -> int:
        """The index of its sentence."""
        return self.trigger.sentence


READ = "read "
"""How the lemma of a trigger begins that no rule knows."""


def unknown(cue: Cue) -> bool:
    """Whether only the trained reader sees a trigger in a cue's words."""
    return cue.trigger.form.lemma.startswith(READ)


_POINTING = frozenset("the this that these those 's ’s its their".split())
