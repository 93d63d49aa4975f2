"""Floors: the main figures on the held-out reports, a little lower, which later work must not let fall."""

from __future__ import annotations

from collections.abc import Mapping

MARGIN = 0.01
"""How far below the measured figure a floor lies, as a share of 1."""
MEASURES = (
    "triggers",
    "events",
    "events with type",
    "events with type, date and place",
    "main events",
    "main events with type",
    "main events with type, date and place",
    "perpetrators",
    "slot attribution",
    "slot country",
    "slot date",
    "slot factuality",
    "slot injured",
    "slot killed",
    "slot main or background",
    "slot negatives kept clean",
    "slot perpetrator",
    "slot place",
    "slot site",
    "slot speaker",
    "slot target kind",
    "slot weapon",
    "speakers",
    "statements",
    "statements with type",
    "statements with type and speaker",
    "toll words",
    "toll words found with value",
)
"""The measures that have a floor: F1, which for slots is accuracy."""


def floors_of(figures: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Return the floor of each main measure; KeyError where a measure is missing."""
    return {name: max(0.0, round(figures[name]["f1"] - MARGIN, 4)) for name in MEASURES}


def fallen(figures: Mapping[str, Mapping[str, float]], floors: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Return the measures that lie below their floor, each with its figure and floor."""
    low = {name: (figures[name]["f1"], floor) for name, floor in floors.items()}
    return {name: pair for name, pair in low.items() if pair[0] < pair[1]}
