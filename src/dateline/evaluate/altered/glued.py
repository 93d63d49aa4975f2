"""Two reports run together, as archives and feeds sometimes hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from dateline.evaluate.altered.rewrite import labelled, with_events
from dateline.evaluate.annotated import Annotated, Label

_LINKS = ("part_of", "about")
_SEAM = "\n\n"


def glued(items: Sequence[Annotated], seed: int = 0) -> list[Annotated]:
    """Return the reports two by two, each pair of one publication year; those without a partner stay as they are.

    Reports of one incident are never paired. A pair is published when its later report was; the dates of the earlier
    one's events are not asked for, since "on Monday" now means another day.
    """
    ordered = sorted(items, key=lambda item: (str(item.head["published"]), str(item.head["id"])))
    joined: list[Annotated] = []
    for _, year in groupby(ordered, key=lambda item: str(item.head["published"])[:4]):
        joined += _paired(list(year))
    return joined


def _paired(items: list[Annotated]) -> list[Annotated]:
    """Pair reports that are far apart in their year."""
    half = (len(items) + 1) // 2
    early, late = items[:half], items[half:]
    joined = []
    for one in early:
        other = next((x for x in late if not _related(one, x)), None)
        if other is not None:
            late.remove(other)
        joined.append(one if other is None else _joined(one, other))
    return [*joined, *late]


def _related(one: Annotated, other: Annotated) -> bool:
    links = {str(v).split(":")[0] for e in one.events.values() for v in _values(e.get("same_as", []))}
    back = {str(v).split(":")[0] for e in other.events.values() for v in _values(e.get("same_as", []))}
    return other.head["id"] in links or one.head["id"] in back


def _joined(one: Annotated, other: Annotated) -> Annotated:
    """Return one report after the other, their events named apart."""
    first, second = _prefixed(one, "a"), _prefixed(other, "b")
    shift = len(first.text) + len(_SEAM)
    spans = tuple(replace(s, start=s.start + shift, end=s.end + shift) for s in second.spans)
    undated = {n: {k: v for k, v in e.items() if k != "date"} for n, e in first.events.items()}
    negative = one.head.get("genre") == other.head.get("genre") == "negative"
    whole = replace(second, text=first.text + _SEAM + second.text, spans=(*first.spans, *spans))
    name = f"{one.head['id']}+{other.head['id']}"
    genre = "negative" if negative else "roundup"
    return with_events(whole, {**undated, **second.events}, id=name, genre=genre, published=other.head["published"])


def _prefixed(item: Annotated, mark: str) -> Annotated:
    """Return the report with its events renamed; which reports tell of the same incident is left out."""

    def rename(label: Label) -> Label:
        return label if label.event is None else replace(label, event=mark + label.event)

    events = {mark + name: _linked(event, mark) for name, event in item.events.items()}
    return with_events(labelled(replace(item, head_text="", body_line=1), rename), events)


def _linked(event: dict[str, object], mark: str) -> dict[str, object]:
    links = {key: [mark + v for v in _values(event[key])] for key in _LINKS if key in event}
    return {**{key: value for key, value in event.items() if key != "same_as"}, **links}


def _values(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]
