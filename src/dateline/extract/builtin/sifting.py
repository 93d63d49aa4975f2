"""Which triggers tell something: each with its arguments, sifted by rules and, where there is one, the reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.core.values import Period
from dateline.extract.builtin.deeds.actions import resolve_action
from dateline.extract.builtin.deeds.cue import Cue, unknown
from dateline.extract.builtin.deeds.cues import gather
from dateline.extract.builtin.deeds.factuality import judge
from dateline.extract.builtin.deeds.triggers import Trigger
from dateline.extract.builtin.earnest import in_earnest
from dateline.extract.builtin.happenings.harmed import attach_tolls, rehome
from dateline.extract.builtin.reading import PREPOSITIONS, Placed, Reading
from dateline.extract.builtin.statements import STATEMENT_FRAMES
from dateline.knowledge.ontology import load_ontology
from dateline.knowledge.rules import Rules

_MONTH = 27
_SELDOM = frozenset(["other", "agreement", "territory_change"])
"""Kinds of act that take so many words that the reader has seen few of them: there the rules' word is enough."""
_DEFINITE = frozenset("the this that these those 's such its their his her".split())


@dataclass(slots=True)
class Sifted:
    """The cues of happenings, those of statements, general words for many attacks by somebody, and those refused."""

    told: list[Cue] = field(default_factory=list)
    stated: list[Cue] = field(default_factory=list)
    summing: list[Cue] = field(default_factory=list)
    refused: list[Cue] = field(default_factory=list)


def sift(reading: Reading, triggers: Sequence[Trigger], rules: Rules, left_out: Counter[str]) -> Sifted:
    """Return what the triggers of a report tell, each with its arguments; what was left out is counted by reason."""
    by_sentence: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        by_sentence.setdefault(trigger.sentence, []).append(trigger)
    sifted = Sifted()
    for sentence, found in by_sentence.items():
        cues = gather(reading, found)
        attach_tolls(reading, cues, reading.tolls_by_sentence.get(sentence, []))
        _sift_sentence(reading, cues, rules, sifted)
    left_out["trigger without what it needs"] += len(sifted.refused)
    by_rule = sifted.told
    sifted.told = in_earnest(reading, by_rule, rules, left_out)
    if reading.counsel is not None:
        doubted = [cue for cue in by_rule if cue not in sifted.told]
        sifted.told = _counselled(reading, sifted.told, sifted.refused, doubted, rules)
    return sifted


def _sift_sentence(reading: Reading, cues: list[Cue], rules: Rules, sifted: Sifted) -> None:
    """Sort the cues of one sentence, and hand what stands beside dropped ones to those that stay."""
    parents = {name: term.parent for name, term in load_ontology().weapons.items()}
    kept: list[Cue] = []
    stated: list[Cue] = []
    for cue in cues:
        _mark(reading, cue, rules)
        says = cue.trigger.form.statement or cue.trigger.form.action in STATEMENT_FRAMES
        if says if reading.counsel is None else reading.counsel.is_statement(cue, says):
            stated.append(cue)
        elif not says and not unknown(cue):
            cue.action = resolve_action(reading, cue, rules, parents)
            if cue.action is not None:
                judge(reading, cue, rules)
                kept.append(cue)
            elif cue.generic and cue.agents:
                sifted.summing.append(cue)
    telling = _without_mere_deaths(kept, rules)
    dropped = [c for c in cues if c not in telling and c not in stated]
    _give_back(dropped, telling, stated)
    rehome(telling)
    _share([c for c in stated if c.trigger.form.action in STATEMENT_FRAMES], telling)
    sifted.told += telling
    sifted.stated += stated
    sifted.refused += dropped


def _counselled(
    reading: Reading, believed: list[Cue], refused: list[Cue], doubted: list[Cue], rules: Rules
) -> list[Cue]:
    """Return the cues that rules and reader together believe to tell happenings, each with what kind of act it tells.

    ``doubted`` were refused because their report or sentence speaks of something else than violence.
    """
    counsel = reading.counsel
    assert counsel is not None
    kept = list(believed)
    for cue in believed:
        cue.weak = cue.action not in _SELDOM and not counsel.believes(cue, "kept")
    taken = {id(toll) for cue in kept for toll in cue.tolls}
    others = [(cue, "refused") for cue in refused if not unknown(cue)] + [(cue, "doubted") for cue in doubted]
    new = [cue for cue in refused if unknown(cue)]
    for cue in new:
        cue.action = counsel.action([cue], None)
    meant = in_earnest(reading, new, rules, Counter())
    others += [(cue, "unknown" if cue in meant else "doubted") for cue in new]
    alone = not any(cue.action in rules.violent and not cue.weak for cue in kept)
    for cue, word in others:
        if counsel.believes(cue, word, alone=alone):
            cue.tolls = [toll for toll in cue.tolls if id(toll) not in taken]
            judge(reading, cue, rules)
            kept.append(cue)
    for cue in kept:
        cue.action = counsel.action([cue], cue.action)
        cue.factuality = counsel.factuality(cue)
    return sorted((cue for cue in kept if cue.action is not None), key=lambda cue: cue.trigger.first)


