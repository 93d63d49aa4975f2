"""Stands that only a reported clause tells: "said that one of its fighters did it", "we will strike again," he said."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.triggers import Trigger
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speakers import Attribution, attributions, happening_nouns
from dateline.knowledge.rules import load_rules
from dateline.knowledge.speech import load_speech
from dateline.knowledge.triggers import TriggerForm

_OWN = frozenset("its their our his her my".split())
_SELF = frozenset("it they we he she i".split())
_COUNTS = frozenset("one two three four five some several a many none members fighters gunmen men".split())
_HELPERS = frozenset("has have had also already now just yesterday on monday tuesday wednesday thursday friday".split())
_FUTURE = frozenset(["would", "will", "shall", "'ll", "we'll", "they'll", "would"])
_BE = frozenset("was were is are been be".split())
NO_DENIAL = frozenset(
    "information reports report comment details detail evidence word doubt indication know say give clear confirm "
    "casualties injuries arrests one yet only longer say immediately whether".split()
)
"""What stands behind "had no", "did not" where nothing is denied: "no information", "did not say"."""
_REACH = 18


REPORTED = "say"
"""The lemma of the cues made here."""


def reported_cues(reading: Reading, cues: list[Cue]) -> Iterator[Cue]:
    """Yield a cue for each verb of saying whose clause takes a stand; none where a statement word stands already."""
    taken: dict[int, list[Cue]] = {}
    for cue in cues:
        taken.setdefault(cue.sentence, []).append(cue)
    for sentence in reading.sentences:
        if not sentence.coded:
            continue
        for found in attributions(reading, sentence.index):
            clause = _clause(reading, sentence.index, found)
            if clause is None or any(_overlaps(c, found, clause) for c in taken.get(sentence.index, [])):
                continue
            kind = kind_of_clause(reading.words(*clause))
            if kind is not None:
                yield _made(reading, sentence.index, found, kind)


def _clause(reading: Reading, sentence: int, found: Attribution) -> tuple[int, int] | None:
    """Return the tokens of what is said: behind a verb that leads, before a speaker that trails."""
    low, high = reading.bounds(sentence)
    lower = reading.tokens.lower
    if lower[found.first] == "according":
        return None
    if found.fronted:
        start = _behind_adjuncts(lower, found.last + 1, high, told=lower[found.last] in ("told", "tells"))
        return (start, min(high, start + _REACH)) if start < high else None
    start = low
    while start < found.first and not lower[start][0].isalnum():
        start += 1
    return (start, min(found.first, start + _REACH)) if start < found.first - 2 else None


def _behind_adjuncts(lower: list[str], start: int, high: int, *, told: bool) -> int:
    """Step over "in a statement on Telegram that", "AFP" of "told AFP" to where the clause begins."""
    reach = range(start, min(high, start + 12))
    that = next((i for i in reach if lower[i] == "that"), None)
    first = next((i for i in reach if lower[i] in _SELF), None)
    if that is not None and (first is None or that < first):
        return that + 1
    while start < high and not lower[start][0].isalnum():
        start += 1
    if told:
        heard = range(start, min(high, start + 4))
        return next((i for i in heard if _own_verb(lower[i : i + 6]) is not None), start)
    return start


def kind_of_clause(words: list[str]) -> str | None:
    """Return what somebody does who says these words of himself: claims, denies, threatens; None where nothing."""
    if words[:1] in (["if"], ["unless"], ["until"]) and "," in words:
        words = words[words.index(",") + 1 :]
    verb = _own_verb(words)
    if verb is None:
        return None
    speech = load_speech()
    near = [x for x in words[verb : verb + 6] if x not in _HELPERS]
    nobody = words[:1] == ["no"] or words[:2] == ["none", "of"]
    if nobody or set(near[:3]) & speech.denying:
        denied = set(words[verb : verb + 10]) & speech.guilt and not set(words[verb : verb + 5]) & NO_DENIAL
        return "deny_responsibility" if denied else None
    if near[:1] and near[0] in _FUTURE:
        menaced = set(words[verb : verb + 8]) & (load_rules().menace_words | speech.menaces) - _TAME
        return "threaten" if menaced else None
    if near[:1] and near[0] in _BE:
        owns = "responsible" in near[1:4] and owned(near[near.index("responsible") + 1 :])
        return "claim_responsibility" if owns or "behind" in near[1:4] else None
    joined = " ".join(near)
    if "carried out" in joined or ("claim" in joined and "responsibility" in joined):
        return "claim_responsibility"
    return "claim_responsibility" if near[:1] and near[0] in speech.deeds - _TAME else None


_TAME = frozenset("we will would more target targets response war did posted holding seized fate next targeted".split())


def owned(after: list[str]) -> bool:
    """Whether "responsible" stands for a deed: alone, for "it", or for an attack; not for a flight delay."""
    if after[:1] != ["for"]:
        return True
    return bool({"it", "this", "that", "them", "both"} & set(after[1:2]) | happening_nouns() & set(after[1:6]))


def _own_verb(words: list[str]) -> int | None:
    """Return where the verb of a clause begins whose subject is the speaker: "it", "its fighters", "one of our men"."""
    if not words:
        return None
    if words[0] in _SELF:
        return 1
    if words[0] == "no":
        return 1
    if words[0] in _OWN:
        return _behind_noun(words, 1)
    if words[0] in _COUNTS and words[1:2] == ["of"] and words[2:3] and words[2] in _OWN:
        return _behind_noun(words, 3)
    if words[:2] in (["the", "group"], ["the", "movement"], ["the", "organisation"], ["the", "organization"]):
        return 2
    return None


def _behind_noun(words: list[str], at: int) -> int | None:
    """Return where the verb begins behind a noun of at most three words."""
    stop = _HELPERS | _FUTURE | _BE | load_speech().deeds | load_speech().denying | {"carried", "claimed"}
    return next((i for i in range(at + 1, min(len(words), at + 4)) if words[i] in stop), None)


def _overlaps(cue: Cue, found: Attribution, clause: tuple[int, int]) -> bool:
    """Whether a statement word is the verb of saying itself or opens its clause."""
    start, end = clause
    if found.first <= cue.trigger.last and cue.trigger.first <= found.last:
        return True
    return start <= cue.trigger.first < end


def _made(reading: Reading, sentence: int, found: Attribution, kind: str) -> Cue:
    verb = found.last if found.fronted else _verb_of(reading, found)
    word = reading.tokens.lower[verb]
    form = TriggerForm((word,), kind, REPORTED, "past", statement=True)
    start, end = reading.tokens.starts[verb], reading.tokens.ends[verb]
    return Cue(Trigger(start, end, verb, verb, form, sentence, False, False))


def _verb_of(reading: Reading, found: Attribution) -> int:
    saying = load_speech().saying
    return next((i for i in range(found.first, found.last + 1) if reading.tokens.lower[i] in saying), found.last)
