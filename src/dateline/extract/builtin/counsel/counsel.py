"""How rules and the trained reader are combined: each has a vote, and this file is where they are counted.

The rules say yes or no, the reader says how likely. A rule's word is worth a fixed number of logits (``Votes``), which
are added to the reader's; what ends above nothing is believed. Numbers, dates, names and evidence are the rules' alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import get_args

import numpy as np

from dateline.core.text import Mention, TollMention
from dateline.core.values import Factuality
from dateline.extract.builtin.counsel.told import Told, logit
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.happening import Happening
from dateline.extract.reader.decode import Readout
from dateline.knowledge.ontology import load_ontology

FACTUALITIES: tuple[Factuality, ...] = get_args(Factuality)
MISHAPS = frozenset(["accident", "disaster"])
_OLD = timedelta(days=30)
_LEAST = 1e-4


@dataclass(frozen=True, slots=True)
class Votes:
    """What a rule's word is worth, in logits beside the reader's; set on reports that the reader had not learned from."""

    unseen: float = 0.04
    """Probability of a trigger that the reader did not see."""
    unmentioned: float = 0.1
    """Probability of a role for words that the reader did not see as a mention."""
    told: Mapping[str, float] = field(
        default_factory=lambda: {"kept": 1.8, "refused": -1.0, "doubted": -3.0, "unknown": -0.8}
    )
    """A happening that the rules believe, one they refuse, one that seems no violence, words that they do not know."""
    alone: float = -1.5
    """On top, where the rules find no violence in the whole report."""
    typed: float = 0.7
    """How much it counts whether the reader is sure of what kind an event is."""
    statement: float = 1.0
    """That words tell a statement, or that they tell a happening."""
    said: float = 1.8
    unsaid: float = -0.8
    """A statement that the rules believe, and one they do not."""
    word: float = 3.5
    action: float = 2.2
    mishap: float = 6.0
    """The kind of act by one word, by all words for it; that it was an accident or a disaster, told by what did harm."""
    kind: float = 2.5
    """The kind of statement."""
    factuality: float = 0.8
    same: float = 3.0
    other: float = -1.0
    """That words tell a happening again, and that they do not."""
    place: float = 0.8
    old: float = 8.0
    """Main, part or background; background whose days are long past."""
    lead: Mapping[str, float] = field(
        default_factory=lambda: {"time": 2.0, "place": 1.0, "actor": 3.0, "toll": 3.0, "speaker": 9.0, "about": 9.0}
    )
    """The value that the rules give first for a role."""
    further: Mapping[str, float] = field(
        default_factory=lambda: {"time": 0.8, "place": 1.0, "actor": 3.0, "speaker": 9.0}
    )
    """Another value that they give."""
    none: Mapping[str, float] = field(
        default_factory=lambda: {
            "time": 0.0,
            "place": -0.5,
            "actor": 0.3,
            "toll": -1.0,
            "speaker": -2.0,
            "target": -0.5,
            "about": 0.2,
        }
    )
    """A value that they do not give."""
    elsewhere: float = -3.0
    """A time or place beside the words of another event; a doer who condemns the deed or suffers it."""
    rival: float = -0.7
    """Another doer than the rules name."""


VOTES = Votes()
_NONE = {"kept": 0.0, "refused": 0.0, "doubted": 0.0, "unknown": 0.0}
_ROLES = {"time": 0.0, "place": 0.0, "actor": 0.0, "toll": 0.0, "speaker": 0.0, "target": 0.0, "about": 0.0}
READER_ALONE = Votes(
    told=_NONE,
    alone=0.0,
    statement=0.0,
    said=0.0,
    unsaid=0.0,
    word=0.0,
    action=0.0,
    mishap=0.0,
    kind=0.0,
    factuality=0.0,
    same=0.0,
    other=0.0,
    place=0.0,
    old=0.0,
    lead=_ROLES,
    further=_ROLES,
    none=_ROLES,
    elsewhere=0.0,
    rival=0.0,
)
"""The reader's word alone wherever it has one; for measuring."""


@cache
def load_statements() -> frozenset[str]:
    """Return the actions that are statements."""
    return frozenset(name for name, action in load_ontology().actions.items() if action.family == "statement")


