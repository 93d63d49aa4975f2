"""Figures of the network alone on annotated reports, for choosing among trainings; not those of ``dateline eval``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch

from training.batches import Item, collate
from training.model import Reader


def probe(model: Reader, items: Sequence[Item]) -> dict[str, float]:
    """Return F1 of each head over windows, pairs judged between annotated triggers and mentions."""
    model.eval()
    counts: Counter[tuple[str, str]] = Counter()
    with torch.inference_mode():
        for item in items:
            batch = collate([item])
            with torch.autocast("cpu", torch.bfloat16):
                rows = model(batch.ids, batch.mask, batch.shapes, batch.first)
            _count(model, item, rows[0].float(), counts)
    model.train()
    names = sorted({name for name, _ in counts})
    return {name: round(_f1(*(counts[name, k] for k in ("right", "gold", "given"))), 3) for name in names}


def _f1(right: int, gold: int, given: int) -> float:
    return 2 * right / (gold + given) if gold + given else 0.0


def _count(model: Reader, item: Item, rows: torch.Tensor, counts: Counter[tuple[str, str]]) -> None:
    heads = model.split(rows)
    for name in ("mention", "trigger"):
        gold, given = _spans(item.targets[name]), _spans(heads[name].argmax(-1).tolist())
        _add(counts, name, len(gold & given), len(gold), len(given))
    triggers = {s[0] for s in _spans(heads["trigger"].argmax(-1).tolist())}
    kinds = heads["type"].argmax(-1).tolist()
    gold_kinds = {i: item.targets["type"][i] for i, t in enumerate(item.targets["trigger"]) if t == 1}
    _add(counts, "trigger head", len(triggers & set(gold_kinds)), len(gold_kinds), len(triggers))
    right = sum(gold_kinds.get(i) == kinds[i] for i in triggers)
    _add(counts, "trigger head with type", right, len(gold_kinds), len(triggers))
    for name in ("type", "factuality", "place"):
        asked = [i for i in gold_kinds if item.targets[name][i] >= 0]
        best = heads[name].argmax(-1).tolist()
        _add(counts, f"{name} given head", sum(item.targets[name][i] == best[i] for i in asked), len(asked), len(asked))
    for name in ("harm", "mark"):
        for i, wanted in enumerate(item.multi[name]):
            if wanted[0] >= 0:
                got = (heads[name][i] > 0).tolist()
                both = sum(g and w for g, w in zip(got, wanted, strict=True))
                _add(counts, name, int(both), int(sum(wanted)), sum(got))
    _count_pairs(model, item, heads["pairs"], counts)


def _count_pairs(model: Reader, item: Item, rows: torch.Tensor, counts: Counter[tuple[str, str]]) -> None:
    n = len(model.labels.links)
    for names, others, wanted, which in (
        (model.labels.links, item.pairs.triggers, item.pairs.links, slice(0, n)),
        (model.labels.roles, item.pairs.mentions, item.pairs.roles, slice(n, None)),
    ):
        if not wanted.numel():
            continue
        got = model.score_pairs(rows, item.pairs.triggers, others, which) > 0
        for k, name in enumerate(names):
            right = int((got[..., k] & (wanted[..., k] > 0)).sum())
            _add(counts, f"pair {name}", right, int(wanted[..., k].sum()), int(got[..., k].sum()))


def _add(counts: Counter[tuple[str, str]], name: str, right: int, gold: int, given: int) -> None:
    counts[name, "right"] += right
    counts[name, "gold"] += gold
    counts[name, "given"] += given


def _spans(tags: Sequence[int]) -> set[tuple[int, int, int]]:
    """Return the spans (first, last, tag of the opening) of a row of tags: odd opens, even goes on."""
    spans, at = set(), 0
    while at < len(tags):
        tag = tags[at]
        if tag <= 0:
            at += 1
            continue
        opens = tag if tag % 2 else tag - 1
        end = at + 1
        while end < len(tags) and tags[end] == opens + 1:
            end += 1
        spans.add((at, end - 1, opens))
        at = end
    return spans
