"""Where, when and with what: places, times, sites and weapons go to the trigger they belong to."""

from __future__ import annotations

from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.parties import CLAUSE_WORDS, RELATIVES, SAYING
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.rules import load_rules


def attach(reading: Reading, cues: list[Cue], p: Placed, low: int) -> None:
    """Give a weapon, place, site or time to the trigger of the sentence that it stands nearest to."""
    kind = p.mention.kind
    if kind not in ("weapon", "place", "facility", "time"):
        return
    if kind == "time" and (_reporting_time(reading, p, low) or _told_to_somebody(reading, cues, p, low)):
        return
    if kind == "place" and (speakers_place(reading, p) or _listed_with_party(reading, p)):
        return
    cue = min(cues, key=lambda c: _distance(reading, c, p))
    if (
        kind == "place"
        and p.first - low > 1
        and any(_states(c) and p.last < c.trigger.first < cue.trigger.first for c in cues)
    ):
        return  # "a letter sent to a newspaper in London claimed the attacks"
    if kind == "time":
        cue = _stated_when(reading, cues, cue, p)
        if _afterwards(reading, cue, p):
            return
    into = {"weapon": cue.weapons, "place": cue.places, "facility": cue.sites, "time": cue.times}[kind]
    if p not in into:
        into.append(p)


_ELSEWHERE = frozenset(
    "heading headed bound travelling traveling going returning based born native formerly destined fled flown rushed transferred".split()
)


def _states(cue: Cue) -> bool:
    """Whether a verb tells a statement, or may."""
    form = cue.trigger.form
    return not cue.trigger.noun and (form.statement or form.action in _STATING)


_STATING = frozenset(["claim_verbs", "pledge_verbs", "call_verbs", "warn_verbs", "say_verbs"])


def speakers_place(reading: Reading, p: Placed) -> bool:
    """Whether a place says where the speaker is ("officials in Peshawar said", "told Reuters from Goma by telephone")."""
    lower = reading.tokens.lower
    after = lower[p.last + 1 : p.last + 4]
    if any(word in _ELSEWHERE for word in lower[max(0, p.first - 3) : p.first]):
        return True
    if p.prep in ("in", "from", "at", "of") and any(word in SAYING for word in after[:2]):
        before = [q for q in reading.by_sentence.get(p.sentence, []) if q.last < p.first]
        return (
            bool(before) and before[-1].mention.kind in ("people", "org", "person") and p.first - before[-1].last <= 3
        )
    return p.prep == "from" and after[:2] == ["by", "telephone"]


def _listed_with_party(reading: Reading, p: Placed) -> bool:
    """Whether a country goes on a list of those who act: "condemned by France, Germany and the United States"."""
    lower = reading.tokens.lower
    first = p
    for q in reversed(reading.by_sentence.get(p.sentence, [])):
        between = lower[q.last + 1 : first.first]
        if q.last >= first.first:
            continue
        if not between or len(between) > 4 or not _LISTING.issuperset(between) or q.prep not in ("", "by"):
            return False
        if q.mention.kind == "org" and getattr(q.mention.value, "kind", None) == "government":
            return q.prep == "by"
        if q.mention.kind not in ("place", "org"):
            return False
        first = q
    return False


_LISTING = frozenset(", and the as well".split())


def _afterwards(reading: Reading, cue: Cue, p: Placed) -> bool:
    """Whether a time is that of something later: "the toll of the blast rose to four on Sunday", "since ... in April".

    It stands behind the noun of the happening and behind a verb of what followed, or in a "since" or past relative clause.
    """
    if p.first <= cue.trigger.last:
        return False
    between = reading.tokens.lower[cue.trigger.last + 1 : p.first]
    if cue.trigger.noun and cue.definite_noun(reading) and any(word in load_rules().later_verbs for word in between):
        return True
    coarse = getattr(p.mention.value, "precision", "") in ("month", "year", "season", "span", "decade", "quarter")
    if "since" in between:
        return coarse
    relative = next((i for i, word in enumerate(between) if word in RELATIVES), None)
    return coarse and relative is not None and any(word in _WAS for word in between[relative + 1 : relative + 3])


_WAS = frozenset(["was", "were", "had", "is", "are", "has"])


def _stated_when(reading: Reading, cues: list[Cue], cue: Cue, p: Placed) -> Cue:
    """In "X condemned the attack on the hospital on Wednesday" the day is the statement's, unless it stands at the noun."""
    before = [c for c in cues if c.trigger.form.statement and c.trigger.last < cue.trigger.first]
    nominal = cue.trigger.noun or cue.trigger.form.form == "ing"
    if not before or not nominal or p.last < cue.trigger.first:
        return cue
    between = reading.tokens.lower[cue.trigger.last + 1 : p.first]
    if any(word in _HAPPENED for word in between):
        return cue  # "blamed the attack, which happened on Wednesday, on ..."
    return cue if p.first - cue.trigger.last <= 3 else before[-1]


_HAPPENED = frozenset(["happened", "occurred", "took", "killed", "wounded", "left", "claimed", "injured"])


def _distance(reading: Reading, cue: Cue, p: Placed) -> float:
    trigger = cue.trigger
    if p.first > trigger.last:
        low, high, cost = trigger.last + 1, p.first, 0.0
    elif p.last < trigger.first:
        low, high, cost = p.last + 1, trigger.first, 1.0
    else:
        return 0.0
    between = reading.tokens.lower[low:high]
    breaks = sum(word in CLAUSE_WORDS or word in (",", ";") for word in between)
    if cost and not between and trigger.form.statement and p.mention.kind == "time":
        return 0.5  # "the Union on Thursday condemned the bombing": the day of the word it stands before
    statement = (12.0 if trigger.passive or trigger.form.form == "participle" else 6.0) * trigger.form.statement
    if cost and p.prep and any(word in CLAUSE_WORDS for word in between):
        cost += 10.0  # "in Kabul and was followed by gunfire": Kabul belongs to what stands before it
    return len(between) + 3.0 * breaks + cost + statement


def _told_to_somebody(reading: Reading, cues: list[Cue], p: Placed, low: int) -> bool:
    """Whether a time says when somebody was told: "an official told AFP on Monday", with no deed in between."""
    told = next(
        (i for i in range(p.first - 1, max(low, p.first - 6) - 1, -1) if reading.tokens.lower[i] == "told"), None
    )
    if told is None or p.prep != "on":
        return False
    between = reading.tokens.lower[told + 1 : p.first]
    return "that" not in between and not any(told < c.trigger.first < p.first for c in cues)


def _reporting_time(reading: Reading, p: Placed, low: int) -> bool:
    """Return whether a time says when somebody spoke ("police said on Tuesday")."""
    before = reading.tokens.lower[max(low, p.first - 4) : p.first]
    if before[-2:] == ["as", "of"] or before[-1:] == ["until"]:
        return True  # "had killed ten as of 0900H today"
    plain = [w for w in before if w not in ("on", "late", "early", "in", "a", "statement", "the", "reporters")]
    return bool(plain) and plain[-1] in SAYING
