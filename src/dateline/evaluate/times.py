"""Measures times: spans and values on TimeML collections and on the annotated corpus."""

from __future__ import annotations

import re
import tarfile
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dateline.errors import SourceError
from dateline.extract.sentences import divide
from dateline.normalise.dates import TimeMention, find_times


@dataclass(frozen=True, slots=True)
class GoldTime:
    """A time that an annotator marked: half-open offsets and the TIMEX3 value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class GoldText:
    """One annotated text; ``set`` is the collection it belongs to."""

    name: str
    set: str
    published: date
    text: str
    times: tuple[GoldTime, ...]


@dataclass(slots=True)
class _Tally:
    """Counts over one collection: golds, found, same span, overlapping, of these the same value, the same meaning."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    meaning: int = 0

    def figures(self) -> dict[str, float | int]:
        """Return percentages; value F1 is the relaxed F1 times the value accuracy.

        ``value_f1`` compares values letter by letter; ``meaning_f1`` takes two notations of one value for the same.
        """
        accuracy = self.value / self.relaxed if self.relaxed else 0.0
        relaxed = _f1(self.relaxed, self.found, self.gold)
        return {
            "gold": self.gold,
            "found": self.found,
            "strict_f1": round(100 * _f1(self.strict, self.found, self.gold), 1),
            "relaxed_precision": round(100 * self.relaxed / self.found, 1) if self.found else 0.0,
            "relaxed_recall": round(100 * self.relaxed / self.gold, 1) if self.gold else 0.0,
            "relaxed_f1": round(100 * relaxed, 1),
            "value_accuracy": round(100 * accuracy, 1),
            "value_f1": round(100 * relaxed * accuracy, 1),
            "meaning_f1": round(100 * relaxed * self.meaning / self.relaxed, 1) if self.relaxed else 0.0,
        }


def _f1(hits: int, found: int, gold: int) -> float:
    return 2 * hits / (found + gold) if found + gold else 0.0


def evaluate_times(data: Path) -> dict[str, Any]:
    """Score :func:`find_times` on every annotated text under ``data``; the creation time is left out.

    Returns ``{"sets": {name: figures}, "misses": [...]}``. A miss has ``set``, ``text``, ``kind`` ("missed",
    "spurious", "value"), ``words``, ``gold``, ``found`` and the words before. Raises SourceError where ``data``
    holds no annotated text.
    """
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    misses: list[dict[str, str]] = []
    for gold in read_gold(data):
        sentences = divide(gold.text, 0)
        found = find_times(gold.text, gold.published, sentences=sentences)
        misses += _score(gold, found, tallies[gold.set])
    if not tallies:
        raise SourceError(f"{data}: no TimeML file and no annotated report")
    return {"sets": {name: tally.figures() for name, tally in sorted(tallies.items())}, "misses": misses}


def _score(gold: GoldText, found: list[TimeMention], tally: _Tally) -> Iterator[dict[str, str]]:
    tally.gold += len(gold.times)
    tally.found += len(found)
    used: set[int] = set()
    for time in gold.times:
        match = next(
            (i for i, f in enumerate(found) if i not in used and f.start < time.end and time.start < f.end), None
        )
        if match is None:
            yield _miss(gold, "missed", time.start, time.end, time.value, "")
            continue
        used.add(match)
        mention = found[match]
        tally.relaxed += 1
        tally.strict += (mention.start, mention.end) == (time.start, time.end)
        tally.meaning += one_notation(mention.value) == one_notation(time.value)
        if mention.value == time.value:
            tally.value += 1
        else:
            yield _miss(gold, "value", time.start, time.end, time.value, mention.value)
    for i, mention in enumerate(found):
        if i not in used:
            yield _miss(gold, "spurious", mention.start, mention.end, "", mention.value)


_UNKNOWN = re.compile(r"(?:-(?:XX|WXX|QX))+$|(?<=^\d{3})X$|(?<=^\d\d)XX$")
_SHORT_WEEK = re.compile(r"-W(\d)(?=$|-)")
_ZERO_TIME = re.compile(r"(?<=T\d\d)(?::00){1,2}$|(?<=T\d\d:\d\d):00$")


