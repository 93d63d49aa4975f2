"""All rules, by the key of the place where they may begin."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.normalise.dates import (
    calendar_days,
    clock,
    durations,
    festivals,
    known_days,
    log_days,
    months,
    nth,
    relative,
    spelled,
    vague,
    weekdays,
)
from dateline.normalise.dates.rule import Rule

_MODULES = (
    known_days,
    log_days,
    calendar_days,
    months,
    weekdays,
    relative,
    durations,
    clock,
    festivals,
    nth,
    spelled,
    vague,
)


def _by_key() -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    for module in _MODULES:
        for rule in module.RULES:
            for key in rule.starts:
                found.setdefault(key, []).append(rule)
    return {key: tuple(rules) for key, rules in found.items()}


RULES: Mapping[str, tuple[Rule, ...]] = _by_key()
