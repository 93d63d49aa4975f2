"""One entry of the actor list, and one of its names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor: ``kinds`` are (first day, kind) in order; ``first`` and ``last`` its years, None where open.

    ``countries`` are ISO 3166-1 alpha-3 codes where it mainly acts (empty: worldwide); ``names`` all names but the
    standard one; ``source`` says where the entry is from; ``wikidata`` is
    its item there where that is sure.
    """

    id: str
    name: str
    names: tuple[str, ...]
    countries: tuple[str, ...]
    kinds: tuple[tuple[date, str], ...]
    first: int | None
    last: int | None
    parent: str | None
    source: str
    wikidata: str | None = None

    def kind_on(self, day: date) -> str:
        """Return the kind that held on a day."""
        return next((kind for start, kind in reversed(self.kinds) if start <= day), self.kinds[0][1])

    def active(self, day: date) -> bool:
        """Whether the day lies within its years."""
        return (self.first is None or self.first <= day.year) and (self.last is None or day.year <= self.last)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an actor: ``acronym`` matches in capitals only; ``lower`` may be written without capitals.

    ``generic``: made of common words ("National Guard"), it means this actor only in a report on its countries.
    """

    text: str
    actor: Actor
    acronym: bool
    lower: bool
    standard: bool
    generic: bool = False

    def holds(self, countries: Sequence[str]) -> bool:
        """Return whether the name can mean its actor in a report on these countries."""
        return not self.generic or any(code in self.actor.countries for code in countries)
