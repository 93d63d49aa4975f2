"""Claims of responsibility, denials, accusations, condemnations, condolences, threats: who said it about what."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.core.text import Mention
from dateline.extract.builtin.actions import is_armed
from dateline.extract.builtin.cues import Cue
from dateline.extract.builtin.grouping import Happening
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speakers import Floor, speakers_of
from dateline.extract.builtin.speech import Referents
from dateline.knowledge.rules import load_rules

STATEMENT_FRAMES = frozenset(("claim_verbs", "pledge_verbs", "call_verbs", "warn_verbs"))
_NOT_SPOKEN = frozenset(["no", "nobody", "none", "neither"])
_STATE_KINDS = ("state_force", "police", "government", "intelligence", "international_body", "aid_organisation")


@dataclass(slots=True)
class Statement:
    """One stand taken: its trigger, who took it, about which happenings, and whom it accuses."""

    kind: str
    cues: list[Cue]
    speakers: list[Mention]
    about: list[Happening]
    accused: list[Mention] = field(default_factory=list)


def find_statements(
    reading: Reading, cues: list[Cue], happenings: list[Happening], found: Referents
) -> list[Statement]:
    """Return the statements of a report, those of one speaker on one matter joined."""
    statements: list[Statement] = []
    floor = Floor()
    for cue in cues:
        made = _statement(reading, cue, happenings, found, floor)
        if made is None:
            continue
        same = next((s for s in statements if _same(s, made)), None)
        if same is None:
            statements.append(made)
        else:
            same.cues += made.cues
            same.about += [h for h in made.about if h not in same.about]
            same.accused += [m for m in made.accused if m not in same.accused]
    return statements


def _same(one: Statement, other: Statement) -> bool:
    if one.kind != other.kind:
        return False
    names = {m.text.lower() for m in one.speakers}
    again = {m.text.lower() for m in other.speakers}
    return bool(names & again) or (not names and not again)


def _statement(reading: Reading, cue: Cue, happenings: list[Happening], found: Referents, floor: Floor) -> Statement | None:
    kind = _kind(reading, cue, happenings)
    if kind is None or _nobody(reading, cue):
        return None
    speakers = speakers_of(reading, cue, found, floor)
    if not speakers and kind in ("claim_responsibility", "deny_responsibility", "demand", "threaten", "pledge_aid"):
        if not (kind == "threaten" and cue.trigger.noun):
            return None
    about = [h.part_of or h for h in _about(cue, happenings)]
    if kind == "claim_responsibility":
        if not about or not any(_may_claim(m) for m in speakers):
            return None
    if kind in ("deny_responsibility", "condemn", "condole") and not about:
        return None
    if kind == "accuse":
        return _accusation(reading, cue, speakers, about)
    return Statement(kind, [cue], speakers, about)


def _kind(reading: Reading, cue: Cue, happenings: list[Happening]) -> str | None:
    """Return the kind of statement; "claimed" is one only of a happening named right after it, or "claimed by"."""
    action = cue.trigger.form.action
    if action not in STATEMENT_FRAMES:
        return action
    _, high = reading.bounds(cue.sentence)
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 8))
    if action != "claim_verbs":
        return _framed(reading, cue, action, happenings, high)
    if cue.trigger.passive and "by" in after[:1]:
        return "claim_responsibility"
    if "responsibility" in after[:3] or "credit" in after[:2]:
        return "claim_responsibility"
    if cue.trigger.form.lemma == "claim" and after[:1] in (["it"], ["both"], ["the"], ["that"], ["this"]):
        if any(
            c.sentence == cue.sentence and 0 < c.trigger.first - cue.trigger.last <= 6 and c.trigger.noun
            for h in happenings
            for c in h.cues
        ):
            return "claim_responsibility"
        return (
            "claim_responsibility" if after[:1] == ["it"] and after[1:2] in ([","], ["."], ["in"], ["on"], []) else None
        )
    return None


def _framed(reading: Reading, cue: Cue, action: str, happenings: list[Happening], high: int) -> str | None:
    """Return what "promised", "called" or "warned" amount to, from the words behind them."""
    rules = load_rules()
    after = set(reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 13)))
    if action == "pledge_verbs":
        return "pledge_aid" if after & rules.aid_words else None
    if action == "call_verbs":
        named = any(
            c.sentence == cue.sentence and c.trigger.noun and 0 < c.trigger.first - cue.trigger.last <= 4
            for h in happenings
            for c in h.cues
        )
        return "condemn" if (named or "it" in after) and after & rules.judging_words else None
    menacing = any(is_armed(p.mention) and not is_state(p.mention) for p in cue.subjects)
    return "threaten" if menacing and after & rules.menace_words else None


def _may_claim(mention: Mention) -> bool:
    if mention.kind == "org":
        return getattr(mention.value, "kind", None) not in ("international_body", "aid_organisation")
    return mention.kind in ("people", "person", "place")


def _nobody(reading: Reading, cue: Cue) -> bool:
    """Return whether the words say that nobody took this stand ("no group has claimed responsibility")."""
    low, _ = reading.bounds(cue.sentence)
    before = reading.words(max(low, cue.trigger.first - 8), cue.trigger.first)
    if any(word in _NOT_SPOKEN for word in before):
        return True
    return any(word in ("not", "hasn't", "haven't", "nor", "yet", "immediate", "immediately") for word in before[-4:])


def _about(cue: Cue, happenings: list[Happening]) -> list[Happening]:
    """Return what a statement is about: the happening named beside it, else the one the report is about."""
    beside = [
        (abs(other.trigger.start - cue.trigger.start) + (other.trigger.start < cue.trigger.start) * 200, happening)
        for happening in happenings
        for other in happening.cues
        if other.sentence == cue.sentence
    ]
    if beside:
        return [min(beside, key=lambda b: b[0])[1]]
    before = [h for h in happenings if not h.background and h.first_sentence <= cue.sentence]
    mains = [h for h in before if h.main]
    last = [h for h in mains if h.last_sentence == cue.sentence - 1]
    return (last or mains or before)[:1]


def _accusation(reading: Reading, cue: Cue, speakers: list[Mention], about: list[Happening]) -> Statement | None:
    suffered = cue.subjects if cue.trigger.passive else cue.objects
    accused = [p.mention for p in suffered if p.mention.kind in ("org", "people", "person")]
    _, high = reading.bounds(cue.sentence)
    after = reading.words(cue.trigger.last + 1, min(high, cue.trigger.last + 10))
    if cue.trigger.form.lemma.startswith("blame") and "on" in after[:6]:
        at = cue.trigger.last + 1 + after.index("on")
        named = [p.mention for p in reading.by_sentence.get(cue.sentence, []) if at < p.first <= at + 5]
        accused = [m for m in named if m.kind in ("org", "people", "person")][:1] or accused
    if not accused:
        return None
    if cue.trigger.passive and not cue.agents:
        speakers = [m for m in speakers if m not in accused]
    return Statement("accuse", [cue], speakers, about, accused)


def is_state(mention: Mention) -> bool:
    """Return whether a mention is a state or a body of states, which claims no attack as its own."""
    return getattr(mention.value, "kind", None) in _STATE_KINDS and not is_armed(mention)
