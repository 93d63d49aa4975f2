"""Check annotated reports against ``corpus/GUIDE.md``: every fault with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from dateline.evaluate.annotated import (
    HARMS,
    MENTIONS,
    ROLES,
    STATEMENTS,
    STATUS,
    Annotated,
    Label,
    Span,
    read_annotated,
)

ACTIONS = frozenset(
    "armed_clash attack complex_attack suicide_bombing bombing explosion grenade shelling air_strike chemical "
    "sexual_violence abduction hostage_taking arson_destruction looting protest protest_crackdown riot mob_violence "
    "arrest weapons_disrupted territory_change agreement accident disaster other".split()
)
TARGETS = frozenset(
    "civilians military police government medical education religious aid media transport business infrastructure "
    "diplomatic political other".split()
)
GENRES = frozenset("agency local broadcast ngo official police roundup feature live negative".split())
ATTRIBUTIONS = frozenset("claimed blamed suspected stated unknown".split())
KEYS = HARMS | frozenset(
    "type status main date place country site actor attribution target instrument attackers_killed part_of about "
    "same_as".split()
)
_NEEDED = ("id", "published", "outlet", "genre", "events")
_TOLL = re.compile(r"[+<]?(?:~?\d+|\d+\.\.|\.\.\d+|\d+\.\.\d+)(?:@(?:attackers|security|civilians|children))?")
_TIME = re.compile(
    r"\d{4}(?:-(?:\d\d(?:-\d\d(?:T(?:\d\d(?::\d\d)?|MO|AF|EV|NI))?)?|Q[1-4]|W\d\d))?"
    r"|P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?|PAST_REF|PRESENT_REF|FUTURE_REF|XXXX"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LINK = re.compile(r"\w+:\w+")


def check_annotated(folder: Path) -> list[str]:
    """Return the faults of a folder's annotated reports, each as ``file:line: fault``; RunError where none is there."""
    faults: list[str] = []
    seen: dict[object, Path] = {}
    for item in read_annotated(folder):
        found = [*_head_faults(item), *_event_faults(item), *_span_faults(item)]
        name = item.head.get("id")
        if name in seen:
            found.append((2, f"id {name} stands in {seen[name].name} too"))
        seen.setdefault(name, item.path)
        faults += [f"{item.path}:{line}: {fault}" for line, fault in sorted(found)]
    return faults


def _head_faults(item: Annotated) -> Iterator[tuple[int, str]]:
    for key in _NEEDED:
        if key not in item.head:
            yield 1, f"the head lacks {key}"
    if item.head.get("genre") not in GENRES:
        yield _line(item, "genre"), f"genre {item.head.get('genre')!r}"
    if not _DAY.fullmatch(str(item.head.get("published", ""))):
        yield _line(item, "published"), f"published {item.head.get('published')!r}"
    if not isinstance(item.head.get("events") or {}, dict):
        yield _line(item, "events"), "events is no mapping"


def _event_faults(item: Annotated) -> Iterator[tuple[int, str]]:
    if not isinstance(item.head.get("events") or {}, dict):
        return
    for name, event in item.events.items():
        line = _line(item, name)
        if not isinstance(event, dict):
            yield line, f"{name} is no mapping"
            continue
        for fault in _record_faults(event, item.events):
            yield line, f"{name}: {fault}"
        if not item.triggers(name):
            yield line, f"{name} has no trigger in the text"


def _record_faults(event: Mapping[str, object], events: Mapping[str, object]) -> Iterator[str]:
    yield from (f"unknown key {key!r}" for key in event if key not in KEYS)
    kind = event.get("type")
    if kind not in ACTIONS | STATEMENTS:
        yield f"type {kind!r}"
    if kind in ACTIONS and event.get("status") not in STATUS:
        yield f"status {event.get('status')!r}"
    if event.get("main", "true") not in ("true", "false"):
        yield f"main {event['main']!r}"
    for link in ("part_of", "about"):
        yield from (f"{link} names no event: {v!r}" for v in _values(event, link) if v not in events)
    yield from (f"target {v!r}" for v in _values(event, "target") if v not in TARGETS)
    yield from (f"same_as {v!r}" for v in _values(event, "same_as") if not _LINK.fullmatch(v))
    if event.get("attribution", "unknown") not in ATTRIBUTIONS:
        yield f"attribution {event['attribution']!r}"
    if "date" in event and not _TIME.fullmatch(str(event["date"])):
        yield f"date {event['date']!r}"
    for harm in sorted((HARMS | {"attackers_killed"}) & set(event)):
        if not _TOLL.fullmatch(str(event[harm])):
            yield f"{harm} {event[harm]!r}"
    if not re.fullmatch("[A-Z]{3}", str(event.get("country", "AAA"))):
        yield f"country {event['country']!r}"


def _values(event: Mapping[str, object], key: str) -> list[str]:
    value = event.get(key, [])
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]


def _span_faults(item: Annotated) -> Iterator[tuple[int, str]]:
    for span in item.spans:
        line = item.body_line + item.text.count("\n", 0, span.start)
        for fault in _one_span(span, item.head.get("events") or {}):
            yield line, f"{fault} on {span.text!r}"


def _one_span(span: Span, events: object) -> Iterator[str]:
    names = {label.name for label in span.labels}
    mentions = [label for label in span.labels if label.event is None]
    if not span.text or span.text != span.text.strip():
        yield "empty or padded span"
    if "[[" in span.text:
        yield "span inside a span"
    if "event" in names and len(names) > 1:
        yield "a mention type or a role beside a trigger"
    elif "event" not in names and len(mentions) != 1:
        yield f"{len(mentions)} mention types"
    for label in span.labels:
        yield from _label_faults(label, events)


def _label_faults(label: Label, events: object) -> Iterator[str]:
    if label.event is None:
        if label.name not in MENTIONS:
            yield f"unknown label {label.name!r}"
        elif label.name == "time" and not _TIME.fullmatch(label.value or ""):
            yield f"time value {label.value!r}"
        elif label.name != "time" and label.value:
            yield f"value on {label.name}"
        return
    if not isinstance(events, dict) or label.event not in events:
        yield f"{label.name}:{label.event} names no event of the head"
    if label.name in HARMS:
        if not _TOLL.fullmatch(label.value or ""):
            yield f"toll value {label.value!r}"
    elif label.name not in ROLES | {"event"}:
        yield f"unknown label {label.name}:{label.event}"
    elif label.value:
        yield f"value on {label.name}:{label.event}"


def _line(item: Annotated, key: str) -> int:
    """Return the line of the file on which a key of the head begins; the head's first where it is not to be seen."""
    match = re.search(rf"^\s*{re.escape(key)}\s*:", item.head_text, re.MULTILINE)
    return 2 + (item.head_text.count("\n", 0, match.end()) if match else 0)
