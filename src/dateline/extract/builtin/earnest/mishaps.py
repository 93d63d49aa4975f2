"""Blows without a will: storms and floods, crashes, beasts. What they kill is told as an accident or a disaster."""

from __future__ import annotations

from dateline.extract.builtin.deeds.sides import doers, is_armed
from dateline.extract.builtin.earnest.beside import Beside

_WILLED = ("people", "person", "org", "weapon")


def is_storm(near: Beside) -> bool:
    """Whether "storm" is the weather."""
    if near.words[0] not in ("storm", "storms"):
        return False
    return near.cue.trigger.noun or near.last in near.signals["storms"] or near.last in ("a", "the")


def rages(near: Beside) -> bool:
    """Whether a force of nature stands before a verb of a blow and nobody between them ("Winds of 130 kph tore")."""
    if not _blow(near):
        return False
    lower, first = near.reading.tokens.lower, near.cue.trigger.first
    at = next((i for i in range(first - 1, near.low - 1, -1) if lower[i] in near.signals["nature"]), None)
    if at is None or (lower[at] in ("fire", "fires") and at != near.low):
        return False
    return not any(at < p.first < first and p.mention.kind in _WILLED for p in near.placed)


def is_wreck(near: Beside) -> bool:
    """Whether a vehicle deals the blow, or a crash is told before it and nobody armed."""
    if not _blow(near) or rages(near):
        return False
    if not near.signals["wrecks"].isdisjoint(near.subject):
        return True
    first = near.cue.trigger.first
    crashed = not near.signals["crashes"].isdisjoint(near.reading.words(near.low, first))
    return crashed and not any(
        p.first < first and p.mention.kind in ("people", "org") and is_armed(p.mention) for p in near.placed
    )


def is_beast(near: Beside) -> bool:
    """Whether an animal does it or suffers it: no lone wolf, no Tamil Tigers."""
    beasts = near.signals["beasts"] - _named_words(near)
    if "lone" in near.before:
        return False
    if not beasts.isdisjoint((*near.subject, *near.target)):
        return True
    return near.after[:1] == ["by"] and not beasts.isdisjoint(near.after)


def _named_words(near: Beside) -> set[str]:
    return {w for p in near.placed if p.mention.kind == "org" for w in p.mention.text.lower().split()}


def is_pyre(near: Beside) -> bool:
    """Whether fireworks burst or fly, and nobody lets them off at somebody."""
    if near.signals["fireworks"].isdisjoint(near.sentence) or not near.signals["bombs"].isdisjoint(near.sentence):
        return False
    return not any(p.mention.kind in ("people", "org", "person") for p in doers(near.cue))


def _blow(near: Beside) -> bool:
    """Whether a verb tells a blow that needs no will, and no bomb is near."""
    trigger = near.cue.trigger
    if trigger.passive or trigger.noun or near.lemma not in near.signals["impacts"]:
        return False
    return near.signals["bombs"].isdisjoint(near.sentence)
