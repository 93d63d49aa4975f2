"""Score what dateline reads against annotated reports: events, their slots, tolls, statements, roles."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.core.values import Toll
from dateline.evaluate.annotated import HARMS, STATEMENTS, Annotated, read_annotated
from dateline.evaluate.judge import Bounds, Judge, bounds_of, country_of, fold, is_date, pair_spans, same_date, total
from dateline.evaluate.slots import score_slots, where
from dateline.evaluate.statements import score_sources, score_statement, score_statements
from dateline.evaluate.tally import CorpusScores, Miss, Tally, miss_counts
from dateline.knowledge.ontology import load_ontology
from dateline.knowledge.places import open_gazetteer
from dateline.knowledge.rules import load_rules

__all__ = [
    "CorpusScores", "Judge", "Miss", "Tally", "country_of", "evaluate_corpus", "fold", "miss_counts", "score_report",
    "total", "write_figures", "write_misses",
]  # fmt: skip


class CodedLike(Protocol):
    """What coding a report gives."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The events found."""


class CoderLike(Protocol):
    """Anything that codes reports."""

    def code(self, report: Report) -> CodedLike:
        """Return the events of one report."""


def evaluate_corpus(data: Path, coder: CoderLike) -> CorpusScores:
    """Code every annotated report of ``data`` from its plain text and score the result."""
    scores, judge = CorpusScores(), Judge(open_gazetteer())
    for item in read_annotated(data):
        score_report(item, coder.code(item.report).events, scores, judge)
    return scores


def score_report(item: Annotated, events: Sequence[Event], scores: CorpusScores, judge: Judge | None = None) -> None:
    """Add one report's events to the scores; without a judge, places are compared by name alone."""
    judge = judge or Judge()
    scores.reports += 1
    pairs = match_events(item, events)
    _triggers(item, events, scores)
    _toll_spans(item, events, scores)
    _events(item, events, pairs, scores, judge)
    score_statements(item, events, pairs, scores, judge)
    score_sources(item, pairs, scores)
    for name, event in pairs.items():
        if item.events[name]["type"] in STATEMENTS:
            score_statement(item, name, event, pairs, scores, judge)
        else:
            score_slots(item, name, event, pairs, scores, judge)
    if item.head.get("genre") == "negative":
        _negative(item, events, scores)


def match_events(item: Annotated, events: Sequence[Event]) -> dict[str, Event]:
    """Match gold events to read ones, one to one, by type and then by how many triggers overlap."""
    ranked = []
    for name, gold in item.events.items():
        spans = item.triggers(name)
        for number, event in enumerate(events):
            shared = sum(t.start < s.end and s.start < t.end for t in event.triggers for s in spans)
            if shared:
                ranked.append((event.action == gold["type"], shared, -number, name, event))
    pairs: dict[str, Event] = {}
    used: set[str] = set()
    for _, _, _, name, event in sorted(ranked, key=lambda r: r[:3], reverse=True):
        if name not in pairs and event.id not in used:
            pairs[name] = event
            used.add(event.id)
    return pairs


def _triggers(item: Annotated, events: Sequence[Event], scores: CorpusScores) -> None:
    gold = [s for s in item.spans if any(label.name == "event" for label in s.labels)]
    given = sorted({(t.start, t.end) for e in events for t in e.triggers})
    pairs = pair_spans([(s.start, s.end) for s in gold], given)
    scores.sets("triggers", len(pairs), len(gold), len(given))
    for number, span in enumerate(gold):
        if number not in pairs:
            kinds = {str(item.events[label.event]["type"]) for label in span.labels if label.event in item.events}
            words = _around(item.text, span.start, span.end)
            scores.misses.append(Miss("trigger", item.path.name, ",".join(sorted(kinds)), span.text, "", words))


def _toll_spans(item: Annotated, events: Sequence[Event], scores: CorpusScores) -> None:
    """Score the words that give tolls, wherever they landed, and the counts of those found."""
    for harm in sorted(HARMS):
        gold = {(s.start, s.end): label.value or "" for s in item.spans for label in s.labels if label.name == harm}
        given = _given_tolls(events, harm)
        pairs = pair_spans(gold, given)
        found = {wanted: list(given)[pairs[i]] for i, wanted in enumerate(gold) if i in pairs}
        right = {span for span, got in found.items() if given[got] == bounds_of(gold[span])}
        for title in (f"toll words {harm}", "toll words"):
            scores.sets(title, len(found), len(gold), len(given))
            scores.sets(f"{title} found with value", len(right), len(found), len(found))
        wrong = [
            (span, value, given.get(found.get(span, (-1, -1)))) for span, value in gold.items() if span not in right
        ]
        wrong += [(span, "", read) for span, read in given.items() if span not in found.values()]
        for span, value, read in wrong:
            words, got = _around(item.text, *span), "" if read is None else str(read)
            scores.misses.append(Miss(f"toll words {harm}", item.path.name, "", value, got, words))


