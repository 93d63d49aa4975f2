"""What speaks against violence beside a trigger: no body to hit, a storm that strikes, a beast, an idiom, a charge."""

from __future__ import annotations

from collections.abc import Callable

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.sides import doers, is_armed
from dateline.extract.builtin.earnest.beside import Beside, beside
from dateline.extract.builtin.earnest.evidence import harmed, on_people
from dateline.extract.builtin.earnest.mishaps import is_beast, is_pyre, is_storm, is_wreck, rages
from dateline.extract.builtin.earnest.nouns import as_noun, is_ablaze
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.domains import load_domains
from dateline.knowledge.rules import load_rules

_BODIES = ("people", "person", "facility", "org", "place")


def doubts_of(reading: Reading, cue: Cue) -> list[str]:
    """Return the names of the doubts beside a trigger."""
    near = beside(reading, cue)
    return [name for name, holds in _DOUBTS if holds(near)]


def _rescue(near: Beside) -> bool:
    """Whether those who battle are firemen or doctors, not fighters."""
    return near.lemma in near.signals["struggles"] and not near.signals["rescuers"].isdisjoint(near.before)


def _theft(near: Beside) -> bool:
    """Whether something is taken and nobody armed is there."""
    return near.lemma in near.signals["thefts"] and not any(is_armed(p.mention) for p in doers(near.cue))


def _needs_body(near: Beside) -> bool:
    """Whether a verb that needs somebody to suffer it has nobody ("executed a search warrant")."""
    trigger = near.cue.trigger
    if near.lemma not in near.signals["bodily"] or trigger.passive or trigger.noun:
        return False
    return not near.cue.tolls and not on_people(near.reading, near.cue)


def _police_work(near: Beside) -> bool:
    """Whether a raid is one of police who search or arrest."""
    if near.lemma not in ("raid", "swoop on") or harmed(near.cue):
        return False
    police, arrests = near.signals["police"], near.signals["arrests"]
    return not police.isdisjoint(near.before) or not arrests.isdisjoint(near.sentence)


def _sacked(near: Beside) -> bool:
    """Whether somebody is fired, not fired at."""
    objects = near.cue.objects
    return near.lemma == "fire" and not near.cue.weapons and bool(objects) and not objects[0].prep


def _phrase(near: Beside) -> bool:
    """Whether the trigger is part of an idiom ("burst into tears")."""
    lower, phrases = near.reading.tokens.lower, load_domains().phrases
    for at in range(near.cue.trigger.first, near.cue.trigger.last + 1):
        for words in phrases.get(lower[at], ()):
            starts = (at - i for i, word in enumerate(words) if word == lower[at] and at >= i)
            if any(tuple(lower[start : start + len(words)]) == words for start in starts):
                return True
    return False


def _bodiless(near: Beside) -> bool:
    """Whether what is struck has no body: the head of the words is a price, a record, a plan."""
    trigger, bodiless = near.cue.trigger, near.signals["bodiless"]
    if near.lemma in near.signals["thefts"] and any(is_armed(p.mention) for p in doers(near.cue)):
        bodiless = bodiless - load_rules().goods  # "armed robbers stole money and phones", no "stole passport numbers"
    if not bodiless.isdisjoint(near.words[1:-1]):
        return True  # "hold the chamber hostage"
    bursts = near.lemma in near.signals["bursts"] and not trigger.noun and not trigger.passive
    if bursts:  # "a row blew up"
        return not near.cue.weapons and not bodiless.isdisjoint(near.subject)
    before = trigger.passive
    words = near.subject if before else near.target
    if bodiless.isdisjoint(words[-2:]):
        return False
    first = trigger.first - 1 if before else trigger.last + 1
    last = first if before else first + len(words)
    return not any(
        p.mention.kind in _BODIES and first <= p.last <= last and p.mention.text.lower().split()[-1] == words[-1]
        for p in near.placed
    )


def _machine(near: Beside) -> bool:
    return not near.signals["machines"].isdisjoint((*near.target, near.last))


def _charge(near: Beside) -> bool:
    return near.cue.trigger.noun and not near.signals["unlawful"].isdisjoint(near.before)


def _statistic(near: Beside) -> bool:
    many = near.cue.trigger.noun and near.words[-1].endswith("s")
    return many and not near.signals["rates"].isdisjoint(near.after)


_DOUBTS: tuple[tuple[str, Callable[[Beside], bool]], ...] = (
    ("storm", is_storm),
    ("fire", is_ablaze),
    ("pyre", is_pyre),
    ("noun_form", as_noun),
    ("rescue", _rescue),
    ("theft", _theft),
    ("needs_body", _needs_body),
    ("police_work", _police_work),
    ("sacked", _sacked),
    ("nature", rages),
    ("wreck", is_wreck),
    ("beast", is_beast),
    ("phrase", _phrase),
    ("bodiless", _bodiless),
    ("machine", _machine),
    ("charge", _charge),
    ("statistic", _statistic),
)
