"""Print the tables of docs/measurements.md: ``python benchmarks/tables.py BOTH.json RULES.json``.

Both files are what ``dateline eval corpus --data DIR --json FILE`` wrote, the second with ``--engine rules``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

FOUND = {
    "events": "events found",
    "events with family": "… and of the right family",
    "events with type": "… and of the right type",
    "events with type, date and place": "… and with date and place",
    "main events": "main events found",
    "main events with type": "… and of the right type",
    "parts with parent": "parts with their whole",
    "statements with type": "statements of the right kind",
    "statements with type and speaker": "… and speaker",
    "statements with type, speaker and about": "… and what about",
    "perpetrators": "perpetrators, all that are named",
    "speakers": "speakers",
    "target kinds": "kinds of target, all",
    "toll words": "words of tolls",
    "toll words killed": "… of killed",
    "toll words injured": "… of injured",
}
VALUES = {
    "slot main or background": "main or background",
    "slot factuality": "factuality",
    "slot negatives kept clean": "reports without violence kept clean",
    "slot date": "date",
    "slot country": "country",
    "slot place": "place (by name, or within 25 km)",
    "slot place, any of the event's": "… any of the event's places",
    "slot site": "site",
    "slot perpetrator": "a perpetrator",
    "slot attribution": "its attribution",
    "slot target kind": "a kind of target",
    "slot weapon": "a weapon",
    "slot killed": "killed, exact",
    "slot killed, compatible": "killed, compatible",
    "slot injured": "injured, exact",
    "slot injured, compatible": "injured, compatible",
    "slot attackers killed": "attackers killed, exact",
    "slot abducted": "abducted, exact",
    "slot detained": "detained, exact",
    "slot missing": "missing, exact",
    "slot displaced": "displaced, exact",
    "toll words found with value": "value of a toll whose words were found",
    "slot about": "what a statement is about",
    "slot speaker": "speaker of a statement",
}


def main(both: Path, rules: Path) -> None:
    """Print both tables."""
    held_out, seen = (json.loads(path.read_text(encoding="utf-8")) for path in (both, rules))
    print("| measure | P | R | F1 | rules alone: F1 |\n|---|---|---|---|---|")
    for name, words in FOUND.items():
        row = held_out[name]
        print(f"| {words} | {row['p']:.3f} | {row['r']:.3f} | {row['f1']:.3f} | {seen[name]['f1']:.3f} |")
    print("\n| value | right of asked | share | rules alone: share |\n|---|---|---|---|")
    for name, words in VALUES.items():
        row = held_out[name]
        print(f"| {words} | {row['right']} of {row['gold']} | {row['f1']:.3f} | {seen[name]['f1']:.3f} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
