"""From the network's outputs to triggers, mentions and what holds between them, each with a score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.extract.reader.labels import Labels
from dateline.extract.reader.words import Words

Array = NDArray[np.float32]
LEAST = 0.2
"""Below this probability no word begins a trigger or a mention, whatever is asked later."""


@dataclass(frozen=True, slots=True)
class ReadTrigger:
    """Words that tell an event: half-open offsets, the first word's index, how surely, and probabilities by label."""

    start: int
    end: int
    word: int
    score: float
    types: Array
    factuality: Array
    places: Array


@dataclass(frozen=True, slots=True)
class ReadMention:
    """Words that mention something: half-open offsets, the first word's index, its kind, and probabilities of harms."""

    start: int
    end: int
    word: int
    score: float
    kind: str
    harms: Array
    marks: Array


@dataclass(frozen=True, slots=True)
class ReadFiller:
    """Words that fill a slot of an incident's template: offsets, how surely, the slot, probabilities of its kind."""

    start: int
    end: int
    score: float
    slot: str
    kinds: Array


@dataclass(frozen=True, slots=True)
class Readout:
    """What the network says of one report.

    ``links`` [triggers, triggers, links] and ``roles`` [triggers, mentions, roles] are probabilities.
    """

    labels: Labels
    triggers: tuple[ReadTrigger, ...]
    mentions: tuple[ReadMention, ...]
    links: Array
    roles: Array
    fillers: tuple[ReadFiller, ...] = ()


def decode(
    words: Words, rows: Array, distance: Array, labels: Labels, temperatures: Mapping[str, float] | None = None
) -> Readout:
    """Return the readout of one report.

    ``rows``: [words, outputs]; ``distance``: [edges + 1, links and roles], the bias of pairs by distance.
    ``temperatures``, by head, divide the outputs so that the probabilities are as often right as they say.
    """
    warm = temperatures or {}
    heads = {name: rows[:, part] / warm.get(name, 1.0) for name, part in labels.slices.items() if name != "pairs"}
    heads["pairs"] = rows[:, labels.slices["pairs"]]
    triggers = tuple(_triggers(words, heads, labels))
    mentions = tuple(_mentions(words, heads, labels))
    ones = np.array([t.word for t in triggers], dtype=np.int64)
    others = np.array([m.word for m in mentions], dtype=np.int64)
    size = len(labels.links)
    links = _pairs(heads["pairs"], distance, labels, ones, ones, slice(0, size), warm.get("links", 1.0))
    roles = _pairs(heads["pairs"], distance, labels, ones, others, slice(size, None), warm.get("roles", 1.0))
    return Readout(labels, triggers, mentions, links, roles, tuple(_fillers(words, heads, labels)))


def _triggers(words: Words, heads: dict[str, Array], labels: Labels) -> Iterator[ReadTrigger]:
    tags = _softmax(heads["trigger"])
    for first, last in _spans(tags[:, 1], tags[:, 2]):
        yield ReadTrigger(
            words.starts[first],
            words.ends[last],
            first,
            float(tags[first, 1]),
            _softmax(heads["type"][first]),
            _softmax(heads["factuality"][first]),
            _softmax(heads["place"][first]),
        )


def _mentions(words: Words, heads: dict[str, Array], labels: Labels) -> Iterator[ReadMention]:
    tags = _softmax(heads["mention"])
    opens, goes_on = tags[:, 1::2], tags[:, 2::2]
    for first, last in _spans(opens.sum(1), goes_on.sum(1)):
        kind = int(opens[first].argmax())
        yield ReadMention(
            words.starts[first],
            words.ends[last],
            first,
            float(opens[first].sum()),
            labels.mentions[kind],
            _sigmoid(heads["harm"][first]),
            _sigmoid(heads["mark"][first]),
        )


def _fillers(words: Words, heads: dict[str, Array], labels: Labels) -> Iterator[ReadFiller]:
    tags = _softmax(heads["slot"])
    opens, goes_on = tags[:, 1::2], tags[:, 2::2]
    for first, last in _spans(opens.sum(1), goes_on.sum(1)):
        slot = labels.slots[int(opens[first].argmax())]
        kinds = _softmax(heads["kind"][first])
        yield ReadFiller(words.starts[first], words.ends[last], float(opens[first].sum()), slot, kinds)


def _spans(opens: Array, goes_on: Array) -> Iterator[tuple[int, int]]:
    """Yield first and last word of each span: it opens where likely, and goes on where that is likelier than not."""
    size, at = len(opens), 0
    while at < size:
        if opens[at] < LEAST:
            at += 1
            continue
        end = at + 1
        while end < size and goes_on[end] > max(0.5 - opens[end], opens[end]):
            end += 1
        yield at, end - 1
        at = end


def _pairs(
    rows: Array,
    distance: Array,
    labels: Labels,
    ones: NDArray[np.int64],
    others: NDArray[np.int64],
    which: slice,
    warm: float,
) -> Array:
    shaped = rows.reshape(len(rows), len(labels.links) + len(labels.roles), 2, labels.width)
    left, right = shaped[ones][:, which, 0], shaped[others][:, which, 1]
    scores = np.einsum("ird,jrd->ijr", left, right) / labels.width**0.5
    far = np.searchsorted(np.array(labels.edges), others[None, :] - ones[:, None])
    made: Array = _sigmoid((scores + distance[far][:, :, which]) / warm)
    return made


def _softmax(rows: Any) -> Any:
    shifted = np.exp(rows - rows.max(-1, keepdims=True))
    return shifted / shifted.sum(-1, keepdims=True)


def _sigmoid(rows: Any) -> Any:
    return 1.0 / (1.0 + np.exp(-rows))
