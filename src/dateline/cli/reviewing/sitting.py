"""A sitting at the terminal: a key, what it does, the next question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from rich.console import Console

from dateline.cli.reviewing import keys
from dateline.cli.reviewing.desk import Desk
from dateline.cli.reviewing.screen import draw, draw_help
from dateline.core.judgement import Verdict
from dateline.errors import JudgementError
from dateline.pipeline.correcting import read_correction
from dateline.review import Answer, Question


@dataclass(slots=True)
class Sitting:
    """One coder at one terminal; ``key`` and ``line`` wait for what is typed."""

    desk: Desk
    console: Console
    key: Callable[[], str] = keys.read_key
    line: Callable[[str], str] = keys.read_line
    said: str = field(default="", init=False)

    def run(self) -> None:
        """Ask until nothing is left or the coder ends."""
        while (question := self.desk.question) is not None:
            draw(self.console, self.desk, question, self.said)
            pressed = self.key()
            if pressed == keys.QUIT:
                return
            try:
                self.said = self._do(pressed, question)
            except JudgementError as error:
                self.said = str(error)

    def _do(self, pressed: str, question: Question) -> str:
        """Do what a key asks; return what is to be said about it."""
        pair = question.matter.kind == "pair"
        verdicts: dict[str, Verdict] = {
            "a": "same" if pair else "accept",
            "r": "different" if pair else "reject",
            "n": "unsure",
        }
        if pressed in verdicts:
            return self._answer(Answer(verdicts[pressed]))
        if pressed.isdecimal():
            return self._number(int(pressed), question)
        match pressed:
            case "s" | " ":
                self.desk.skip()
                return "skipped"
            case "u" | "\x7f" | "\x08":
                undone = self.desk.undo()
                return f"undone: {undone.verdict}" if undone else "nothing to undo"
            case "f":
                self.desk.flag(self.line("note: "))
                return "flagged"
            case "c" if not pair:
                return self._correct(question)
            case "?":
                draw_help(self.console)
                self.key()
                return ""
        return "" if pressed in ("", "\n", "\r") else f"{pressed!r} does nothing; ? shows the keys"

    def _answer(self, answer: Answer, note: str | None = None) -> str:
        self.desk.answer(answer, note)
        return f"stored: {answer.verdict}"

    def _number(self, number: int, question: Question) -> str:
        if not 1 <= number <= len(question.options):
            return f"there is no answer {number}"
        return self._answer(question.options[number - 1][1])

    def _correct(self, question: Question) -> str:
        """Ask for the right words; they must stand in the report."""
        event = self.desk.store.past_event(question.event_id)
        stored = self.desk.store.report(event.report_id) if event else None
        if event is None or stored is None or question.matter.attribute is None:
            return "only a value of an event can be corrected here"
        typed = self.line("right words, or VALUE = WORDS: ")
        if not typed:
            return "not corrected"
        near = (question.words or event.triggers[0]).start
        attribute, old = question.matter.attribute, question.matter.of
        right = read_correction(typed, stored.report, attribute, old, near)
        return self._answer(Answer("correct", right.value, right.evidence))
