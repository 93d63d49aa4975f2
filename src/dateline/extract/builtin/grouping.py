"""Which triggers tell one and the same happening?"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.core.values import Factuality, Period, Place
from dateline.extract.builtin.cues import Cue
from dateline.extract.builtin.items import find_items
from dateline.extract.builtin.reading import Placed, Reading
from dateline.extract.builtin.sides import doers, is_fighter
from dateline.knowledge.rules import Rules

_NEAR_KM = 40.0
_LOCAL = ("site", "settlement", "near")
_UNREAL = ("foiled", "failed", "planned", "threatened", "hypothetical", "denied")


@dataclass(slots=True)
class Happening:
    """The triggers of one happening, in the order of the text. Built up while grouping."""

    number: int
    action: str
    cues: list[Cue] = field(default_factory=list)
    factuality: Factuality = "occurred"
    part_of: Happening | None = None
    background: bool = False
    main: bool = False
    time_from: Happening | None = None
    place_from: Happening | None = None
    head_place: Placed | None = None
    in_roundup: bool = False
    head_time: Placed | None = None
    listed_by: list[Placed] = field(default_factory=list)
    item: int = 0

    @property
    def first_sentence(self) -> int:
        """The sentence that tells it first."""
        return self.cues[0].sentence

    @property
    def last_sentence(self) -> int:
        """The sentence that tells it last."""
        return self.cues[-1].sentence

    def periods(self) -> list[Period]:
        """Return the calendar times that stand beside its triggers."""
        return [p.mention.value for cue in self.cues for p in cue.times if isinstance(p.mention.value, Period)]

    def spots(self) -> list[Place]:
        """Return the places that stand beside its triggers."""
        return list(_spots(self.cues))


def _spots(cues: Iterable[Cue]) -> Iterable[Place]:
    for cue in cues:
        for p in (*cue.places, *cue.objects, *cue.sites):
            if isinstance(p.mention.value, Place):
                yield p.mention.value


def group(reading: Reading, cues: list[Cue], rules: Rules) -> list[Happening]:
    """Return the happenings that the cues (with an action, in the order of the text) tell."""
    happenings: list[Happening] = []
    items = find_items(reading)
    for cue in cues:
        assert cue.action is not None
        cue.novel = cue.novel or _opens_other(reading, cue, rules)
        item = items.get(reading.sentences[cue.sentence].paragraph, 0)
        able = [h for h in happenings if not h.item or not item or h.item == item]
        target = _find(reading, cue, able, rules)
        if target is None:
            if cue.generic and cue.trigger.form.lemma in rules.anaphors:
                continue  # "the incident" takes up what was told; alone it tells nothing
            target = Happening(len(happenings), cue.action, factuality=cue.factuality, item=item)
            happenings.append(target)
        elif _sharper(cue.action, target, rules, cue.generic):
            target.action = cue.action
        target.cues.append(cue)
    return happenings


def _sharper(new: str, target: Happening, rules: Rules, generic: bool) -> bool:
    """Whether a word tells the kind of act better than the words before it."""
    if generic:
        return False
    told = [cue for cue in target.cues if not cue.generic]
    return not told or rules.specificity.get(new, 2) > rules.specificity.get(target.action, 2)


def _opens_other(reading: Reading, cue: Cue, rules: Rules) -> bool:
    """Whether a sentence opens with words for something else ("Elsewhere, ...", "In a separate incident, ...")."""
    low, high = reading.bounds(cue.sentence)
    opening = reading.words(low, min(low + 4, high))
    return any(" ".join(opening[:size]) in rules.turns for size in range(1, len(opening) + 1))


def _continues(reading: Reading, cue: Cue, happenings: list[Happening], rules: Rules) -> Happening | None:
    """Return the happening that a participle goes on with ("fired two missiles, striking a house in Zwedar")."""
    first = cue.trigger.first
    if cue.trigger.form.form != "ing" or cue.trigger.noun or cue.novel or reading.words(first - 1, first) != [","]:
        return None
    here = [(h.cues[-1].trigger.last, h.number, h) for h in happenings if h.cues[-1].sentence == cue.sentence]
    if not here:
        return None
    told = max(here, key=lambda h: h[:2])[2]
    return told if _one_kind(cue, told, rules) and cue.factuality == told.factuality else None


def _find(reading: Reading, cue: Cue, happenings: list[Happening], rules: Rules) -> Happening | None:
    """Return the happening that a cue tells again, or None where it tells a new one."""
    continued = _continues(reading, cue, happenings, rules)
    if continued is not None:
        return continued
    scored = []
    for happening in happenings:
        score = _score(reading, cue, happening, rules)
        if score is not None and score > 0:
            scored.append((score, happening.number, happening))
    if not scored:
        return None
    return max(scored, key=lambda s: (s[0], s[1]))[2]


def _one_kind(cue: Cue, happening: Happening, rules: Rules) -> bool:
    """Whether a cue and a happening can be words for one act: kinds that go together, or a general word for violence."""
    assert cue.action is not None
    if _assault_and_clash(cue, happening):
        return False
    told = {c.action for c in happening.cues if not c.generic and c.action}
    if all(rules.may_be_one(cue.action, action) for action in told or {happening.action}):
        return True
    return (cue.generic or not told) and {cue.action, happening.action} <= rules.violent


def _assault_and_clash(cue: Cue, happening: Happening) -> bool:
    """Whether attackers assault somebody and a fight is told beside: the fight is a part, not another word for it."""
    if {cue.action, happening.action} != {"armed_clash", "attack"}:
        return False
    assaults = happening.cues if cue.action == "armed_clash" else [cue]
    return any(not c.trigger.noun and any(is_fighter(p.mention) for p in doers(c)) for c in assaults)


def _score(reading: Reading, cue: Cue, happening: Happening, rules: Rules) -> float | None:
    """Return how well a cue fits a happening; None where it cannot be the same."""
    assert cue.action is not None
    anaphor = cue.definite and cue.trigger.noun
    if not _one_kind(cue, happening, rules):
        return None
    score = 1.0 if cue.action == happening.action else 0.4
    times = times_agree(
        [p.mention.value for p in cue.times if isinstance(p.mention.value, Period)], happening.periods()
    )
    if times is False:
        return None
    if cue.sentence != happening.last_sentence and not anaphor and _other_time(reading, cue, happening):
        return None
    if anaphor:
        cue.places[:] = [p for p in cue.places if not _loose(p)]
    places = places_agree(list(_spots([cue])), happening.spots())
    if places is False and not (times and _tells_more(reading, cue, happening)):
        return None
    if (cue.factuality in _UNREAL) != (happening.factuality in _UNREAL) and not anaphor:
        if cue.factuality != "alleged":
            return None
    if cue.novel and not anaphor and not (happening.cues[0].novel and happening.first_sentence == cue.sentence):
        return None
    score += 0.8 if times else 0.0
    score += 0.8 if places else 0.0
    gap = cue.sentence - happening.last_sentence
    headline = reading.sentences[happening.first_sentence].kind == "headline"
    score += 1.0 / (1 + gap)
    if (
        gap > 1
        and not anaphor
        and not times
        and not places
        and not (headline and cue.sentence <= happening.first_sentence + 3)
    ):
        score -= 0.25 * min(gap, 6)
    if anaphor:
        score += 0.6
        if happening.background and gap > 0:
            score -= 0.8
    elif happening.background and gap > 0:
        return None
    if cue.action != happening.action and not cue.generic and not anaphor and gap > 0:
        score -= 0.3
    return score


def _other_time(reading: Reading, cue: Cue, happening: Happening) -> bool:
    """Whether a wide time that opens the sentence tells of other acts ("Last week, ...", "in the past two weeks, ...")."""
    if any(p.precision == "span" for p in _periods_of(cue)):
        return True
    low, _ = reading.bounds(cue.sentence)
    opening = [p.mention.value for p in cue.times if p.first - low <= 2 and isinstance(p.mention.value, Period)]
    wide = bool(opening) and not any(_exact(p) for p in _periods_of(cue))
    return wide and any(_exact(p) for p in happening.periods())


def _loose(p: Placed) -> bool:
    """Whether a country hangs on no preposition: in "the blast was condemned by France, Germany" it is no place of it."""
    return isinstance(p.mention.value, Place) and p.mention.value.precision == "country" and p.prep == ""


def _periods_of(cue: Cue) -> list[Period]:
    return [p.mention.value for p in cue.times if isinstance(p.mention.value, Period)]


def _tells_more(reading: Reading, cue: Cue, happening: Happening) -> bool:
    """Whether the next sentence only tells where exactly: the same kind of act, and no "In Mosul, ..." that opens another."""
    if cue.action != happening.action or cue.sentence - happening.last_sentence > 1:
        return False
    low, _ = reading.bounds(cue.sentence)
    return all(p.first - low > 3 for p in cue.places)


def times_agree(one: list[Period], other: list[Period]) -> bool | None:
    """Return whether two sets of times meet: True, False, or None where one side is silent.

    Where both sides name days, a year or month that either names as well does not count: "the third attack this year"
    and a bombing of three weeks ago meet in no day.
    """
    if not one or not other:
        return None
    if any(_exact(p) for p in one) and any(_exact(p) for p in other):
        one, other = [p for p in one if _exact(p)], [p for p in other if _exact(p)]
    elif any(_wide(p) for p in (*one, *other)):
        meet = any(a.start <= b.end and b.start <= a.end for a in one for b in other)
        return None if meet else False
    return any(a.start <= b.end and b.start <= a.end for a in one for b in other)


def _exact(period: Period) -> bool:
    return (period.end - period.start).days <= 1


def _wide(period: Period) -> bool:
    return (period.end - period.start).days > 40


def places_agree(one: list[Place], other: list[Place]) -> bool | None:
    """Return whether two sets of places can be one spot; None where one side names no local place."""
    if not one or not other:
        return None
    if any(a.name == b.name for a in one for b in other):
        return True
    local_one = [p for p in one if p.precision in _LOCAL]
    local_other = [p for p in other if p.precision in _LOCAL]
    if local_one and local_other:
        if any(_near(a, b) for a in local_one for b in local_other):
            return True
        known = [all(p.lat is not None for p in side) for side in (local_one, local_other)]
        # a village that the gazetteer does not know may lie in the town that is named beside it
        return None if known[0] != known[1] else False
    countries_one = {p.country for p in one if p.country}
    countries_other = {p.country for p in other if p.country}
    if countries_one and countries_other and not countries_one & countries_other:
        return False
    wide_one = {p.admin1 for p in one if p.admin1}
    wide_other = {p.admin1 for p in other if p.admin1}
    if wide_one and wide_other and not wide_one & wide_other:
        return False
    return None


def _near(a: Place, b: Place) -> bool:
    if a.lat is None or b.lat is None or a.lon is None or b.lon is None:
        return False
    mean = math.radians((a.lat + b.lat) / 2)
    km = 111.2 * math.hypot(a.lat - b.lat, (a.lon - b.lon) * math.cos(mean))
    return km <= _NEAR_KM
