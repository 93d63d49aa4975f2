"""Which happening did the harm: tolls go to the triggers of their sentence, else to what was told before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from dateline.core.text import TollMention
from dateline.core.values import Period
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Placed, Reading

_HARMLESS = frozenset("arrest weapons_disrupted agreement territory_change looting protest".split())
_SOFT = frozenset("arson_destruction abduction hostage_taking looting territory_change protest".split())
_OWN_HARM = {"detained": ("arrest",), "abducted": ("abduction", "hostage_taking")}
_WIDE = frozenset("span decade century year half quarter season".split())
_OLD = timedelta(days=9)
_UNREAL = ("hypothetical", "threatened", "planned", "foiled")


def attach_tolls(reading: Reading, cues: Iterable[Cue], tolls: Sequence[TollMention]) -> None:
    """Give each toll to the trigger of its sentence that stands nearest to it or to its word of harm."""
    happenings = [cue for cue in cues if not cue.trigger.form.statement]
    for toll in tolls if happenings else ():
        if _of_the_year(reading, toll) or _takes(happenings, toll):
            continue
        min(happenings, key=lambda c: _distance(c, toll)).tolls.append(toll)


def _takes(happenings: Sequence[Cue], toll: TollMention) -> bool:
    """Whether those counted as taken are who takes: "hundreds of fighters seized the town"."""
    if toll.toll.harm not in ("abducted", "detained"):
        return False
    return any(not c.trigger.passive and any(p.mention.start == toll.start for p in c.subjects) for c in happenings)


def _of_the_year(reading: Reading, toll: TollMention) -> bool:
    """Whether a toll counts a year's: "bringing to 11 the number of reporters killed this year"."""
    at = reading.tokens.at(max(toll.end, toll.cue_end))
    behind = reading.words(at, at + 2)
    return (
        behind in (["this", "year"], ["this", "month"], ["so", "far"], ["in", "total"]) and toll.start < toll.cue_start
    )


def _distance(cue: Cue, toll: TollMention) -> int:
    trigger = cue.trigger
    spans = ((toll.start, toll.end), (toll.cue_start, toll.cue_end))
    return min(max(trigger.start - end, start - trigger.end, 0) for start, end in spans)


def suits(cue: Cue, toll: TollMention) -> bool:
    """Return whether a harm is one that such a happening does: nobody is killed by a seizure of weapons."""
    harm = toll.toll.harm
    if harm in _OWN_HARM:
        return cue.action in _OWN_HARM[harm]
    return harm not in ("killed", "injured") or cue.action not in _HARMLESS


def rehome(cues: Sequence[Cue]) -> None:
    """Move a toll that does not suit its trigger to one of the sentence that it suits; where none is, it comes loose."""
    for cue in cues:
        for toll in [t for t in cue.tolls if not suits(cue, t)]:
            others = [c for c in cues if c is not cue and suits(c, toll)]
            if not others and toll.toll.harm in _OWN_HARM:
                continue
            cue.tolls.remove(toll)
            if others:
                min(others, key=lambda c: abs(c.trigger.start - toll.cue_start)).tolls.append(toll)


def give_leftovers(reading: Reading, happenings: Sequence[Happening], left_out: Counter[str]) -> None:
    """Give the tolls of sentences without a trigger to the happening that was told last; sums of many acts to none."""
    given = {id(toll) for h in happenings for cue in h.cues for toll in cue.tolls}
    for sentence, tolls in reading.tolls_by_sentence.items():
        for toll in (t for t in tolls if id(t) not in given):
            able = [h for h in happenings if any(suits(cue, toll) for cue in h.cues)]
            owner = _owner(reading, able, sentence)
            if _sums_up(reading, sentence) or (owner is not None and _of_old(reading, sentence, owner)):
                left_out["toll of many events"] += 1
            elif owner is None:
                left_out["toll without an event"] += 1
            else:
                min(owner.cues, key=lambda c: abs(c.sentence - sentence)).tolls.append(toll)


def _times(reading: Reading, sentence: int) -> list[Placed]:
    return [p for p in reading.by_sentence.get(sentence, []) if p.mention.kind == "time"]


