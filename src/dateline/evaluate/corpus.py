"""Score what dateline reads against annotated reports: events, their slots, tolls, statements, roles."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from dateline.core.event import Event
from dateline.core.report import Report
from dateline.core.values import Party, Period, Place, Toll
from dateline.evaluate.annotated import HARMS, STATEMENTS, Annotated, count_of, read_annotated
from dateline.knowledge.rules import load_rules

Bounds = tuple[int, int | None]


class CodedLike(Protocol):
    """What coding a report gives."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The events found."""


class CoderLike(Protocol):
    """Anything that codes reports."""

    def code(self, report: Report) -> CodedLike:
        """Return the events of one report."""


@dataclass(slots=True)
class Tally:
    """Right, expected (gold) and given (predicted) of one measure."""

    right: int = 0
    gold: int = 0
    given: int = 0

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 as shares of 1, with the counts."""
        precision = self.right / self.given if self.given else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return {
            "p": round(precision, 4),
            "r": round(recall, 4),
            "f1": round(f1, 4),
            "right": self.right,
            "gold": self.gold,
            "given": self.given,
        }


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that differs: the slot, the file and event, what the annotation says, what was read, the words."""

    slot: str
    file: str
    event: str
    gold: str
    given: str
    words: str


@dataclass(slots=True)
class CorpusScores:
    """All tallies by name, and what was missed. Slots are scored over matched events (right / gold = accuracy)."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)
    reports: int = 0

    def tally(self, name: str) -> Tally:
        """Return the tally of a measure, made on first use."""
        return self.tallies.setdefault(name, Tally())

    def figures(self) -> dict[str, dict[str, float]]:
        """Return the figures of all measures, by name."""
        return {name: self.tallies[name].figures() for name in sorted(self.tallies)}

    def slot(self, name: str, right: bool, miss: Miss | None = None) -> None:
        """Count one slot of a matched event."""
        tally = self.tally(f"slot {name}")
        tally.gold += 1
        tally.given += 1
        tally.right += right
        if not right and miss is not None:
            self.misses.append(miss)


def evaluate_corpus(data: Path, coder: CoderLike) -> CorpusScores:
    """Code every annotated report of ``data`` from its plain text and score the result."""
    scores = CorpusScores()
    for item in read_annotated(data):
        scores.reports += 1
        score_report(item, coder.code(item.report).events, scores)
    return scores


def score_report(item: Annotated, events: Sequence[Event], scores: CorpusScores) -> None:
    """Add one report's events to the scores."""
    pairs = _pairs(item, events)
    _triggers(item, events, scores)
    _events(item, events, pairs, scores)
    for name, event in pairs.items():
        gold = item.events[name]
        if gold["type"] in STATEMENTS:
            _statement(item, name, gold, event, pairs, scores)
        else:
            _slots(item, name, gold, event, scores)
    if item.head.get("genre") == "negative":
        _negative(item, events, scores)


def _pairs(item: Annotated, events: Sequence[Event]) -> dict[str, Event]:
    """Match gold events to read ones, one to one, by how many triggers overlap, then by type."""
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
    given = {(t.start, t.end) for e in events for t in e.triggers}
    tally = scores.tally("triggers")
    tally.gold += len(gold)
    tally.given += len(given)
    found = sum(any(a < s.end and s.start < b for a, b in given) for s in gold)
    tally.right += found
    for span in gold:
        if not any(a < span.end and span.start < b for a, b in given):
            kinds = ",".join(
                sorted({str(item.events[label.event]["type"]) for label in span.labels if label.event in item.events})
            )
            scores.misses.append(
                Miss("trigger", item.path.name, kinds, span.text, "", _around(item.text, span.start, span.end))
            )


def _events(item: Annotated, events: Sequence[Event], pairs: Mapping[str, Event], scores: CorpusScores) -> None:
    attacks = [n for n, g in item.events.items() if g["type"] not in STATEMENTS]
    happenings = [e for e in events if e.role != "statement"]
    mains = [n for n in attacks if item.events[n].get("main") == "true"]
    groups: list[tuple[str, Iterable[str], Iterable[Event]]] = [
        ("events", attacks, happenings),
        ("main events", mains, [e for e in happenings if e.role == "main"]),
        ("statements", [n for n in item.events if n not in attacks], [e for e in events if e.role == "statement"]),
    ]
    for title, names, given in groups:
        names, given = list(names), list(given)
        found = [n for n in names if n in pairs]
        _count(scores, title, len(found), len(names), len(given))
        typed = [n for n in found if pairs[n].action == item.events[n]["type"]]
        _count(scores, f"{title} with type", len(typed), len(names), len(given))
        if title != "statements":
            whole = [n for n in typed if _when(item.events[n], pairs[n]) and _where(item.events[n], pairs[n])]
            _count(scores, f"{title} with type, date and place", len(whole), len(names), len(given))
    for name, gold in item.events.items():
        if name in pairs and pairs[name].action != gold["type"]:
            scores.misses.append(
                Miss("type", item.path.name, name, str(gold["type"]), pairs[name].action, pairs[name].triggers[0].quote)
            )
    for event in events:
        if event not in pairs.values():
            t = event.triggers[0]
            scores.misses.append(
                Miss("spurious", item.path.name, event.role, "", event.action, _around(item.text, t.start, t.end))
            )


