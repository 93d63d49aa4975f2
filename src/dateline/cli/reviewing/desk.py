"""One coder's sitting: the questions in their order, and what becomes of the answers. Nothing here draws."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from dateline.core.event import Value
from dateline.core.judgement import Judgement, Verdict
from dateline.core.report import Evidence
from dateline.pipeline.judging import judge
from dateline.review import Answer, Asked, Matter, Question, live_judgements, matter_of, questions, state_of
from dateline.store import Choice, Clock, Store


class Desk:
    """The queue of one coder. Every answer is stored at once, so that the sitting can end at any moment."""

    def __init__(self, store: Store, asked: Asked, choice: Choice, clock: Clock) -> None:
        self.store = store
        self.asked = asked
        self._choice = choice
        self._clock = clock
        self._last = max((j.at for j in store.judgements()), default="")
        self.done = 0
        self._queue: deque[Question] = deque()
        self._skipped: list[Matter] = []
        self.refill()

    @property
    def question(self) -> Question | None:
        """The question at hand; None where there is none left."""
        return self._queue[0] if self._queue else None

    @property
    def left(self) -> int:
        """How many questions are left, the one at hand among them."""
        return len(self._queue)

    def refill(self, first: Matter | None = None) -> None:
        """Ask the store what is open now; what was skipped comes last, ``first`` first."""
        state = state_of(self.store.judgements())
        events = () if self.asked.adjudicates else self.store.events(self._choice)
        pairs = self.store.links() if self._choice == Choice() else []
        found = questions(events, pairs, state, self.asked)
        last = {matter: n for n, matter in enumerate(self._skipped, 1)}
        found.sort(key=lambda q: (q.matter != first, last.get(q.matter, 0)))
        self._queue = deque(found)

    def skip(self) -> None:
        """Put the question at hand to the end, for this sitting; nothing is stored."""
        if self._queue:
            self._skipped.append(self._queue[0].matter)
            self._queue.rotate(-1)

    def answer(self, answer: Answer, note: str | None = None) -> Judgement:
        """Store an answer to the question at hand and go on; JudgementError where it cannot stand."""
        question = self._at_hand()
        of = question.matter.of
        words = answer.evidence or (question.words if answer.verdict == "accept" else None)
        value = answer.value
        if answer.verdict == "correct" and words is None and not note:
            note = "as another coder said"
        made = self._judge(answer.verdict, question.matter, of, value, words, note)
        self._queue.popleft()
        if question.matter.attribute is None and answer.verdict == "reject":
            self._queue = deque(q for q in self._queue if question.event_id not in q.matter.subjects)
        return made

    def flag(self, note: str | None) -> Judgement:
        """Store a flag on what is at hand; the question stays."""
        matter = self._at_hand().matter
        flagged = Matter("value", matter.subjects[:1], matter.attribute)
        return self._judge("flag", flagged, None, None, None, note or None)

    def undo(self) -> Judgement | None:
        """Withdraw the coder's last judgement, be it of an earlier sitting, and ask again; None where there is none."""
        own = [j for j in live_judgements(self.store.judgements()) if j.coder == self.asked.coder]
        if not own:
            return None
        judge(self.store, Judgement("withdraw", (own[-1].id,), self.asked.coder, self._moment()))
        self.done = max(0, self.done - 1)
        self.refill(matter_of(own[-1]))
        return own[-1]

    def _judge(
        self,
        verdict: Verdict,
        matter: Matter,
        of: Value | None,
        value: Value | None,
        words: Evidence | None,
        note: str | None,
    ) -> Judgement:
        ruling = self.asked.adjudicates and verdict != "flag"
        made = Judgement(
            *(verdict, matter.subjects, self.asked.coder, self._moment(), matter.attribute, value, words, note, ruling),
            of=of,
        )
        judge(self.store, made)
        self.done += 1
        return made

    def _moment(self) -> str:
        """Return now, later than every judgement before, also where the clock goes backwards."""
        now = self._clock().isoformat(timespec="microseconds")
        if now <= self._last:
            now = (datetime.fromisoformat(self._last) + timedelta(microseconds=1)).isoformat(timespec="microseconds")
        self._last = now
        return now

    def _at_hand(self) -> Question:
        if not self._queue:
            raise IndexError("no question is left")
        return self._queue[0]
