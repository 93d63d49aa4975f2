"""`dateline judge` and `dateline agreement`: rows that stand are taken, the others named, nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.core.values import Count, Party, Toll
from dateline.pipeline.judging import open_database
from store.sample import Coded, a_report, an_event, clock

REPORT = a_report(0, "A bomb went off in Kabul. At least 20 people died, officials said; others said 22")
EVENT = an_event(REPORT, killed=25, actor=Party("Red Front"))
SECOND = an_event(a_report(1))


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "dateline.db"
    with open_database(path, clock=clock) as store:
        store.add(REPORT, Coded((EVENT,)))
        store.add(a_report(1), Coded((SECOND,)))
    return path


def rows(tmp_path: Path, *lines: str, name: str = "j.csv") -> Path:
    path = tmp_path / name
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_rows_in_words(db: Path, tmp_path: Path, dateline) -> None:
    start = EVENT.id[:6]
    file = rows(
        tmp_path,
        "verdict,subjects,attribute,of,value,words,note",
        f"correct,{start},toll,,,At least 20 people,",
        f"correct,{start},action,bombing,shelling,bomb,",
        f"accept,{start},perpetrator,Red Front,,,",
        f"correct,{start},site,,market,went off,",
        f"different,{start} {SECOND.id},,,,,two streets",
    )
    done = dateline("judge", file, "--coder", "ana")
    assert done.exit_code == 0, done.output
    assert "5 judgements taken, 0 known before, 0 refused" in done.output
    with open_database(db) as store:
        event = store.event(EVENT.id)
        assert event is not None
        assert event.action == "shelling"
        assert [c.value for c in event.of("toll")] == [Toll("killed", Count(20, None))]
        assert [c.value for c in event.of("site")] == ["market"]
        assert store.judgements()[-1].note == "two streets"
    again = dateline("judge", file, "--coder", "ana")
    assert "0 judgements taken, 5 known before" in again.output


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("guess,ID,,,,,,", "no verdict: 'guess'"),
        ("accept,e404,,,,,,", "there is no event or incident 'e404'"),
        ("correct,ID,toll,,,At least 90 people,,", "the report does not say 'At least 90 people'"),
        ("correct,ID,toll,,,went off,,", "'went off' is no toll"),
        ("correct,ID,toll,three,,At least 20,,", "has no single toll 'three'; its values: at least 25 people killed"),
        ("correct,ID,site,,market,,seen,", "needs words of its own report"),
        ("correct,ID,date,,,,,", "a correction needs a value"),
        ("correct,ID,action,,explosion of joy,bomb,,", "no action; write a term of the ontology"),
        ("accept,ID,,,,,,yesterday", "no moment: 'yesterday'"),
        ("same,ID,,,,,,", "2 different ids"),
        (",ID,,,,,,", "'verdict' is missing"),
        ("accept,e,,,,,,", "fits several"),
        ("accept,ID,,,,,,,too many", "more cells than the head line"),
    ],
)
def test_rows_that_cannot_stand_are_named_and_the_others_taken(
    row: str, said: str, db: Path, tmp_path: Path, dateline
) -> None:
    head = "verdict,subjects,attribute,of,value,words,note,at"
    file = rows(tmp_path, head, row.replace("ID", EVENT.id), f"flag,{EVENT.id},,,,,odd,")
    done = dateline("judge", file, "--coder", "ana")
    assert done.exit_code == 3, done.output
    assert "j.csv, line 2: " in done.output
    assert said in done.output
    assert "1 judgements taken, 0 known before, 1 refused" in done.output


def test_who_judges_must_be_known(db: Path, tmp_path: Path, dateline) -> None:
    done = dateline("judge", rows(tmp_path, "verdict,subjects", f"accept,{EVENT.id}"))
    assert "who judges?" in done.output


def test_out_of_one_database_and_into_another(db: Path, tmp_path: Path, dateline) -> None:
    file = rows(tmp_path, "verdict,subjects,coder", f"reject,{EVENT.id},ana", f"flag,{SECOND.id},bo")
    dateline("judge", file)
    assert dateline("judge", "--to", "all.jsonl").exit_code == 0
    with open_database(tmp_path / "other.db", clock=clock) as store:
        store.add(REPORT, Coded((EVENT,)))
        store.add(a_report(1), Coded((SECOND,)))
    # the other store's clock stands years before these judgements were made: the command asks the real one
    done = dateline("judge", "all.jsonl", "--db", "other.db")
    assert "2 judgements taken" in done.output, done.output
    with open_database(db) as one, open_database(tmp_path / "other.db") as other:
        assert other.judgements() == one.judgements()
    lines = (tmp_path / "all.jsonl").read_text("utf-8").replace('"reject"', '"accept"')
    done = dateline("judge", rows(tmp_path, lines, "nonsense", "[]", name="bad.jsonl"), "--db", "other.db")
    assert "it was altered" in done.output
    assert "is no JSON" in done.output
    assert "is no JSON object" in done.output


def test_agreement(db: Path, tmp_path: Path, dateline) -> None:
    assert "by two coders yet" in dateline("agreement").output
    head = "verdict,subjects,attribute,of"
    for coder, verdicts in (("ana", ("accept", "accept")), ("bo", ("accept", "reject"))):
        lines = [f"{v},{e.id},place," for v, e in zip(verdicts, (EVENT, SECOND), strict=True)]
        assert dateline("judge", rows(tmp_path, head, *lines), "--coder", coder).exit_code == 0
    done = dateline("agreement", "--json", "a.json")
    assert done.exit_code == 0
    assert "place" in done.output
    (field,) = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert (field["field"], field["matters"], field["agreed"]) == ("place", 2, 0.5)
    assert field["kappa"][0][:3] == ["ana", "bo", 2]


def test_nothing_to_judge_and_nothing_to_write_is_wrong_usage(db: Path, dateline) -> None:
    assert dateline("judge").exit_code == 2
    assert dateline("judge", "missing.csv", "--coder", "ana").exit_code == 1
    assert dateline("judge", "--db", "no.db", "--to", "-").exit_code == 1
    assert dateline("review", "--coder", "ana").exit_code == 1
