"""Judgements from rows that a person or program wrote: ids by their beginnings, values in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from dateline.core.event import Event, Value
from dateline.core.judgement import Judgement, Verdict
from dateline.core.report import Evidence, Report
from dateline.core.wire import judgement_from_wire
from dateline.errors import JudgementError, StoreError
from dateline.pipeline.correcting import find_words, read_value
from dateline.review import live_judgements, matter_of, tell
from dateline.store import Store

FIELDS = ("verdict", "subjects", "attribute", "of", "value", "words", "note", "coder", "at", "adjudicates")
"""What a row may hold."""


@dataclass(frozen=True, slots=True)
class Given:
    """What holds for every row that does not say otherwise."""

    coder: str | None
    at: str
    adjudicates: bool = False


def take(row: Mapping[str, Any], store: Store, given: Given) -> Judgement:
    """Return the judgement that a row means; JudgementError says what is wrong with it.

    A row is either what ``dateline judge --to`` wrote, or holds ``verdict``, ``subjects`` (ids or their beginnings, apart
    by spaces), and where wanted ``attribute``, ``of`` (which of several values), ``value``, ``words`` (of the report),
    ``note``, ``coder``, ``at``.
    """
    try:
        if isinstance(row.get("subjects"), list):
            made = judgement_from_wire(row)
            if row.get("id") not in (None, made.id):
                raise JudgementError(f"its id is {row['id']} and its content says {made.id}: it was altered")
            return made
        return _typed({name: str(cell).strip() for name, cell in row.items() if cell not in (None, "")}, store, given)
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, StoreError) as error:
        said = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise JudgementError(said) from error


def _typed(row: Mapping[str, str], store: Store, given: Given) -> Judgement:
    if unknown := sorted(set(row) - set(FIELDS)):
        raise JudgementError(f"no such field: {', '.join(unknown)}; known are {', '.join(FIELDS)}")
    verdict, coder = row["verdict"], row.get("coder") or given.coder
    if verdict not in get_args(Verdict):
        raise JudgementError(f"no verdict: {verdict!r}; choose from {', '.join(get_args(Verdict))}")
    if coder is None:
        raise JudgementError("who judges? give a column coder, or --coder")
    subjects = tuple(_whole_id(name, store) for name in row["subjects"].replace(",", " ").split())
    event = store.past_event(subjects[0])
    attribute = row.get("attribute")
    of = _of(row.get("of"), event, attribute, verdict) if event and attribute else None
    words, value = _words_and_value(row, store, event, of)
    if words is None and event and of is not None and verdict == "accept":
        words = next((c.evidence for c in event.of(attribute or "") if c.value == of), None)
    rules = row.get("adjudicates", "").lower() in ("1", "true", "yes") or given.adjudicates
    at, note = row.get("at") or given.at, row.get("note")
    return Judgement(verdict, subjects, coder, at, attribute, value, words, note, rules, of)  # type: ignore[arg-type]


def said_before(judgement: Judgement, store: Store) -> bool:
    """Return whether the coder says nothing new: the same answer to the same matter, or what is withdrawn already."""
    earlier = list(live_judgements(store.judgements()))
    if judgement.verdict == "withdraw":
        return judgement.subjects[0] not in {j.id for j in earlier}
    own = [j for j in earlier if j.coder == judgement.coder and matter_of(j) == matter_of(judgement)]
    if judgement.verdict == "flag":
        return any(j.verdict == "flag" and j.note == judgement.note for j in own)
    last = next((j for j in reversed(own) if j.verdict != "flag"), None)
    return last is not None and replace(last, at=judgement.at) == judgement


def _whole_id(name: str, store: Store) -> str:
    """Return the id that begins so: of an event, an incident or a judgement; itself where there is none."""
    if store.past_event(name) or name.startswith("j"):
        return name
    found = store.event(name) or store.incident(name)
    return found.id if found else name


def _of(said: str | None, event: Event, attribute: str, verdict: str) -> Value | None:
    """Return which of an event's values is meant: by its words, its name, or because it is the only one."""
    claims = list({c.value: c for c in event.of(attribute)}.values())
    if attribute in ("action", "factuality", "role") and said in (None, getattr(event, attribute)):
        return str(getattr(event, attribute))
    if said is None:
        if len(claims) > 1 and verdict in ("accept", "correct", "unsure"):
            named = "; ".join(tell(c.value) for c in claims)
            raise JudgementError(f"{event.id} has several values of {attribute}: say in `of` which ({named})")
        return claims[0].value if len(claims) == 1 else None
    found = {c.value for c in claims if said in (tell(c.value), c.evidence.quote, getattr(c.value, "name", c.value))}
    if len(found) != 1:
        named = "; ".join(tell(c.value) for c in claims) or "none"
        raise JudgementError(f"{event.id} has no single {attribute} {said!r}; its values: {named}")
    return found.pop()


def _words_and_value(
    row: Mapping[str, str], store: Store, event: Event | None, of: Value | None
) -> tuple[Evidence | None, Value | None]:
    """Return the evidence and the value of a row; the value is read from the words where it is not given."""
    report = _report(store, row["subjects"], event)
    words = find_words(report, row["words"], event.triggers[0].start if event else 0) if "words" in row else None
    if row["verdict"] != "correct":
        return words, None
    typed = row.get("value") or (words.quote if words else None)
    if typed is None:
        raise JudgementError("a correction needs a value, or the words that say it")
    return words, read_value(typed, report, row["attribute"], of)


def _report(store: Store, subjects: str, event: Event | None) -> Report:
    """Return the report that a row is about: the event's, or the first of the incident."""
    incident = None if event else store.incident(subjects.split()[0])
    stored = store.report(event.report_id if event else incident.reports[0] if incident and incident.reports else "")
    if stored is None:
        raise JudgementError(f"there is no event or incident {subjects!r}")
    return stored.report
