"""Write the floors: ``python benchmarks/floors.py FIGURES.json FLOORS.json``.

FIGURES.json is what ``dateline eval corpus --json`` wrote. Names the measures that lie lower than the floors that are
there already, so that a fall is seen before it is committed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from dateline.evaluate.floors import fallen, floors_of


def main(source: Path, target: Path) -> None:
    figures = json.loads(source.read_text(encoding="utf-8"))
    if target.exists():
        for name, (now, floor) in fallen(figures, json.loads(target.read_text(encoding="utf-8"))).items():
            print(f"fell: {name} {now:.4f}, floor was {floor:.4f}")
    target.write_text(json.dumps(floors_of(figures), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
