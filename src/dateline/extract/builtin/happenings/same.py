"""How well a trigger fits a happening told before it: one kind, one time, one place, near enough, or named again."""

from __future__ import annotations

from dateline.core.values import Period, Place
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.sides import doers, is_armed, is_fighter, is_force
from dateline.extract.builtin.happenings.agree import is_exact, places_agree, times_agree
from dateline.extract.builtin.happenings.happening import Happening, spots_of
from dateline.extract.builtin.happenings.past import opening_time, sums_up_a_while
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.rules import Rules

_UNREAL = ("foiled", "failed", "planned", "threatened", "hypothetical", "denied")
_NO_DAY = frozenset("night day daytime morning evening afternoon dawn midnight noon".split())
_LEAD_REACH = 3
_SPOKEN = 4
_UNREST = ("riot", "mob_violence", "protest_crackdown")
_SAID = frozenset("said says told reported announced confirmed stated added reports statement claimed".split())


def one_kind(cue: Cue, happening: Happening, rules: Rules) -> bool:
    """Return whether cue and happening can be words for one act: kinds that go together, or a general word for violence."""
    assert cue.action is not None
    if _assault_and_clash(cue, happening) or _assault_and_plunder(cue, happening, rules):
        return False
    if cue.definite and cue.trigger.noun and happening.action in _UNREST and cue.trigger.form.lemma in rules.scuffles:
        return True  # "the clashes" of police and protesters
    if {cue.action, happening.action} == {"attack", "protest_crackdown"}:
        shots = [cue] if cue.action == "attack" else happening.cues
        return any(
            is_force(p.mention) for c in shots for p in doers(c)
        )  # police "opened fire" on the crowd told before
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


def _assault_and_plunder(cue: Cue, happening: Happening, rules: Rules) -> bool:
    """Whether one side is burning or looting and the other an armed assault or a killing: the plunder is a part of it."""
    if cue.action in rules.plunder:
        return any(_assails(c) for c in happening.cues if c.action not in rules.plunder)
    return happening.action in rules.plunder and _assails(cue)


def _assails(cue: Cue) -> bool:
    """Whether a general word tells an assault on people: a verb with armed doers, or any with people killed or hurt."""
    if not cue.generic:
        return False
    harmed = any(t.toll.harm in ("killed", "injured") and t.toll.count.high != 0 for t in cue.tolls)
    return harmed or (not cue.trigger.noun and any(is_armed(p.mention) for p in doers(cue)))


def fit(reading: Reading, cue: Cue, happening: Happening, rules: Rules) -> float | None:
    """Return how well a cue fits a happening; None where it cannot be the same."""
    if not one_kind(cue, happening, rules):
        return None
    named_again = cue.definite and cue.trigger.noun
    if named_again:
        cue.places[:] = [p for p in cue.places if not _loose(p)]
    times = times_agree(_periods(cue), happening.periods())
    places = places_agree(list(spots_of([cue])), happening.spots())
    if times is None and not named_again and _other_day(reading, cue, happening):
        return None
    if times is False or (places is False and not (times and _tells_more(reading, cue, happening))):
        return None
    if not named_again and _tells_another(reading, cue, happening, times):
        return None
    return _score(reading, cue, happening, times=bool(times), places=bool(places))


def _other_day(reading: Reading, cue: Cue, happening: Happening) -> bool:
    """Whether the sentence of a cue without a time names another day than the happening's."""
    if cue.sentence == happening.last_sentence or _periods(cue):
        return False
    days = [p.mention.value for p in reading.by_sentence.get(cue.sentence, ()) if _is_day(reading, p)]
    return times_agree([d for d in days if isinstance(d, Period)], happening.periods()) is False


def _is_day(reading: Reading, p: Placed) -> bool:
    """Whether a mention is a day that is not the one on which somebody spoke ("said on Tuesday")."""
    if not isinstance(p.mention.value, Period) or not is_exact(p.mention.value):
        return False
    return _SAID.isdisjoint(reading.words(max(0, p.first - _SPOKEN), p.first))


