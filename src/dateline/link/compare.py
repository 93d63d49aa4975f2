"""Compare two events: a score in thousandths of log-odds, and the reasons for it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.knowledge.linking import Weights, load_weights
from dateline.link.features import FEATURES
from dateline.link.profile import Profile


@dataclass(frozen=True, slots=True)
class Reason:
    """What one feature added to the score (thousandths of log-odds), and what it means."""

    name: str
    value: float
    points: int
    says: str


def measure(a: Profile, b: Profile) -> dict[str, float]:
    """Return the features of a pair that are not 0, by name; the order of the two does not matter."""
    if b.order < a.order:
        a, b = b, a
    return {f.name: value for f in FEATURES if (value := f.measure(a, b))}


def score(a: Profile, b: Profile, weights: Weights | None = None) -> int:
    """Return the log-odds, in thousandths, that two events are one happening."""
    weights = weights or load_weights()
    return weights.bias + sum(_points(weights, name, value) for name, value in measure(a, b).items())


def reasons(a: Profile, b: Profile, weights: Weights | None = None) -> tuple[Reason, ...]:
    """Return what speaks for and against, the strongest first."""
    weights = weights or load_weights()
    says = {f.name: f.says for f in FEATURES}
    found = [Reason(name, v, _points(weights, name, v), says[name]) for name, v in measure(a, b).items()]
    return tuple(sorted((r for r in found if r.points), key=lambda r: (-abs(r.points), r.name)))


def _points(weights: Weights, name: str, value: float) -> int:
    return round(weights.features.get(name, 0) * value)


def sentence(together: bool, why: tuple[Reason, ...], most: int = 3) -> str:
    """Return one sentence: held to be one happening or not, because of what, although what."""
    for_ = [r.says for r in why if (r.points > 0) == together][:most]
    against = [r.says for r in why if (r.points > 0) != together][: most - 1]
    text = "One happening" if together else "Not held to be one happening"
    if for_:
        text += " because " + _listed(for_)
    else:
        text += " because others bind them" if together else " because little speaks for it"
    return text + (", although " + _listed(against) if against else "") + "."


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
