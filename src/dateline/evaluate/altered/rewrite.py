"""Rewrite the text of an annotated report so that every span stays on its own words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.evaluate.annotated import Annotated, Label, Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put ``words`` in the place of the characters from ``start`` to before ``end``."""

    start: int
    end: int
    words: str

    def __post_init__(self) -> None:
        """Refuse an edit that ends before it begins."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no edit: {self.start} to {self.end}")


def rewritten(item: Annotated, edits: Iterable[Edit]) -> Annotated:
    """Return the report with the edits made and its spans moved along; spans left without words are dropped.

    ValueError where two edits overlap or one crosses the border of a span: see :func:`fitting`.
    """
    ordered = sorted(edits)
    if any(b.start < a.end for a, b in pairwise(ordered)):
        raise ValueError(f"{item.path}: two edits overlap")
    if len(fitting(item, ordered)) != len(ordered):
        raise ValueError(f"{item.path}: an edit crosses the border of a span")
    parts, at = [], 0
    for edit in ordered:
        parts += [item.text[at : edit.start], edit.words]
        at = edit.end
    text = "".join([*parts, item.text[at:]])
    return replace(item, text=text, spans=tuple(_moved(item, ordered, text)), head_text="", body_line=1)


def fitting(item: Annotated, edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits that cross no border of a span: each lies inside one span or outside all."""
    borders = _borders(item)
    return [e for e in edits if bisect_left(borders, e.end) <= _after(borders, e.start)]


def by_pieces(item: Annotated, change: Callable[[str], str]) -> Annotated:
    """Return the report with every piece between two borders of spans changed on its own."""
    borders = sorted({0, len(item.text), *_borders(item)})
    pieces = [Edit(a, b, change(item.text[a:b])) for a, b in pairwise(borders)]
    return rewritten(item, [e for e in pieces if e.words != item.text[e.start : e.end]])


def labelled(item: Annotated, change: Callable[[Label], Label | None]) -> Annotated:
    """Return the report with every label changed; labels that become None are dropped, and spans without any."""
    spans = []
    for span in item.spans:
        labels = tuple(new for label in span.labels if (new := change(label)) is not None)
        if labels:
            spans.append(replace(span, labels=labels))
    return replace(item, spans=tuple(spans))


def with_events(item: Annotated, events: dict[str, dict[str, object]], **head: object) -> Annotated:
    """Return the report with other events in its head, and other keys beside them."""
    return replace(item, head={**item.head, **head, "events": events})


def _borders(item: Annotated) -> list[int]:
    return sorted({at for span in item.spans for at in (span.start, span.end)})


def _after(borders: list[int], at: int) -> int:
    """Return how many borders lie at or before a place."""
    return bisect_left(borders, at + 1)


def _moved(item: Annotated, edits: list[Edit], text: str) -> Iterator[Span]:
    """Yield the spans at their new places, without white space at their ends."""
    for span in item.spans:
        start = span.start + _shift(edits, span.start, inclusive=True)
        end = span.end + _shift(edits, span.end, inclusive=False)
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        if words.strip():
            yield replace(span, start=start, end=start + len(words.strip()), text=words.strip())


def _shift(edits: list[Edit], at: int, *, inclusive: bool) -> int:
    """Return by how much the edits before a place move it: an insertion at it only if ``inclusive``."""
    moved = 0
    for edit in edits:
        if edit.start >= at and not (edit.start == edit.end == at and inclusive):
            break
        if edit.end <= at:
            moved += len(edit.words) - (edit.end - edit.start)
    return moved
