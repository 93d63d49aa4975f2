"""From happenings and statements to events, each claim with its words."""

from __future__ import annotations

from dateline.core.event import Claim, Event, Role
from dateline.core.ids import content_id
from dateline.core.report import Report
from dateline.core.values import Period
from dateline.extract.builtin.claims import claims_of
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.happenings.harmed import fights
from dateline.extract.builtin.speech import party_of
from dateline.extract.builtin.statements import Statement


def events_of(context: Context, happenings: list[Happening], statements: list[Statement]) -> list[Event]:
    """Return the events of a report: happenings in the order of the text, then statements."""
    ids = {h.number: _event_id(context.report, h.cues[0]) for h in happenings}
    events = [
        _happening_event(context, h, ids, statements, [p for p in happenings if p.part_of is h], fights(h, happenings))
        for h in happenings
    ]
    return [*events, *(_statement_event(context, s, ids) for s in statements)]


def _event_id(report: Report, cue: Cue) -> str:
    return content_id("e", report.id, str(cue.trigger.start), str(cue.trigger.end))


def _happening_event(
    context: Context,
    happening: Happening,
    ids: dict[int, str],
    statements: list[Statement],
    parts: list[Happening],
    fallen: list[Happening],
) -> Event:
    role: Role = "main" if happening.main else "part" if happening.part_of is not None else "background"
    triggers = tuple(context.cite(c.trigger.start, c.trigger.end) for c in happening.cues)
    claims = claims_of(context, happening, statements, parts if happening.action == "complex_attack" else (), fallen)
    claims.insert(0, Claim("action", happening.action, triggers[0], context.origin))
    return Event(
        ids[happening.number],
        context.report.id,
        role,
        happening.action,
        happening.factuality,
        triggers,
        tuple(claims),
        part_of=ids[happening.part_of.number] if happening.part_of is not None else None,
        score=_score(happening),
    )


def _score(happening: Happening) -> float:
    """How surely the words tell a happening: by a word of its own, told more than once, of known reality."""
    score = 0.55 if all(cue.generic or cue.trigger.form.framed for cue in happening.cues) else 0.75
    score += 0.1 if len(happening.cues) > 1 else 0.0
    score += 0.05 if happening.periods() else 0.0
    return round(score + (0.05 if happening.spots() else 0.0), 2)


def _statement_event(context: Context, statement: Statement, ids: dict[int, str]) -> Event:
    triggers = tuple(context.cite(c.trigger.start, c.trigger.end) for c in statement.cues)
    claims = [Claim("action", statement.kind, triggers[0], context.origin)]
    claims += [context.claim("speaker", party_of(m, context.found), m) for m in statement.speakers]
    claims += [context.claim("target", party_of(m, context.found), m) for m in statement.accused]
    claims += [
        context.claim("date", p.mention.value, p.mention)
        for c in statement.cues
        for p in c.times
        if isinstance(p.mention.value, Period)
    ]
    return Event(
        _event_id(context.report, statement.cues[0]),
        context.report.id,
        "statement",
        statement.kind,
        "occurred",
        triggers,
        tuple(claims),
        about=tuple(ids[h.number] for h in statement.about),
    )
