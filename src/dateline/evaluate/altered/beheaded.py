"""Reports without their first paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dateline.evaluate.altered.rewrite import Edit, labelled, rewritten, with_events
from dateline.evaluate.annotated import HARMS, Annotated, Label, Span
from dateline.evaluate.judge import bounds_of, fold, same_words

_PARAGRAPH = re.compile(r"[^\n]*[.!?][\"”’')\]]*[ \t]*\n+(?=\S)")
_ROLES = {
    "date": "time", "place": "place", "country": "place", "site": "place", "instrument": "instrument", "actor": "actor",
    "attribution": "actor", "target": "target",
}  # fmt: skip
_Event = dict[str, object]


def beheaded(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report without headline and first paragraph; one of a single paragraph stays whole.

    Events without a trigger left go, and with them what is said of them; of the others go the values of the head
    whose words are cut: nobody could read them any more.
    """
    first = _PARAGRAPH.search(item.text)
    if first is None:
        return item
    spans = tuple(span for span in item.spans if span.start >= first.end())
    cut = rewritten(replace(item, spans=spans), [Edit(0, first.end(), "")])
    left = {x.event for span in cut.spans for x in span.labels if x.name == "event"}
    events = {name: _left(item, cut, name, left) for name in item.events if name in left}
    cut = labelled(cut, lambda label: label if label.event is None or label.event in left else None)
    return with_events(cut, events)


def _left(item: Annotated, cut: Annotated, name: str, left: set[str | None]) -> _Event:
    """Return what the head may still say of an event."""
    event = {key: value for key, value in item.events[name].items() if _stays(key, value, item, cut, name)}
    if "actor" not in event:
        event.pop("attribution", None)
    for key in ("part_of", "about"):
        kept = [v for v in _listed(event.pop(key, [])) if v in left]
        event.update({key: kept} if kept else {})
    return event


def _stays(key: str, value: object, item: Annotated, cut: Annotated, name: str) -> bool:
    """Return whether nothing that gave the value was cut, or some words that remain give it still."""
    role = "killed" if key == "attackers_killed" else key if key in HARMS else _ROLES.get(key)
    if role is None:
        return True
    before, after = list(_giving(item.spans, role, name)), list(_giving(cut.spans, role, name))
    return len(before) == len(after) or any(_gives(key, value, span, label) for span, label in after)


def _giving(spans: Iterable[Span], role: str, name: str) -> Iterable[tuple[Span, Label]]:
    return ((s, x) for s in spans for x in s.labels if x.name == role and x.event == name)


def _gives(key: str, value: object, span: Span, label: Label) -> bool:
    """Return whether a span that is left gives a value of the head; of names one word is enough, of sites any."""
    if key in HARMS or key == "attackers_killed":
        return bounds_of((label.value or "").partition("@")[0]) == bounds_of(str(value).partition("@")[0])
    if key == "date":
        return any((x.value or "")[:10] == str(value)[:10] for x in span.labels if x.name == "time")
    if key == "place":
        return same_words(str(value), span.text)
    if key == "actor":
        return any(set(fold(v)) & set(fold(span.text)) for v in _listed(value))
    return True


def _listed(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]
