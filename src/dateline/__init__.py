"""Dated news reports of attacks and political violence into incident data whose every value quotes its evidence.

The normalisers work alone: ``dateline.parse_date("Tuesday", published=...)``, ``dateline.parse_count("two dozen")``.
``dateline.open("incidents.db").events(country="AFG", killed="10..")`` asks a database. Each is loaded when it is first
asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.normalise.actors import find_actors as find_actors
    from dateline.normalise.actors import parse_actor as parse_actor
    from dateline.normalise.dates import find_times as find_times
    from dateline.normalise.dates import parse_date as parse_date
    from dateline.normalise.places import find_places as find_places
    from dateline.normalise.places import parse_place as parse_place
    from dateline.normalise.tolls import find_tolls as find_tolls
    from dateline.normalise.tolls import parse_count as parse_count
    from dateline.pipeline.answers import open_for_asking as open

_ROOMS = {
    "find_actors": "normalise.actors",
    "find_places": "normalise.places",
    "find_times": "normalise.dates",
    "find_tolls": "normalise.tolls",
    "open": "pipeline.answers",
    "parse_actor": "normalise.actors",
    "parse_count": "normalise.tolls",
    "parse_date": "normalise.dates",
    "parse_place": "normalise.places",
}
_NAMES = {"open": "open_for_asking"}
__all__ = [
    "find_actors", "find_places", "find_times", "find_tolls", "open", "parse_actor", "parse_count", "parse_date",
    "parse_place",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"dateline.{_ROOMS[name]}"), _NAMES.get(name, name))


def __dir__() -> list[str]:
    """Return the public names, loaded or not."""
    return sorted({*globals(), *__all__})
