"""The reader that ships: whole, the same each time, and refused where it was altered."""

from __future__ import annotations

import shutil
from datetime import date
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from dateline.errors import KnowledgeError
from dateline.extract.reader.session import LABELS, NETWORK, SUMS, VOCABULARY, WEIGHTS, Reader, open_reader
from dateline.extract.reader.words import divide_words

TEXT = (
    "KABUL - Gunmen opened fire on a bus in Kabul on Tuesday, killing at least 25 people, police said. "
    "France condemned the attack. No group has claimed responsibility."
)
DAY = date(2021, 11, 4)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return open_reader()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    source = Path(str(files("dateline.extract.reader") / WEIGHTS))
    return Path(shutil.copytree(source, tmp_path / "weights"))


def test_it_reads(reader: Reader) -> None:
    readout = reader.read(TEXT, DAY)
    words = {TEXT[t.start : t.end]: t for t in readout.triggers if t.score > 0.5}
    assert {"opened fire", "condemned"} <= set(words)
    assert reader.labels.types[int(words["condemned"].types.argmax())] == "condemn"
    people = next(m for m in readout.mentions if "25 people" in TEXT[m.start : m.end])
    assert reader.labels.harms[int(people.harms.argmax())] == "killed"


def test_it_reads_the_same_each_time(reader: Reader) -> None:
    one, other = reader.read(TEXT, DAY), open_reader().read(TEXT, DAY)
    assert np.array_equal(one.roles, other.roles)
    assert [t.score for t in one.triggers] == [t.score for t in other.triggers]


def test_long_texts_are_read_whole(reader: Reader) -> None:
    long = "\n\n".join([TEXT] * 20)
    assert len(divide_words(long)) > 600
    found = [t.start for t in reader.read(long, DAY).triggers if long[t.start : t.end] == "opened fire"]
    assert len(found) == 20


@pytest.mark.parametrize("text", ["", " ", "\n", "é", "自爆テロ", "x" * 5000, "\ud800", "ﷺ" * 900])
def test_any_text_can_be_read(reader: Reader, text: str) -> None:
    reader.read(text, DAY)


@pytest.mark.parametrize("name", [NETWORK, LABELS, VOCABULARY])
def test_an_altered_file_is_refused(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    with pytest.raises(KnowledgeError, match=rf"{name}: not the file that shipped.*--engine rules"):
        open_reader(folder)


@pytest.mark.parametrize("name", [NETWORK, LABELS, VOCABULARY, SUMS])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(KnowledgeError, match=rf"(?s)not complete.*{name}.*--engine rules"):
        open_reader(folder)


def test_the_network_is_small(folder: Path) -> None:
    assert sum(p.stat().st_size for p in folder.iterdir()) < 40_000_000
