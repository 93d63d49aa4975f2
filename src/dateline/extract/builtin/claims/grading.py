"""How surely words name a doer: suspected, nameless."""

from __future__ import annotations

from dateline.core.values import Attribution, Party
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.reading import Placed

_SUSPICION = frozenset("suspected alleged presumed believed likely apparent thought".split())


_NAMELESS = frozenset(
    "gunmen gunman attackers attacker assailants assailant men man perpetrators perpetrator suspects "
    "suspect bomber bombers people individuals persons person individual shooter youths others those two "
    "three four five someone".split()
)


def nameless(party: Party) -> bool:
    """Whether a party is only described, as gunmen are."""
    words = party.name.lower().split()
    return bool(words) and words[-1] in _NAMELESS


def grade_of(context: Context, p: Placed) -> Attribution:
    """Return how surely the words beside a mention name it as the doer: suspected or stated."""
    lower = context.reading.tokens.lower
    around = lower[max(0, p.first - 3) : p.last + 1] + [
        word for word in lower[p.last + 1 : p.last + 5] if word not in ("suspected", "alleged")
    ]
    if any(word in _SUSPICION for word in around) or _believed(lower[max(0, p.first - 9) : p.first]):
        return "suspected"
    return "stated"


def _believed(before: list[str]) -> bool:
    """Whether the words before a group only hold somebody to be of it: "men presumed to belong to the Ugandan X"."""
    held = next((i for i, word in enumerate(before) if word in _HELD_TO_BE), None)
    if held is None or "," in before[held:]:
        return False
    return before[held + 1 : held + 2] == ["to"] or bool({"members", "fighters", "followers"} & set(before[held:]))


_HELD_TO_BE = frozenset("believed presumed thought supposed suspected assumed reputed".split())
