"""Whom or what it was aimed at."""

from __future__ import annotations

from dateline.core.event import Claim
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.claims.crowds import is_number
from dateline.extract.builtin.claims.kinds import kind_of
from dateline.extract.builtin.deeds.sides import participants, suffered
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Placed
from dateline.extract.builtin.speakers import source_of
from dateline.extract.builtin.speech import party_of

_OPEN_TO_ALL = (None, "civilians", "transport")


PUBLIC = (None, "civilians", "transport", "business", "infrastructure")


def target_claims(context: Context, happening: Happening) -> list[Claim]:
    """Return whom or what it was aimed at: what the verbs act upon, else the site where that is more than a street.

    People who are only counted ("at least 25 people") are victims, not targets, where something else is named.
    """
    counted = {(toll.start, toll.end) for cue in happening.cues for toll in cue.tolls}
    attacking = {id(p.mention) for cue in happening.cues for p in participants(cue)}
    found: list[Claim] = []
    harmed: list[Claim] = []
    for cue in happening.cues:
        for p in suffered(cue):
            m = p.mention
            if m.kind in ("facility", "people", "org", "person") and id(m) not in attacking:
                if _speaks(context, p) or is_number(m.text):
                    continue
                value = party_of(m, context.found) if m.kind in ("org", "person") else m.text
                claim = context.claim("target", value, m, term=kind_of(context, p, value))
                (harmed if (m.start, m.end) in counted else found).append(claim)
    if not any(c.term not in _OPEN_TO_ALL for c in found):
        sites = [(p, kind_of(context, p, None)) for cue in happening.cues for p in cue.sites]
        found += [
            context.claim("target", p.mention.text, p.mention, term=term, score=0.7)
            for p, term in sites
            if term not in _OPEN_TO_ALL
        ]
    if not harmed and all(c.term in PUBLIC for c in found):
        harmed = _harmed(context, happening)
    return [*found, *harmed] if all(c.term in PUBLIC for c in found) else found


def _harmed(context: Context, happening: Happening) -> list[Claim]:
    """Where nothing says what it was aimed at: those it killed, hurt or took."""
    found = []
    for cue in happening.cues:
        for toll in cue.tolls:
            here = context.reading.by_sentence.get(context.reading.sentence_at(toll.start), [])
            p = next(
                (p for p in here if p.mention.start == toll.start and p.mention.kind in ("people", "person")), None
            )
            if p is None or not toll.toll.count.low or toll.toll.group == "attackers" or is_number(p.mention.text):
                continue
            if p.mention.kind == "person" or p.mention.term != "armed_group":
                value = party_of(p.mention, context.found) if p.mention.kind == "person" else p.mention.text
                found.append(context.claim("target", value, p.mention, term=kind_of(context, p, value), score=0.5))
    return found


def _speaks(context: Context, p: Placed) -> bool:
    """Whether a mention is the source of its sentence: who tells of an attack is not its target."""
    source = source_of(context.reading, p.sentence)
    return source is not None and source.start == p.mention.start
