"""Measure how well reading stands up to reports that are altered by machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from dateline.evaluate.altered import ALTERATIONS
from dateline.evaluate.annotated import Annotated, read_annotated
from dateline.evaluate.corpus import CoderLike, CorpusScores, score_report
from dateline.evaluate.judge import Judge
from dateline.knowledge.places import open_gazetteer

MEASURES = {
    "found": "events",
    "typed": "events with type",
    "main": "main events",
    "said": "statements with type",
    "dead": "slot killed",
    "date": "slot date",
    "place": "slot place",
    "perp": "slot perpetrator",
}
"""The figures of a row and the measures of :mod:`dateline.evaluate.corpus` that they are: F1, of slots accuracy."""
LED = "typed"
"""The figure whose difference from the unaltered reports is given, as a share of 1."""
Row = dict[str, float]


def evaluate_robustness(data: Path, coder: CoderLike, seed: int = 0) -> dict[str, Row]:
    """Return the figures of the annotated reports of ``data``, unaltered and by alteration, as shares of 1.

    ``change`` is the difference of ``typed`` from the unaltered reports. RunError where there are no reports.
    """
    items, judge = read_annotated(data), Judge(open_gazetteer())
    plain = _row(items, coder, judge)
    rows = {"unaltered": {**plain, "change": 0.0}}
    for name, alter in ALTERATIONS.items():
        row = _row(alter(items, seed), coder, judge)
        rows[name] = {**row, "change": round(row[LED] - plain[LED], 4)}
    return rows


def _row(items: Sequence[Annotated], coder: CoderLike, judge: Judge) -> Row:
    scores = CorpusScores()
    for item in items:
        score_report(item, coder.code(item.report).events, scores, judge)
    return _figures(scores.figures())


def _figures(figures: Mapping[str, Mapping[str, float]]) -> Row:
    """Return the figures of a row; one that nothing was asked for is 0."""
    return {short: figures[name]["f1"] if name in figures else 0.0 for short, name in MEASURES.items()}
