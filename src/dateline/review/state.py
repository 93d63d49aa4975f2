"""What stands: a pure function of the judgements, whatever order they come in.

Of one coder the later judgement stands. Coders who agree stand together; where they disagree nothing stands until one
adjudicates. A judgement that was withdrawn does not count, a withdrawal that was withdrawn neither. Being unsure and
flagging decide nothing, and are remembered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from dateline.core.judgement import Judgement
from dateline.review.matter import Answer, Matter, answer_of, matter_of

UNDECIDED = frozenset(("unsure", "flag"))


@dataclass(frozen=True, slots=True)
class Standing:
    """An answer that stands: by whom, and whether one coder's word, or an adjudicator's."""

    answer: Answer
    coders: tuple[str, ...]
    by: Literal["coder", "adjudicated"]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """What people's judgements come to.

    ``standing`` by matter; ``disputed`` the judgements that disagree; ``latest`` the last judgement of each coder on
    each matter, being unsure among them; ``flags`` by subject.
    """

    standing: Mapping[Matter, Standing] = field(default_factory=dict)
    disputed: Mapping[Matter, tuple[Judgement, ...]] = field(default_factory=dict)
    latest: Mapping[Matter, Mapping[str, Judgement]] = field(default_factory=dict)
    flags: Mapping[str, tuple[Judgement, ...]] = field(default_factory=dict)

    def answered_by(self, coder: str, matter: Matter) -> bool:
        """Return whether a coder has said something of a matter, if only that they are unsure."""
        return coder in self.latest.get(matter, {})


def state_of(judgements: Iterable[Judgement]) -> State:
    """Return what stands after all judgements."""
    live = list(live_judgements(judgements))
    latest: dict[Matter, dict[str, Judgement]] = defaultdict(dict)
    rulings: dict[Matter, Judgement] = {}
    flags: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in live:
        if judgement.verdict == "flag":
            flags[judgement.subjects[0]].append(judgement)
            continue
        matter = matter_of(judgement)
        latest[matter][judgement.coder] = judgement
        if judgement.adjudicates and judgement.verdict not in UNDECIDED:
            rulings[matter] = judgement
    standing, disputed = {}, {}
    for matter, by_coder in latest.items():
        sure = [j for j in by_coder.values() if j.verdict not in UNDECIDED]
        if matter in rulings and rulings[matter] in sure:
            ruling = rulings[matter]
            standing[matter] = Standing(answer_of(ruling), (ruling.coder,), "adjudicated", ruling.note)
        elif len({answer_of(j).key for j in sure}) > 1:
            disputed[matter] = tuple(sure)
        elif sure:
            coders = tuple(sorted(j.coder for j in sure))
            standing[matter] = Standing(answer_of(sure[-1]), coders, "coder", sure[-1].note)
    return State(standing, disputed, dict(latest), {subject: tuple(all_) for subject, all_ in flags.items()})


def live_judgements(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """Yield the judgements that were not withdrawn, by moment; withdrawals themselves are not among them."""
    ordered = sorted({j.id: j for j in judgements}.values(), key=lambda j: (j.at, j.id))
    by_id = {j.id: j for j in ordered}
    withdrawn: set[str] = set()
    for judgement in reversed(ordered):
        if judgement.verdict == "withdraw" and judgement.id not in withdrawn:
            subject = by_id.get(judgement.subjects[0])
            if subject is not None and (judgement.adjudicates or subject.coder == judgement.coder):
                withdrawn.add(subject.id)
    return (j for j in ordered if j.id not in withdrawn and j.verdict != "withdraw")
