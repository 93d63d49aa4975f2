"""Scores of clusterings: pairs, B-cubed, MUC, CEAF-e and their CoNLL mean; a mention is in one cluster of each side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

M = TypeVar("M", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Scored:
    """Precision, recall and F1, shares of 1."""

    p: float
    r: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        return 2 * self.p * self.r / (self.p + self.r) if self.p + self.r else 0.0

    def figures(self) -> dict[str, float]:
        """Return the three figures, rounded."""
        return {"p": round(self.p, 4), "r": round(self.r, 4), "f1": round(self.f1, 4)}


def all_scores(gold: Mapping[M, Hashable], given: Mapping[M, Hashable]) -> dict[str, dict[str, float]]:
    """Return every score by name; both sides map the same mentions to their clusters' names.

    ValueError where they do not hold the same mentions.
    """
    if gold.keys() != given.keys():
        raise ValueError(f"{len(gold.keys() ^ given.keys())} mentions stand on one side only")
    parts = {"muc": muc(gold, given), "b_cubed": b_cubed(gold, given), "ceaf_e": ceaf_e(gold, given)}
    conll = sum(s.f1 for s in parts.values()) / 3
    figures = {"pairs": pairs(gold, given).figures(), **{name: s.figures() for name, s in parts.items()}}
    return {**figures, "conll": {"p": 0.0, "r": 0.0, "f1": round(conll, 4)}}


def pairs(gold: Mapping[M, Hashable], given: Mapping[M, Hashable]) -> Scored:
    """Score the pairs of mentions that are put together."""
    both = Counter((gold[m], given[m]) for m in gold)
    right = _pairs(both.values())
    return Scored(
        _share(right, _pairs(Counter(given.values()).values())), _share(right, _pairs(Counter(gold.values()).values()))
    )


def b_cubed(gold: Mapping[M, Hashable], given: Mapping[M, Hashable]) -> Scored:
    """Score each mention by the share of its cluster that belongs there (Bagga and Baldwin), all weighing the same."""
    both = Counter((gold[m], given[m]) for m in gold)
    golds, givens = Counter(gold.values()), Counter(given.values())
    p = sum(n * n / givens[g] for (_, g), n in both.items())
    r = sum(n * n / golds[k] for (k, _), n in both.items())
    return Scored(_share(p, len(gold)), _share(r, len(gold)))


def muc(gold: Mapping[M, Hashable], given: Mapping[M, Hashable]) -> Scored:
    """Score the links that hold clusters together (Vilain and others)."""
    return Scored(_links_kept(given, gold), _links_kept(gold, given))


def _links_kept(of: Mapping[M, Hashable], by: Mapping[M, Hashable]) -> float:
    """Return the share of links of one clustering that the other keeps."""
    held: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, cluster in of.items():
        held[cluster].add(by[mention])
    sizes = Counter(of.values())
    return _share(sum(sizes[c] - len(parts) for c, parts in held.items()), sum(n - 1 for n in sizes.values()))


def ceaf_e(gold: Mapping[M, Hashable], given: Mapping[M, Hashable]) -> Scored:
    """Score the best one-to-one match of clusters by twice their shared mentions over both sizes (Luo's phi-4)."""
    golds, givens = Counter(gold.values()), Counter(given.values())
    both = Counter((gold[m], given[m]) for m in gold)
    likeness: dict[Hashable, dict[Hashable, float]] = defaultdict(dict)
    for (k, g), n in both.items():
        likeness[k][g] = 2 * n / (golds[k] + givens[g])
    total = sum(_best_match(part) for part in _apart(likeness))
    return Scored(_share(total, len(givens)), _share(total, len(golds)))


def _apart(likeness: Mapping[Hashable, Mapping[Hashable, float]]) -> list[dict[Hashable, Mapping[Hashable, float]]]:
    """Divide the table into parts that share no column, each to be matched alone."""
    rows_of: dict[Hashable, list[Hashable]] = defaultdict(list)
    for row, columns in likeness.items():
        for column in columns:
            rows_of[column].append(row)
    seen: set[Hashable] = set()
    found = []
    for start in likeness:
        if start in seen:
            continue
        seen.add(start)
        part, at = [start], 0
        while at < len(part):
            for column in likeness[part[at]]:
                new = [row for row in rows_of[column] if row not in seen]
                seen.update(new)
                part += new
            at += 1
        found.append({row: likeness[row] for row in part})
    return found


def _best_match(likeness: Mapping[Hashable, Mapping[Hashable, float]]) -> float:
    """Return the greatest sum of a one-to-one match of rows and columns (the Hungarian method)."""
    columns = list({c: None for row in likeness.values() for c in row})
    table = [[row.get(c, 0.0) for c in columns] for row in likeness.values()]
    if len(table) > len(columns):
        table = [list(column) for column in zip(*table, strict=True)]
    chosen = _assign([[-value for value in row] for row in table])
    return sum(table[row][column] for row, column in enumerate(chosen))


def _assign(cost: list[list[float]]) -> list[int]:
    """Return the column of each row in the cheapest assignment; no more rows than columns. O(rows² columns)."""
    rows, columns = len(cost), len(cost[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_at = [0] * (columns + 1)
    for row in range(1, rows + 1):
        _augment(cost, row, of_row, of_column, row_at)
    chosen = [0] * rows
    for column in range(1, columns + 1):
        if row_at[column]:
            chosen[row_at[column] - 1] = column - 1
    return chosen


def _augment(cost: list[list[float]], row: int, of_row: list[float], of_column: list[float], row_at: list[int]) -> None:
    """Give one more row a column, moving others along the cheapest path."""
    columns = len(of_column) - 1
    row_at[0], at = row, 0
    least, before, done = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    while row_at[at]:
        done[at] = True
        here, step, following = row_at[at], float("inf"), 0
        for column in range(1, columns + 1):
            if done[column]:
                continue
            reduced = cost[here - 1][column - 1] - of_row[here] - of_column[column]
            if reduced < least[column]:
                least[column], before[column] = reduced, at
            if least[column] < step:
                step, following = least[column], column
        for column in range(columns + 1):
            if done[column]:
                of_row[row_at[column]] += step
                of_column[column] -= step
            else:
                least[column] -= step
        at = following
    while at:
        row_at[at], at = row_at[before[at]], before[at]


def _pairs(sizes: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
