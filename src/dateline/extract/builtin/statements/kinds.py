"""What kind of statement a word makes; what a framed verb amounts to is decided by the words behind it."""

from __future__ import annotations

from dateline.extract.builtin.deeds.actions import is_armed
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speakers import happening_nouns
from dateline.extract.builtin.statements.matter import MILD
from dateline.extract.builtin.statements.reported import NO_DENIAL, kind_of_clause, owned
from dateline.knowledge.rules import load_rules
from dateline.knowledge.speech import load_speech

_CLOSING = frozenset(", . ; in on the as within and".split())
_POINTING = frozenset("the that this these those both a an its two three several responsibility".split())
_NO_REQUEST = frozenset(
    'to whether if why how what about , . : ; " “ who when where not in by on only him her me'.split()
)


_RUMOURS = frozenset("rumour rumours rumor rumors speculation".split())


def kind_of(reading: Reading, cue: Cue, happenings: list[Happening]) -> str | None:
    """Return the kind of statement that a trigger may make, None where its words make none."""
    action = cue.trigger.form.action
    _, high = reading.bounds(cue.sentence)
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 14))
    if action == "deny_responsibility" and set(after[:4]) & _RUMOURS:
        return "statement"  # what is denied is somebody else's deed
    if action == "condole" and cue.trigger.noun and cue.trigger.form.form == "ing":
        return None  # "a mourning procession"
    if action not in STATEMENT_FRAMES:
        return action
    return _FRAMED[action](reading, cue, happenings, after)


