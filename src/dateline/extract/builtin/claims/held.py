"""Who did it by the rules' word and the trained reader's together."""

from __future__ import annotations

from itertools import pairwise

from dateline.core.event import Claim
from dateline.core.values import Party
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.claims.grading import grade_of, nameless
from dateline.extract.builtin.deeds.sides import suffered
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Placed
from dateline.extract.builtin.speakers import source_of
from dateline.extract.builtin.speech import party_of
from dateline.knowledge.actors import load_actor_words

_TWO_SIDES = frozenset(["armed_clash", "agreement", "riot", "mob_violence"])


def held(context: Context, happening: Happening, claims: list[Claim]) -> list[Claim]:
    """Return who did it by the rules' word and the trained reader's: the surest first of those that only it names."""
    claims = [c for c in claims if c.attribute == "perpetrator"]
    counsel = context.reading.counsel
    if counsel is None:
        return claims
    known = {(c.evidence.start, c.evidence.end): c for c in claims}
    settled = happening.action not in _TWO_SIDES and any(not nameless(c.value) for c in claims)  # type: ignore[arg-type]
    doubted: set[int] = set()
    found: list[tuple[float, Claim]] = []
    for p in context.reading.placed:
        if p.mention.kind not in ("org", "people", "person"):
            continue
        rule = known.get((p.mention.start, p.mention.end))
        score = counsel.fills("actor", happening.cues, p.mention, None if rule is None else 0)
        if p.mention.start in context.speaking or (rule is None and _beside(context, happening, p)):
            score += counsel.votes.elsewhere
        elif rule is None and (settled or (claims and p.mention.kind == "people")):
            score += counsel.votes.rival
        if rule is not None and score <= 0 and rule.attribution == "stated" and not _listed(rule):
            doubted.add(id(rule))
        elif rule is None and score > 0:
            party = party_of(p.mention, context.found)
            grade, chance = grade_of(context, p), counsel.chance("actor", happening.cues, p.mention)
            made = context.claim(
                "perpetrator", party, p.mention, term=party.kind, attribution=grade, score=round(chance, 2)
            )
            found.append((score, made))
    kept = [c for c in claims if id(c) not in doubted]
    named = {_who(c) for c in kept}
    for _, claim in sorted(found, key=lambda f: -f[0]):
        if _who(claim) not in named:
            named.add(_who(claim))
            kept.append(claim)
    return kept


def _beside(context: Context, happening: Happening, p: Placed) -> bool:
    """Whether a mention has another part in the deed than doing it: it tells of it, suffers it, or runs the place."""
    before = context.reading.words(max(0, p.first - 4), p.first)
    runs = any(a in load_actor_words().sided and b == "by" for a, b in pairwise(before))
    return runs or _tells(context, p) or _suffers(happening, p)


def _who(claim: Claim) -> str:
    """Return what tells doers apart: the actor of the list, else the words."""
    assert isinstance(claim.value, Party)
    return claim.value.actor_id or claim.value.name.lower()


def _suffers(happening: Happening, p: Placed) -> bool:
    """Whether a mention is whom the deed falls on, or whom its tolls count as victims."""
    for cue in happening.cues:
        if p in suffered(cue) and happening.action not in _TWO_SIDES:
            return True
        if any(t.start < p.mention.end and p.mention.start < t.end and t.toll.group != "attackers" for t in cue.tolls):
            return True
    return False


def _listed(claim: Claim) -> bool:
    return isinstance(claim.value, Party) and claim.value.actor_id is not None


def _tells(context: Context, p: Placed) -> bool:
    """Whether a mention is whom its sentence quotes: "the mission said the violence took place on Tuesday"."""
    source = source_of(context.reading, p.sentence)
    return source is not None and source.start == p.mention.start
