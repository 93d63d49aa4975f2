"""Annotated reports as what the reader learns from: words, spans of words, and how they hang together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from pathlib import Path

from dateline.evaluate.annotated import HARMS, MENTIONS, STATEMENTS, Annotated, Label, read_annotated
from dateline.extract.reader.labels import Labels
from dateline.extract.reader.words import Words, divide_words, heading
from training.labels import ROLES

FOLDS = 5


def fold_of(name: str) -> int:
    """Return the fifth that a report belongs to; the six reports of one chain belong to one."""
    number = int(name[1:])
    return ((number - 1) // 6 if name[0] == "e" else number) % FOLDS


@dataclass(slots=True)
class Trigger:
    """Words ``first`` to ``last`` (included) that tell an event; ``event`` is its name in the report."""

    first: int
    last: int
    event: str
    type: str
    factuality: str
    place: str


@dataclass(slots=True)
class Mention:
    """Words that mention something; ``roles`` are pairs of role and event, ``harms`` the harms it counts."""

    first: int
    last: int
    kind: str
    roles: set[tuple[str, str]] = field(default_factory=set)
    harms: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Example:
    """One report. ``parts`` and ``about`` are pairs of event names: part and whole, statement and matter."""

    name: str
    genre: str
    words: list[str]
    shapes: list[int]
    triggers: list[Trigger]
    mentions: list[Mention]
    parts: set[tuple[str, str]]
    about: set[tuple[str, str]]
    head: Words


def read_examples(folder: Path, labels: Labels) -> list[Example]:
    """Return the annotated reports of a folder as examples."""
    return [_example(item, labels) for item in read_annotated(folder)]


def _example(item: Annotated, labels: Labels) -> Example:
    words = divide_words(item.text)
    triggers: list[Trigger] = []
    mentions: list[Mention] = []
    for span in item.spans:
        first, last = _words_of(words, span.start, span.end)
        if first > last:
            continue
        events = [label.event for label in span.labels if label.name == "event" and label.event in item.events]
        for event in events[:1]:
            assert event is not None
            triggers.append(_trigger(item.events[event], event, first, last, labels))
        kind = next((label.name for label in span.labels if label.name in MENTIONS), None)
        if kind is not None:
            mentions.append(_mention(span.labels, kind, first, last))
    parts = {(n, str(e["part_of"])) for n, e in item.events.items() if e.get("part_of")}
    about = {(n, a) for n, e in item.events.items() for a in _list(e.get("about"))}
    genre = str(item.head.get("genre", ""))
    return Example(
        item.path.stem,
        genre,
        words.texts,
        words.shapes,
        triggers,
        mentions,
        parts,
        about,
        heading(item.report.published),
    )


def _list(value: object) -> list[str]:
    return [] if value is None else [str(v) for v in value] if isinstance(value, list) else [str(value)]


def _words_of(words: Words, start: int, end: int) -> tuple[int, int]:
    """Return the first and last word that a stretch of the text touches."""
    return bisect_right(words.ends, start), bisect_left(words.starts, end) - 1


def _trigger(event: dict[str, object], name: str, first: int, last: int, labels: Labels) -> Trigger:
    kind = str(event["type"])
    place = "statement" if kind in STATEMENTS else "main" if event.get("main") == "true" else "background"
    if event.get("part_of"):
        place = "part"
    status = str(event.get("status", "occurred"))
    return Trigger(first, last, name, kind if kind in labels.types else "other", status, place)


def _mention(spanned: tuple[Label, ...], kind: str, first: int, last: int) -> Mention:
    made = Mention(first, last, kind)
    for label in spanned:
        if label.name in ROLES and label.event:
            made.roles.add((label.name, label.event))
        elif label.name in HARMS and label.event:
            made.roles.add(("toll", label.event))
            made.harms.add(label.name)
            value = label.value or ""
            made.marks |= {m for m, c in (("attackers", "@attackers"), ("within", "<"), ("added", "+")) if c in value}
    return made
