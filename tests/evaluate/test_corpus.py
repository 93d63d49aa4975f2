"""Scoring: a perfect reader scores one, an empty one nothing, and the shipped corpus keeps its guide."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from dateline.core.event import Claim, Event
from dateline.core.values import Count, Period, Toll
from dateline.evaluate.annotated import count_of, read_annotated
from dateline.evaluate.corpus import CorpusScores, evaluate_corpus, score_report, total, write_misses
from dateline.evaluate.floors import MEASURES, fallen
from dateline.pipeline import open_coder

ROOT = Path(__file__).parents[2]
SAMPLE = """---
id: t1
published: 2021-11-04
outlet: invented agency
genre: agency
events:
  e1: {type: bombing, status: occurred, main: true, date: 2021-11-02, killed: 5..}
---
[[weapon; instrument:e1|A bomb]] [[event:e1|exploded]] on [[time=2021-11-02; time:e1|Tuesday]], killing [[people; killed:e1=5..|at least five people]].
"""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    (tmp_path / "t1.txt").write_text(SAMPLE, encoding="utf-8")
    return tmp_path


def perfect(item) -> Event:
    report = item.report
    spans = {s.text: s for s in item.spans}

    def cite(text: str):
        return report.cite(spans[text].start, spans[text].end)

    day = date(2021, 11, 2)
    claims = (
        Claim("date", Period(day, day, "day", "2021-11-02"), cite("Tuesday"), "test"),
        Claim("toll", Toll("killed", Count(5, None)), cite("at least five people"), "test"),
    )
    return Event("e1", report.id, "main", "bombing", "occurred", (cite("exploded"),), claims)


def test_a_perfect_reader_scores_one(sample: Path) -> None:
    scores = CorpusScores()
    item = read_annotated(sample)[0]
    score_report(item, [perfect(item)], scores)
    figures = scores.figures()
    for name in ("triggers", "events with type, date and place", "slot date", "slot killed"):
        assert figures[name]["f1"] == 1.0
    assert not scores.misses


def test_an_empty_reader_scores_nothing(sample: Path) -> None:
    scores = CorpusScores()
    score_report(read_annotated(sample)[0], [], scores)
    assert scores.figures()["events"]["r"] == 0.0
    assert [m.slot for m in scores.misses] == ["trigger", "toll words killed", "event missed"]


def test_misses_become_one_line_each(sample: Path, tmp_path: Path) -> None:
    scores = CorpusScores()
    score_report(read_annotated(sample)[0], [], scores)
    write_misses(scores, tmp_path / "misses.tsv")
    lines = (tmp_path / "misses.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == ["slot", "file", "event", "gold", "given", "words"]
    assert [line.split("\t")[0] for line in lines[1:]] == ["event missed", "toll words killed", "trigger"]


def test_totals_add_what_is_added_and_leave_out_parts_and_attackers() -> None:
    tolls = [
        Toll("killed", Count(9, 9)),
        Toll("killed", Count(3, 3), "children", in_total=True),
        Toll("killed", Count(2, 2), "security", added=True),
        Toll("killed", Count(1, 1), "attackers"),
    ]
    assert total(tolls, "killed") == (11, 11)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [("25", 25, 25), ("25..", 25, None), ("..50", 0, 50), ("<3@children", 3, 3), ("~100", 100, 100)],
)
def test_toll_values(value: str, low: int, high: int | None) -> None:
    count = count_of(value)
    assert count is not None
    assert (count.low, count.high) == (low, high)


def test_no_incident_stands_on_both_sides() -> None:
    sides = {str(i.head["id"]): part for part in ("train", "test") for i in read_annotated(ROOT / "corpus" / part)}
    for part in ("train", "test"):
        for item in read_annotated(ROOT / "corpus" / part):
            for event in item.events.values():
                same = event.get("same_as", [])
                for link in [same] if isinstance(same, str) else same:
                    assert sides[link.split(":")[0]] == part


def test_figures_do_not_fall() -> None:
    floors = json.loads((ROOT / "corpus" / "floors.json").read_text(encoding="utf-8"))
    assert set(floors) == set(MEASURES)
    assert fallen(evaluate_corpus(ROOT / "corpus" / "test", open_coder()).figures(), floors) == {}
