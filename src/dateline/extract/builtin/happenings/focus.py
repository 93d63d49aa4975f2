"""Is the violence what the report is about? A verdict, a ceremony or a flood may be, and old violence its background."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from dateline.core.values import Period
from dateline.extract.builtin.deeds.actions import is_armed
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.earnest import Setting, is_fresh, setting_of
from dateline.extract.builtin.happenings.happening import Happening
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.domains import load_domains
from dateline.knowledge.rules import Rules

_LEAD = 3
_AHEAD, _BEHIND, _FIRST, _MONTH = 4, 12, 1000, 32
_RECENT = timedelta(days=40)
_OLD_AGE, _OLDEST, _DIED = 60, 119, 12
_OPENING = 2
_FRESH = timedelta(days=9)
_DIES = frozenset(["died", "dies"])
_AGED = frozenset(["at", "aged", "of"])
_YEARS = frozenset(["years", "year", "decades"])
_SINCE = frozenset(["since", "on", "after", "later", "ago"])
_MANY = frozenset(
    "two three four five six seven eight nine ten twelve fifteen twenty twenty-five thirty forty fifty".split()
)


def step_back(reading: Reading, happenings: list[Happening], rules: Rules) -> None:
    """Make background of violence that is not what the report is about; an act of another kind may then lead it."""
    violent = [h for h in happenings if h.action in rules.violent]
    if not violent:
        return
    end = lead_end(reading)
    setting = setting_of(reading)
    for happening in violent:
        touched = _incidental(reading, happening, end, setting)
        if happening.main and (touched or all(_of_old_year(reading, cue) for cue in happening.cues)):
            happening.main, happening.background = False, True
    looks_back = retrospective(reading, end)
    if looks_back is None and not (_calm(reading, end) and not any(_struck(h, end) for h in violent)):
        return
    if looks_back is not None and any(_fresh(reading, cue, looks_back, end) for h in violent for cue in h.cues):
        return
    for happening in violent:
        if looks_back is None or not _own_day(reading, happening, end):
            happening.main, happening.background = False, True
            happening.part_of = None
    others = [h for h in happenings if h.action not in rules.violent and h.factuality == "occurred"]
    if others and not any(h.main for h in happenings) and not others[0].background:
        others[0].main, others[0].part_of = True, None


def _of_old_year(reading: Reading, cue: Cue) -> bool:
    """Whether a year of long ago stands nearer to a deed than any day of the last weeks.

    "The 1993 bombings"; "a man shot by police in 1998, the court ruled on Thursday".
    """
    low, high = reading.bounds(cue.sentence)
    first, last = cue.trigger.first, cue.trigger.last
    near = range(max(low, first - _AHEAD), min(high, last + 1 + _BEHIND))
    years = [at for at in near if _is_old(reading.tokens.lower[at], reading.published.year)]
    if not years:
        return False
    days = [p.first for p in reading.by_sentence.get(cue.sentence, ()) if _is_late(reading, p)]
    return min(_gap(cue, at) for at in years) < min((_gap(cue, at) for at in days), default=high)


def _is_old(word: str, year: int) -> bool:
    return len(word) == 4 and word.isdigit() and _FIRST < int(word) < year - 1


def _is_late(reading: Reading, p: Placed) -> bool:
    """Whether a mention is a day or month of the last weeks."""
    period = p.mention.value
    return (
        isinstance(period, Period)
        and period.end >= reading.published - _RECENT
        and (period.end - period.start).days < _MONTH
    )


def _gap(cue: Cue, at: int) -> int:
    return cue.trigger.first - at if at < cue.trigger.first else max(0, at - cue.trigger.last)


def _incidental(reading: Reading, happening: Happening, end: int, setting: Setting) -> bool:
    """Whether a deed is only touched on: told behind the lead of a report about else, or of a calm one without day and harm."""
    if happening.in_roundup or any(cue.trigger.first < end for cue in happening.cues):
        return False
    if setting.of_else:
        return True
    return setting.calm and not any(is_fresh(reading, cue) or cue.tolls or _meant(cue) for cue in happening.cues)


def lead_end(reading: Reading) -> int:
    """Return the token where the lead (headline, dateline and the first sentences of the text) ends."""
    left = _LEAD
    for sentence in reading.sentences:
        left -= sentence.kind not in ("headline", "dateline")
        if left == 0:
            return reading.bounds(sentence.index)[1]
    return len(reading.tokens.lower)


def retrospective(reading: Reading, end: int) -> int | None:
    """Return the token of the lead that says that the report looks back (an anniversary, a verdict), None without."""
    domains = load_domains().reports
    lead = reading.words(0, end)
    for at, word in enumerate(lead):
        if word in domains["lead_memory"]:
            return at
        if word in _YEARS and at and _tells_years(lead, at):
            return at
    court = set(lead) & domains["court"]
    for at, word in enumerate(lead):
        if word in domains["lead_verdict"] and len(court - {word}) > (word not in domains["verdict"]):
            return at
    return None


def _died_old(lead: list[str]) -> bool:
    """Whether somebody died old: "has died in Dhaka at the age of 94", "who died aged 97", "died on Sunday at 81"."""
    for at, word in enumerate(lead):
        if word in _DIES:
            ages = (int(b) for a, b in pairwise(lead[at + 1 : at + 1 + _DIED]) if a in _AGED and b.isdigit())
            if any(_OLD_AGE <= age <= _OLDEST for age in ages):
                return True
    return False


def _tells_years(lead: list[str], at: int) -> bool:
    """Whether "years" counts back: "ten years on, ...", "20 years since the shooting"."""
    counted = lead[at - 1] in _MANY or (lead[at - 1].isdigit() and len(lead[at - 1]) <= 2)
    after = lead[at + 1 : at + 3]
    if counted and at <= _OPENING and after[:1] == ["after"]:
        return True  # "Twenty years after the massacre, ..."
    return counted and bool(after) and (after[0] == "since" or (after[0] in _SINCE and after[1:] == [","]))


def _calm(reading: Reading, end: int) -> bool:
    domains = load_domains().reports
    lead = set(reading.words(0, end))
    return bool(lead & domains["lead_calm"]) or rehearsed(reading, end) or _died_old(reading.words(0, end))


def rehearsed(reading: Reading, end: int) -> bool:
    """Whether a report tells a drill: one of its words in the lead, and another one anywhere."""
    drill = load_domains().reports["lead_drill"]
    return not drill.isdisjoint(reading.words(0, end)) and len(drill.intersection(reading.tokens.lower)) > 1


def in_cyberspace(reading: Reading, end: int) -> bool:
    """Whether the lead tells of an assault on computers."""
    return len(load_domains().reports["lead_cyber"].intersection(reading.words(0, end))) > 1


def _struck(happening: Happening, end: int) -> bool:
    """Whether the lead tells a deed with somebody armed, a weapon or a harm."""
    if happening.factuality != "occurred":
        return False
    return any(_meant(cue) for cue in happening.cues if cue.trigger.first < end)


def _meant(cue: Cue) -> bool:
    if cue.weapons or any(t.toll.count.low > 0 or t.toll.count.high is None for t in cue.tolls):
        return True
    return any(
        p.mention.kind == "weapon" or is_armed(p.mention)
        for p in (*cue.subjects, *cue.agents)
        if p.mention.kind != "place"
    )


def _fresh(reading: Reading, cue: Cue, at: int, end: int) -> bool:
    """Whether a deed of the lead is told before the words that look back ("a bomber struck a ceremony marking ...")."""
    trigger = cue.trigger
    if trigger.noun or trigger.first > at or trigger.first >= end or cue.factuality != "occurred":
        return False
    before = reading.words(max(0, trigger.first - 4), trigger.first)
    return not {"who", "that", "which"} & set(before) and _meant(cue)


def _own_day(reading: Reading, happening: Happening, end: int) -> bool:
    """Whether a deed told after the lead has a day of its own within the last days."""
    return any(
        p.mention.value.end >= reading.published - _FRESH
        for cue in happening.cues
        if cue.trigger.first >= end
        for p in cue.times
        if isinstance(p.mention.value, Period)
    )
