"""Persons, groups, outlets and settlements by other names, all at once."""

from __future__ import annotations

from dateline.evaluate.altered.groups import other_groups
from dateline.evaluate.altered.persons import other_persons
from dateline.evaluate.altered.places import other_places
from dateline.evaluate.annotated import Annotated


def other_names(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report with its names swapped for unseen ones of the same kind."""
    return other_places(other_persons(other_groups(item, seed), seed), seed)
