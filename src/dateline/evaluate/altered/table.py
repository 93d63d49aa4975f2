"""All alterations by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dateline.evaluate.altered.beheaded import beheaded
from dateline.evaluate.altered.furniture import furnished
from dateline.evaluate.altered.glued import glued
from dateline.evaluate.altered.groups import other_groups
from dateline.evaluate.altered.letters import in_capitals, without_capitals
from dateline.evaluate.altered.names import other_names
from dateline.evaluate.altered.persons import other_persons
from dateline.evaluate.altered.places import other_places
from dateline.evaluate.altered.punctuation import without_punctuation
from dateline.evaluate.altered.scan import scanned
from dateline.evaluate.altered.spelling import in_american, in_british
from dateline.evaluate.altered.years import years_later
from dateline.evaluate.annotated import Annotated

Alteration = Callable[[Annotated, int], Annotated]
Altering = Callable[[Sequence[Annotated], int], list[Annotated]]


def _each(alter: Alteration) -> Altering:
    """Return what alters all reports, each on its own."""
    return lambda items, seed: [alter(item, seed) for item in items]


ONE_BY_ONE: Mapping[str, Alteration] = {
    "all capitals": in_capitals,
    "no capitals": without_capitals,
    "no punctuation": without_punctuation,
    "OCR noise": scanned,
    "to British": in_british,
    "to American": in_american,
    "names swapped": other_names,
    "persons swapped": other_persons,
    "groups swapped": other_groups,
    "places swapped": other_places,
    "28 years later": years_later,
    "page furniture": furnished,
    "lead cut off": beheaded,
}
"""Alterations of single reports: pure functions of the report and a seed."""
ALTERATIONS: Mapping[str, Altering] = {
    **{name: _each(alter) for name, alter in ONE_BY_ONE.items()},
    "two glued": glued,
}
"""Alterations of a folder of reports."""
