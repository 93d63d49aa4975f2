"""The features of a pair of events: each has a name, a measure between 0 and 1, and says what it means.

A feature that the reports do not allow to know is 0. The list is read from top to bottom as the reasons are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import asin, cos, log1p, radians, sin, sqrt

from dateline.knowledge.linking import load_weights
from dateline.link.profile import Bounds, Profile, Spot

Measure = Callable[[Profile, Profile], float]


@dataclass(frozen=True, slots=True)
class Feature:
    """A named measure of a pair; ``says`` is what it means, a clause that follows "because".

    ``sign``: whether it may only speak for one happening (+1) or only against it (-1).
    """

    name: str
    sign: int
    says: str
    measure: Measure


def _gap(a: Profile, b: Profile) -> int:
    """Return how many days lie between the days on which the two may have happened; 0 where they meet."""
    return max(0, a.first - b.last, b.first - a.last)


def _same_day(a: Profile, b: Profile) -> float:
    return float(a.dated and b.dated and max(a.span, b.span) <= 2 and _gap(a, b) == 0)


def _next_day(a: Profile, b: Profile) -> float:
    return float(a.dated and b.dated and _gap(a, b) == 1)


def _other_day(a: Profile, b: Profile) -> float:
    return float(a.dated and b.dated and max(a.span, b.span) <= 2 and _gap(a, b) > 1)


def _days_apart(a: Profile, b: Profile) -> float:
    return min(1.0, log1p(max(0, _gap(a, b) - 1)) / 6)


def _dates_meet(a: Profile, b: Profile) -> float:
    if not (a.dated and b.dated) or max(a.span, b.span) <= 2 or _gap(a, b):
        return 0.0
    return 1 / log1p(max(a.span, b.span))


def _published_apart(a: Profile, b: Profile) -> float:
    if a.role == "background" or b.role == "background":
        return 0.0
    return min(1.0, log1p(abs(a.published - b.published)) / 6)


def _km(a: Spot, b: Spot) -> float:
    one, two = radians(a.lat), radians(b.lat)
    half = sin((two - one) / 2) ** 2 + cos(one) * cos(two) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


def _nearest(a: Profile, b: Profile) -> float | None:
    """Return the distance of the nearest two places beyond what their words leave open, in km; None: unknown."""
    if not a.spots or not b.spots:
        return None
    return min(max(0.0, _km(s, t) - s.radius - t.radius) for s in a.spots for t in b.spots)


def _same_spot(a: Profile, b: Profile) -> float:
    ids = {s.place_id for s in a.spots if s.place_id}
    return float(any(t.place_id in ids for t in b.spots))


def _near(a: Profile, b: Profile) -> float:
    if _same_spot(a, b):
        return 0.0
    km = _nearest(a, b)
    return 0.0 if km is None else max(0.0, 1 - km / 30)


def _far(a: Profile, b: Profile) -> float:
    km = None if _same_spot(a, b) else _nearest(a, b)
    return 0.0 if km is None or km < 30 else min(1.0, log1p(km / 30) / 4)


def _same_area(a: Profile, b: Profile) -> float:
    return float(bool(a.areas & b.areas))


def _same_place_name(a: Profile, b: Profile) -> float:
    """Measure whether a name is shared that the gazetteer puts in two places."""
    return float(bool(a.place_names & b.place_names) and not _same_spot(a, b))


def _other_country(a: Profile, b: Profile) -> float:
    if not a.countries or not b.countries or a.countries & b.countries:
        return 0.0
    return 0.0 if _near(a, b) or a.place_names & b.place_names else 1.0


def _same_action(a: Profile, b: Profile) -> float:
    return float(a.action == b.action)


def _other_action(a: Profile, b: Profile) -> float:
    return float(a.action != b.action and not any(a.action in kin and b.action in kin for kin in load_weights().kin))


def _other_family(a: Profile, b: Profile) -> float:
    return float(a.family != b.family)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _same_weapon(a: Profile, b: Profile) -> float:
    return _share(a.weapons, b.weapons)


def _other_weapon(a: Profile, b: Profile) -> float:
    return float(bool(a.weapons and b.weapons and not a.weapons & b.weapons))


def _same_target(a: Profile, b: Profile) -> float:
    return _share(a.targets, b.targets)


def _other_target(a: Profile, b: Profile) -> float:
    return float(bool(a.targets and b.targets and not a.targets & b.targets))


def _same_site(a: Profile, b: Profile) -> float:
    return _share(a.sites, b.sites)


def _other_site(a: Profile, b: Profile) -> float:
    return float(bool(a.sites and b.sites and not a.sites & b.sites))


def _same_actor(a: Profile, b: Profile) -> float:
    return _share(a.actors, b.actors)


def _other_actor(a: Profile, b: Profile) -> float:
    return float(bool(a.actors and b.actors and not a.actors & b.actors))


def _same_victims(a: Profile, b: Profile) -> float:
    return min(1.0, len(a.victims & b.victims) / 2)


def _other_victims(a: Profile, b: Profile) -> float:
    return float(bool(a.victims and b.victims and not a.victims & b.victims))


def _same_ages(a: Profile, b: Profile) -> float:
    return min(1.0, len(a.ages & b.ages) / 3)


def _other_ages(a: Profile, b: Profile) -> float:
    return float(bool(a.ages and b.ages and not a.ages & b.ages))


def _same_names(a: Profile, b: Profile) -> float:
    return min(1.0, len(a.full_names & b.full_names) / 2)


def _meet(a: Bounds, b: Bounds) -> bool:
    return (b[1] is None or a[0] <= b[1]) and (a[1] is None or b[0] <= a[1])


def _same_toll(a: Bounds | None, b: Bounds | None) -> float:
    """Measure how telling it is that two counts are one figure: of one dead hardly, of forty-three much."""
    return min(1.0, log1p(a[0]) / 4) if a and b and a[0] == b[0] else 0.0


def _rose(a: Profile, b: Profile, x: Bounds | None, y: Bounds | None) -> float:
    if not x or not y or x[0] == y[0]:
        return 0.0
    early, late = (x, y) if (a.published, x[0]) <= (b.published, y[0]) else (y, x)
    return max(0.0, 1 - log1p(late[0] - early[0]) / 5) if late[0] > early[0] else 0.0


def _clash(a: Profile, b: Profile, x: Bounds | None, y: Bounds | None) -> float:
    if not x or not y or _meet(x, y) or _rose(a, b, x, y) > 0:
        return 0.0
    return min(1.0, log1p(abs(x[0] - y[0])) / 4)


def _cosine(a: Mapping[str, int] | None, b: Mapping[str, int] | None) -> float:
    if not a or not b:
        return 0.0
    return sum(a[word] * b[word] for word in a.keys() & b.keys()) / 10_000


def _text(a: Profile, b: Profile) -> float:
    return _cosine(a.words, b.words)


def _name_words(a: Profile, b: Profile) -> float:
    return _cosine(a.names, b.names)


def _day_and_spot(a: Profile, b: Profile) -> float:
    return float(_same_day(a, b) > 0 and (_same_spot(a, b) > 0 or _near(a, b) > 0.5))


def _recalled(a: Profile, b: Profile) -> float:
    return float((a.role == "background") != (b.role == "background"))


def _both_recalled(a: Profile, b: Profile) -> float:
    return float(a.role == "background" and b.role == "background")


FEATURES: tuple[Feature, ...] = (
    Feature("same_day", +1, "both say the same day", _same_day),
    Feature("next_day", +1, "their days are one apart", _next_day),
    Feature("other_day", -1, "each gives another day", _other_day),
    Feature("days_apart", -1, "their days lie apart", _days_apart),
    Feature("dates_meet", +1, "the day of one lies in the month or year of the other", _dates_meet),
    Feature("published_apart", -1, "they were published at different times", _published_apart),
    Feature("same_spot", +1, "both name the same place", _same_spot),
    Feature("same_place_name", +1, "both give the place one name", _same_place_name),
    Feature("near", +1, "their places are close to each other", _near),
    Feature("far", -1, "their places lie far apart", _far),
    Feature("same_area", +1, "both are in the same province", _same_area),
    Feature("other_country", -1, "they are in different countries", _other_country),
    Feature("day_and_spot", +1, "day and place agree", _day_and_spot),
    Feature("same_action", +1, "the same was done", _same_action),
    Feature("other_action", -1, "what was done differs", _other_action),
    Feature("other_family", -1, "different kinds of thing were done", _other_family),
    Feature("same_weapon", +1, "the same weapons were used", _same_weapon),
    Feature("other_weapon", -1, "different weapons were used", _other_weapon),
    Feature("same_site", +1, "the sites or targets share words", _same_site),
    Feature("other_site", -1, "the sites or targets share no word", _other_site),
    Feature("same_target", +1, "the same kind of target was hit", _same_target),
    Feature("other_target", -1, "different kinds of target were hit", _other_target),
    Feature("same_actor", +1, "the same perpetrator is named", _same_actor),
    Feature("other_actor", -1, "different perpetrators are named", _other_actor),
    Feature("same_victims", +1, "the same victims are named", _same_victims),
    Feature("other_victims", -1, "the named victims differ", _other_victims),
    Feature("same_ages", +1, "people of the same ages are told of", _same_ages),
    Feature("other_ages", -1, "the ages of those told of differ", _other_ages),
    Feature("same_names", +1, "the same full names stand in both", _same_names),
    Feature("same_killed", +1, "both count as many dead", lambda a, b: _same_toll(a.killed, b.killed)),
    Feature("killed_rose", +1, "the dead could have risen to the later figure", lambda a, b: _rose(a, b, a.killed, b.killed)),
    Feature("killed_clash", -1, "the numbers of dead cannot both be right", lambda a, b: _clash(a, b, a.killed, b.killed)),
    Feature("same_injured", +1, "both count as many injured", lambda a, b: _same_toll(a.injured, b.injured)),
    Feature("injured_rose", +1, "the injured could have risen to the later figure", lambda a, b: _rose(a, b, a.injured, b.injured)),
    Feature("injured_clash", -1, "the numbers of injured cannot both be right", lambda a, b: _clash(a, b, a.injured, b.injured)),
    Feature("text", +1, "their texts share rare words", _text),
    Feature("name_words", +1, "their texts share names", _name_words),
    Feature("recalled", -1, "one is only recalled as background", _recalled),
    Feature("both_recalled", -1, "both are recalled as background", _both_recalled),
)  # fmt: skip
