"""Learn which trigger words mean one thing: words whose mentions in one incident are mostly one event.

Run: ``python training/senses.py --gvc DATA/gvc`` (seconds). It reads the mentions of the training incidents of the Gun
Violence Corpus (CC BY 4.0) and writes ``senses.yml`` into the shipped knowledge: sets of folded last words, joined by
mean linkage over how often two words of one incident are one event. The same input gives the same file.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import yaml

from dateline.evaluate.gvc import read_gvc, read_gvc_mentions
from dateline.link.words import last_word

HOME = Path(__file__).parent.parent / "src" / "dateline" / "knowledge" / "data" / "link" / "senses.yml"
LEAST_MENTIONS = 2
SMOOTHING = 4
LEAST_SHARE = 0.35

Pair = tuple[str, str]


def count_pairs(folder: Path) -> tuple[Counter[str], Counter[Pair], Counter[Pair]]:
    """Return how often each word is a trigger, how often two words meet in an incident, and are one event there."""
    incident = {doc.name: doc.incident for doc in read_gvc(folder)}
    by_incident = defaultdict(list)
    words: Counter[str] = Counter()
    for mention in read_gvc_mentions(folder, "train"):
        by_incident[incident[mention.document]].append(mention)
        words[last_word(mention.text)] += 1
    met: Counter[Pair] = Counter()
    same: Counter[Pair] = Counter()
    for mentions in by_incident.values():
        for a, b in combinations(mentions, 2):
            key = _pair(last_word(a.text), last_word(b.text))
            met[key] += 1
            same[key] += a.cluster == b.cluster
    return words, met, same


def join(words: list[str], met: Counter[Pair], same: Counter[Pair]) -> list[list[str]]:
    """Return the words in sets, the two sets that are most often one event joined first."""
    usual = sum(same.values()) / sum(met.values())
    groups = {word: [word] for word in words}
    pairs = {k: (same[k], met[k]) for k in met if k[0] != k[1] and k[0] in groups and k[1] in groups}
    while pairs:
        share, best = max(((s + SMOOTHING * usual) / (n + SMOOTHING), k) for k, (s, n) in pairs.items())
        if share < LEAST_SHARE:
            break
        _merge(groups, pairs, *best)
    return sorted(sorted(g) for g in groups.values() if len(g) > 1)


def _merge(groups: dict[str, list[str]], pairs: dict[Pair, tuple[int, int]], one: str, other: str) -> None:
    groups[one] += groups.pop(other)
    for key in [k for k in pairs if other in k]:
        s, n = pairs.pop(key)
        third = key[0] if key[1] == other else key[1]
        if third != one:
            before = pairs.get(_pair(one, third), (0, 0))
            pairs[_pair(one, third)] = (before[0] + s, before[1] + n)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gvc", type=Path, required=True)
    parser.add_argument("--to", type=Path, default=HOME)
    given = parser.parse_args()
    words, met, same = count_pairs(given.gvc)
    senses = join(sorted(w for w, n in words.items() if n >= LEAST_MENTIONS), met, same)
    head = "# Sets of trigger words that mean one event of an incident, learned by training/senses.py.\n"
    given.to.write_text(head + yaml.safe_dump(senses, default_flow_style=None, width=118), "utf-8")
    print(f"{len(words)} words, {len(senses)} senses")


if __name__ == "__main__":
    main()
