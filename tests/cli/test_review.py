"""`dateline review` at a pseudo-terminal: every key, undo, resuming, adjudicating, and a kill in the middle."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest

from dateline.core.judgement import Judgement
from dateline.core.values import Count, Party, Toll
from dateline.pipeline.judging import open_database
from dateline.store import Link
from store.sample import Coded, a_report, an_event, clock

from .terminal import Terminal

REPORTS = [a_report(n, f"A bomb went off in Kabul. At least {n + 20} people died, the police said") for n in range(3)]
EVENTS = [an_event(report, killed=25, actor=Party("Red Front")) for report in REPORTS]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_database(tmp_path / "dateline.db", clock=clock) as store:
        for report, event in zip(REPORTS, EVENTS, strict=True):
            store.add(report, Coded((event,)))
        store.put_links([Link(EVENTS[0].id, EVENTS[1].id, 0.55, True, ("same day",))])
    return tmp_path


def judgements(folder: Path) -> list[Judgement]:
    with open_database(folder / "dateline.db") as store:
        return store.judgements()


def verdicts(folder: Path) -> list[tuple[str, str | None]]:
    return [(j.verdict, j.attribute) for j in judgements(folder)]


def review(folder: Path, *options: str, coder: str = "ana") -> Terminal:
    return Terminal("review", "--coder", coder, *options, cwd=folder)


def test_every_key(folder: Path) -> None:
    terminal = review(folder)
    terminal.see("16 left")
    assert "one happening?" in terminal.see("help")
    terminal.type("?")
    terminal.see("undo your last judgement")
    terminal.type(" ")
    terminal.see("one happening?")
    for key, said in (
        ("x", "'x' does nothing"),
        ("7", "there is no answer 7"),
        ("\x1b[A", "one happening?"),
        ("a", "stored: same"),
        ("a", "stored: accept"),
        ("r", "stored: reject"),
        ("n", "stored: unsure"),
        ("s", "skipped"),
        (" ", "skipped"),
        ("u", "undone: unsure"),
    ):
        terminal.type(key)
        terminal.see(said)
        terminal.see("help")
    terminal.type("f")
    terminal.see("note:")
    terminal.type("look at the name\n")
    terminal.see("flagged")
    terminal.see("help")
    terminal.type("q")
    terminal.see("stored in this sitting")
    assert terminal.end() == 0
    assert [verdict for verdict, _ in verdicts(folder)] == ["same", "accept", "reject", "unsure", "withdraw", "flag"]
    assert judgements(folder)[-1].note == "look at the name"


def test_a_correction_is_tied_to_the_words_of_the_report(folder: Path) -> None:
    terminal = review(folder, "--role", "main")
    while "people killed" not in (seen := terminal.see("help")):
        terminal.type("s")
    words = re.search(r"At least 2\d people", seen)
    assert words is not None
    terminal.type("c")
    terminal.see("right words")
    terminal.type("at most nobody\n")
    terminal.see("the report does not say")
    terminal.see("help")
    terminal.type("c")
    terminal.see("right words")
    terminal.type(words[0] + "\n")
    terminal.see("stored: correct")
    terminal.type("q")
    terminal.see("stored in this sitting")
    assert terminal.end() == 0
    (made,) = judgements(folder)
    assert made.value == Toll("killed", Count(int(words[0][9:11]), None))
    assert made.evidence is not None
    assert made.evidence.quote == words[0]


def test_a_sitting_that_is_killed_loses_nothing_and_the_next_goes_on(folder: Path) -> None:
    terminal = review(folder)
    terminal.see("16 left")
    for left in ("15 left", "14 left"):
        terminal.type("a")
        terminal.see(left)
    terminal.process.send_signal(signal.SIGKILL)
    terminal.end()
    assert len(judgements(folder)) == 2
    again = review(folder)
    again.see("0 done · 14 left")
    again.type("u")
    again.see("undone: accept")
    again.see("help")
    again.type("\x03")
    again.see("questions left")
    assert again.end() == 0
    assert verdicts(folder)[-1][0] == "withdraw"
    other = review(folder, coder="bo")
    other.see("15 left")
    other.type("q")
    other.see("stored in this sitting")
    other.end()


def test_coders_who_disagree_are_adjudicated_by_number(folder: Path) -> None:
    at = "2026-01-02T03:04:05+00:00"
    with open_database(folder / "dateline.db", clock=clock) as store:
        store.add_judgement(Judgement("accept", (EVENTS[0].id,), "ana", at, "toll", of=Toll("killed", Count(25, None))))
        right = Toll("killed", Count(20, None))
        words = REPORTS[0].cite(*_span(REPORTS[0].text, "At least 20"))
        store.add_judgement(
            Judgement(
                "correct", (EVENTS[0].id,), "bo", at, "toll", right, words, of=Toll("killed", Count(25, None))
            )
        )  # fmt: skip
    terminal = review(folder, "--adjudicate", coder="cy")
    seen = terminal.see("help")
    assert "coders disagree: ana: accept; bo: correct to at least 20 people killed" in " ".join(
        seen.replace("│", "").split()
    )
    number = next(n for n in "12" if f"{n}  correct to" in seen)
    terminal.type(number)
    terminal.see("no question left")
    assert terminal.end() == 0
    with open_database(folder / "dateline.db") as store:
        event = store.event(EVENTS[0].id)
        assert event is not None
        assert [c.value for c in event.of("toll")] == [right]
        assert store.judgements()[-1].adjudicates


def _span(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)
