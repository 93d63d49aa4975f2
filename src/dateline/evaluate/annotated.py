"""Reports annotated inline, as ``corpus/GUIDE.md`` describes: read, and checked against the guide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from dateline.core.report import Report
from dateline.core.values import Count
from dateline.errors import RunError

MENTIONS = frozenset("person org people place facility weapon time".split())
ROLES = frozenset("actor target victim instrument place time source".split())
HARMS = frozenset("killed injured missing abducted detained displaced".split())
STATUS = frozenset("occurred failed foiled threatened planned alleged denied hypothetical".split())
STATEMENTS = frozenset(
    "claim_responsibility deny_responsibility accuse condemn condole threaten demand pledge_aid investigate sentence "
    "statement".split()
)
_COUNT = re.compile(
    r"(?P<mark>[+<]?)(?:~(?P<about>\d+)|(?P<low>\d*)\.\.(?P<high>\d*)|(?P<exact>\d+))(?:@(?P<group>\w+))?\Z"
)
_FILE = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Label:
    """One label of a span: its name, the event it is about (None on mention types) and its value."""

    name: str
    event: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Annotated characters of the plain text."""

    start: int
    end: int
    text: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """One annotated report: its file, head, plain text and spans."""

    path: Path
    head: dict[str, object]
    text: str
    spans: tuple[Span, ...]

    @property
    def events(self) -> dict[str, dict[str, object]]:
        """The events of the head by name."""
        return self.head.get("events") or {}  # type: ignore[return-value]

    @property
    def report(self) -> Report:
        """The plain text as a report, published on the day that the head gives."""
        published = date.fromisoformat(str(self.head["published"]))
        return Report(self.text, published, "given", "0" * 64, str(self.path))

    def triggers(self, event: str) -> list[Span]:
        """Return the trigger spans of one event."""
        return [s for s in self.spans if any(label.name == "event" and label.event == event for label in s.labels)]


def read_annotated(folder: Path) -> list[Annotated]:
    """Return the annotated reports of a folder; RunError names the file that cannot be read."""
    if not folder.is_dir():
        raise RunError(f"{folder}: no such folder of annotated reports")
    paths = sorted(folder.rglob("*.txt"))
    if not paths:
        raise RunError(f"{folder}: no annotated reports (*.txt) in it")
    return [_read(path) for path in paths]


def _read(path: Path) -> Annotated:
    match = _FILE.match(path.read_text(encoding="utf-8"))
    if match is None:
        raise RunError(f"{path}: no head between two --- lines")
    try:
        head = yaml.load(match[1], Loader=yaml.BaseLoader)
        text, spans = _spans(match[2].strip())
    except (ValueError, yaml.YAMLError) as error:
        raise RunError(f"{path}: {error}") from error
    return Annotated(path, head, text, tuple(spans))


def _spans(body: str) -> tuple[str, list[Span]]:
    """Return the plain text and the spans of ``[[labels|text]]``; spans do not nest."""
    plain: list[str] = []
    spans: list[Span] = []
    at = length = 0
    while (start := body.find("[[", at)) >= 0:
        while body.startswith("[[[", start):
            start += 1
        end, bar = body.find("]]", start), body.find("|", start)
        if not start < bar < end:
            raise ValueError(f"span not closed near {body[start : start + 60]!r}")
        labels, surface = body[start + 2 : end].split("|", 1)
        plain += [body[at:start], surface]
        length += start - at
        spans.append(
            Span(
                length,
                length + len(surface),
                surface,
                tuple(map(_label, filter(None, map(str.strip, labels.split(";"))))),
            )
        )
        length += len(surface)
        at = end + 2
    return "".join([*plain, body[at:]]), spans


def _label(text: str) -> Label:
    if "=" in text and ":" not in text.split("=")[0]:
        name, value = text.split("=", 1)
        return Label(name, None, value)
    name, _, rest = text.partition(":")
    event, _, value = rest.partition("=")
    return Label(name, event or None, value or None)


def count_of(value: str) -> Count | None:
    """Return the count that a toll value of the guide means ("25..", "~100", "<3@children"); None if it is none."""
    match = _COUNT.match(value)
    if match is None:
        return None
    if match["about"]:
        return Count(int(match["about"]), int(match["about"]), True)
    if match["exact"]:
        return Count(int(match["exact"]), int(match["exact"]))
    return Count(int(match["low"] or 0), int(match["high"]) if match["high"] else None)


def check_annotated(folder: Path) -> list[str]:
    """Return the faults of annotated reports against the guide, each naming its file."""
    faults: list[str] = []
    for item in read_annotated(folder):
        faults += [f"{item.path}: {fault}" for fault in (*_head_faults(item), *_span_faults(item))]
    return faults


def _head_faults(item: Annotated) -> Iterator[str]:
    for key in ("id", "published", "outlet", "genre", "events"):
        if key not in item.head:
            yield f"the head lacks {key}"
    for name, event in item.events.items():
        if event.get("type") not in STATEMENTS and event.get("status") not in STATUS:
            yield f"{name}: status {event.get('status')!r}"
        if not item.triggers(name):
            yield f"{name} has no trigger in the text"
        for harm in HARMS & set(event):
            if count_of(str(event[harm])) is None:
                yield f"{name}: {harm} {event[harm]!r}"


def _span_faults(item: Annotated) -> Iterator[str]:
    for span in item.spans:
        kinds = [label for label in span.labels if label.event is None]
        if any(label.name == "event" for label in span.labels):
            if kinds:
                yield f"a trigger with a mention type: {span.text!r}"
        elif len(kinds) != 1 or kinds[0].name not in MENTIONS:
            yield f"not one mention type on {span.text!r}"
        for label in span.labels:
            if label.event is not None and label.event not in item.events:
                yield f"{label.name}:{label.event} names no event of the head"
            if label.name in HARMS and count_of(label.value or "") is None:
                yield f"toll value {label.value!r} on {span.text!r}"
