"""Blocking: which events are compared at all. Events that meet under no key are never looked at together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from dateline.link.profile import Profile

Key = tuple[str | int, ...]
LONGEST = 3
"""A time of more days than these is looked up by its month, one of more than two months by its year."""
MOST_NAMES = 6
MOST_WORDS = 4
CROWD = 60
"""Names and words that more events than these share tell nothing apart: such a key is as if it were not there."""
_WORDS = ("name", "words")


def keys_of(profile: Profile) -> dict[Key, bool]:
    """Return the keys of an event, and under which of them it looks for others.

    Two events meet under a key that both have if at least one of them looks there. One that knows its day and place
    stands also under its month, year and country, for those to find that know no more, but does not look there.
    """
    found: dict[Key, bool] = {}
    for key, looks in (*_by_day(profile), *_by_month(profile), *_by_words(profile)):
        found[key] = looks or found.get(key, False)
    return found


def _wheres(profile: Profile) -> list[str]:
    cells = {f"{round(s.lat * 2)}:{round(s.lon * 2)}" for s in profile.spots}
    return sorted(cells) + sorted(profile.place_names)


def _by_day(profile: Profile) -> Iterator[tuple[Key, bool]]:
    """Yield day and place, one day off allowed; and day and province or country, for events placed no better."""
    days = range(profile.first, profile.last + 1)
    if len(days) > LONGEST and not (profile.role == "main" and not profile.dated):
        return
    wheres, areas = _wheres(profile), sorted(profile.areas)
    for day in days if len(days) > LONGEST else range(profile.first, profile.last + 2):
        yield from ((("day", day, where), True) for where in wheres)
        yield from ((("day", day, area), not profile.spots) for area in areas)
        yield from ((("day", day, country), not wheres and not areas) for country in sorted(profile.countries))


def _by_month(profile: Profile) -> Iterator[tuple[Key, bool]]:
    """Yield month or year with place and family, for events whose day is not known to look under."""
    if not profile.dated:
        return
    fine = profile.span <= LONGEST
    first, last = date.fromordinal(profile.first), date.fromordinal(profile.last)
    for where in _wheres(profile):
        if profile.span <= 62:
            for at in {(first.year, first.month), (last.year, last.month)}:
                yield ("month", *at, where, profile.family), not fine
        for year in {first.year, last.year} if profile.span <= 400 else ():
            yield ("year", year, where, profile.family), profile.span > 62


def _by_words(profile: Profile) -> Iterator[tuple[Key, bool]]:
    """Yield full names, the rarest names with their area, pairs of them, and pairs of the rarest words of the text."""
    for name in profile.full_names:
        yield ("name", name), True
    names, words = _rarest(profile.names, MOST_NAMES), _rarest(profile.words, MOST_WORDS)
    for one, other in {*combinations(sorted(names), 2), *combinations(sorted(words), 2)}:
        yield ("words", one, other), True
    for where in sorted(profile.areas or profile.countries):
        yield from ((("words", name, where), True) for name in names)


def _rarest(weights: object, most: int) -> list[str]:
    found = dict(weights) if isinstance(weights, dict) else {}
    return sorted(found, key=lambda word: (-found[word], word))[:most]


class Blocks:
    """The events under their keys. Which events meet depends on which are in it, never on the order they came in."""

    def __init__(self) -> None:
        self._looking: dict[Key, list[str]] = {}
        self._silent: dict[Key, list[str]] = {}

    def add(self, profile: Profile) -> list[tuple[Key, list[str]]]:
        """Put an event under its keys; return the keys that became crowded by it, with the events under them."""
        crowded = []
        for key, looks in keys_of(profile).items():
            block = (self._looking if looks else self._silent).setdefault(key, [])
            block.append(profile.event_id)
            if key[0] in _WORDS and len(block) == CROWD + 1:
                crowded.append((key, block))
        return crowded

    def remove(self, profile: Profile) -> list[tuple[Key, list[str]]]:
        """Take an event out; return the keys that are no longer crowded without it, with the events under them."""
        freed = []
        for key, looks in keys_of(profile).items():
            block = (self._looking if looks else self._silent)[key]
            block.remove(profile.event_id)
            if key[0] in _WORDS and len(block) == CROWD:
                freed.append((key, block))
        return freed

    def meets(self, profile: Profile) -> set[str]:
        """Return the ids of the events that ``profile`` meets, itself left out."""
        found: set[str] = set()
        for key, looks in keys_of(profile).items():
            block = self._looking.get(key, ())
            if key[0] in _WORDS and len(block) > CROWD:
                continue
            found.update(block)
            if looks:
                found.update(self._silent.get(key, ()))
        found.discard(profile.event_id)
        return found
