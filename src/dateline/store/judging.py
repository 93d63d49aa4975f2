"""Keeping judgements: they are only ever added, and what they are about must exist."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from dateline.core.judgement import Judgement
from dateline.core.wire import evidence_from_wire, evidence_to_wire, from_json, kind_of, to_json
from dateline.errors import JudgementError
from dateline.store.audit import Ledger, digest_of, moment
from dateline.store.columns import numbered
from dateline.store.incident_tables import incidents, redirects
from dateline.store.judgement_tables import judged, judgements
from dateline.store.tables import codings, events, reports

AHEAD = timedelta(minutes=10)
"""How far a coder's clock may run before the store's."""


def put_judgement(connection: Connection, ledger: Ledger, judgement: Judgement) -> bool:
    """Add a judgement; return whether it is new. JudgementError where what it names does not exist or not fit."""
    if connection.scalar(select(judgements.c.number).where(judgements.c.id == judgement.id)) is not None:
        return False
    if judgement.at > moment(datetime.fromisoformat(ledger.at) + AHEAD):
        raise JudgementError(f"{judgement.id} was made at {judgement.at}, and now it is {ledger.at}: set the clock")
    _check_subjects(connection, judgement)
    _check_evidence(connection, judgement)
    row = _row(judgement, ledger.at)
    number = numbered(connection, judgements, row)
    about = [{"judgement": number, "subject": subject} for subject in judgement.subjects]
    connection.execute(insert(judged), about)
    ledger.write("judgement", judgement.id, digest_of((judgements, [row])))
    return True


def stored_judgements(
    connection: Connection,
    as_of: datetime | None = None,
    *,
    about: Sequence[str] | None = None,
    ids: Sequence[str] | None = None,
) -> list[Judgement]:
    """Return the judgements in the order they were recorded: all, up to a moment, about some ids, or of these ids."""
    query = select(judgements).order_by(judgements.c.number)
    if as_of is not None:
        query = query.where(judgements.c.recorded_at <= moment(as_of.astimezone(UTC)))
    if about is not None:
        named = select(judged.c.judgement).where(judged.c.subject.in_(about))
        query = query.where(judgements.c.number.in_(named))
    if ids is not None:
        query = query.where(judgements.c.id.in_(ids))
    return [_judgement(row) for row in connection.execute(query)]


def _row(judgement: Judgement, at: str) -> dict[str, Any]:
    value, of, words = judgement.value, judgement.of, judgement.evidence
    return {
        "id": judgement.id,
        "verdict": judgement.verdict,
        "subjects": json.dumps(judgement.subjects),
        "coder": judgement.coder,
        "at": judgement.at,
        "attribute": judgement.attribute,
        "value_kind": None if value is None else kind_of(value),
        "value": None if value is None else to_json(value),
        "of_kind": None if of is None else kind_of(of),
        "of_value": None if of is None else to_json(of),
        "evidence": None if words is None else json.dumps(evidence_to_wire(words)),
        "note": judgement.note,
        "adjudicates": int(judgement.adjudicates),
        "recorded_at": at,
    }


def _judgement(row: Any) -> Judgement:
    return Judgement(
        verdict=row.verdict,
        subjects=tuple(json.loads(row.subjects)),
        coder=row.coder,
        at=row.at,
        attribute=row.attribute,
        value=None if row.value is None else from_json(row.value_kind, row.value),
        evidence=None if row.evidence is None else evidence_from_wire(json.loads(row.evidence)),
        note=row.note,
        adjudicates=bool(row.adjudicates),
        of=None if row.of_value is None else from_json(row.of_kind, row.of_value),
    )


def _check_subjects(connection: Connection, judgement: Judgement) -> None:
    """Refuse ids that no event, incident or judgement of the kind that is wanted has, or ever had."""
    first, *rest = judgement.subjects
    match judgement.verdict:
        case "withdraw":
            _check_withdrawn(connection, judgement)
        case "merge":
            _must_exist(connection, judgement, judgement.subjects, ("incident",))
        case "split":
            _must_exist(connection, judgement, [first], ("incident",))
            _must_exist(connection, judgement, rest, ("event",))
        case "accept" | "reject" | "correct" | "flag":
            _must_exist(connection, judgement, judgement.subjects, ("event", "incident"))
        case _:
            kinds = ("event",) if rest else ("event", "incident")
            _must_exist(connection, judgement, judgement.subjects, kinds)


def _must_exist(connection: Connection, judgement: Judgement, subjects: Sequence[str], kinds: tuple[str, ...]) -> None:
    places: dict[str, tuple[tuple[Table, str], ...]] = {
        "event": ((events, "id"),),
        "incident": ((incidents, "id"), (redirects, "old")),
    }
    tables = [place for kind in kinds for place in places[kind]]
    for subject in subjects:
        if not any(connection.execute(select(t.c[c]).where(t.c[c] == subject).limit(1)).first() for t, c in tables):
            wanted = " or ".join(kinds)
            raise JudgementError(f"{judgement.verdict} by {judgement.coder}: there is no {wanted} {subject!r}")


def _check_withdrawn(connection: Connection, judgement: Judgement) -> None:
    """Refuse to withdraw what is no judgement, or another coder's without adjudicating."""
    (subject,) = judgement.subjects
    coder = connection.scalar(select(judgements.c.coder).where(judgements.c.id == subject))
    if coder is None:
        raise JudgementError(f"withdraw by {judgement.coder}: there is no judgement {subject!r}")
    if coder != judgement.coder and not judgement.adjudicates:
        raise JudgementError(f"{subject} is {coder}'s judgement: only {coder} or an adjudicator can withdraw it")


def _check_evidence(connection: Connection, judgement: Judgement) -> None:
    """Refuse evidence that is not in its report, and a correction of an event without its own report's words."""
    words, subject = judgement.evidence, judgement.subjects[0]
    own = select(codings.c.report_id).join(events, events.c.coding == codings.c.number).where(events.c.id == subject)
    report_id = connection.scalar(own.limit(1))
    if judgement.verdict == "correct" and report_id is not None and (words is None or words.report_id != report_id):
        raise JudgementError(f"a correction of event {subject} needs words of its own report {report_id}")
    if words is None:
        return
    text = connection.scalar(select(reports.c.text).where(reports.c.id == words.report_id))
    if text is None:
        raise JudgementError(f"evidence of {judgement.id}: there is no report {words.report_id!r}")
    if text[words.start : words.end] != words.quote:
        raise JudgementError(
            f"evidence of {judgement.id}: characters {words.start} to {words.end} of report {words.report_id} are "
            f"not {words.quote!r}"
        )