def _count(scores: CorpusScores, name: str, right: int, gold: int, given: int) -> None:
    tally = scores.tally(name)
    tally.right += right
    tally.gold += gold
    tally.given += given


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 40) : start]}«{text[start:end]}»{text[end : end + 40]}".replace("\n", " ")


def _when(gold: Mapping[str, object], event: Event) -> bool:
    if "date" not in gold:
        return True
    claim = event.first("date")
    return claim is not None and isinstance(claim.value, Period) and claim.value.timex[:10] == str(gold["date"])[:10]


def _where(gold: Mapping[str, object], event: Event) -> bool:
    if "place" in gold:
        names = [fold(c.value.name) for c in event.of("place") if isinstance(c.value, Place)]
        names += [fold(str(c.value)) for c in event.of("site")]
        wanted = fold(str(gold["place"]))
        return any(name in wanted or wanted in name for name in names[:2])
    return "country" not in gold or _country(event) in (gold["country"], None)


def _country(event: Event) -> str | None:
    return next((c.value.country for c in event.of("place") if isinstance(c.value, Place) and c.value.country), None)


def fold(name: str) -> str:
    """Return a name without accents, case, articles and hyphens."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    plain = plain.replace("-", " ").replace("'", "").replace("’", "")
    return " ".join(w for w in plain.split() if w not in ("the", "a", "an"))


def _slots(item: Annotated, name: str, gold: Mapping[str, object], event: Event, scores: CorpusScores) -> None:
    def miss(slot: str, wanted: object, given: object) -> Miss:
        return Miss(slot, item.path.name, name, str(wanted), str(given), event.triggers[0].quote)

    if "date" in gold:
        claim = event.first("date")
        given = claim.value.timex if claim and isinstance(claim.value, Period) else None
        scores.slot("date", _when(gold, event), miss("date", gold["date"], given))
    if "place" in gold:
        scores.slot(
            "place",
            _where(gold, event),
            miss("place", gold["place"], [str(getattr(c.value, "name", "")) for c in event.of("place")][:3]),
        )
    if "country" in gold:
        scores.slot("country", _country(event) == gold["country"], miss("country", gold["country"], _country(event)))
    scores.slot("action", event.action == gold["type"])
    scores.slot("factuality", event.factuality == gold["status"], miss("factuality", gold["status"], event.factuality))
    if "main" in gold:
        scores.slot(
            "main or background",
            (event.role == "main") == (gold["main"] == "true"),
            miss("role", gold["main"], event.role),
        )
    if "part_of" in gold or event.part_of:
        scores.slot(
            "part of",
            ("part_of" in gold) == (event.part_of is not None),
            miss("part of", gold.get("part_of"), event.part_of),
        )
    _actor_slots(gold, event, scores, miss)
    _list_slots(gold, event, scores, miss)
    _toll_slots(gold, event, scores, miss)


def _list(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else [] if value is None else [str(value)]


def _parties(event: Event, attribute: str) -> list[Party]:
    """Return the parties of an attribute, and each again under the words that name it."""
    found: list[Party] = []
    for claim in event.of(attribute):
        if isinstance(claim.value, Party):
            found += [claim.value, Party(claim.evidence.quote)]
    return found


def _named(wanted: Iterable[str], given: Iterable[Party]) -> bool:
    names = [fold(p.name) for p in given] + [fold((p.actor_id or "").replace("-", " ")) for p in given if p.actor_id]
    return any(n and (n in fold(w) or fold(w) in n) for w in wanted for n in names)


def _actor_slots(
    gold: Mapping[str, object], event: Event, scores: CorpusScores, miss: Callable[[str, object, object], Miss]
) -> None:
    if "actor" not in gold:
        return
    given = _parties(event, "perpetrator")
    right = _named(_list(gold["actor"]), given)
    scores.slot("perpetrator", right, miss("perpetrator", gold["actor"], [p.name for p in given]))
    if right and gold.get("attribution") not in (None, "unknown"):
        grade = next((c.attribution for c in event.of("perpetrator")), None)
        scores.slot("attribution", grade == gold["attribution"], miss("attribution", gold["attribution"], grade))


def _list_slots(
    gold: Mapping[str, object], event: Event, scores: CorpusScores, miss: Callable[[str, object, object], Miss]
) -> None:
    if "target" in gold:
        kinds = [c.term for c in event.of("target") if c.term] + [c.term for c in event.of("site") if c.term]
        scores.slot(
            "target kind", bool(set(kinds) & set(_list(gold["target"]))), miss("target kind", gold["target"], kinds)
        )
    if "instrument" in gold:
        words = [fold(str(c.value)) for c in event.of("weapon")]
        wanted = [fold(w) for w in _list(gold["instrument"])]
        right = any(w and (w in g or g in w) for w in words for g in wanted)
        scores.slot("weapon", right, miss("weapon", gold["instrument"], words))
    if "site" in gold:
        sites = [fold(str(c.value)) for c in event.of("site")]
        right = any(s in fold(str(gold["site"])) or fold(str(gold["site"])) in s for s in sites)
        scores.slot("site", right, miss("site", gold["site"], sites))


def _toll_slots(
    gold: Mapping[str, object], event: Event, scores: CorpusScores, miss: Callable[[str, object, object], Miss]
) -> None:
    tolls = [c.value for c in event.of("toll") if isinstance(c.value, Toll)]
    for harm in sorted(HARMS):
        given = total(tolls, harm)
        if harm in gold:
            count = count_of(str(gold[harm]))
            assert count is not None
            wanted = (count.low, count.high)
            scores.slot(harm, given == wanted, miss(harm, gold[harm], given))
            scores.slot(f"{harm}, compatible", given is not None and _overlap(given, wanted))
        elif given is not None and given != (0, 0) and harm in ("killed", "injured"):
            scores.slot(f"{harm} where none is given", False, miss(f"{harm} spurious", None, given))
    if "attackers_killed" in gold:
        dead = [t.count for t in tolls if t.harm == "killed" and t.group == "attackers"]
        count = count_of(str(gold["attackers_killed"]))
        scores.slot(
            "attackers killed",
            bool(dead) and count is not None and max(d.low for d in dead) == count.low,
            miss("attackers killed", gold["attackers_killed"], [d.low for d in dead]),
        )


def total(tolls: Sequence[Toll], harm: str) -> Bounds | None:
    """Return the report's own total of one harm, attackers apart: the largest full count plus what is added to it."""
    own = [t for t in tolls if t.harm == harm and t.group != "attackers" and not t.in_total]
    own = own or [t for t in tolls if t.harm == harm and t.group != "attackers"]
    plain = [t for t in own if not t.added] or own[:1]
    if not plain:
        return None
    lead = max(plain, key=lambda t: t.count.low).count
    extra = {(t.count.low, t.group) for t in own if t.added and t not in plain}
    more = sum(low for low, _ in extra)
    return lead.low + more, None if lead.high is None else lead.high + more


