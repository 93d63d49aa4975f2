"""A happening: the triggers of one event while the rules join them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.core.values import Factuality, Period, Place
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.reading import Placed


@dataclass(slots=True, eq=False)
class Happening:
    """The triggers of one happening, in the order of the text. Built up while grouping."""

    number: int
    action: str
    cues: list[Cue] = field(default_factory=list)
    factuality: Factuality = "occurred"
    part_of: Happening | None = None
    background: bool = False
    answered: bool = False
    main: bool = False
    time_from: Happening | None = None
    place_from: Happening | None = None
    head_place: Placed | None = None
    in_roundup: bool = False
    head_time: Placed | None = None
    listed_by: list[Placed] = field(default_factory=list)
    item: int = 0

    @property
    def first_sentence(self) -> int:
        """The sentence that tells it first."""
        return self.cues[0].sentence

    @property
    def last_sentence(self) -> int:
        """The sentence that tells it last."""
        return self.cues[-1].sentence

    def periods(self) -> list[Period]:
        """Return the calendar times that stand beside its triggers."""
        return [p.mention.value for cue in self.cues for p in cue.times if isinstance(p.mention.value, Period)]

    def spots(self) -> list[Place]:
        """Return the places that stand beside its triggers."""
        return list(spots_of(self.cues))


def spots_of(cues: Iterable[Cue]) -> Iterator[Place]:
    """Yield the places that stand beside triggers."""
    for cue in cues:
        for p in (*cue.places, *cue.objects, *cue.sites):
            if isinstance(p.mention.value, Place):
                yield p.mention.value
