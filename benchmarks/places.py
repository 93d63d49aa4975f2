"""Speed of places: ``python benchmarks/places.py TEXT... [--gazetteer FILE]``, on texts of your own."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from dateline.knowledge.places import open_gazetteer
from dateline.normalise.places import find_places, parse_place


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--gazetteer", type=Path)
    given = parser.parse_args()
    start = time.perf_counter()
    gazetteer = open_gazetteer(given.gazetteer)
    print(f"open: {(time.perf_counter() - start) * 1000:.0f} ms")
    texts = [path.read_text("utf-8", "replace") for path in given.texts]
    names: list[str] = []
    start = time.perf_counter()
    for text in texts:
        names += [m.text for m in find_places(text, gazetteer=gazetteer)]
    seconds = time.perf_counter() - start
    words = sum(len(text.split()) for text in texts)
    print(f"find_places: {seconds / max(words, 1) * 400 * 1000:.2f} ms for 400 words ({words} words)")
    start = time.perf_counter()
    for name in names:
        parse_place(name, gazetteer=gazetteer)
    print(f"parse_place: {len(names) / (time.perf_counter() - start):.0f} expressions a second ({len(names)})")


if __name__ == "__main__":
    main()