def _sums_up(reading: Reading, sentence: int) -> bool:
    """Whether a sentence sums up many acts: "... have been killed since 2015", "in the past two years", "this year"."""
    low, high = reading.bounds(sentence)
    words = reading.words(low, high)
    if any(p.prep == "since" or _wide(p) for p in _times(reading, sentence)):
        return True
    return any(tuple(words[at : at + 2]) in _SUMMING for at in range(len(words) - 1))


_SUMMING = frozenset(
    [
        ("this", "year"), ("last", "year"), ("such", "attacks"), ("such", "violence"), ("recent", "months"),
        ("recent", "years"), ("past", "year"), ("every", "year"), ("each", "year"), ("a", "month"), ("per", "year"),
        ("recent", "weeks"), ("several", "years"), ("the", "war"), ("the", "conflict"), ("the", "insurgency"),
        ("three", "years"), ("two", "years"), ("four", "years"), ("five", "years"), ("ten", "years"), ("a", "decade"),
    ]
)  # fmt: skip


def _wide(p: Placed) -> bool:
    return getattr(p.mention.value, "precision", "") in _WIDE


def _of_old(reading: Reading, sentence: int, owner: Happening) -> bool:
    """Whether a sentence tells of an older time than the happening it would go to ("a strike on 11 April killed 154")."""
    periods = [p.mention.value for p in _times(reading, sentence)]
    told = [v for v in periods if isinstance(v, Period) and v.precision not in ("minute", "hour", "part_of_day")]
    if not told or any(v.end >= reading.published - _OLD for v in told):
        return False
    own = owner.periods()
    return not any(v.start <= o.end and o.start <= v.end for v in told for o in own)


def _owner(reading: Reading, happenings: Sequence[Happening], sentence: int) -> Happening | None:
    """Return what was told last before a sentence; an aside holds only for its own paragraph, then the main act goes on."""
    before = [h for h in happenings if h.first_sentence <= sentence]
    if not before:
        later = [h for h in happenings if h.first_sentence - sentence <= 2]
        return later[0] if later else None
    current = [h for h in before if not h.background and h.factuality not in _UNREAL] or before
    real = [h for h in before if h.factuality not in _UNREAL]
    nearest = max(real or before, key=lambda h: _told_last(h, sentence))
    told = _told_last(nearest, sentence)
    if nearest.background and sentence - told <= 1 and _same_paragraph(reading, told, sentence):
        return nearest.part_of or nearest
    last = max(current, key=lambda h: _told_last(h, sentence))
    leads = [h for h in current if h.main]
    aside = not last.main and last.part_of is None
    if aside and leads and not _same_paragraph(reading, _told_last(last, sentence), sentence):
        last = max(leads, key=lambda h: _told_last(h, sentence))
    return last.part_of or last


def _told_last(happening: Happening, sentence: int) -> int:
    return max(c.sentence for c in happening.cues if c.sentence <= sentence)


def _same_paragraph(reading: Reading, one: int, other: int) -> bool:
    return reading.sentences[one].paragraph == reading.sentences[other].paragraph


def lift_tolls(happenings: Sequence[Happening]) -> None:
    """Give the dead and hurt told beside a burning, looting or abduction to the attack that this is a part of."""
    for happening in happenings:
        whole = happening.part_of
        if whole is None or happening.action not in _SOFT or whole.action in _SOFT:
            continue
        for cue in happening.cues:
            harmed = [t for t in cue.tolls if t.toll.harm in ("killed", "injured")]
            cue.tolls = [t for t in cue.tolls if t not in harmed]
            min(whole.cues, key=lambda c: abs(c.sentence - cue.sentence)).tolls.extend(harmed)


def fights(happening: Happening, happenings: Sequence[Happening]) -> list[Happening]:
    """Return the happenings in which the attackers of an attack may have fallen: its parts, and a main act's clashes."""
    parts = [h for h in happenings if h.part_of is happening]
    if not happening.main:
        return parts
    return parts + [
        h
        for h in happenings
        if h.part_of is None and not h.main and not h.background and h.action in ("armed_clash", "attack")
    ]
