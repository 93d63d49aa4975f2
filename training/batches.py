"""Examples as tensors: windows of words, their targets, and the pairs that belong together."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from dateline.extract.reader.labels import Labels
from dateline.extract.reader.windows import divide_windows
from dateline.extract.reader.words import Vocabulary, Words, divide_words
from training.examples import Example, Mention, Trigger
from training.muc import KINDS, SLOTS, Fillers

IGNORED = -100
ASKED = ("mention", "trigger", "type", "factuality", "place", "slot", "kind")
"""The heads that choose one answer for each word."""


@dataclass(slots=True)
class Pairs:
    """For one window: the words of its triggers and mentions, and which pairs hold, per relation."""

    triggers: Tensor
    mentions: Tensor
    links: Tensor
    roles: Tensor


@dataclass(slots=True)
class Item:
    """One window of one example, ready to be padded with others."""

    ids: list[int]
    shapes: list[int]
    first: list[int]
    targets: dict[str, list[int]]
    multi: dict[str, list[list[float]]]
    pairs: Pairs


@dataclass(slots=True)
class Batch:
    """Items padded to one length."""

    ids: Tensor
    mask: Tensor
    shapes: Tensor
    first: Tensor
    targets: dict[str, Tensor]
    multi: dict[str, Tensor]
    pairs: list[Pairs]


def items_of(example: Example, labels: Labels, vocabulary: Vocabulary) -> Iterator[Item]:
    """Yield the windows of an example."""
    pieces = [vocabulary.pieces(word) for word in example.words]
    for window in divide_windows([len(p) for p in pieces]):
        yield _item(example, labels, vocabulary, pieces, window.first, window.last)


def _item(
    example: Example, labels: Labels, vocabulary: Vocabulary, pieces: list[tuple[int, ...]], low: int, high: int
) -> Item:
    ids, shapes, first = _fed(vocabulary, pieces[low:high], example.shapes[low:high], example.head)
    triggers = [t for t in example.triggers if low <= t.first and t.last < high]
    mentions = [m for m in example.mentions if low <= m.first and m.last < high]
    size = high - low
    targets = {name: [IGNORED] * size for name in ASKED}
    targets["trigger"], targets["mention"] = [0] * size, [0] * size
    multi = _unasked(labels, size)
    for t in triggers:
        _spread(targets["trigger"], t.first - low, t.last - low, 1, 2)
        for i in range(t.first - low, t.last - low + 1):
            targets["type"][i] = labels.types.index(t.type)
            targets["factuality"][i] = labels.factuality.index(t.factuality)
            targets["place"][i] = labels.places.index(t.place)
    for m in mentions:
        kind = labels.mentions.index(m.kind)
        _spread(targets["mention"], m.first - low, m.last - low, 1 + 2 * kind, 2 + 2 * kind)
        if m.kind in ("people", "person"):
            multi["harm"][m.first - low] = [float(h in m.harms) for h in labels.harms]
            multi["mark"][m.first - low] = [float(h in m.marks) for h in labels.marks]
    pairs = _pairs(example, labels, triggers, mentions, low)
    return Item(ids, shapes, first, targets, multi, pairs)


def _fed(
    vocabulary: Vocabulary, pieces: Sequence[tuple[int, ...]], shapes: Sequence[int], head: Words
) -> tuple[list[int], list[int], list[int]]:
    """Return the ids and shapes of a window's pieces, its heading before them, and where each word's first piece is."""
    opens, closes = vocabulary.bounds
    ids, shaped, first = [opens], [0], []
    for word, shape in zip(head.texts, head.shapes, strict=True):
        found = vocabulary.pieces(word)
        ids += found
        shaped += [shape] * len(found)
    for found, shape in zip(pieces, shapes, strict=True):
        first.append(len(ids))
        ids += found
        shaped += [shape] * len(found)
    return [*ids, closes], [*shaped, 0], first


def _unasked(labels: Labels, size: int) -> dict[str, list[list[float]]]:
    return {"harm": [[IGNORED] * len(labels.harms)] * size, "mark": [[IGNORED] * len(labels.marks)] * size}


def items_of_muc(message: Fillers, labels: Labels, vocabulary: Vocabulary) -> Iterator[Item]:
    """Yield the windows of a message, of which only slots and kinds of incident are asked."""
    pieces = [vocabulary.pieces(word) for word in message.words]
    nothing = torch.zeros(0, dtype=torch.long)
    for window in divide_windows([len(p) for p in pieces]):
        part = slice(window.first, window.last)
        ids, shapes, first = _fed(vocabulary, pieces[part], message.shapes[part], divide_words(""))
        size = window.last - window.first
        targets = {name: [IGNORED] * size for name in ASKED}
        targets["slot"] = [0] * size
        for low, high, slot, kind in message.fillers:
            if window.first <= low and high < window.last:
                number = SLOTS.index(slot)
                _spread(targets["slot"], low - window.first, high - window.first, 1 + 2 * number, 2 + 2 * number)
                targets["kind"][low - window.first] = KINDS.index(kind)
        pairs = Pairs(nothing, nothing, torch.zeros(0, 0, len(labels.links)), torch.zeros(0, 0, len(labels.roles)))
        yield Item(ids, shapes, first, targets, _unasked(labels, size), pairs)


def _spread(row: list[int], first: int, last: int, opens: int, goes_on: int) -> None:
    row[first] = opens
    for i in range(first + 1, last + 1):
        row[i] = goes_on


def _pairs(example: Example, labels: Labels, triggers: list[Trigger], mentions: list[Mention], low: int) -> Pairs:
    links = torch.zeros(len(triggers), len(triggers), len(labels.links))
    for i, one in enumerate(triggers):
        for j, other in enumerate(triggers):
            links[i, j, 0] = float(one.event == other.event)
            links[i, j, 1] = float((one.event, other.event) in example.parts)
            links[i, j, 2] = float((one.event, other.event) in example.about)
    roles = torch.zeros(len(triggers), len(mentions), len(labels.roles))
    for i, trigger in enumerate(triggers):
        for j, mention in enumerate(mentions):
            for k, role in enumerate(labels.roles):
                roles[i, j, k] = float((role, trigger.event) in mention.roles)
    heads = torch.tensor([t.first - low for t in triggers], dtype=torch.long)
    ends = torch.tensor([m.first - low for m in mentions], dtype=torch.long)
    return Pairs(heads, ends, links, roles)


def collate(items: Sequence[Item]) -> Batch:
    """Return items padded to the longest."""
    pieces, words = max(len(i.ids) for i in items), max(len(i.first) for i in items)
    batch = Batch(
        _padded([i.ids for i in items], pieces, 0),
        _padded([[1] * len(i.ids) for i in items], pieces, 0),
        _padded([i.shapes for i in items], pieces, 0),
        _padded([i.first for i in items], words, 0),
        {name: _padded([i.targets[name] for i in items], words, IGNORED) for name in items[0].targets},
        {},
        [i.pairs for i in items],
    )
    for name, rows in items[0].multi.items():
        filler = [float(IGNORED)] * len(rows[0])
        padded = [[*i.multi[name], *[filler] * (words - len(i.first))] for i in items]
        batch.multi[name] = torch.tensor(padded)
    return batch


def _padded(rows: Sequence[Sequence[int]], size: int, filler: int) -> Tensor:
    return torch.tensor([[*row, *[filler] * (size - len(row))] for row in rows], dtype=torch.long)


def batches(items: Sequence[Item], pieces: int, chance: random.Random) -> list[list[Item]]:
    """Return the items in random batches of about so many pieces, those of like length together."""
    order = sorted(items, key=lambda i: len(i.ids) * chance.uniform(0.85, 1.15))
    found: list[list[Item]] = [[]]
    for item in order:
        if found[-1] and (len(found[-1]) + 1) * max(len(item.ids), *(len(i.ids) for i in found[-1])) > pieces:
            found.append([])
        found[-1].append(item)
    chance.shuffle(found)
    return found