class Counsel:
    """What rules and reader together hold of one report, asked by the rules' triggers and happenings."""

    def __init__(self, readout: Readout, published: date, votes: Votes | None = None) -> None:
        self.told = Told(readout)
        self.published = published
        self.votes = votes or VOTES
        self._types = readout.labels.types
        self._places = readout.labels.places
        self._stated = np.array([name in load_statements() for name in self._types])

    def is_statement(self, cue: Cue, rule: bool) -> bool:
        """Whether a cue tells that somebody spoke rather than that something was done."""
        told = self.told.trigger(cue)
        if told is None:
            return rule
        vote = self.votes.statement if rule else -self.votes.statement
        return logit(float(told.types[self._stated].sum())) + vote > 0

    def believes(self, cue: Cue, word: str, *, alone: bool = False) -> bool:
        """Whether a cue tells a happening, where the rules' ``word`` on it is one of ``Votes.told``.

        ``alone``: the rules find no violence in the whole report.
        """
        return self._score(cue) + self.votes.told[word] + (self.votes.alone if alone else 0.0) > 0

    def believes_said(self, cue: Cue, rule: bool) -> bool:
        """Whether a cue tells a stand that somebody took."""
        return self._score(cue) + (self.votes.said if rule else self.votes.unsaid) > 0

    def _score(self, cue: Cue) -> float:
        """Return the logit of a cue's words telling an event, less where the reader cannot say of what kind."""
        told = self.told.trigger(cue)
        return logit(self.votes.unseen if told is None else told.score * float(told.types.max()) ** self.votes.typed)

    def action(self, cues: Sequence[Cue], rule: str | None) -> str | None:
        """Return the kind of act that the cues of one happening tell, or one cue."""
        vote = self.votes.mishap if rule in MISHAPS else self.votes.word if len(cues) == 1 else self.votes.action
        return self._best(cues, rule, ~self._stated, vote)

    def kind(self, cue: Cue, rule: str | None) -> str | None:
        """Return the kind of statement that a cue makes."""
        return self._best([cue], rule, self._stated, self.votes.kind)

    def _best(self, cues: Sequence[Cue], rule: str | None, able: np.ndarray, vote: float) -> str | None:
        told = self.told.triggers(cues)
        if not told:
            return rule
        score = np.mean([np.log(t.types + _LEAST) for t in told], axis=0)
        if rule in self._types:
            score[self._types.index(rule)] += vote
        score[~able] = -np.inf
        return self._types[int(score.argmax())]

    def factuality(self, cue: Cue) -> Factuality:
        """Return whether what a cue tells happened."""
        told = self.told.trigger(cue)
        if told is None:
            return cue.factuality
        score = np.log(told.factuality + _LEAST)
        score[FACTUALITIES.index(cue.factuality)] += self.votes.factuality
        return FACTUALITIES[int(score.argmax())]

    def happening(self, cue: Cue, happenings: Sequence[Happening], rule: Happening | None) -> Happening | None:
        """Return the happening that a cue tells again, None for a new one; ``rule`` is the one that the rules say."""
        best: tuple[float, int, Happening] | None = None
        for happening in happenings:
            there, back = (self.told.link("same", [cue], happening.cues), self.told.link("same", happening.cues, [cue]))
            if not there and happening is not rule:
                continue
            score = logit(float(np.mean([*there, *back]))) if there else 0.0
            score += self.votes.same if happening is rule else self.votes.other
            if score > 0 and (best is None or score > best[0]):
                best = (score, happening.number, happening)
        return None if best is None else best[2]

    def place(self, happening: Happening) -> str:
        """Return what a happening is in its report: main, part or background."""
        rule = "main" if happening.main else "part" if happening.part_of is not None else "background"
        told = self.told.triggers(happening.cues)
        if not told:
            return rule
        score = np.mean([np.log(t.places + _LEAST) for t in told], axis=0)
        vote = self.votes.old if rule == "background" and self._is_old(happening) else self.votes.place
        scores = {
            name: float(score[at]) + (vote if name == rule else 0.0)
            for at, name in enumerate(self._places)
            if name != "statement"
        }
        return max(scores, key=lambda name: scores[name])

    def _is_old(self, happening: Happening) -> bool:
        periods = happening.periods()
        return bool(periods) and all(p.end < self.published - _OLD for p in periods)

    def whole(self, part: Happening, wholes: Sequence[Happening]) -> Happening | None:
        """Return the whole that a part most likely belongs to; the rules' word stands."""
        if part.part_of in wholes:
            return part.part_of
        return max(wholes, key=lambda w: max(self.told.link("part", part.cues, w.cues), default=0.0), default=None)

    def about(self, cue: Cue, happening: Happening, rule: bool) -> bool:
        """Whether a statement is about a happening."""
        p = max(self.told.link("about", [cue], happening.cues), default=self.votes.unmentioned)
        return logit(p) + (self.votes.lead if rule else self.votes.none)["about"] > 0

    def chance(self, role: str, cues: Sequence[Cue], mention: Mention | TollMention) -> float:
        """Return how likely the reader holds a mention to fill a role of the cues' event, calibrated."""
        p = self.told.role("actor" if role == "speaker" else role, cues, mention)
        return self.votes.unmentioned if p is None else p

    def fills(self, role: str, cues: Sequence[Cue], mention: Mention | TollMention, rank: int | None) -> float:
        """Return the log odds of a mention filling a role of the cues' event, by both.

        ``rank`` is where the rules give it, 0 first; None where they do not.
        """
        votes = self.votes.none if rank is None else self.votes.lead if rank == 0 else self.votes.further
        return logit(self.chance(role, cues, mention)) + votes[role]
