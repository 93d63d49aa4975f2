"""Copies: reports that print one agency's text are one source, however many outlets carry it.

A sketch is the lowest hashes of a text's runs of words (bottom-k MinHash); the share of hashes that two sketches have
in common among their lowest estimates how much of the two texts is the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
from zlib import crc32

from dateline.core.report import Report
from dateline.link.groups import Sets

RUN = 3
"""How many words follow one another in what is hashed."""
SIZE = 64
"""How many hashes a sketch keeps: the estimate errs by about 0.06."""
ALIKE = 0.3
"""Texts of which so large a share is the same are copies: a rewritten headline or a raised toll changes less."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sketch:
    """The lowest hashes of one text, and how many different runs it has."""

    hashes: tuple[int, ...]


def sketch_of(text: str) -> Sketch:
    """Return the sketch of a text; case and punctuation do not matter."""
    words = _WORD.findall(text.lower())
    runs = {" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))}
    return Sketch(tuple(sorted(nsmallest(SIZE, {crc32(run.encode()) for run in runs}))))


def likeness(a: Sketch, b: Sketch) -> float:
    """Estimate the share of runs that two texts have in common among all runs of both (Jaccard), 0..1."""
    both = nsmallest(SIZE, set(a.hashes) | set(b.hashes))
    mine, theirs = set(a.hashes), set(b.hashes)
    return sum(h in mine and h in theirs for h in both) / len(both) if both else 0.0


def voices_of(reports: Sequence[Report]) -> dict[str, str]:
    """Return for each report's id the id of the earliest report whose text it copies, its own where it copies none."""
    ordered = sorted({r.id: r for r in reports}.values(), key=lambda r: (r.published, r.id))
    sketches = [sketch_of(r.text) for r in ordered]
    sets = Sets([r.id for r in ordered])
    for at, one in enumerate(ordered):
        for before in range(at):
            if likeness(sketches[before], sketches[at]) >= ALIKE:
                sets.join(one.id, ordered[before].id)
    first: dict[str, str] = {}
    for report in ordered:
        first.setdefault(sets.root(report.id), report.id)
    return {r.id: first[sets.root(r.id)] for r in ordered}
