"""The robustness suite: a row for every alteration, and differences from the unaltered reports."""

from __future__ import annotations

import shutil
from pathlib import Path

from dateline.evaluate.altered import ALTERATIONS
from dateline.evaluate.robustness import MEASURES, evaluate_robustness

ROOT = Path(__file__).parents[2]


def test_every_alteration_has_its_row(coder, tmp_path: Path) -> None:
    for path in sorted((ROOT / "corpus" / "train").glob("*.txt"))[::60]:
        shutil.copy(path, tmp_path)
    rows = evaluate_robustness(tmp_path, coder)
    assert list(rows) == ["unaltered", *ALTERATIONS]
    assert all(list(row) == [*MEASURES, "change"] for row in rows.values())
    assert all(0.0 <= row[name] <= 1.0 for row in rows.values() for name in MEASURES)
    assert rows["unaltered"]["typed"] > 0.3
    for row in rows.values():
        assert row["change"] == round(row["typed"] - rows["unaltered"]["typed"], 4)
    assert evaluate_robustness(tmp_path, coder) == rows