def _without_mere_deaths(cues: list[Cue], rules: Rules) -> list[Cue]:
    """Drop "killed" where another word of the sentence tells what violence it was: there it only counts the dead."""
    telling = {c.action for c in cues if c.trigger.form.action != "kill_verbs" and c.action in rules.violent}
    acts = telling - rules.plunder
    return [
        c
        for c in cues
        if c.trigger.form.action != "kill_verbs"
        or not telling
        or _tells_another(c, telling)
        or (not acts and c.trigger.form.form in ("past", "third", "base") and not c.trigger.passive)
    ]


def _tells_another(cue: Cue, telling: set[str]) -> bool:
    """Whether "killed" has a weapon of its own that tells another act than the rest of the sentence.

    Who kills whom makes no other act: "a drone strike killed 12 militants" is one strike.
    """
    return (
        cue.action not in ("armed_clash", "protest_crackdown")
        and not cue.generic
        and cue.action not in telling
        and cue.trigger.form.form in ("past", "third")
        and any(p.mention.kind == "weapon" for p in (*cue.subjects, *cue.agents))
    )


def _give_back(dropped: list[Cue], kept: list[Cue], stated: list[Cue]) -> None:
    """Hand what was attached to a dropped trigger to the nearest one that stays."""
    for cue in dropped:
        if not kept:
            return
        near = min(kept, key=lambda k: abs(k.trigger.start - cue.trigger.start))
        apart = any(cue.trigger.first < s.trigger.first < near.trigger.first for s in stated)
        # "a letter sent to London claimed the attacks": where it was sent is not where they were
        for name in ("weapons", "tolls") if apart else ("weapons", "places", "sites", "tolls"):
            into = getattr(near, name)
            into += [x for x in getattr(cue, name) if x not in into]
        defines = near.trigger.noun and _joined(cue, near)
        near.times += [p for p in cue.times if p not in near.times and (defines or _may_be_shared(p, cue))]
        if cue.trigger.form.action == "kill_verbs" and not near.trigger.noun and not near.trigger.passive:
            near.objects += [p for p in (cue.subjects if cue.trigger.passive else cue.objects) if p not in near.objects]
        told = cue.trigger.form.form in ("past", "third", "base", "ing") and not cue.trigger.passive
        if told and cue.objects and not near.subjects and not near.trigger.passive:
            near.subjects = list(cue.subjects)
            near.pronoun = near.pronoun or cue.pronoun


def _share(framed: list[Cue], kept: list[Cue]) -> None:
    """Share times and places that stand at a verb that may tell a statement with the deed that follows it.

    In "on 6 May police took over the camp and arrested two men" the day is that of the arrest too.
    """
    for cue in (c for c in framed if not c.trigger.noun):
        later = [k for k in kept if k.trigger.first > cue.trigger.first and not k.trigger.noun]
        if later:
            near = min(later, key=lambda k: k.trigger.first)
            near.times = near.times or list(cue.times)
            near.places = near.places or list(cue.places)


def _joined(cue: Cue, noun: Cue) -> bool:
    """Whether a verb and a noun tell one act: "a bombing that killed 70 in 2016", "were killed this year in an ambush"."""
    if 0 < cue.trigger.first - noun.trigger.last <= 2:
        return True
    return cue.trigger.passive and cue.trigger.form.action == "kill_verbs" and cue.trigger.last < noun.trigger.first


def _may_be_shared(time: Placed, cue: Cue) -> bool:
    """Whether a time may pass from one trigger to another: no year or month behind it ("a city captured last year")."""
    value = time.mention.value
    return time.last < cue.trigger.first or not isinstance(value, Period) or (value.end - value.start).days < _MONTH


def _mark(reading: Reading, cue: Cue, rules: Rules) -> None:
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 4), cue.trigger.first)
    cue.definite = cue.trigger.noun and _is_definite(before)
    cue.novel = any(word in rules.novel for word in before[-3:])


def _is_definite(before: Sequence[str]) -> bool:
    """Whether a noun stands with "the", "this", a possessive, at most two words before it."""
    for word in reversed(before[-3:]):
        if word in _DEFINITE:
            return True
        if word in PREPOSITIONS or not word[0].isalnum():
            return False
    return False
