"""Score statements: found, with type, with speaker, with what they are about; and who is given as the source of what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.core.event import Event
from dateline.core.report import Evidence
from dateline.evaluate.annotated import STATEMENTS, Annotated
from dateline.evaluate.judge import Judge, pair_spans
from dateline.evaluate.slots import as_list, distinct, right_actors
from dateline.evaluate.tally import CorpusScores, Miss


def score_statements(
    item: Annotated, events: Sequence[Event], pairs: Mapping[str, Event], scores: CorpusScores, judge: Judge
) -> None:
    """Count the statements of a report: found, with type, by type, and right in type, speaker and about together."""
    names = [n for n, g in item.events.items() if g["type"] in STATEMENTS]
    given = [e for e in events if e.role == "statement"]
    found = [n for n in names if n in pairs]
    typed = [n for n in found if pairs[n].action == item.events[n]["type"]]
    sizes = len(names), len(given)
    scores.sets("statements", len(found), *sizes)
    scores.sets("statements with type", len(typed), *sizes)
    spoken = [n for n in typed if _speaker(item, n, pairs[n], judge) is not False]
    scores.sets("statements with type and speaker", len(spoken), *sizes)
    whole = [n for n in spoken if _about(item, n, pairs, strict=True) is not False]
    scores.sets("statements with type, speaker and about", len(whole), *sizes)
    for name in names:
        scores.sets(f"statement {item.events[name]['type']}", name in typed, 1, 0)
    for event in given:
        scores.sets(f"statement {event.action}", 0, 0, 1)


def score_sources(item: Annotated, pairs: Mapping[str, Event], scores: CorpusScores) -> None:
    """Count the words that say who tells of an event: its sources, and whom its tolls are according to."""
    for name, event in pairs.items():
        gold = [(s.start, s.end) for s in item.spans for x in s.labels if x.name == "source" and x.event == name]
        told = {(e.start, e.end) for e in _told_by(event)}
        if event.role != "statement" and (gold or told):
            found = pair_spans(gold, sorted(told))
            scores.sets("sources", len(found), len(gold), len(told))
            for number, (start, end) in enumerate(gold):
                if number not in found:
                    words = item.text[max(0, start - 60) : end + 30]
                    scores.misses.append(Miss("source", item.path.name, name, item.text[start:end], "", words))


def _told_by(event: Event) -> Iterator[Evidence]:
    yield from (claim.evidence for claim in event.of("source"))
    yield from (c.according_to_evidence for c in event.of("toll") if c.according_to_evidence is not None)


def score_statement(
    item: Annotated, name: str, event: Event, pairs: Mapping[str, Event], scores: CorpusScores, judge: Judge
) -> None:
    """Add the slots of one matched statement; "about" is asked only where what it is about was found."""
    gold, claims = item.events[name], distinct(list(event.of("speaker")))
    words, given = event.triggers[0].quote, [getattr(c.value, "name", "") for c in claims]
    wanted = as_list(gold.get("actor"))
    found, right = right_actors(wanted, claims, item, gold, judge)
    scores.sets("speakers", min(found, right), len(wanted), len(claims))
    if wanted:
        scores.slot("speaker", found > 0, Miss("speaker", item.path.name, name, str(wanted), str(given), words))
    about = _about(item, name, pairs, strict=False)
    if about is not None:
        miss = Miss("about", item.path.name, name, str(gold["about"]), f"{len(event.about)} events", words)
        scores.slot("about", about, miss)


def _speaker(item: Annotated, name: str, event: Event, judge: Judge) -> bool | None:
    """Return whether one of the annotated speakers is named; None where the annotation has none."""
    wanted = as_list(item.events[name].get("actor"))
    if not wanted:
        return None
    return right_actors(wanted, distinct(list(event.of("speaker"))), item, item.events[name], judge)[0] > 0


def _about(item: Annotated, name: str, pairs: Mapping[str, Event], *, strict: bool) -> bool | None:
    """Return whether the statement points at an event it is about, or that event's whole; None where none is asked."""
    gold = as_list(item.events[name].get("about"))
    wanted = {pairs[n].id for n in gold if n in pairs} | {
        whole for n in gold if n in pairs and (whole := pairs[n].part_of) is not None
    }
    if not gold or not (wanted or strict):
        return None
    return bool(wanted & set(pairs[name].about))
