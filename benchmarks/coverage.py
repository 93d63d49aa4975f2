"""How many places a gazetteer knows: ``python benchmarks/coverage.py [--gazetteer FILE] [--incidents DIR] [--texts DIR]``.

``--incidents``: JSON Lines with UCDP's ``location_where_name``, ``location_adm2_name`` and ``location_root_name``; the
share of different names that are found in their country. ``--texts``: corpora in the form of LGL, scored as
``dateline eval places`` does.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from dateline.evaluate.places import evaluate_places, name_coverage
from dateline.knowledge.actors import load_actors
from dateline.knowledge.places import open_gazetteer
from dateline.knowledge.places.fold import fold


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gazetteer", type=Path)
    parser.add_argument("--incidents", type=Path)
    parser.add_argument("--texts", type=Path)
    given = parser.parse_args()
    gazetteer = open_gazetteer(given.gazetteer)
    if given.incidents:
        for field in ("location_where_name", "location_adm2_name"):
            names = sorted(set(_names(given.incidents, field)))
            print(f"{field}: {name_coverage(names, gazetteer=gazetteer):.3f} of {len(names)} names")
    for corpus, scores in evaluate_places(given.texts, gazetteer).items() if given.texts else ():
        print(corpus, {key: scores[key] for key in ("accuracy", "median_km", "f1", "end_to_end_f1")})


def _names(folder: Path, field: str) -> Iterator[tuple[str, str]]:
    """Yield the names of a field with the alpha-3 codes of their countries; records without either are left out."""
    peoples = load_actors().peoples
    for path in sorted(folder.glob("**/*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            country = peoples.get(fold((row.get("location_root_name") or "").split(" (")[0]))
            if country and row.get(field):
                yield row[field], country


if __name__ == "__main__":
    main()
