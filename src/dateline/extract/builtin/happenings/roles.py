"""Roles of happenings in a report: what it is about, what belongs to that, what is told as background."""

from __future__ import annotations

from datetime import timedelta

from dateline.core.values import Period
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.agree import is_exact
from dateline.extract.builtin.happenings.happening import Happening
from dateline.extract.builtin.happenings.parts import whole_of
from dateline.extract.builtin.happenings.past import opening_time
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.rules import Rules

_OLD = timedelta(days=9)
_LISTED, _FEWEST = timedelta(days=120), 3
_LONG_AGO = timedelta(days=300)
_CALM, _UNREAL = 3, 9
_ANSWER = 8
"""How many words before an act may hold the words that say that another one answers it."""
_CLAUSE = 8
_MONTH = 27
_CIRCUMSTANCE = frozenset("as while when after before amid during since hours".split())


def settle_roles(reading: Reading, happenings: list[Happening], rules: Rules) -> None:
    """Mark background, main and part-of on every happening."""
    _give_heads(reading, happenings)
    digest = _is_digest(reading, happenings)
    for happening in happenings:
        happening.answered = _answered(reading, happening, rules)
        past = happening.background or happening.answered
        dated = digest and any(is_exact(p) for p in happening.periods())
        happening.background = past or (not dated and _is_background(reading, happening, rules))
    lead = _lead(_leads(reading, happenings, rules), rules)
    if lead is None:
        return
    lead.main, lead.background = True, False
    for happening in happenings:
        if happening is lead or happening.background:
            continue
        if not digest and _told_earlier(reading, happening, lead):
            happening.background = True
            continue
        whole = whole_of(happening, happenings, lead, rules)
        if whole is not None:
            happening.part_of = whole.part_of or whole
        elif _is_main_too(reading, happening, lead, rules) or _opens_item(happening, happenings):
            happening.main = True


def _is_digest(reading: Reading, happenings: list[Happening]) -> bool:
    """Whether a report lists acts of some weeks, each with its day, and tells none of the last days."""
    days = [p for h in happenings for p in h.periods() if is_exact(p)]
    recent = [p for p in days if p.end >= reading.published - _OLD]
    listed = {p.start for p in days if p.end >= reading.published - _LISTED}
    return not recent and len(listed) >= _FEWEST


def _give_heads(reading: Reading, happenings: list[Happening]) -> None:
    """Give each happening the place and time that head its paragraph."""
    told = frozenset(cue.sentence for h in happenings for cue in h.cues)
    places, times = reading.heads("place", told), reading.heads("time", told)
    roundup = sum(_opens(reading, p) for p in {**times, **places}.values()) > 2
    for happening in happenings:
        happening.in_roundup = roundup or bool(happening.item)
        paragraph = reading.sentences[happening.first_sentence].paragraph
        place, time = places.get(paragraph), times.get(paragraph)
        dated = _is_own_date(reading, time)
        if place is not None and (roundup or dated or reading.sentences[place.sentence].kind != "dateline"):
            happening.head_place = place if place.sentence <= happening.first_sentence else None
        if time is not None and (roundup or dated or reading.sentences[time.sentence].kind != "dateline"):
            happening.head_time = time if time.sentence <= happening.first_sentence else None


def _leads(reading: Reading, happenings: list[Happening], rules: Rules) -> list[Happening]:
    """Return the happenings that a report may be about: current and real ones, else what a note tells first."""
    current = [h for h in happenings if not h.background]
    real = [h for h in current if h.factuality != "hypothetical" and h.action in rules.newsworthy]
    if real:
        return real
    noted = [h for h in happenings if h.first_sentence <= 1 and any(p.precision == "day" for p in h.periods())]
    return current or [h for h in happenings if _recent(reading, h)] or noted


def _told_earlier(reading: Reading, happening: Happening, lead: Happening) -> bool:
    """Whether a happening has a day before that of the one the report is about, and is not of a round-up."""
    if happening.item or happening.first_sentence <= lead.first_sentence:
        return False
    mine, main = happening.periods(), lead.periods()
    if not mine or not main:
        return False
    if all(p.end < min(q.start for q in main) for p in mine):
        return True
    if all((p.end - p.start).days > _MONTH for p in mine) and any(is_exact(q) for q in main):
        return True  # "were killed in the same district early this year"
    opening = opening_time(reading, happening.first_sentence)
    words = reading.words(*reading.bounds(happening.first_sentence))[:2]
    wide = opening is not None and not is_exact(opening) and "last" in words
    return wide and not any(is_exact(p) for p in mine) and any(is_exact(q) for q in main)


