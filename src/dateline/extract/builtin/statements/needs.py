"""What a kind of statement cannot be without: a claimant, something condemned, an official who investigates."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from dateline.core.text import Mention
from dateline.extract.builtin.deeds.actions import is_armed
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.statements.bodies import fights, investigates, may_claim, of_state
from dateline.extract.builtin.statements.reported import NO_DENIAL, REPORTED, owned
from dateline.knowledge.lexicon import people_class
from dateline.knowledge.rules import load_rules
from dateline.knowledge.speech import load_speech

_WEAK = frozenset(["more", "war", "response", "we", "will", "would", "target", "targets", "dead", "shot"])
Speakers = list[Mention]


def stands(reading: Reading, cue: Cue, kind: str, speakers: Speakers, about: list[Happening]) -> bool:
    """Return whether a kind of statement has what it cannot be without."""
    needs = _NEEDS.get(kind)
    return needs is None or needs(reading, cue, speakers, about)


def _claims(reading: Reading, cue: Cue, speakers: Speakers, about: list[Happening]) -> bool:
    if cue.trigger.form.action == "say_verbs" or cue.trigger.form.lemma == REPORTED:
        owns = _owns_up(reading, cue) and any(m.kind == "org" and not of_state(m) for m in speakers)
        return owns or _of_his_fighters(reading, cue) or any(fights(m) for m in speakers)
    low, _ = reading.bounds(cue.sentence)
    if {"lives", "life"} & set(reading.words(max(low, cue.trigger.first - 3), cue.trigger.first)):
        return False  # "the lives claimed by the blast"
    if "responsible" in cue.trigger.form.words and not owned(reading.words(cue.trigger.last + 1, cue.trigger.last + 7)):
        return False
    return bool(about) and (_claimant(reading, cue, speakers) or _unmistakable(cue))


def _owns_up(reading: Reading, cue: Cue) -> bool:
    """Whether "said it" goes on with words that only an author of an attack uses."""
    _, high = reading.bounds(cue.sentence)
    words = reading.words(cue.trigger.first, min(high, cue.trigger.last + 7))
    return bool({"responsible", "behind"} & set(words)) or "carried out" in " ".join(words)


def _of_his_fighters(reading: Reading, cue: Cue) -> bool:
    """Whether somebody speaks of "his fighters", whom only the leader of an armed group has."""
    _, high = reading.bounds(cue.sentence)
    words = reading.words(cue.trigger.first, min(high, cue.trigger.last + 7))
    return any(a in _OWN and b in _FIGHTERS for a, b in itertools.pairwise(words))


_OWN = frozenset("his our their its".split())
_FIGHTERS = frozenset("fighters militants guerrillas mujahideen mujahedeen insurgents movement group".split())


def _claimant(reading: Reading, cue: Cue, speakers: Speakers) -> bool:
    """Return whether those who speak may own an attack; of mere numbers claimed ("claims 48 soldiers") armed ones only."""
    if cue.trigger.form.lemma != "claim" or cue.trigger.form.form == "phrase":
        return any(may_claim(m) for m in speakers)
    after = reading.tokens.lower[cue.trigger.last + 1]
    if after[0].isdigit() or after in (".", ";", ","):
        return any(fights(m) for m in speakers)
    return any(may_claim(m) for m in speakers)


def _unmistakable(cue: Cue) -> bool:
    """Whether the words alone say that somebody owns an attack ("claimed responsibility"), even one we cannot name."""
    return not cue.trigger.noun and any(x in ("responsibility", "credit", "authorship") for x in cue.trigger.form.words)


def _threatens(reading: Reading, cue: Cue, speakers: Speakers, about: list[Happening]) -> bool:
    action = cue.trigger.form.action
    if cue.trigger.form.lemma == REPORTED or action == "say_verbs":
        return any(is_armed(m) for m in speakers)
    if action == "pledge_verbs":
        return any(fights(m) for m in speakers) and _menaces(reading, cue, speakers)
    if action == "warn_verbs":
        return not any(of_state(m) for m in speakers) and _menaces(reading, cue, speakers)
    if cue.trigger.noun:
        return bool(speakers) or len(cue.trigger.form.words) > 1
    return any(_lives(m) for m in speakers) or len(cue.trigger.form.words) > 2 or _menaces(reading, cue, speakers)


def _lives(mention: Mention) -> bool:
    """Whether somebody can threaten: no "dispute", no "flood"."""
    return mention.kind != "people" or bool(people_class(mention.head)) or mention.term is not None


def _menaces(reading: Reading, cue: Cue, speakers: Speakers) -> bool:
    """Return whether what is warned or promised is harm by those who speak."""
    _, high = reading.bounds(cue.sentence)
    low, _ = reading.bounds(cue.sentence)
    words = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 24))
    if words[:1] in ([], ["."], ['"'], ["”"]):
        words = reading.words(low, cue.trigger.first)  # "We will burn every school," he warned
    after = set(words)
    menace = load_rules().menace_words | load_speech().menaces
    if any(is_armed(m) for m in speakers):
        return bool(after & menace)
    plain = cue.trigger.form.lemma in ("warn", "swear", "vow", "threaten", "threaten to")
    to_come = bool(after & {"will", "would", "shall"}) or cue.trigger.form.lemma != "warn"
    return plain and to_come and bool((after & menace) - _WEAK) and not after & {"could", "might", "may"}


def _denies(reading: Reading, cue: Cue, speakers: Speakers, about: list[Happening]) -> bool:
    """Only who may have done it denies by a plain "said": a force, a government, a group, not a hospital."""
    after = reading.words(cue.trigger.last + 1, cue.trigger.last + 4)
    if cue.trigger.form.words[-1] in ("no", "not", "any") and NO_DENIAL & set(after):
        return False
    if cue.trigger.form.lemma != REPORTED:
        return True
    return any(is_armed(m) or of_state(m) or _may_be_blamed(m) for m in speakers)


def _may_be_blamed(mention: Mention) -> bool:
    return mention.kind == "org" and mention.term not in ("medical", "media", "education", "aid")


def _demands(reading: Reading, cue: Cue, speakers: Speakers, about: list[Happening]) -> bool:
    """No demand: "asked for his name" within a quotation, "kidnapping for ransom", "the public is urged to"."""
    lemma, lower = cue.trigger.form.lemma, reading.tokens.lower
    low, high = reading.bounds(cue.sentence)
    if lemma == "demand" and not speakers and (cue.trigger.noun or cue.trigger.first == low):
        return False
    if cue.trigger.noun:
        return lemma != "ransom" or lower[max(low, cue.trigger.first - 1)] not in ("for", "to", "on", "against")
    if cue.trigger.passive and lemma != "demand" and not speakers:
        return False
    if not lemma.startswith(("ask", "request")):
        return True
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 8))
    if not any(_may_demand(m) for m in speakers) and speakers:
        return False
    if lemma == "ask for" and all(m.kind != "org" for m in speakers):
        return bool(load_speech().asked_for & set(after))
    before = reading.words(low, cue.trigger.first)
    opened = sum(word in ('"', "“") for word in before) - sum(word == "”" for word in before)
    return opened % 2 == 0 and not set(after) & {"anonymity", "name", "named", "anonymous"}


def _may_demand(mention: Mention) -> bool:
    """Whether "asked" by somebody is a demand: of a body, a named person, officials, captors; not of a crowd or a reader."""
    if mention.kind != "people":
        return True
    classes = people_class(mention.head)
    return bool(classes & {"speaker", "perpetrator"}) or mention.term not in ("civilians", "children", "military", None)


def _states(reading: Reading, cue: Cue, speakers: Speakers, about: list[Happening]) -> bool:
    """A plain statement: an official body, a force or a group admits, welcomes, advises."""
    return bool(about) and any(of_state(m) or is_armed(m) or (m.kind == "org" and m.term != "media") for m in speakers)


def _inquires(reading: Reading, cue: Cue, speakers: Speakers, about: list[Happening]) -> bool:
    if cue.trigger.form.action == "probe_verbs":
        return any(investigates(m) for m in speakers)
    if cue.trigger.form.lemma == "review" and not any(investigates(m) for m in speakers):
        return False
    return not cue.trigger.noun or _under_way(reading, cue)


def _under_way(reading: Reading, cue: Cue) -> bool:
    """Return whether an inquiry is told as one that goes on or was opened, not asked for or long over."""
    low, high = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 6), cue.trigger.first)
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 7))
    speech = load_speech()
    return bool(set(before) & speech.opening) or bool(set(after) & speech.going)


def _reacts(reading: Reading, cue: Cue, speakers: Speakers, about: list[Happening]) -> bool:
    return bool(about) and (bool(speakers) or not cue.trigger.noun)


def _sentences(reading: Reading, cue: Cue, speakers: Speakers, about: list[Happening]) -> bool:
    return bool(speakers) or not cue.trigger.noun


_NEEDS: dict[str, Callable[[Reading, Cue, Speakers, list[Happening]], bool]] = {
    "claim_responsibility": _claims,
    "deny_responsibility": _denies,
    "threaten": _threatens,
    "demand": _demands,
    "statement": _states,
    "investigate": _inquires,
    "condemn": _reacts,
    "condole": _reacts,
    "sentence": _sentences,
}
