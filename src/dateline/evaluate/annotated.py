"""Reads reports annotated inline, as ``corpus/GUIDE.md`` describes."""

from __future__ import annotations

import re
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
    """One annotated report: its file, head, plain text and spans; the head as written, and the text's first line."""

    path: Path
    head: dict[str, object]
    text: str
    spans: tuple[Span, ...]
    head_text: str = ""
    body_line: int = 1

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
    if not isinstance(head, dict):
        raise RunError(f"{path}: the head is no mapping")
    lead = match[2][: len(match[2]) - len(match[2].lstrip())]
    return Annotated(path, head, text, tuple(spans), match[1], 4 + match[1].count("\n") + lead.count("\n"))


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
