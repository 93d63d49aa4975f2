"""Accidents, drills and assaults on computers: happenings told in words of violence that are something else."""

from __future__ import annotations

from datetime import timedelta

from dateline.extract.builtin.deeds.actions import is_armed
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.focus import in_cyberspace, lead_end, rehearsed
from dateline.extract.builtin.happenings.happening import Happening
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.domains import load_domains
from dateline.knowledge.rules import Rules

_DIGITAL = frozenset("attack hostage_taking looting abduction arson_destruction riot armed_clash".split())
_OLD = timedelta(days=60)


def sober(reading: Reading, happenings: list[Happening], rules: Rules) -> None:
    """Make accidents of what is one; make unreal what a drill, a film or a match only plays."""
    end = lead_end(reading)
    for happening in happenings:
        _accident(reading, happening, end)
        if happening.action in rules.violent and happening.factuality == "occurred" and _played(reading, happening):
            happening.factuality = "hypothetical"
    _rehearse(reading, happenings, rules, end)
    if in_cyberspace(reading, end):
        for happening in happenings:
            if happening.action in _DIGITAL and not _earnest(happening, "cyber"):
                happening.factuality = "hypothetical"


def _rehearse(reading: Reading, happenings: list[Happening], rules: Rules, end: int) -> None:
    """What a drill plays is unreal, the dead and the gunmen too, unless it is told as of another year."""
    if not rehearsed(reading, end):
        return
    drill = load_domains().reports["lead_drill"]
    at = next(i for i, word in enumerate(reading.tokens.lower) if word in drill)
    violent = [h for h in happenings if h.action in rules.violent and h.factuality == "occurred"]
    if any(cue.trigger.first < at and not cue.trigger.noun and _earnest(h, None) for h in violent for cue in h.cues):
        return  # "a bomber killed ten at an exercise": the deed comes first
    for happening in violent:
        if not any(p.end < reading.published - _OLD for p in happening.periods()):
            happening.factuality = "hypothetical"


def _earnest(happening: Happening, domain: str | None) -> bool:
    """Violence with people killed or hurt, or with an armed actor of the list, is meant."""
    if any(t.toll.count.low > 0 or t.toll.count.high is None for cue in happening.cues for t in cue.tolls):
        return True
    return domain != "cyber" and any(
        p.mention.kind == "org" and is_armed(p.mention) for cue in happening.cues for p in (*cue.subjects, *cue.agents)
    )


def _played(reading: Reading, happening: Happening) -> bool:
    """Whether every sentence that tells an act speaks of a novel, a film or a drill, and of no day and no harm."""
    words = load_domains().reports["played"]
    if any(t.toll.count.high != 0 and not _staged(reading, cue) for cue in happening.cues for t in cue.tolls):
        return False
    return all(
        not words.isdisjoint(reading.words(*reading.bounds(cue.sentence))) for cue in happening.cues
    ) and not any(
        p.mention.kind == "org" and is_armed(p.mention) for cue in happening.cues for p in (*cue.subjects, *cue.agents)
    )


def _staged(reading: Reading, cue: Cue) -> bool:
    """Whether a work is what tells of one dead: "the novel opens with the murder of a priest"."""
    low, _ = reading.bounds(cue.sentence)
    told = not load_domains().reports["played"].isdisjoint(reading.words(low, cue.trigger.first))
    return told and all(t.toll.count.high == 1 for t in cue.tolls)


def _of_mines(reading: Reading, cue: Cue) -> bool:
    """Whether a "mine blast" is one in a pit."""
    pits = load_domains().reports["pits"]
    return cue.trigger.form.lemma in ("mine blast", "mine explosion") and not pits.isdisjoint(
        reading.words(*reading.bounds(cue.sentence))
    )


def _accident(reading: Reading, happening: Happening, end: int) -> None:
    domains = load_domains().reports
    if happening.action == "bombing" and all(_of_mines(reading, cue) for cue in happening.cues):
        happening.action = "explosion"
    if happening.action == "chemical" and all(cue.trigger.form.action == "explosion" for cue in happening.cues):
        happening.action = "explosion"  # "a gas blast" is an explosion of gas
    if happening.action not in ("explosion", "attack", "arson_destruction") or any(
        _hostile(cue) for cue in happening.cues
    ):
        return
    words = {w for cue in happening.cues for w in reading.words(*reading.bounds(cue.sentence))}
    named = {w for cue in happening.cues for p in (*cue.subjects, *cue.agents) for w in p.mention.text.lower().split()}
    if (happening.action == "explosion" and words & domains["accident"]) or (
        happening.action == "attack"
        and (words & domains["animals"])
        and not named - domains["animals"] - {"the", "a", "an"}
    ):
        happening.action = "accident"


def _hostile(cue: Cue) -> bool:
    doers = (*cue.subjects, *cue.agents)
    if cue.trigger.passive and cue.trigger.form.lemma == "blow up":
        return True  # what "was blown up" did not blow up by itself
    return bool(cue.weapons) or any(is_armed(p.mention) or p.mention.kind == "weapon" for p in doers)
