"""On which side the counted stand."""

from __future__ import annotations

from dateline.core.values import Group
from dateline.knowledge.lexicon import load_lexicon, people_class
from dateline.knowledge.tolls import load_harms

_CIVILIANS = frozenset(["civilian", "non-combatant", "noncombatant"])


def group_of(who: str) -> Group | None:
    """Return the group that a head noun names: attackers, security, children or civilians; None where it names none."""
    singular = load_lexicon().singulars.get(who, who)
    if singular in load_harms().attackers:
        return "attackers"
    classes = people_class(who)
    if "security" in classes:
        return "security"
    if "children" in classes:
        return "children"
    return "civilians" if singular in _CIVILIANS else None
