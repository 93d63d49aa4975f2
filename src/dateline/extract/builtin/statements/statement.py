"""A stand that somebody takes, and when two words tell of one stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.core.text import Mention
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.happenings.grouping import Happening


@dataclass(slots=True)
class Statement:
    """One stand taken: its trigger, who took it, about which happenings, and whom it accuses."""

    kind: str
    cues: list[Cue]
    speakers: list[Mention]
    about: list[Happening]
    accused: list[Mention] = field(default_factory=list)
    headline: bool = False

    def take(self, other: Statement) -> None:
        """Take in other words for this stand; what a headline sums up is about what the text below says."""
        self.cues += other.cues
        known = {identity(m) for m in self.speakers}
        named = [m for m in other.speakers if identity(m) not in known]
        self.speakers = [*named, *self.speakers] if self.headline or not self.speakers else self.speakers
        self.about += [h for h in other.about if h not in self.about]
        self.accused += [m for m in other.accused if m not in self.accused]
        self.headline = False


def identity(mention: Mention) -> str:
    """Return what tells speakers apart: the actor of the list, else the words."""
    return getattr(mention.value, "actor_id", None) or mention.text.lower()


def same_stand(one: Statement, other: Statement) -> bool:
    """Whether two are words for one stand: of one kind and speaker, or the speaker of one unsaid right beside it."""
    if one.kind != other.kind:
        return False
    last, cue = one.cues[-1], other.cues[0]
    if last.sentence == cue.sentence and 0 < cue.trigger.first - last.trigger.last <= 3:
        return True
    names = {identity(m) for m in one.speakers}
    again = {identity(m) for m in other.speakers}
    if one.headline and not other.headline:
        return bool(names & again) or not (_listed(one) and _listed(other))
    if not names or not again:
        return names == again or cue.sentence - last.sentence <= 1
    return bool(names & again)


def _listed(statement: Statement) -> bool:
    """Whether an actor of the list takes the stand, so that another one's is another stand."""
    return any(getattr(m.value, "actor_id", None) for m in statement.speakers)
