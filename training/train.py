"""Train the network on annotated reports; stopped, it goes on after the last whole epoch."""

from __future__ import annotations

import json
import math
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from dateline.extract.reader.labels import Labels
from dateline.extract.reader.words import Vocabulary
from training.augment import altered
from training.batches import Item, batches, collate, items_of, items_of_muc
from training.examples import Example, fold_of, read_examples
from training.labels import all_labels
from training.loss import loss_of
from training.model import Reader, load_encoder, vocabulary
from training.muc import read_muc
from training.probe import probe

DECAY, WARM = 0.01, 0.1
PIECES = 2000
"""Wordpieces in one batch, about."""
IRRELEVANT = 0.3
"""Share of the messages without a template that are learned from."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One training. ``fold``: leave out this fifth of the reports and probe on it, -1 for none."""

    data: Path
    to: Path
    muc: Path | None = None
    muc_share: float = 0.12
    """Share of the messages that an epoch takes."""
    fold: int = -1
    share: float = 1.0
    """Share of the reports to learn from."""
    epochs: int = 18
    seed: int = 1
    rate: float = 1e-4
    head_rate: float = 1e-3

    def described(self) -> dict[str, Any]:
        """Return the plan as plain values."""
        return {name: str(value) if isinstance(value, Path) else value for name, value in asdict(self).items()}


def train(plan: Plan) -> Reader:
    """Train by a plan, write the weights to ``plan.to`` and return the model."""
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    labels, words = all_labels(), Vocabulary(vocabulary())
    learned, held = _examples(plan, labels, chance)
    messages = [m for m in read_muc(plan.muc) if m.fillers or chance.random() < IRRELEVANT] if plan.muc else []
    extra = [i for m in messages for i in items_of_muc(m, labels, words)]
    held_items = [i for e in held for i in items_of(e, labels, words)]
    print(f"{len(learned)} reports and {len(messages)} messages to learn from, {len(held)} held out", flush=True)

    def epoch_items() -> list[Item]:
        found = [i for e in learned for i in items_of(altered(e, learned, chance), labels, words)]
        return found + chance.sample(extra, int(plan.muc_share * len(extra)))

    model = Reader(labels, load_encoder())
    steps = plan.epochs * len(batches(epoch_items(), PIECES, chance))
    optimiser, schedule = make_optimiser(model, steps, plan)
    state = plan.to.with_suffix(".state")
    begin = _resume(state, model, optimiser, schedule, chance)
    for epoch in range(begin, plan.epochs):
        began, lost = time.monotonic(), 0.0
        made = batches(epoch_items(), PIECES, chance)
        for group in made:
            lost += step(model, group, optimiser)
            schedule.step()
        print(f"epoch {epoch + 1}: loss {lost / len(made):.3f}, {time.monotonic() - began:.0f} s", flush=True)
        if held_items and (epoch + 1 == plan.epochs or epoch % 4 == 3):
            print(json.dumps(probe(model, held_items)), flush=True)
        _keep(state, epoch + 1, model, optimiser, schedule, chance)
    torch.save(model.state_dict(), plan.to)
    state.unlink(missing_ok=True)
    return model


def _examples(plan: Plan, labels: Labels, chance: random.Random) -> tuple[list[Example], list[Example]]:
    examples = read_examples(plan.data, labels)
    held = [e for e in examples if fold_of(e.name) == plan.fold]
    learned = [e for e in examples if fold_of(e.name) != plan.fold]
    chance.shuffle(learned)
    return learned[: math.ceil(plan.share * len(learned))], held


def make_optimiser(
    model: Reader, steps: int, plan: Plan
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LambdaLR]:
    """Return AdamW, faster for the heads, and a schedule that warms up and falls to nothing."""
    encoder = list(model.encoder.parameters())
    known = {id(p) for p in encoder}
    heads = [p for p in model.parameters() if id(p) not in known]
    groups = [{"params": encoder, "lr": plan.rate}, {"params": heads, "lr": plan.head_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    warm = max(1, int(WARM * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.0, (steps - s) / max(1, steps - warm)))
    )
    return optimiser, schedule


def step(model: Reader, group: list[Item], optimiser: torch.optim.Optimizer) -> float:
    """Learn from one batch; return its loss. The encoder runs in bfloat16 where the processor has it."""
    batch = collate(group)
    with torch.autocast("cpu", torch.bfloat16, enabled=torch.backends.mkldnn.is_available() and _has_bf16()):
        rows = model(batch.ids, batch.mask, batch.shapes, batch.first)
    loss = loss_of(model, batch, rows.float())
    optimiser.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())


def _has_bf16() -> bool:
    return bool(getattr(torch.cpu, "_is_avx512_bf16_supported", lambda: False)())


def _keep(path: Path, epoch: int, *parts: Any) -> None:
    """Write where the training stands; a half-written file never replaces a whole one."""
    model, optimiser, schedule, chance = parts
    made = path.with_suffix(".part")
    kept = {"epoch": epoch, "model": model.state_dict(), "optimiser": optimiser.state_dict()}
    torch.save({**kept, "schedule": schedule.state_dict(), "chance": chance.getstate()}, made)
    made.replace(path)


def _resume(path: Path, *parts: Any) -> int:
    """Take up a training that was stopped; return the epoch that comes next."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        return 0
    model, optimiser, schedule, chance = parts
    kept = torch.load(path, weights_only=False)
    model.load_state_dict(kept["model"])
    optimiser.load_state_dict(kept["optimiser"])
    schedule.load_state_dict(kept["schedule"])
    chance.setstate(kept["chance"])
    print(f"goes on after epoch {kept['epoch']}", flush=True)
    return int(kept["epoch"])
