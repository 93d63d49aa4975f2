"""A text cut where highlights begin and end, so that highlights may overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open offsets into a text, and the key of what they say."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text and the keys of all spans over it: the shortest span first, of equal ones the first given."""

    text: str
    keys: tuple[str, ...]


def segments_of(text: str, spans: Iterable[Span]) -> Iterator[Segment]:
    """Yield the stretches of ``text`` in order; joined, they are the text. Spans outside the text are cut to it."""
    opening: dict[int, list[Span]] = defaultdict(list)
    closing: dict[int, list[Span]] = defaultdict(list)
    rank = {span: (span.end - span.start, number) for number, span in enumerate(dict.fromkeys(spans))}
    for span in rank:
        start, end = max(0, span.start), min(len(text), span.end)
        if start < end:
            opening[start].append(span)
            closing[end].append(span)
    open_now: set[Span] = set()
    at = 0
    for edge in sorted({*opening, *closing, len(text)}):
        if edge > at:
            covering = sorted(open_now, key=rank.__getitem__)
            yield Segment(text[at:edge], tuple(s.key for s in covering))
            at = edge
        open_now.difference_update(closing.get(edge, ()))
        open_now.update(opening.get(edge, ()))
