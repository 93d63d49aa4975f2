"""How far coders agree, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from dateline.core.event import Value
from dateline.core.judgement import Judgement
from dateline.core.values import Toll
from dateline.review.alpha import interval, krippendorffs_alpha
from dateline.review.kappa import cohens_kappa
from dateline.review.matter import Matter
from dateline.review.state import UNDECIDED, state_of

Unit = dict[str, Hashable]
"""The answers that one matter got, by coder."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """One field: on how many matters several coders spoke, and how far they agreed.

    ``agreed`` is the share of matters on which all gave one answer. ``kappa`` is Cohen's, of each two coders with the
    matters they share; ``alpha`` Krippendorff's over all; ``alpha_numbers`` likewise for tolls, where 20 is nearer to
    21 than to 200. None where a figure is not defined, such as where every answer was the same.
    """

    field: str
    matters: int
    coders: tuple[str, ...]
    agreed: float
    alpha: float | None
    alpha_numbers: float | None
    kappa: tuple[tuple[str, str, int, float | None], ...]


def agreement(judgements: Iterable[Judgement]) -> list[Agreement]:
    """Return how far coders agree on each field they both judged; adjudications are no second opinion and left out."""
    units = _units(j for j in judgements if not j.adjudicates)
    fields: defaultdict[str, list[tuple[Matter, Unit]]] = defaultdict(list)
    for matter, unit in units:
        fields[matter.name].append((matter, unit))
    return [_of_field(field, [unit for _, unit in found]) for field, found in sorted(fields.items())]


def _units(judgements: Iterable[Judgement]) -> Iterator[tuple[Matter, Unit]]:
    for matter, by_coder in state_of(judgements).latest.items():
        unit = {coder: _said(matter, j) for coder, j in by_coder.items() if j.verdict not in UNDECIDED}
        if len(unit) > 1:
            yield matter, unit


def _said(matter: Matter, judgement: Judgement) -> Hashable:
    """Return the value that an answer comes to: who accepts a value and who corrects another to it say the same."""
    if judgement.verdict == "accept" and matter.of is not None:
        return matter.of
    return judgement.value if judgement.verdict == "correct" else judgement.verdict


def _of_field(field: str, units: list[Unit]) -> Agreement:
    coders = tuple(sorted({coder for unit in units for coder in unit}))
    numbers = [[_number(said) for said in unit.values()] for unit in units]
    counted = [[n for n in unit if n is not None] for unit in numbers]
    agreed = sum(len(set(unit.values())) == 1 for unit in units) / len(units)
    alpha = krippendorffs_alpha([list(unit.values()) for unit in units])
    alpha_numbers = krippendorffs_alpha(counted, interval) if field == "toll" else None
    return Agreement(field, len(units), coders, agreed, alpha, alpha_numbers, tuple(_kappas(coders, units)))


def _kappas(coders: tuple[str, ...], units: list[Unit]) -> Iterator[tuple[str, str, int, float | None]]:
    for first, second in combinations(coders, 2):
        shared = [(unit[first], unit[second]) for unit in units if first in unit and second in unit]
        if shared:
            yield first, second, len(shared), cohens_kappa(shared)


def _number(said: Hashable | Value) -> int | None:
    return said.count.low if isinstance(said, Toll) else None