def _opens_item(happening: Happening, happenings: list[Happening]) -> bool:
    """Whether a happening is the first one of its item of a round-up."""
    if not happening.item or happening.factuality in ("hypothetical", "threatened"):
        return False
    return happening is next(h for h in happenings if h.item == happening.item)


def _is_own_date(reading: Reading, time: Placed | None) -> bool:
    """Whether a dateline gives the day of the event, not of the report ("Goma, 11 May 2009." in a note of June)."""
    value = time.mention.value if time is not None else None
    return isinstance(value, Period) and value.end < reading.published - timedelta(days=1)


def _opens(reading: Reading, p: Placed) -> bool:
    """Whether a mention stands at the very head of its paragraph."""
    sentence = reading.sentences[p.sentence]
    start = next(s.start for s in reading.sentences if s.paragraph == sentence.paragraph)
    return sentence.kind == "dateline" or p.mention.start - start <= 6


def _lead(happenings: list[Happening], rules: Rules) -> Happening | None:
    """The happening told first and most; violence before other news, real ones before unreal ones."""
    if not happenings:
        return None
    return min(happenings, key=lambda h: _rank(h, rules))


def _rank(happening: Happening, rules: Rules) -> int:
    calm = _CALM if happening.action not in rules.violent else 0
    unreal = _UNREAL if happening.factuality == "hypothetical" else 0
    return happening.first_sentence - min(len(happening.cues), 4) + calm + unreal


def _recent(reading: Reading, happening: Happening) -> bool:
    """Whether something told as past is not so old that the report cannot be about it."""
    if happening.factuality == "hypothetical":
        return False
    return all(p.end > reading.published - _LONG_AGO for p in happening.periods())


def _is_background(reading: Reading, happening: Happening, rules: Rules) -> bool:
    periods = happening.periods()
    if periods and all(p.end < reading.published - _OLD for p in periods):
        return True
    if reading.sentences[happening.first_sentence].kind == "headline" or happening.first_sentence <= 1:
        return False
    if periods and any(p.end >= reading.published - _OLD for p in periods):
        return False
    low, high = reading.bounds(happening.first_sentence)
    words = " ".join(reading.words(low, high))
    return any(phrase in words for phrase in rules.background)


def _answered(reading: Reading, happening: Happening, rules: Rules) -> bool:
    """Whether an act is only what another one answers: "in retaliation for U.S. drone strikes"."""
    return all(_after_answer(reading, cue, rules) for cue in happening.cues)


def _after_answer(reading: Reading, cue: Cue, rules: Rules) -> bool:
    low, _ = reading.bounds(cue.sentence)
    before = " ".join(reading.words(max(low, cue.trigger.first - _ANSWER), cue.trigger.first))
    return any(phrase in before for phrase in rules.answers)


def _aside(reading: Reading, happening: Happening) -> bool:
    """Whether an act stands in a clause of circumstance ("... as Yemenis rallied")."""
    trigger = happening.cues[0].trigger
    low, _ = reading.bounds(trigger.sentence)
    before = reading.words(max(low, trigger.first - _CLAUSE), trigger.first)
    return not _CIRCUMSTANCE.isdisjoint(before)


def _is_main_too(reading: Reading, happening: Happening, lead: Happening, rules: Rules) -> bool:
    if happening.factuality in ("hypothetical", "threatened"):
        return False
    if reading.sentences[happening.first_sentence].kind == "headline" or happening.first_sentence <= 1:
        if happening.action in rules.violent:
            return True
        first = next((s.index for s in reading.sentences if s.kind == "body"), 0)
        return (
            happening.first_sentence <= first
            and happening.action in rules.newsworthy
            and not _aside(reading, happening)
        )
    if happening.in_roundup and (happening.head_place is not None or happening.head_time is not None):
        return True
    own = bool(happening.spots()) or bool(happening.periods())
    return happening.action in rules.violent and own and any(cue.tolls or cue.places for cue in happening.cues)
