"""Who did it: claimed, stated, blamed or suspected; rivals and denials make it contested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.core.event import Value
from dateline.core.incident import Finding
from dateline.core.values import Attribution, Party
from dateline.link.settle.choose import Option, options, ranked
from dateline.link.settle.voices import Told, said_of

GRADES: tuple[Attribution, ...] = ("suspected", "blamed", "stated", "claimed")
"""How surely a party is held to have done it, the weakest first."""
RULE = (
    "A named party goes before one that is only described, who claimed it before who is held to have done it; "
    "of equals the one that most independent sources name."
)


def settle_perpetrators(told: Sequence[Told], rejected: frozenset[tuple[str, str]]) -> Iterator[Finding]:
    """Yield a finding for the leading perpetrator and each that is named beside it; rivals are its dissent.

    It is contested where two parties that no report names together claim it, or are named, or where the leading one
    denies it.
    """
    voices = [v for v, _ in said_of(told, "perpetrator", rejected)]
    found = ranked(options(voices, lambda v: _key(v.value), lambda v: _named(v)))
    found.sort(key=lambda o: (_named(o.value), _grade(o) == "claimed"), reverse=True)
    if not found:
        return
    lead = found[0]
    beside = [o for o in found[1:] if _together(lead, o) and _named(o.value) == _named(lead.value)]
    rivals = [o for o in found[1:] if o not in beside]
    named = [o for o in rivals if _named(o.value)]
    for option in (lead, *beside):
        contested = bool(named) or _denies(told, option.value)
        dissent = tuple(v for o in (named if _named(lead.value) else rivals) for v in o.voices)
        yield Finding("perpetrator", option.value, RULE, option.voices, dissent, _grade(option), contested)


def _key(value: Value) -> str:
    return (value.actor_id or value.name.casefold()) if isinstance(value, Party) else str(value).casefold()


def _named(value: Value) -> int:
    """Return 2 for a listed actor, 1 for another name, 0 for words that only describe."""
    if not isinstance(value, Party):
        return 0
    if value.actor_id is not None:
        return 2 if not value.actor_id.startswith("unidentified") else 0
    words = value.name.split()
    return int(len(words) > 1 and all(w[0].isupper() for w in words if len(w) > 3))


def _grade(option: Option) -> Attribution:
    grades = [v.attribution for v in option.voices if v.attribution]
    return max(grades, key=GRADES.index, default="stated")


def _together(one: Option, other: Option) -> bool:
    """Return whether a report names both, and does not say that each claims it."""
    reports = {v.report_id for v in one.voices} & {v.report_id for v in other.voices}
    return bool(reports) and not (_grade(one) == _grade(other) == "claimed")


def _denies(told: Sequence[Told], value: Value) -> bool:
    speakers = (
        c.value for one in told for e in one.events if e.action == "deny_responsibility" for c in e.of("speaker")
    )
    return any(_key(speaker) == _key(value) for speaker in speakers)
