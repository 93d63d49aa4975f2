"""The queue: which values and pairs most need a person, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from dateline.core.event import Claim, Event, Value
from dateline.core.report import Evidence
from dateline.core.values import Toll
from dateline.knowledge.questions import Attention, load_attention
from dateline.review.doubts import doubts_of
from dateline.review.matter import Answer, Matter, answer_of
from dateline.review.state import State
from dateline.review.telling import tell


class Pair(Protocol):
    """What the linker thinks of two events."""

    @property
    def first(self) -> str:
        """One event's id."""

    @property
    def second(self) -> str:
        """The other's."""

    @property
    def score(self) -> float:
        """0..1 that they are one happening."""

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, in words."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question to a person: what about, how pressing (0..1), why, and the answers by number.

    ``words`` is the evidence of the value in question; ``attribute`` of ``matter`` None with kind value: the whole.
    """

    matter: Matter
    pressing: float
    why: str
    options: tuple[tuple[str, Answer], ...] = ()
    words: Evidence | None = None

    @property
    def event_id(self) -> str:
        """The event to show; of a pair the first."""
        return self.matter.subjects[0]


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom to ask, and what: also what others decided already (``again``), or what coders disagree on."""

    coder: str
    adjudicates: bool = False
    again: bool = False


def questions(events: Iterable[Event], pairs: Iterable[Pair], state: State, asked: Asked) -> list[Question]:
    """Return the questions to one coder, the most pressing first; never one that the coder has answered."""
    if asked.adjudicates:
        found = list(_disputes(state, asked))
    else:
        held = load_attention()
        found = [q for event in events for q in _of_event(event, state, held)]
        found += [_of_pair(pair, state, held) for pair in pairs]
        found = [q for q in found if _open(q.matter, state, asked)]
    return sorted(found, key=lambda q: (-q.pressing, q.matter.subjects, q.matter.attribute or "", repr(q.matter.of)))


def _open(matter: Matter, state: State, asked: Asked) -> bool:
    if state.answered_by(asked.coder, matter):
        return False
    return asked.again or (matter not in state.standing and matter not in state.disputed)


def _of_event(event: Event, state: State, held: Attention) -> Iterator[Question]:
    seen = set()
    yield _of_whole(event, state, held)
    for claim in event.claims:
        matter = Matter("value", (event.id,), claim.attribute, claim.value)
        if claim.attribute in held.stakes and matter not in seen:
            seen.add(matter)
            yield _of_claim(event, claim, matter, state, held)


def _of_whole(event: Event, state: State, held: Attention) -> Question:
    """Ask whether there is such an event at all."""
    matter = Matter("value", (event.id,))
    names = list(_by_people(matter, state))
    certain = 0.95 * event.score
    for name in names:
        certain *= 1 - held.doubts[name].weight
    reasons = [*(held.doubts[name].reason for name in names), f"the rules are {event.score:.0%} sure of the event"]
    pressing = held.stakes["whole"] * held.roles[event.role] * (1 - certain)
    return Question(matter, pressing, "; ".join(reasons), words=event.triggers[0])


def _of_claim(event: Event, claim: Claim, matter: Matter, state: State, held: Attention) -> Question:
    names = [*_by_people(matter, state), *doubts_of(event, claim, held)]
    reasons = [held.doubts[name].reason for name in names]
    doubt = 1 - (1 - claim.score) * 0.5
    certain = 0.95 * doubt
    for name in names:
        certain *= 1 - held.doubts[name].weight
    pressing = held.stakes[claim.attribute] * held.roles[event.role] * (1 - certain)
    if claim.score < 1:
        reasons.append(f"the rules are {claim.score:.0%} sure")
    rivals = {c.value: c for c in event.of(claim.attribute) if _rival(c.value, claim.value)}
    options = tuple((tell(v), Answer("correct", v, c.evidence)) for v, c in rivals.items())
    return Question(matter, pressing, "; ".join(reasons) or "not yet looked at", options[:9], claim.evidence)


def _rival(one: Value, other: Value) -> bool:
    """Return whether one value could be meant in the place of another: tolls of one harm and group, different ones."""
    if isinstance(one, Toll) and isinstance(other, Toll) and (one.harm, one.group) != (other.harm, other.group):
        return False
    return one != other


def _of_pair(pair: Pair, state: State, held: Attention) -> Question:
    matter = Matter("pair", (pair.first, pair.second))
    names = list(_by_people(matter, state))
    certain = abs(2 * pair.score - 1)
    for name in names:
        certain *= 1 - held.doubts[name].weight
    reasons = [held.doubts[name].reason for name in names]
    why = "; ".join((*reasons, f"the machine gives {pair.score:.0%} that they are one", *pair.reasons))
    return Question(matter, held.stakes["pair"] * (1 - certain), why)


def _by_people(matter: Matter, state: State) -> Iterator[str]:
    """Yield the doubts that people raised: unsure of it, flagged."""
    if any(j.verdict == "unsure" for j in state.latest.get(matter, {}).values()):
        yield "unsure"
    flags = [flag for subject in matter.subjects for flag in state.flags.get(subject, ())]
    if any(flag.attribute in (None, matter.attribute) for flag in flags):
        yield "flagged"


def _disputes(state: State, asked: Asked) -> Iterator[Question]:
    """Yield what coders disagree on; none of them may decide it."""
    for matter, judgements in state.disputed.items():
        if any(j.coder == asked.coder for j in judgements):
            continue
        said = {answer_of(j).key: answer_of(j) for j in judgements}
        voices = "; ".join(f"{j.coder}: {told(answer_of(j))}" + (f" ({j.note})" if j.note else "") for j in judgements)
        yield Question(matter, 1.0, f"coders disagree: {voices}", tuple((told(a), a) for a in said.values()))


def told(answer: Answer) -> str:
    """Return an answer in words."""
    return answer.verdict if answer.value is None else f"{answer.verdict} to {tell(answer.value)}"
