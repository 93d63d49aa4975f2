"""Temperatures: one number for each head, so that what it says with 80% is right in 80% of the cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from training.batches import IGNORED, Item, collate
from training.model import Reader

BINS = 15
CHOICES = ("mention", "trigger", "type", "factuality", "place", "slot", "kind")
LOWEST, HIGHEST, STEPS = 0.5, 5.0, 91


def calibrate(model: Reader, items: Sequence[Item]) -> dict[str, dict[str, object]]:
    """Return for each head its temperature, the calibration error before and after, and the reliability by bin.

    The error is the expected calibration error over 15 bins of equal width: of the likeliest answer where one is
    chosen, of "yes" where each is asked. ``items``: windows of reports that the model has not learned from.
    """
    found: dict[str, list[tuple[Tensor, Tensor]]] = {}
    model.eval()
    with torch.inference_mode():
        for item in items:
            for name, scores, wanted in _answers(model, item):
                found.setdefault(name, []).append((scores, wanted))
    model.train()
    return {name: _fit(name, *(torch.cat(part) for part in zip(*rows, strict=True))) for name, rows in found.items()}


def _answers(model: Reader, item: Item) -> Iterator[tuple[str, Tensor, Tensor]]:
    batch = collate([item])
    rows = model(batch.ids, batch.mask, batch.shapes, batch.first)[0].float()
    heads = model.split(rows)
    for name in CHOICES:
        wanted = batch.targets[name][0]
        asked = wanted != IGNORED
        if asked.any():
            yield name, heads[name][asked], wanted[asked]
    for name, truths in batch.multi.items():
        asked = truths[0, :, 0] != IGNORED
        if asked.any():
            yield name, heads[name][asked].flatten(), truths[0][asked].flatten()
    split = len(model.labels.links)
    for name, others, truths, which in (
        ("links", item.pairs.triggers, item.pairs.links, slice(0, split)),
        ("roles", item.pairs.mentions, item.pairs.roles, slice(split, None)),
    ):
        if truths.numel():
            scores = model.score_pairs(heads["pairs"], item.pairs.triggers, others, which)
            yield name, scores.flatten(), truths.flatten()


def _fit(name: str, scores: Tensor, wanted: Tensor) -> dict[str, object]:
    chosen = name in CHOICES
    loss = torch.nn.functional.cross_entropy if chosen else torch.nn.functional.binary_cross_entropy_with_logits
    grid = torch.linspace(LOWEST, HIGHEST, STEPS).tolist()
    best = min(grid, key=lambda t: float(loss(scores / t, wanted)))
    before, _ = _error(scores, wanted, chosen)
    after, bins = _error(scores / best, wanted, chosen)
    return {"temperature": round(best, 3), "before": round(before, 4), "after": round(after, 4), "bins": bins}


def _error(scores: Tensor, wanted: Tensor, chosen: bool) -> tuple[float, list[tuple[float, float, int]]]:
    """Return the expected calibration error, and for each bin what was said, what was right, and how often."""
    if chosen:
        said, answer = scores.softmax(-1).max(-1)
        right = (answer == wanted).float()
    else:
        said, right = scores.sigmoid(), wanted
    places = (said * BINS).long().clamp(max=BINS - 1)
    error, bins = 0.0, []
    for number in range(BINS):
        mine = places == number
        if mine.any():
            means = float(said[mine].mean()), float(right[mine].mean())
            error += abs(means[0] - means[1]) * float(mine.float().mean())
            bins.append((round(means[0], 4), round(means[1], 4), int(mine.sum())))
    return error, bins
