"""A name of a place found in a text."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.core.values import Place
from dateline.knowledge.places.entry import EntryKind


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Half-open offsets of the name, and what it means.

    ``place`` None: a name of a place that the gazetteer does not know or that could be several; never guessed. An
    unknown name that is said to lie in a known area has that area's point and precision, and no ``place_id``.
    ``metonym``: a government speaks or acts ("Washington said"). ``adjective``: a word for a country's people
    ("Afghan"), context and no place. ``inside``: part of a longer name ("Kabul police"). ``aside``: where somebody
    comes from, goes or belongs, whose border or army it is ("based in Kabul", "the Niger border"); nothing happened
    there. ``near``: the offsets of a
    phrase of distance ("30 km north of Zaranj"), whose point ``place`` is then. ``container``: the index, in the
    same list, of the place that this one is said to lie in.
    """

    start: int
    end: int
    text: str
    place: Place | None
    kind: EntryKind
    metonym: bool = False
    adjective: bool = False
    inside: bool = False
    aside: bool = False
    near: tuple[int, int] | None = None
    container: int | None = None

    @property
    def locates(self) -> bool:
        """Whether an event may be at it: it is no metonym, adjective, aside or part of another name."""
        return not (self.metonym or self.adjective or self.inside or self.aside)