def _overlap(one: Bounds, other: Bounds) -> bool:
    high_one = one[1] if one[1] is not None else 10**9
    high_other = other[1] if other[1] is not None else 10**9
    return one[0] <= high_other and other[0] <= high_one


def _statement(
    item: Annotated,
    name: str,
    gold: Mapping[str, object],
    event: Event,
    pairs: Mapping[str, Event],
    scores: CorpusScores,
) -> None:
    words = event.triggers[0].quote
    if "actor" in gold:
        given = _parties(event, "speaker")
        scores.slot(
            "speaker",
            _named(_list(gold["actor"]), given),
            Miss("speaker", item.path.name, name, str(gold["actor"]), str([p.name for p in given]), words),
        )
    if "about" in gold:
        wanted = {pairs[n].id for n in _list(gold["about"]) if n in pairs}
        wholes = {pairs[n].part_of for n in _list(gold["about"]) if n in pairs}
        if wanted:
            right = bool(set(event.about) & (wanted | wholes))
            scores.slot(
                "about", right, Miss("about", item.path.name, name, str(gold["about"]), str(len(event.about)), words)
            )


def _negative(item: Annotated, events: Sequence[Event], scores: CorpusScores) -> None:
    """A negative report holds no new violent event that occurred, unless its annotation has one."""
    violent = load_rules().violent
    expected = any(
        g["type"] in violent and g.get("status") == "occurred" and g.get("main") == "true" for g in item.events.values()
    )
    if expected:
        return
    wrong = next((e for e in events if e.role == "main" and e.action in violent and e.factuality == "occurred"), None)
    miss = (
        None
        if wrong is None
        else Miss("negative", item.path.name, "", "no violent event", wrong.action, wrong.triggers[0].quote)
    )
    scores.slot("negatives kept clean", wrong is None, miss)


def write_misses(scores: CorpusScores, path: Path) -> None:
    """Write what was missed as a tab-separated table, by slot and file."""
    rows = sorted(scores.misses, key=lambda m: (m.slot, m.file, m.event))
    lines = ["slot\tfile\tevent\tgold\tgiven\twords"]
    lines += [
        "\t".join(
            str(v).replace("\t", " ").replace("\n", " ") for v in (m.slot, m.file, m.event, m.gold, m.given, m.words)
        )
        for m in rows
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_figures(scores: CorpusScores, path: Path) -> None:
    """Write the figures as JSON."""
    path.write_text(
        json.dumps({"reports": scores.reports, "figures": scores.figures()}, indent=1, sort_keys=True) + "\n",
        encoding="utf-8",
    )


def miss_counts(scores: CorpusScores) -> Counter[str]:
    """Return how many misses each slot has."""
    return Counter(m.slot for m in scores.misses)
