"""How far the network's answers are from the annotation."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.batches import IGNORED, Batch
from training.model import Reader

WEIGHTS = {"mention": 1.0, "trigger": 1.5, "type": 0.7, "factuality": 0.3, "place": 0.4, "harm": 1.0, "mark": 0.5}
WEIGHTS |= {"slot": 1.0, "kind": 0.3}
PAIRS = {"links": 0.7, "roles": 1.2}


def loss_of(model: Reader, batch: Batch, rows: Tensor) -> Tensor:
    """Return the weighted sum of the heads' losses for one batch."""
    heads = model.split(rows)
    total = rows.new_zeros(())
    for name, target in batch.targets.items():
        if (target != IGNORED).any():
            found = nn.functional.cross_entropy(heads[name].flatten(0, 1), target.flatten(), ignore_index=IGNORED)
            total = total + WEIGHTS[name] * found
    for name, wanted in batch.multi.items():
        asked = wanted[..., 0] != IGNORED
        if asked.any():
            total = total + WEIGHTS[name] * nn.functional.binary_cross_entropy_with_logits(
                heads[name][asked], wanted[asked]
            )
    return total + _pair_loss(model, batch, heads["pairs"])


def _pair_loss(model: Reader, batch: Batch, rows: Tensor) -> Tensor:
    links = len(model.labels.links)
    sums = {"links": rows.new_zeros(()), "roles": rows.new_zeros(())}
    counts = {"links": 0, "roles": 0}
    for row, pairs in zip(rows, batch.pairs, strict=True):
        for name, others, wanted, which in (
            ("links", pairs.triggers, pairs.links, slice(0, links)),
            ("roles", pairs.mentions, pairs.roles, slice(links, None)),
        ):
            if wanted.numel():
                scores = model.score_pairs(row, pairs.triggers, others, which)
                weight = torch.full_like(wanted, 1.0)
                sums[name] = sums[name] + nn.functional.binary_cross_entropy_with_logits(
                    scores, wanted, weight, reduction="sum"
                )
                counts[name] += int(wanted.shape[0] * wanted.shape[1])
    return sum((PAIRS[n] * sums[n] / max(counts[n], 1) for n in sums), rows.new_zeros(()))
