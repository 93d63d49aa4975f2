"""Events and incidents as people judged them: a judgement never edits a claim, it adds one of its coder's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from dateline.core.event import Claim, Event, Role, Value
from dateline.core.report import Evidence
from dateline.core.values import Factuality
from dateline.review.matter import Answer, Matter
from dateline.review.state import Standing, State

SINGLE = frozenset(("action", "factuality", "role", "date", "place", "site"))
"""Attributes of which an event has one value: a value that was judged right leaves no room for others."""


def judged_event(event: Event, state: State) -> Event | None:
    """Return the event as it stands after people's judgements; None where they rejected it.

    A rejected value is gone; a corrected one has the coder's value, evidence and name as its origin; a value that was
    accepted stays, also where a later version of the rules reads something else.
    """
    whole = state.standing.get(Matter("value", (event.id,)))
    if whole is not None and whole.answer.verdict == "reject":
        return None
    for matter, standing in about(event.id, state):
        event = _judged(event, matter, standing)
    return event


def about(subject: str, state: State) -> Iterator[tuple[Matter, Standing]]:
    """Yield what stands about the attributes of a subject, those about all values of an attribute first."""
    found = [
        (m, s) for m, s in state.standing.items() if m.kind == "value" and m.subjects == (subject,) and m.attribute
    ]
    return iter(sorted(found, key=lambda pair: (pair[0].attribute or "", pair[0].of is not None, repr(pair[0].of))))


def _judged(event: Event, matter: Matter, standing: Standing) -> Event:
    attribute, answer = matter.attribute or "", standing.answer
    left = [claim for claim in event.claims if _stays(claim, matter, answer)]
    right = answer.value if answer.verdict == "correct" else matter.of
    if answer.verdict == "reject" or right is None:
        return replace(event, claims=tuple(left))
    if isinstance(right, str):
        event = _with_field(event, attribute, right)
    words = _words(event, matter, answer)
    if words is not None and all((c.attribute, c.value) != (attribute, right) for c in left):
        left.append(_claim(event, matter, standing, right, words))
    return replace(event, claims=tuple(left))


def _with_field(event: Event, attribute: str, right: str) -> Event:
    """Return the event with a field of its own as it was judged right."""
    match attribute:
        case "action":
            return replace(event, action=right)
        case "factuality" if right in get_args(Factuality):
            return replace(event, factuality=right)  # type: ignore[arg-type]
        case "role" if right in get_args(Role):
            return replace(event, role=right)  # type: ignore[arg-type]
    return event


def _stays(claim: Claim, matter: Matter, answer: Answer) -> bool:
    """Return whether a claim stands beside an answer."""
    if claim.attribute != matter.attribute:
        return True
    if answer.verdict == "reject":
        return matter.of is not None and claim.value != matter.of
    right = answer.value if answer.verdict == "correct" else matter.of
    if right is None or claim.value == right:
        return True
    return claim.attribute not in SINGLE and (answer.verdict == "accept" or claim.value != matter.of)


def _words(event: Event, matter: Matter, answer: Answer) -> Evidence | None:
    """Return the words of the report behind an answer: the coder's, else those of the claim that was judged."""
    if answer.evidence is not None:
        return answer.evidence
    return next((c.evidence for c in event.of(matter.attribute or "") if c.value == matter.of), None)


def _claim(event: Event, matter: Matter, standing: Standing, value: Value, words: Evidence) -> Claim:
    """Return the coder's claim; what else the claim said that it takes the place of, still holds."""
    old = next((c for c in event.of(matter.attribute or "") if c.value == matter.of), None)
    made = Claim(matter.attribute or "", value, words, ", ".join(standing.coders))
    return made if old is None else replace(made, attribution=old.attribution, term=None, detail=None)
