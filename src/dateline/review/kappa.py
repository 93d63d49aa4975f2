"""Cohen's kappa: how far two coders agree beyond what chance would give them.

J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence


def cohens_kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Return kappa over pairs of answers of two coders to the same questions, -1..1.

    None where it is not defined: no pair, or both coders gave one and the same answer throughout.
    """
    if not pairs:
        return None
    count = len(pairs)
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    agreed = sum(a == b for a, b in pairs) / count
    by_chance = sum(first[answer] * second[answer] for answer in first) / count**2
    return None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)
