"""The files that ship: the network as ONNX with eight-bit weights, its vocabulary, its labels, their checksums."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.model import Reader, vocabulary

OPSET = 17
KEPT_EXACT = ("/heads/", "/pairs/", "/mix/", "/messages/")
"""Parts whose small matrices stay in floating point: their outputs are scores."""


def write_reader(model: Reader, to: Path, temperatures: Mapping[str, float]) -> None:
    """Write the network, its vocabulary, its labels and their checksums into a folder."""
    to.mkdir(parents=True, exist_ok=True)
    export(model, to / "reader.onnx")
    (to / "vocabulary.txt").write_text("\n".join(vocabulary()) + "\n", encoding="utf-8")
    distance = model.distance.detach().numpy().astype(np.float32)
    described = {
        **model.labels.to_json(),
        "distance": distance.round(5).tolist(),
        "temperatures": dict(temperatures),
    }
    (to / "labels.json").write_text(json.dumps(described) + "\n", encoding="utf-8")
    sums = {name: hashlib.sha256((to / name).read_bytes()).hexdigest() for name in FILES}
    (to / "SHA256SUMS").write_text("".join(f"{s}  {n}\n" for n, s in sums.items()), encoding="utf-8")


FILES = ("labels.json", "reader.onnx", "vocabulary.txt")


def export(model: Reader, path: Path) -> None:
    """Write a model as ONNX with eight-bit weights."""
    model.eval()
    ids = torch.ones(2, 12, dtype=torch.long)
    first = torch.tensor([[1, 2, 3], [1, 4, 5]])
    names = ["ids", "mask", "shapes", "first"]
    axes = {name: {0: "batch", 1: "pieces"} for name in names[:3]}
    axes |= {"first": {0: "batch", 1: "words"}, "rows": {0: "batch", 1: "words"}}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model,
            (ids, torch.ones_like(ids), torch.zeros_like(ids), first),
            str(whole),
            input_names=names,
            output_names=["rows"],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        exact = [n.name for n in onnx.load(str(whole)).graph.node if any(part in n.name for part in KEPT_EXACT)]
        quantize_dynamic(
            whole,
            path,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=exact,
        )