def one_notation(value: str) -> str:
    """Return a TIMEX3 value in one of its notations: ``1949-XX`` is ``1949``, ``198X`` ``198``, ``W6`` ``W06``.

    Unknown parts say no more than parts left out; hours need no minutes of zero; decades and centuries have a code
    of one or two letters (``P1E``, ``P1DE``).
    """
    value = _SHORT_WEEK.sub(r"-W0\1", _ZERO_TIME.sub("", _UNKNOWN.sub("", value)))
    return value.replace("DE", "E").replace("CE", "C") if value.startswith("P") else value


def _miss(gold: GoldText, kind: str, start: int, end: int, value: str, found: str) -> dict[str, str]:
    before = " ".join(gold.text[max(0, start - 40) : start].split())
    words = gold.text[start:end]
    return {
        "set": gold.set,
        "text": gold.name,
        "kind": kind,
        "words": words,
        "gold": value,
        "found": found,
        "before": before,
        "after": " ".join(gold.text[end : end + 25].split()),
    }


def read_gold(data: Path) -> Iterator[GoldText]:
    """Yield the annotated texts of a file or folder: ``.tml``, ``.tar.gz`` of them, annotated reports ``.txt``."""
    paths = [data] if data.is_file() else sorted(p for p in data.rglob("*") if p.is_file())
    for path in paths:
        if path.name.endswith(".tar.gz"):
            yield from _archive(path)
        elif path.suffix == ".tml":
            yield from _timeml(path.parent.name, path.name, path.read_bytes())
        elif path.suffix == ".txt":
            yield from _report(path)


def _archive(path: Path) -> Iterator[GoldText]:
    with tarfile.open(path) as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            stream = archive.extractfile(member) if member.isfile() and member.name.endswith(".tml") else None
            if stream is not None:
                parts = member.name.split("/")
                yield from _timeml("/".join(parts[:-1]), parts[-1], stream.read())


def _timeml(collection: str, name: str, raw: bytes) -> Iterator[GoldText]:
    root = ET.fromstring(raw)
    created = root.find(".//DCT//TIMEX3")
    body = root.find("TEXT")
    if created is None or body is None:
        return
    text, times = _flatten(body)
    yield GoldText(name, collection, date.fromisoformat(created.get("value", "")[:10]), text, tuple(times))


def _flatten(body: ET.Element) -> tuple[str, list[GoldTime]]:
    """Return the text of an element and the times marked in it."""
    parts: list[str] = []
    times: list[GoldTime] = []

    def walk(element: ET.Element, at: int) -> int:
        start = at
        for piece in (element.text or "",):
            parts.append(piece)
            at += len(piece)
        for child in element:
            at = walk(child, at)
            parts.append(child.tail or "")
            at += len(child.tail or "")
        if element.tag == "TIMEX3" and at > start:
            times.append(GoldTime(start, at, element.get("value", "")))
        return at

    walk(body, 0)
    return "".join(parts), times


_MARK = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")
_VALUE = re.compile(r"\btime=([^;]+)")
_PUBLISHED = re.compile(r"^published:\s*(\d{4}-\d\d-\d\d)", re.MULTILINE)


def _report(path: Path) -> Iterator[GoldText]:
    _, found, rest = path.read_text(encoding="utf-8").partition("---\n")
    head, _, body = rest.partition("\n---\n")
    published = _PUBLISHED.search(head)
    if found and published:
        text, times = _plain(body)
        yield GoldText(path.stem, path.parent.name, date.fromisoformat(published[1]), text, tuple(times))


def _plain(body: str) -> tuple[str, Iterable[GoldTime]]:
    """Return the text of an inline annotated body and its times."""
    parts: list[str] = []
    times: list[GoldTime] = []
    at = length = 0
    for mark in _MARK.finditer(body):
        parts += [body[at : mark.start()], mark[2]]
        start = length + mark.start() - at
        length = start + len(mark[2])
        at = mark.end()
        value = _VALUE.search(mark[1])
        if value:
            times.append(GoldTime(start, length, value[1].strip()))
    return "".join([*parts, body[at:]]), times
