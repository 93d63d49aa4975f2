"""Carry a change of names into the head, so that scoring asks for what the altered text says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dateline.evaluate.altered.rewrite import with_events
from dateline.evaluate.annotated import Annotated

Renaming = Callable[[str], str | list[str]]


def renamed(item: Annotated, change: Renaming, keys: Sequence[str]) -> Annotated:
    """Return the report with the values of some keys of its events changed, each name to a name or several."""
    events = {
        name: {key: _changed(value, change) if key in keys else value for key, value in event.items()}
        for name, event in item.events.items()
    }
    return with_events(item, events)


def _changed(value: object, change: Renaming) -> object:
    names = [change(str(v)) for v in (value if isinstance(value, list) else [value])]
    flat = [n for name in names for n in (name if isinstance(name, list) else [name])]
    return flat if isinstance(value, list) or len(flat) > 1 else flat[0]
