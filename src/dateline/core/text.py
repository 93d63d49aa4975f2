"""A report's text divided: sentences, their kind, and the mentions found in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from dateline.core.values import Count, Party, Period, Place, Toll

SentenceKind = Literal["headline", "body", "dateline", "byline", "caption", "boilerplate"]
MentionKind = Literal["person", "org", "people", "place", "facility", "weapon", "time"]
_KINDS = frozenset(get_args(MentionKind))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report: half-open offsets into ``Report.text``.

    ``paragraph`` counts from 0. ``kind`` says whether it is coded: headline and body are, datelines
    ("CAIRO, Nov 2 (Reuters) -"), by-lines, captions and boilerplate are not.
    """

    start: int
    end: int
    index: int
    paragraph: int
    kind: SentenceKind = "body"

    @property
    def coded(self) -> bool:
        """Whether events may be read from it."""
        return self.kind in ("headline", "body")


@dataclass(frozen=True, slots=True)
class Mention:
    """A span and what kind of thing it mentions; ``value`` is what a normaliser made of it, if anything.

    ``head`` is the lower-case head noun of a description ("gunmen"), or the name. ``term`` is an ontology term: the
    target kind of people, organisations and facilities ("civilians", "police", "medical", ...), the weapon kind of
    weapons. ``count`` is the number of people or things the words give.
    """

    kind: MentionKind
    start: int
    end: int
    text: str
    head: str = ""
    value: Period | Place | Party | None = None
    term: str | None = None
    count: Count | None = None
    definite: bool = False

    def __post_init__(self) -> None:
        """Refuse a span that does not fit its text."""
        if self.end - self.start != len(self.text) or not self.text:
            raise ValueError(f"mention does not fit its offsets: {self.start}-{self.end} {self.text[:40]!r}")
        if self.kind not in _KINDS:
            raise ValueError(f"no mention kind: {self.kind!r}")


@dataclass(frozen=True, slots=True)
class TollMention:
    """Words that say how many of whom suffered what.

    ``start``/``end``: the people counted, with number and hedge ("at least 25 people", "Eighteen").
    ``cue_start``/``cue_end``: the word that names the harm ("were killed", "wounded", "dead").
    ``who``: the head noun of those counted, lower case ("people", "soldiers"); "" where there is none.
    ``replaces``: the words say that this number corrects or raises an earlier one ("raised the toll to 31").
    """

    start: int
    end: int
    text: str
    toll: Toll
    cue_start: int
    cue_end: int
    who: str = ""
    replaces: bool = False
