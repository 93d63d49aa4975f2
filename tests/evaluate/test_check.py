"""The guide's checker: the shipped corpus is clean, and each kind of fault is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.evaluate.check import check_annotated

ROOT = Path(__file__).parents[2]
GOOD = """---
id: t1
published: 2021-11-04
outlet: invented agency
genre: agency
events:
  e1: {type: bombing, status: occurred, main: true, date: 2021-11-02, killed: 5.., target: civilians}
  r1: {type: condemn, about: e1, actor: Qatar}
---

[[weapon; instrument:e1|A bomb]] [[event:e1|exploded]] on [[time=2021-11-02T14:30; time:e1|Tuesday]].

[[people; killed:e1=5..|At least five people]] died, [[org; actor:r1|Qatar]] [[event:r1|condemned]] it.
"""


def faults(folder: Path, text: str) -> list[str]:
    (folder / "t1.txt").write_text(text, encoding="utf-8")
    return [fault.split(".txt:", 1)[1] for fault in check_annotated(folder)]


@pytest.mark.parametrize("part", ["train", "test"])
def test_the_corpus_keeps_its_guide(part: str) -> None:
    assert check_annotated(ROOT / "corpus" / part) == []


def test_a_clean_report_has_no_faults(tmp_path: Path) -> None:
    assert faults(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("type: bombing", "type: bang", "7: e1: type 'bang'"),
        ("status: occurred", "status: done", "7: e1: status 'done'"),
        ("main: true", "main: yes", "7: e1: main 'yes'"),
        ("target: civilians", "target: markets", "7: e1: target 'markets'"),
        ("target: civilians", "attribution: said", "7: e1: attribution 'said'"),
        ("target: civilians", "country: Iraq", "7: e1: country 'Iraq'"),
        ("target: civilians", "colour: red", "7: e1: unknown key 'colour'"),
        ("killed: 5..,", "killed: five,", "7: e1: killed 'five'"),
        ("date: 2021-11-02", "date: Tuesday", "7: e1: date 'Tuesday'"),
        ("about: e1", "about: e9", "8: r1: about names no event: 'e9'"),
        ("[[event:r1|condemned]]", "condemned", "8: r1 has no trigger in the text"),
        ("genre: agency", "genre: gossip", "5: genre 'gossip'"),
        ("published: 2021-11-04", "published: 4 November", "3: published '4 November'"),
        ("outlet: invented agency\n", "", "1: the head lacks outlet"),
        ("[[weapon;", "[[gun;", "11: unknown label 'gun' on 'A bomb'"),
        ("[[weapon; ", "[[", "11: 0 mention types on 'A bomb'"),
        ("instrument:e1", "instrument:e9", "11: instrument:e9 names no event of the head on 'A bomb'"),
        ("instrument:e1", "tool:e1", "11: unknown label tool:e1 on 'A bomb'"),
        ("T14:30;", "T2pm;", "11: time value '2021-11-02T2pm' on 'Tuesday'"),
        ("[[event:e1|", "[[event:e1; actor:e1|", "11: a mention type or a role beside a trigger on 'exploded'"),
        ("killed:e1=5..|", "killed:e1=5+|", "13: toll value '5+' on 'At least five people'"),
        ("|Qatar]]", "| Qatar]]", "13: empty or padded span on ' Qatar'"),
    ],
)
def test_each_fault_is_named_with_its_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    assert fault in faults(tmp_path, GOOD.replace(old, new, 1))


def test_an_id_that_stands_twice(tmp_path: Path) -> None:
    (tmp_path / "t2.txt").write_text(GOOD, encoding="utf-8")
    assert faults(tmp_path, GOOD) == [] or "id t1 stands in t1.txt too" in check_annotated(tmp_path)[0]
    assert len(check_annotated(tmp_path)) == 1
