"""Score the tolls that are read against annotated reports and against published lists of attacks."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from dateline.core.text import TollMention
from dateline.core.values import Harm
from dateline.errors import SourceError
from dateline.evaluate.annotated import HARMS, Annotated, read_annotated
from dateline.evaluate.judge import Bounds, bounds_of, compatible, pair_spans
from dateline.extract.builtin.mentions import find_mentions
from dateline.extract.sentences import divide
from dateline.normalise.tolls import find_tolls, total_of
from dateline.normalise.tolls.cues import find_cues
from dateline.normalise.tolls.numbers import read_number
from dateline.normalise.tolls.people import People
from dateline.normalise.tolls.words import words_of

_REFERENCE = re.compile(r"\[[^\]]{1,6}\]")
_COLUMNS: tuple[tuple[Harm, str], ...] = (("killed", "Dead"), ("injured", "Injured"))


@dataclass(slots=True)
class TollScores:
    """Counts by measure: how many were asked, right to the number, and compatible; and what was missed."""

    asked: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    fitting: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    misses: list[dict[str, str]] = field(default_factory=list)

    def figures(self) -> dict[str, dict[str, float | int]]:
        """Return, by measure, how many were asked and which shares were exact and compatible."""
        return {
            name: {
                "asked": self.asked[name],
                "given": self.given[name],
                "exact": round(self.exact[name] / self.asked[name], 4) if self.asked[name] else 0.0,
                "compatible": round(self.fitting[name] / self.asked[name], 4) if self.asked[name] else 0.0,
            }
            for name in sorted(self.asked)
        }

    def add(self, name: str, wanted: Bounds, given: Bounds | None) -> bool:
        """Add one toll asked for; return whether it was read right."""
        self.asked[name] += 1
        self.given[name] += given is not None
        self.exact[name] += given == wanted
        self.fitting[name] += compatible(given, wanted)
        return given == wanted


def evaluate_tolls(data: Path) -> dict[str, Any]:
    """Score :func:`find_tolls` on every list of attacks (``.csv``) and annotated report (``.txt``) under ``data``.

    Returns figures by measure, and under "misses" what was read wrong. In lists, rows whose number the account itself
    does not give are scored apart ("row and account disagree"). Raises SourceError where there is neither.
    """
    scores = TollScores()
    paths = [data] if data.is_file() else sorted(p for p in data.rglob("*") if p.is_file())
    lists = [p for p in paths if p.suffix == ".csv"]
    for path in lists:
        _score_list(path, scores)
    if data.is_dir() and any(p.suffix == ".txt" for p in paths) and not lists:
        for item in read_annotated(data):
            _score_report(item, scores)
    if not scores.asked:
        raise SourceError(f"{data}: no list of attacks (*.csv) and no annotated report (*.txt)")
    return {**scores.figures(), "misses": scores.misses}


def read_tolls(text: str) -> list[TollMention]:
    """Return the tolls of a text, its mentions of people found first."""
    sentences = divide(text, 0)
    return find_tolls(text, sentences, people=find_mentions(text, sentences))


def _score_list(path: Path, scores: TollScores) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 2):
            text = _REFERENCE.sub("", row.get("Details") or "").replace("\\", "").strip()
            if any(c.isalpha() for c in text):
                _score_row(f"{path.name}:{number}", row, text, scores)


def _score_row(name: str, row: dict[str, str], text: str, scores: TollScores) -> None:
    totals = total_of(read_tolls(text))
    for harm, column in _COLUMNS:
        value = (row.get(column) or "").strip()
        if not value.isdecimal():
            continue
        wanted = int(value)
        toll = totals.get(harm)
        given = (0, 0) if toll is None else (toll.count.low, toll.count.high)
        states = states_number(text, harm, wanted)
        title = f"{harm}" if states else f"{harm}, row and account disagree"
        told, read = (wanted, wanted), _as_listed(given, wanted)
        right = scores.add(title, told, read)
        if states and wanted:
            scores.add(f"{harm}, more than none", told, read)
        if states and not right:
            scores.misses.append(_miss(name, harm, value, str(given), text))


def _as_listed(given: Bounds, wanted: int) -> Bounds:
    """Return the one number that a list would give for a count: of "at least 5" 5, of "more than 4" (5 or more) 4."""
    if given[1] is not None:
        return given
    return (wanted, wanted) if given[0] - 1 == wanted else (given[0], given[0])


def states_number(text: str, harm: Harm, wanted: int) -> bool:
    """Return whether an account can be the source of a number: it speaks of the harm and gives the number or its parts.

    Zero is stated where no word of the harm stands. Single people described or named count as one.
    """
    words = words_of(text)
    spoken = any(cue.harm == harm for cue in find_cues(words, {}))
    if wanted == 0 or not spoken:
        return wanted == 0 and not spoken
    sentences = divide(text, 0)
    described = {m.start: m for m in find_mentions(text, sentences) if m.kind in ("people", "person")}
    ones = sum(c.form in ("one", "named") for c in People(words, described).find())
    given = [n.low for at in range(len(words.lower)) if (n := read_number(words.lower, at, len(words.lower)))]
    parts = [*dict.fromkeys(given), *[1] * min(ones, 3)]
    return any(sum(some) == wanted for size in (1, 2, 3) for some in combinations(parts[:16], size))


def _score_report(item: Annotated, scores: TollScores) -> None:
    """Score the annotated spans of one report: found where an overlapping span has the harm."""
    found = read_tolls(item.text)
    for harm in sorted(HARMS):
        gold = {(s.start, s.end): label.value or "" for s in item.spans for label in s.labels if label.name == harm}
        given = {(m.start, m.end): m.toll.count for m in found if m.toll.harm == harm}
        pairs = pair_spans(gold, given)
        spans = list(given)
        for number, (span, value) in enumerate(gold.items()):
            wanted = bounds_of(value)
            if wanted is None:
                continue
            count = given[spans[pairs[number]]] if number in pairs else None
            right = scores.add(harm, wanted, None if count is None else (count.low, count.high))
            if not right:
                around = item.text[max(0, span[0] - 60) : span[1] + 60]
                scores.misses.append(_miss(item.path.name, harm, value, str(count), around))
        for number in set(range(len(spans))) - set(pairs.values()):
            scores.asked[f"{harm}, found where none is"] += 1
            around = item.text[max(0, spans[number][0] - 60) : spans[number][1] + 60]
            scores.misses.append(_miss(item.path.name, harm, "", str(given[spans[number]]), around))


def _miss(where: str, harm: str, wanted: str, given: str, words: str) -> dict[str, str]:
    return {"where": where, "harm": harm, "wanted": wanted, "given": given, "words": " ".join(words.split())}
