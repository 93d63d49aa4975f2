"""The other commands, the help and the version."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli import checkers, suites
from dateline.store import open_store

COMMANDS = (["code"], ["show"], ["export"], ["eval"], ["knowledge", "check"], ["knowledge", "sources"])
DOCS = Path(__file__).parents[2] / "docs" / "commands.md"


@pytest.mark.parametrize("command", [*COMMANDS, ["knowledge", "places", "import"]])
def test_every_command_has_help_with_examples_and_exit_codes(dateline, command: list[str]) -> None:
    done = dateline(*command, "--help", env={"COLUMNS": "80"})
    assert done.exit_code == 0
    assert "Example" in done.output
    assert "Exit codes" in done.output
    assert max(map(len, done.output.splitlines())) <= 80
    assert f"`dateline {' '.join(command)}" in DOCS.read_text(encoding="utf-8")


def test_version(dateline) -> None:
    assert dateline("--version").output.startswith("dateline 0.")


def test_help_loads_nothing_heavy() -> None:
    heavy = ("sqlalchemy", "trafilatura", "jinja2", "dateline.pipeline", "yaml")
    script = f"import sys, dateline.cli.app; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", script], text=True).strip() == "[]"


@pytest.fixture
def stored(dateline, reports: Path) -> list[str]:
    dateline("code", reports)
    with open_store("dateline.db") as store:
        return [event.id for event in store.events()]


def test_the_table(dateline, stored: list[str]) -> None:
    done = dateline("show", env={"COLUMNS": "80"})
    assert done.exit_code == 0
    assert max(map(len, done.output.splitlines())) <= 80
    for words in ("2021-11-02", "Kabul", "Bombing", "25+", *(ident[:8] for ident in stored)):
        assert words in done.output
    assert "2 more" in dateline("show", "--limit", 1).output
    assert "no events" in dateline("show", "--country", "pak").output


def test_a_record_beside_its_words(dateline, stored: list[str]) -> None:
    done = dateline("show", stored[0])
    for words in ("Bombing in Kabul, 2021-11-02", "Red [b]Star[/b] Front", "at least 25 killed", "“blast”"):
        assert words in done.output
    assert json.loads(dateline("show", stored[0], "--json").stdout)["event_id"] == stored[0]


def test_a_whole_report(dateline, stored: list[str]) -> None:
    with open_store("dateline.db") as store:
        report = store.event(stored[0]).report_id  # type: ignore[union-attr]
    assert dateline("show", report[:6]).output.count("Bombing in Kabul") == 2


def test_a_page(dateline, stored: list[str]) -> None:
    assert dateline("show", stored[1], "--html", "p.html").exit_code == 0
    page = Path("p.html").read_text(encoding="utf-8")
    assert 'shown = "1"' in page
    assert "A <mark" in page


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["show", "zzz"], 1, "no event and no report"),
        (["show", "e"], 1, "fits several"),
        (["show", "--db", "no.db"], 1, "no such database"),
        (["show", "--html", "p.html"], 2, "name the report"),
        (["show", "--role", "hero"], 2, "no role"),
        (["show", "--since", "2021-13-01"], 2, "no date"),
        (["export", "--as", "xls"], 2, "xls"),
        (["export", "--as", "csv", "--to", "no/e.csv"], 1, "cannot be written"),
        (["eval", "beauty", "--data", "."], 2, "no suite"),
        (["eval", "corpus", "--data", "nowhere"], 1, "nowhere"),
    ],
)
def test_what_cannot_be_done(dateline, stored: list[str], arguments: list[str], code: int, words: str) -> None:
    done = dateline(*arguments)
    assert done.exit_code == code, done.output
    assert words in done.output


@pytest.mark.parametrize("form", ["csv", "jsonl", "geojson"])
def test_export(dateline, stored: list[str], form: str) -> None:
    done = dateline("export", "--as", form, "--to", "out", "--since", "2021-11-02")
    assert done.exit_code == 0, done.output
    assert dateline("export", "--as", form).stdout.strip() == Path("out").read_text(encoding="utf-8").strip()
    assert all(ident in Path("out").read_text(encoding="utf-8") for ident in stored)


def test_faults_of_knowledge_fail_the_check(dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkers, "_checkers", lambda: {"sound": list, "bad": lambda: ["x.yml: wrong"]})
    done = dateline("knowledge", "check")
    assert done.exit_code == 1
    assert "sound: ok" in done.output
    assert "x.yml: wrong" in done.output


def test_checkers_are_found_and_sources_named() -> None:
    assert "ontology" in checkers._checkers()
    assert checkers.check_sources() == []


def test_eval_shows_and_writes_figures(dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    missed = [{"slot": "type", "words": "two\n words"}, {"slot": "date", "words": "x"}]
    monkeypatch.setattr(
        suites, "measure", lambda suite, data, engine: {"f1": 0.5, "events": {"r": 0.25}, "misses": missed[:]}
    )
    done = dateline("eval", "times", "--data", ".", "--json", "f.json", "--misses", "m.tsv")
    assert "0.500" in done.output
    assert "events r" in done.output
    assert json.loads(Path("f.json").read_text()) == {"f1": 0.5, "events": {"r": 0.25}}
    assert Path("m.tsv").read_text() == "slot\twords\ndate\tx\ntype\ttwo words\n"


def test_measures_of_the_same_figures_make_one_table(dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {"events": {"precision": 1.0, "gold": 3}, "dates": {"precision": 0.5, "gold": 2}}
    monkeypatch.setattr(suites, "measure", lambda suite, data, engine: {**rows, "misses": []})
    lines = dateline("eval", "corpus", "--data", ".").output.splitlines()
    assert [line.split() for line in lines[:3]] == [
        ["measure", "precision", "gold"],
        ["events", "1.000", "3"],
        ["dates", "0.500", "2"],
    ]
