"""The trained reader at work: loads the network that ships, checks it, and reads reports."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np

from dateline.errors import KnowledgeError
from dateline.extract.reader.decode import Array, Readout, decode
from dateline.extract.reader.labels import Labels, labels_of
from dateline.extract.reader.windows import Window, divide_windows
from dateline.extract.reader.words import Vocabulary, Words, divide_words, heading

WEIGHTS = "weights"
NETWORK, LABELS, VOCABULARY, SUMS = "reader.onnx", "labels.json", "vocabulary.txt", "SHA256SUMS"


class Reader:
    """The network with its labels and vocabulary; made by :func:`open_reader`. One thread reads, always alike."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        content = {name: _checked(folder, name) for name in (NETWORK, LABELS, VOCABULARY)}
        self.labels: Labels = labels_of(content[LABELS].decode("utf-8"))
        described = json.loads(content[LABELS])
        self._distance: Array = np.array(described["distance"], dtype=np.float32)
        self._temperatures: dict[str, float] = described["temperatures"]
        self.version = hashlib.sha256(content[NETWORK] + content[LABELS]).hexdigest()[:8]
        self._vocabulary = Vocabulary(content[VOCABULARY].decode("utf-8").splitlines())
        self._network = content[NETWORK]

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(self._network, options, providers=["CPUExecutionProvider"])

    def read(self, text: str, published: date | None) -> Readout:
        """Return what the network says of a text that was published on a day, None where the day is not known."""
        words = divide_words(text)
        rows = self._rows(words, divide_words("") if published is None else heading(published))
        return decode(words, rows, self._distance, self.labels, self._temperatures)

    def _rows(self, words: Words, head: Words) -> Array:
        """Return the network's outputs, a row for each word."""
        pieces = [self._vocabulary.pieces(word) for word in words.texts]
        width = sum(self.labels.sizes.values())
        rows = np.zeros((len(words), width), dtype=np.float32)
        for window in divide_windows([len(p) for p in pieces]):
            made = self._run(pieces, words.shapes, window, head)
            taken = slice(window.take_first - window.first, window.take_last - window.first)
            rows[window.take_first : window.take_last] = made[taken, :width]
        return rows

    def _run(self, pieces: Sequence[tuple[int, ...]], shapes: Sequence[int], window: Window, head: Words) -> Array:
        opens, closes = self._vocabulary.bounds
        ids, shaped, first = [opens], [0], []
        for word, shape in zip(head.texts, head.shapes, strict=True):
            found = self._vocabulary.pieces(word)
            ids += found
            shaped += [shape] * len(found)
        for at in range(window.first, window.last):
            first.append(len(ids))
            ids += pieces[at]
            shaped += [shapes[at]] * len(pieces[at])
        fed = {
            "ids": np.array([[*ids, closes]], dtype=np.int64),
            "mask": np.ones((1, len(ids) + 1), dtype=np.int64),
            "shapes": np.array([[*shaped, 0]], dtype=np.int64),
            "first": np.array([first], dtype=np.int64),
        }
        rows: Array = self._session.run(None, fed)[0][0]
        return rows


def open_reader(folder: Traversable | None = None) -> Reader:
    """Return the reader that ships, or the one of a folder; KnowledgeError where a file is missing or altered."""
    return Reader(folder if folder is not None else files("dateline.extract.reader") / WEIGHTS)


def _checked(folder: Traversable, name: str) -> bytes:
    try:
        content = (folder / name).read_bytes()
        sums = (folder / SUMS).read_text(encoding="utf-8")
    except OSError as error:
        raise KnowledgeError(
            f"{folder / name}: the trained reader is not complete ({error}); install dateline again, "
            "or code with --engine rules"
        ) from error
    wanted = next((line.split()[0] for line in sums.splitlines() if line.split()[1:] == [name]), None)
    if hashlib.sha256(content).hexdigest() != wanted:
        raise KnowledgeError(
            f"{folder / name}: not the file that shipped (its SHA-256 is another); install dateline again, "
            "or code with --engine rules"
        )
    return content