def _tells_another(reading: Reading, cue: Cue, happening: Happening, times: bool | None) -> bool:
    """Whether the words that bring a cue in say that it is something else than what was told."""
    unreal = (cue.factuality in _UNREAL) != (happening.factuality in _UNREAL)
    if unreal and cue.factuality != "alleged":
        return True
    if cue.novel and not (happening.cues[0].novel and happening.first_sentence == cue.sentence):
        return True
    if cue.sentence == happening.last_sentence:
        return False
    if sums_up_a_while(reading, cue.sentence) or sums_up_a_while(reading, happening.last_sentence):
        return True
    opening = opening_time(reading, cue.sentence)
    if opening is not None and not is_exact(opening) and not any(is_exact(p) for p in _periods(cue)):
        return any(is_exact(p) for p in happening.periods())
    if _only_headline(reading, happening):
        return False
    if _is_new(reading, cue) and _periods(cue) and not times:
        return True  # "an Aug. 9 airstrike": a noun brought in with a time of its own
    return _opens_elsewhere(reading, cue, happening)


def _only_headline(reading: Reading, happening: Happening) -> bool:
    return reading.sentences[happening.last_sentence].kind == "headline"


def _is_new(reading: Reading, cue: Cue) -> bool:
    """Whether a noun stands with "a" or "an"."""
    before = reading.words(max(0, cue.trigger.first - 4), cue.trigger.first)
    return cue.trigger.noun and not cue.definite and bool({"a", "an"} & set(before))


def _opens_elsewhere(reading: Reading, cue: Cue, happening: Happening) -> bool:
    """Whether "In Suchitoto, ..." opens the sentence, and the happening was not said to be there."""
    low, _ = reading.bounds(cue.sentence)
    opening = next((p for p in cue.places if p.first - low <= 1 and p.prep == "in"), None)
    if opening is None or not isinstance(opening.mention.value, Place):
        return False
    return opening.mention.value.precision in ("settlement", "site") and not happening.spots()


def _score(reading: Reading, cue: Cue, happening: Happening, *, times: bool, places: bool) -> float:
    named_again = cue.definite and cue.trigger.noun
    gap = cue.sentence - happening.last_sentence
    score = (1.0 if cue.action == happening.action else 0.4) + 0.8 * times + 0.8 * places + 1.0 / (1 + gap)
    near_headline = (
        reading.sentences[happening.first_sentence].kind == "headline"
        and cue.sentence <= happening.first_sentence + _LEAD_REACH
    )
    if gap > 1 and not (named_again or times or places or near_headline):
        score -= 0.25 * min(gap, 6)
    if named_again:
        return score + (0.6 if not happening.background or gap == 0 else -0.2)
    if happening.background and gap > 0:
        return -1.0
    if cue.action != happening.action and not cue.generic and gap > 0:
        score -= 0.3
    return score


def _loose(p: Placed) -> bool:
    """Whether a country hangs on no preposition: in "the blast was condemned by France, Germany" it is no place of it."""
    return isinstance(p.mention.value, Place) and p.mention.value.precision == "country" and p.prep == ""


def _periods(cue: Cue) -> list[Period]:
    """Return the times of a cue, without a part of day that names no day, and without "a day after", another's time."""
    return [
        p.mention.value
        for p in cue.times
        if isinstance(p.mention.value, Period)
        and p.mention.text.lower() not in _NO_DAY
        and not p.mention.text.lower().endswith((" after", " before"))
    ]


def _tells_more(reading: Reading, cue: Cue, happening: Happening) -> bool:
    """Whether the next sentence only tells where exactly: the same kind of act, and no "In Mosul, ..." that opens another."""
    if cue.action != happening.action or cue.sentence - happening.last_sentence > 1:
        return False
    if not any(is_exact(p) for p in _periods(cue)):
        return False
    low, _ = reading.bounds(cue.sentence)
    return all(p.first - low > 3 for p in cue.places)
