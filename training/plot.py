"""A picture of how often the network is right when it says how sure it is: ``python -m training.plot FILE SVG``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

HEADS = {
    "trigger": "words that tell an event",
    "type": "kind of event",
    "mention": "mentions",
    "harm": "who was harmed",
    "roles": "who did what to whom",
    "links": "the same event",
}
SIZE, GAP = 170, 60


def main() -> None:
    """Draw the file of reliabilities that a training writes."""
    rows = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    Path(sys.argv[2]).write_text(draw(rows), encoding="utf-8")


def draw(rows: dict[str, dict[str, object]]) -> str:
    """Return the picture: a square for each head, said from left to right, right from bottom to top."""
    width, height = 3 * (SIZE + GAP) + GAP, 2 * (SIZE + GAP + 20) + GAP // 2
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="system-ui, sans-serif" role="img" aria-label="Reliability of the reader, by head">',
        f'<rect width="{width}" height="{height}" fill="#fffdf8"/>',
    ]
    for number, (head, title) in enumerate(HEADS.items()):
        x, y = GAP + number % 3 * (SIZE + GAP), 40 + number // 3 * (SIZE + GAP + 20)
        parts += _square(x, y, title, rows[head])
    return "\n".join([*parts, "</svg>", ""])


def _square(x: int, y: int, title: str, row: dict[str, object]) -> list[str]:
    bins: list[tuple[float, float, int]] = row["bins"]  # type: ignore[assignment]
    points = " ".join(f"{x + said * SIZE:.1f},{y + SIZE - right * SIZE:.1f}" for said, right, _ in bins)
    dots = [
        f'<circle cx="{x + said * SIZE:.1f}" cy="{y + SIZE - right * SIZE:.1f}" r="{min(9, 1.5 + times**0.25):.1f}" '
        'fill="#35506b" fill-opacity="0.65"/>'
        for said, right, times in bins
    ]
    return [
        f'<text x="{x}" y="{y - 12}" font-size="14" fill="#1c2b3a">{title}</text>',
        f'<text x="{x + SIZE / 2}" y="{y + SIZE + 16}" font-size="11" fill="#666" text-anchor="middle">'
        f"error {row['after']:.3f}</text>",
        f'<rect x="{x}" y="{y}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#999"/>',
        f'<path d="M{x} {y + SIZE} L{x + SIZE} {y}" stroke="#bbb" stroke-dasharray="4 4"/>',
        f'<polyline points="{points}" fill="none" stroke="#35506b" stroke-width="1.5"/>',
        *dots,
        f'<text x="{x}" y="{y + SIZE + 16}" font-size="11" fill="#666">said 0</text>',
        f'<text x="{x + SIZE}" y="{y + SIZE + 16}" font-size="11" fill="#666" text-anchor="end">said 1</text>',
        f'<text x="{x - 6}" y="{y + 10}" font-size="11" fill="#666" text-anchor="end">right 1</text>',
    ]


if __name__ == "__main__":
    main()
