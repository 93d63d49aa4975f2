"""Who did it, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.core.event import Claim
from dateline.core.text import Mention
from dateline.core.values import Party
from dateline.extract.builtin.claims.attributed import as_told
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.claims.crowds import is_crowd, is_number
from dateline.extract.builtin.claims.grading import grade_of, nameless
from dateline.extract.builtin.claims.held import held
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.sides import is_armed, participants
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Placed
from dateline.extract.builtin.speech import party_of, points_to_group
from dateline.extract.builtin.statements import Statement
from dateline.knowledge.lexicon import people_class
from dateline.knowledge.rules import load_rules


def perpetrator_claims(context: Context, happening: Happening, statements: list[Statement]) -> list[Claim]:
    """Return who did it, the surest attribution first, and who claimed it; an actor of the list outranks nameless "gunmen"."""
    if all(cue.trigger.form.lemma in load_rules().no_deed for cue in happening.cues):
        return []
    named: list[Claim] = []
    for statement in statements:
        if happening in statement.about:
            named += _by_statement(context, statement)
    for cue in happening.cues:
        for p in participants(cue):
            claim = _doer(context, cue, p)
            if claim is not None:
                named.append(claim)
        named += _by_pronoun(context, cue)
        named += _by_modifier(context, cue)
    named += _by_suspicion(context, happening)
    whole = happening.part_of
    if whole is not None and not any(isinstance(c.value, Party) and c.value.actor_id for c in named):
        named += [
            replace(c, score=0.6)
            for c in perpetrator_claims(context, whole, statements)
            if c.attribute == "perpetrator"
        ]
    if not named:
        named += [c for p in happening.listed_by if (c := _doer(context, happening.cues[0], p)) is not None]
    named = [*held(context, happening, named), *(c for c in named if c.attribute != "perpetrator")]
    named = _without_responders(happening, as_told(context, happening, statements, named))
    resolved = [c for c in named if isinstance(c.value, Party) and c.value.actor_id]
    proper = resolved or [c for c in named if isinstance(c.value, Party) and not nameless(c.value)]
    grade = {"claimed": 0, "stated": 1, "blamed": 2, "suspected": 3}
    kept = [c for c in named if c in proper] if proper else named[:1]
    perpetrators = _one_of_a_state([c for c in kept if c.attribute == "perpetrator"])
    claimants = [c for c in named if c.attribute == "claimant"]
    return [*sorted(perpetrators, key=lambda c: grade.get(c.attribution or "stated", 1)), *claimants]


_STATE_ACTS = frozenset(
    "air_strike shelling armed_clash protest_crackdown arrest weapons_disrupted territory_change agreement other".split()
)


def _without_responders(happening: Happening, named: list[Claim]) -> list[Claim]:
    """Drop police and soldiers where others attack: those who shoot the attacker did not do the attack."""
    if happening.action in _STATE_ACTS:
        return named
    others = [c for c in named if c.term not in ("state_force", "police", "government") or c.attribution != "stated"]
    return others if any(c.attribute == "perpetrator" for c in others) else named


def _one_of_a_state(claims: list[Claim]) -> list[Claim]:
    """Name a state once: its government is left out beside its army."""
    armies = {c.value.country for c in claims if isinstance(c.value, Party) and c.value.kind == "state_force"} - {None}
    return [
        c
        for c in claims
        if not (isinstance(c.value, Party) and c.value.kind == "government" and c.value.country in armies)
    ]


def _by_statement(context: Context, statement: Statement) -> Iterator[Claim]:
    if statement.kind == "claim_responsibility":
        groups = [m for m in statement.speakers if m.kind == "org"]
        for m in groups or statement.speakers:
            party = party_of(m, context.found)
            yield context.claim("claimant", party, m)
            yield context.claim("perpetrator", party, m, term=party.kind, attribution="claimed")
    elif statement.kind == "accuse":
        for m in statement.accused:
            party = party_of(m, context.found)
            by = party_of(statement.speakers[0], context.found).name if statement.speakers else None
            yield context.claim("perpetrator", party, m, term=party.kind, attribution="blamed", according_to=by)


def _by_modifier(context: Context, cue: Cue) -> Iterator[Claim]:
    """ "A rebel ambush", "a militia raid": the word before the noun says who; a "terrorist attack" says nothing."""
    tokens = context.reading.tokens
    at = cue.trigger.first - 1
    if not cue.trigger.noun or at < 0 or cue.agents:
        return
    word = tokens.lower[at]
    if "perpetrator" in people_class(word) and word not in load_rules().epithets:
        evidence = context.cite(tokens.starts[at], tokens.ends[at])
        yield Claim("perpetrator", Party(evidence.quote), evidence, context.origin, attribution="stated", score=0.7)


def _by_suspicion(context: Context, happening: Happening) -> Iterator[Claim]:
    for suspect in context.suspects:
        if suspect.about is happening:
            m = suspect.placed.mention
            party = party_of(m, context.found)
            yield context.claim("perpetrator", party, m, term=party.kind, attribution=suspect.grade)


def _doer(context: Context, cue: Cue, p: Placed) -> Claim | None:
    mention = p.mention
    if mention.kind in ("people", "org") and points_to_group(mention):
        back = context.found.armed_before(mention.start)
        if back is not None:
            party = party_of(back, context.found)
            return context.claim("perpetrator", party, mention, term=party.kind, attribution="stated")
    acts = mention.kind == "person" or is_armed(mention) or (mention.kind == "org" and not cue.trigger.noun)
    if (
        mention.kind == "people"
        and "speaker" in people_class(mention.head)
        and "perpetrator" not in people_class(mention.head)
    ):
        return None
    owner = _owner(context, p)
    if owner is not None:
        party = party_of(owner, context.found)
        return context.claim("perpetrator", party, owner, term=party.kind, attribution=grade_of(context, p))
    affiliation = _affiliation(context, p)
    if mention.kind not in ("org", "people", "person") or not (acts or affiliation or _does_it_plainly(cue, p)):
        return None
    if cue.factuality in ("foiled", "denied") and _is_state(mention):
        return None  # the police foiled it, they did not do it
    party = party_of(mention, context.found)
    if affiliation is not None:
        mention, party = affiliation.mention, party_of(affiliation.mention, context.found)
    return context.claim("perpetrator", party, mention, term=party.kind, attribution=grade_of(context, p))


def _does_it_plainly(cue: Cue, p: Placed) -> bool:
    """Whether people of any kind are said to do it: "a man stabbed four people", "kidnapped by four persons"."""
    if p.mention.kind != "people" or is_number(p.mention.text):
        return False
    if p in cue.agents:
        return True
    if cue.trigger.noun or cue.trigger.passive or (is_crowd(p.mention.text) and cue.action not in _CROWD_ACTS):
        return False
    harmed = any(o.mention.kind in ("people", "person", "org", "facility") for o in cue.objects)
    return p in cue.subjects and p.last < cue.trigger.first and (harmed or cue.action in _CROWD_ACTS)


_CROWD_ACTS = frozenset(["mob_violence", "riot", "protest", "arson_destruction", "looting"])


def _owner(context: Context, p: Placed) -> Mention | None:
    """Return whose weapon does it: "Israeli warplanes", "a jet of the Syrian Air Force", "missiles from Yemen's Houthis"."""
    if p.mention.kind != "weapon":
        return None
    if isinstance(p.mention.value, Party):
        return p.mention
    for q in context.reading.by_sentence.get(p.sentence, []):
        if (
            q.mention.kind == "org"
            and 1 <= q.first - p.last <= 5
            and q.prep in ("of", "from", "by")
            and is_armed(q.mention)
        ):
            return q.mention
    return None


def _is_state(mention: Mention) -> bool:
    kind = getattr(mention.value, "kind", None)
    return kind in ("state_force", "police", "government", "intelligence") or mention.term in (
        "police",
        "military",
        "government",
    )


_BELONGING = frozenset("from of with to by in".split())


_BELIEVED = frozenset(
    "believed suspected thought presumed said alleged reported claiming linked loyal affiliated allied aligned belonging tied connected".split()
)


def _affiliation(context: Context, p: Placed) -> Placed | None:
    """Return the organisation that described people belong to.

    "Gunmen from the Islamic State", "gunmen believed to be from Boko Haram", "fighters loyal to Haftar's army".
    """
    if p.mention.kind != "people":
        return None
    lower = context.reading.tokens.lower
    for q in context.reading.by_sentence.get(p.sentence, []):
        between = lower[p.last + 1 : q.first]
        near = len(between) <= 3 or (len(between) <= 8 and any(word in _BELIEVED for word in between))
        if q.mention.kind == "org" and q.first > p.last and near and is_armed(q.mention):
            if (q.prep in _BELONGING or "be" in between) and "," not in between and "and" not in between:
                return q
    return None


def _by_pronoun(context: Context, cue: Cue) -> Iterator[Claim]:
    if cue.pronoun in ("it", "they") and not cue.trigger.passive and not cue.agents:
        back = context.found.armed_before(cue.trigger.start)
        if back is not None:
            party = party_of(back, context.found)
            yield context.claim("perpetrator", party, back, term=party.kind, attribution="stated", score=0.6)