def _claimed(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "claimed" is a claim of responsibility where a happening or "responsibility" is what is claimed."""
    claim = "claim_responsibility"
    if cue.trigger.passive and "by" in after[:5]:
        return claim if cue.trigger.form.lemma == "claim" else None
    if "responsibility" in after[:3] or "credit" in after[:2]:
        return claim
    if cue.trigger.form.lemma != "claim" or cue.trigger.noun or not after:
        return None
    first, second = after[0], after[1] if len(after) > 1 else "."
    if first in ("it", "both", "them") or (first == "that" and second == "one"):
        return claim if first == "that" or second in _CLOSING else None
    if first == "to":
        return claim if second == "have" and told_within(cue, happenings, 6) else None
    if first in (",", ".", ";"):
        return claim if _noun_before(reading, cue, happenings) or cue.trigger.form.form in ("base", "third") else None
    if first == "that":
        return claim if told_within(cue, happenings, 2, noun=True) else _charged(reading, cue, happenings, after)
    if first in ("without", "falsely") and "that" in after[:5]:
        return _charged(reading, cue, happenings, after)
    near = told_within(cue, happenings, 7 if first in _POINTING else 5, noun=True)
    named = first in _POINTING and bool(happening_nouns() & set(after[1:4]) - _OTHER_CLAIMS)
    return claim if first[0].isdigit() or near or named else None


_OTHER_CLAIMS = frozenset("arrest arrests protest capture release rescue victory ceasefire".split())


def _charged(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "claimed that the army had planted the bomb" accuses: another party, and a deed, behind the "that"."""
    that = cue.trigger.last + 1 + after.index("that")
    placed = reading.by_sentence.get(cue.sentence, [])
    other = any(p.mention.kind in ("org", "people") and is_armed(p.mention) and 0 < p.first - that <= 4 for p in placed)
    return "accuse" if other and told_within(cue, happenings, 14) else None


def told_within(cue: Cue, happenings: list[Happening], reach: int, *, noun: bool = False) -> bool:
    """Return whether an act of violence is told at most ``reach`` tokens behind a trigger (``noun``: as a noun)."""
    return any(
        c.sentence == cue.sentence
        and 0 < c.trigger.first - cue.trigger.last <= reach
        and (c.trigger.noun or not noun or c.trigger.form.form == "ing")
        and h.action not in MILD
        for h in happenings
        for c in h.cues
    )


def _noun_before(reading: Reading, cue: Cue, happenings: list[Happening]) -> bool:
    """ "the shooting ..., which the Taliban claimed": the relative points back to a happening of the sentence."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 7), cue.trigger.first)
    return "which" in before and any(
        c.sentence == cue.sentence and c.trigger.first < cue.trigger.first for h in happenings for c in h.cues
    )


def _pledged(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "promised", "offered", "announced" are a pledge where help or money is what is promised."""
    near = after[:9] if cue.trigger.form.lemma in ("announce", "approve", "send", "commit", "pay") else after
    stop = next((i for i, word in enumerate(near) if word in (".", ";", ":")), len(near))
    near = near[:stop]
    if "that" in near[:1] or cue.trigger.noun:
        return None
    given = cue.trigger.form.lemma in ("pay", "rush", "distribute") and cue.trigger.form.form != "base"
    if given and not set(near) & load_speech().helped:
        return None
    if any(word in load_rules().aid_words or _is_money(word) for word in near):
        return "pledge_aid"
    return "threaten" if cue.trigger.form.lemma == "promise" else None


def _is_money(word: str) -> bool:
    """Return whether a token is a sum with its currency written on: "n50,000", "rs200", "p15,000"."""
    figure = word.lstrip("abcdefghijklmnopqrstuvwxyz")
    return word[: len(word) - len(figure)] in load_speech().currencies and figure.isdigit()


def _called(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "called the attack cowardly" condemns: a happening named right behind, and a judgement of it."""
    if after[:1] in (["on"], ["for"]) or (after[:1] and "for" in after[1:7] and "it" not in after[:1]):
        return "demand" if cue.trigger.form.lemma == "call" and after[:1] and _asks(after) else None
    low, _ = reading.bounds(cue.sentence)
    if "what" in reading.words(max(low, cue.trigger.first - 4), cue.trigger.first):
        return None  # "in what the army called a gunfight"
    named = told_within(cue, happenings, 4, noun=True)
    judged = set(after) & load_rules().judging_words
    plain = judged - {'"', "“"}
    return "condemn" if (named and judged) or (plain and after[:1] == ["it"]) else None


def _asks(after: list[str]) -> bool:
    """ "called late on Tuesday for an end": only times and adverbs before the "for"."""
    upto = after[: after.index("for")] if "for" in after else after
    return len(upto) <= 5 and not any(
        word in (",", ".", "it", "that", "the", "a", "them", "him", "her", '"', "“") for word in upto
    )


def _warned(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """No threat: "a warning call", "warned of the attack" (a telephone warning)."""
    if cue.trigger.passive or (cue.trigger.noun and after[:1] != ["that"]):
        return None
    return None if after[:1] == ["of"] and not set(after[1:4]) & _TO_COME else "threaten"


_TO_COME = frozenset(
    "more further fresh new similar worse attacks strikes bombings retaliation reprisals revenge consequences dire grave "
    "serious severe bloodshed war another".split()
)


def _asked(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "asked the government to ...", "asks that ..." demand; "asked whether", "asked not to be named" do not."""
    if cue.trigger.noun or cue.trigger.passive or not after:
        return None
    if after[0] == "that":
        return "demand"
    if after[0] in _NO_REQUEST or "not" in after[:3] or "named" in after or "identified" in after:
        return None
    upto = next((i for i, word in enumerate(after) if word in (".", ",", ";", ":", '"', "“")), len(after))
    return "demand" if "to" in after[1 : min(upto, 10)] else None


def _probed(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    return None if cue.trigger.noun or cue.trigger.passive else "investigate"


def _said(reading: Reading, cue: Cue, happenings: list[Happening], after: list[str]) -> str | None:
    """ "said its fighters attacked" claims, "said it had nothing to do with" denies, "said they would attack" threatens."""
    speech = load_speech()
    near = after[:5]
    stop = next((i for i, word in enumerate(near) if word in (",", ".", ";", "but", "and")), len(near))
    near = near[:stop]
    if set(near) & speech.denying:
        if set(near) & NO_DENIAL:
            return None
        told = told_within(cue, happenings, 10) or bool(set(after[:9]) & speech.guilt)
        return "deny_responsibility" if told else None
    if near[:1] in (["would"], ["will"]) or near[1:2] in (["would"], ["will"]):
        clause = ["it", *after[near[1:2] in (["would"], ["will"]) :]]
        return "threaten" if kind_of_clause(clause) == "threaten" else None
    owns = "responsible" in after[:6] and owned(after[after.index("responsible") + 1 :])
    told = told_within(cue, happenings, 10)
    if (owns or told) and ("responsible" in after[:6] or "behind" in after[:3]):
        return "claim_responsibility"
    if "behind" in after[:3] or ("carried" in after[:5] and "out" in after[:6]):
        return "claim_responsibility"
    if any(word in ("been", "was", "were", "by") for word in near):
        return None
    return "claim_responsibility" if told_within(cue, happenings, 6) or set(near) & speech.deeds else None


_FRAMED = {
    "claim_verbs": _claimed,
    "pledge_verbs": _pledged,
    "call_verbs": _called,
    "warn_verbs": _warned,
    "ask_verbs": _asked,
    "probe_verbs": _probed,
    "say_verbs": _said,
}
STATEMENT_FRAMES = frozenset(_FRAMED)
"""Classes of verbs that make a statement only by what stands behind them."""