def _given_tolls(events: Sequence[Event], harm: str) -> dict[tuple[int, int], Bounds]:
    claims = [(c.evidence, c.value) for e in events for c in e.of("toll") if isinstance(c.value, Toll)]
    return {(e.start, e.end): (v.count.low, v.count.high) for e, v in claims if v.harm == harm}


def _events(
    item: Annotated, events: Sequence[Event], pairs: Mapping[str, Event], scores: CorpusScores, judge: Judge
) -> None:
    attacks = [n for n, g in item.events.items() if g["type"] not in STATEMENTS]
    mains = [n for n in attacks if item.events[n].get("main") == "true"]
    happenings = [e for e in events if e.role != "statement"]
    for title, names, given in (
        ("events", attacks, happenings),
        ("main events", mains, [e for e in happenings if e.role == "main"]),
    ):
        found = [n for n in names if n in pairs]
        sizes = len(names), len(given)
        scores.sets(title, len(found), *sizes)
        scores.sets(f"{title} with family", sum(_kin(item, n, pairs[n]) for n in found), *sizes)
        typed = [n for n in found if pairs[n].action == item.events[n]["type"]]
        scores.sets(f"{title} with type", len(typed), *sizes)
        whole = sum(_when(item, n, pairs[n]) and where(item.events[n], pairs[n], judge) for n in typed)
        scores.sets(f"{title} with type, date and place", whole, *sizes)
    _by_type(item, happenings, attacks, pairs, scores)
    _differences(item, events, pairs, scores)


def _kin(item: Annotated, name: str, event: Event) -> bool:
    actions = load_ontology().actions
    gold, given = actions.get(str(item.events[name]["type"])), actions.get(event.action)
    return gold is not None and given is not None and gold.family == given.family


def _when(item: Annotated, name: str, event: Event) -> bool:
    gold = item.events[name]
    return not is_date(gold.get("date")) or same_date(str(gold["date"]), event)


def _by_type(
    item: Annotated,
    happenings: Sequence[Event],
    attacks: Sequence[str],
    pairs: Mapping[str, Event],
    scores: CorpusScores,
) -> None:
    for name in attacks:
        kind = str(item.events[name]["type"])
        scores.sets(f"type {kind}", name in pairs and pairs[name].action == kind, 1, 0)
    for event in happenings:
        scores.sets(f"type {event.action}", 0, 0, 1)


def _differences(item: Annotated, events: Sequence[Event], pairs: Mapping[str, Event], scores: CorpusScores) -> None:
    """List the events missed, mistaken in type, and made up."""
    for name, gold in item.events.items():
        event = pairs.get(name)
        if event is None:
            span = item.triggers(name)[0]
            words = _around(item.text, span.start, span.end)
            scores.misses.append(Miss("event missed", item.path.name, name, str(gold["type"]), "", words))
        elif event.action != gold["type"]:
            words = event.triggers[0].quote
            scores.misses.append(Miss("type", item.path.name, name, str(gold["type"]), event.action, words))
    matched = {e.id for e in pairs.values()}
    for event in events:
        if event.id not in matched:
            words = _around(item.text, event.triggers[0].start, event.triggers[0].end)
            scores.misses.append(Miss("spurious", item.path.name, event.role, "", event.action, words))


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 40) : start]}«{text[start:end]}»{text[end : end + 40]}".replace("\n", " ")


def _negative(item: Annotated, events: Sequence[Event], scores: CorpusScores) -> None:
    """A negative report holds no new violent event that occurred, unless its annotation has one."""
    violent = load_rules().violent
    for gold in item.events.values():
        if gold["type"] in violent and gold.get("status") == "occurred" and gold.get("main") == "true":
            return
    wrong = next((e for e in events if e.role == "main" and e.action in violent and e.factuality == "occurred"), None)
    words = "" if wrong is None else wrong.triggers[0].quote
    given = "" if wrong is None else wrong.action
    miss = Miss("negative", item.path.name, "", "no violent event", given, words)
    scores.slot("negatives kept clean", wrong is None, miss)


def write_misses(scores: CorpusScores, path: Path) -> None:
    """Write what was missed as a tab-separated table, by slot and file."""
    rows = sorted(scores.misses, key=lambda m: (m.slot, m.file, m.event))
    lines = ["slot\tfile\tevent\tgold\tgiven\twords"]
    for miss in rows:
        values = (miss.slot, miss.file, miss.event, miss.gold, miss.given, miss.words)
        lines.append("\t".join(" ".join(value.split()) for value in values))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_figures(scores: CorpusScores, path: Path) -> None:
    """Write the figures as JSON."""
    figures = {"reports": scores.reports, "figures": scores.figures()}
    path.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
