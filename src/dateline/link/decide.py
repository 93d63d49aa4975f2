"""What people decided about pairs, and which of their decisions stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.core.judgement import Judgement
from dateline.link.groups import Sets
from dateline.link.naming import founder_of

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Decisions:
    """What stands: pairs of events that are one happening or are not, events set aside, and what was overruled.

    ``alone``: events that were split off together and take in nobody else but by a person's word.
    ``contradicted`` are ids of judgements that one of higher rank makes impossible.
    """

    same: tuple[Pair, ...] = ()
    different: frozenset[Pair] = frozenset()
    rejected: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    contradicted: tuple[str, ...] = ()

    @property
    def named(self) -> frozenset[str]:
        """All events that a decision is about."""
        pairs = {event for pair in (*self.same, *self.different) for event in pair}
        return frozenset(pairs | self.rejected | self.alone)


@dataclass(slots=True)
class _Bench:
    """Decisions while they are made, highest rank first."""

    sets: Sets[str] = field(default_factory=Sets)
    same: list[Pair] = field(default_factory=list)
    different: list[Pair] = field(default_factory=list)
    alone: set[str] = field(default_factory=set)
    contradicted: list[str] = field(default_factory=list)
    told: set[Pair] = field(default_factory=set)


def decide(judgements: Iterable[Judgement]) -> Decisions:
    """Return what stands of people's judgements.

    An adjudication outranks a coder, what is later outranks what is earlier. What is withdrawn does not stand. A
    "same" that would bring together what a higher "different" keeps apart, through others or not, is contradicted, and
    so is the other way round.
    """
    standing = _standing(judgements)
    bench = _Bench()
    for judgement in standing:
        if judgement.verdict in ("same", "different", "unsure") and len(judgement.subjects) == 2:
            _pair(bench, judgement)
        elif judgement.verdict == "merge":
            _merge(bench, judgement)
        elif judgement.verdict == "split" and len(judgement.subjects) > 1:
            _split(bench, judgement)
    rejected = _rejected(standing)
    return Decisions(
        tuple(bench.same), frozenset(bench.different), rejected, frozenset(bench.alone), tuple(bench.contradicted)
    )


def standing_of(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that were not withdrawn, the one of highest rank first."""
    return _standing(judgements)


def _standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    every = {j.id: j for j in judgements}
    ranked = sorted(every.values(), key=lambda j: (j.adjudicates, j.at, j.id), reverse=True)
    withdrawn: set[str] = set()
    for judgement in sorted(every.values(), key=lambda j: (j.at, j.id), reverse=True):
        if judgement.verdict == "withdraw" and judgement.id not in withdrawn:
            withdrawn.update(judgement.subjects)
    return [j for j in ranked if j.verdict != "withdraw" and j.id not in withdrawn]


def _pair(bench: _Bench, judgement: Judgement) -> None:
    one, other = sorted(judgement.subjects)
    if (one, other) in bench.told:
        return
    bench.told.add((one, other))
    if judgement.verdict == "same":
        _bring(bench, one, other, judgement.id)
    elif judgement.verdict == "different":
        _part(bench, one, other, judgement.id)


def _merge(bench: _Bench, judgement: Judgement) -> None:
    founders = [founder_of(subject) for subject in judgement.subjects]
    for other in founders[1:]:
        _bring(bench, founders[0], other, judgement.id)


def _split(bench: _Bench, judgement: Judgement) -> None:
    founder, leaving = founder_of(judgement.subjects[0]), judgement.subjects[1:]
    for other in leaving[1:]:
        _bring(bench, leaving[0], other, judgement.id)
    if founder in leaving:
        bench.alone.update(leaving)
    else:
        for event in leaving:
            _part(bench, founder, event, judgement.id)


def _bring(bench: _Bench, one: str, other: str, judgement: str) -> None:
    roots = {bench.sets.root(one), bench.sets.root(other)}
    if any({bench.sets.root(a), bench.sets.root(b)} == roots for a, b in bench.different):
        bench.contradicted.append(judgement)
        return
    bench.sets.join(one, other)
    bench.same.append((min(one, other), max(one, other)))


def _part(bench: _Bench, one: str, other: str, judgement: str) -> None:
    if bench.sets.together(one, other):
        bench.contradicted.append(judgement)
        return
    bench.different.append((min(one, other), max(one, other)))


def _rejected(standing: list[Judgement]) -> frozenset[str]:
    """Return the events that the highest judgement about each says are none."""
    said: dict[str, str] = {}
    for judgement in standing:
        if judgement.verdict in ("reject", "accept") and judgement.attribute is None:
            said.setdefault(judgement.subjects[0], judgement.verdict)
    return frozenset(subject for subject, verdict in said.items() if verdict == "reject")
