"""When and where, as rules and reader together hold it: what both say leads, what only one says needs more."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dateline.core.event import Claim
from dateline.core.text import Mention
from dateline.core.values import Period, Place
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.claims.places import FINENESS
from dateline.extract.builtin.counsel import Counsel
from dateline.extract.builtin.happenings.happening import Happening

_DATED = frozenset(["minute", "hour", "part_of_day", "day", "days", "week", "month", "season", "quarter", "year"])


def counselled(context: Context, happening: Happening, claims: list[Claim]) -> list[Claim]:
    """Return the claims of a happening with dates and places as both hold them."""
    counsel = context.reading.counsel
    if counsel is None:
        return claims
    by = {name: [c for c in claims if c.attribute == name] for name in ("date", "place")}
    rest = [c for c in claims if c.attribute not in by]
    return [
        *_dates(context, counsel, happening, by["date"]),
        *_places(context, counsel, happening, by["place"]),
        *rest,
    ]


def _dates(context: Context, counsel: Counsel, happening: Happening, claims: list[Claim]) -> list[Claim]:
    scored = _scored(context, counsel, happening, claims, "time", _is_dated)
    if not scored:
        return claims
    score, mention = max(scored, key=lambda s: s[0])
    if score <= 0 or (claims and claims[0].evidence.start == mention.start):
        return claims
    lead = next((c for c in claims if c.evidence.start == mention.start), None)
    lead = lead or context.claim("date", mention.value, mention, score=_chance(counsel, happening, "time", mention))  # type: ignore[arg-type]
    return [lead, *(c for c in claims if c is not lead)]


def _is_dated(mention: Mention) -> bool:
    return isinstance(mention.value, Period) and mention.value.precision in _DATED


def _places(context: Context, counsel: Counsel, happening: Happening, claims: list[Claim]) -> list[Claim]:
    scored = _scored(context, counsel, happening, claims, "place", lambda m: isinstance(m.value, Place))
    held = sorted((s for s in scored if s[0] > 0), key=lambda s: (_fineness(s[1]), -s[0]))
    if not held:
        return claims
    known = {c.evidence.start: c for c in claims}
    lead = [
        known.get(m.start) or context.claim("place", m.value, m, score=_chance(counsel, happening, "place", m))  # type: ignore[arg-type]
        for _, m in held
    ]
    if claims and isinstance(claims[0].value, Place) and FINENESS[claims[0].value.precision] < _fineness(held[0][1]):
        return [claims[0], *lead, *(c for c in claims[1:] if c not in lead)]
    return [*lead, *(c for c in claims if c not in lead)]


def _chance(counsel: Counsel, happening: Happening, role: str, mention: Mention) -> float:
    """Return how likely the reader holds a mention to fill a role, as a claim's score."""
    return round(counsel.chance(role, happening.cues, mention), 2)


def _fineness(mention: Mention) -> int:
    assert isinstance(mention.value, Place)
    return FINENESS[mention.value.precision]


def _scored(
    context: Context,
    counsel: Counsel,
    happening: Happening,
    claims: Sequence[Claim],
    role: str,
    able: Callable[[Mention], bool],
) -> list[tuple[float, Mention]]:
    """Return the mentions that may fill a role, with their scores: above nothing where they are believed to."""
    ranks = {c.evidence.start: n for n, c in reversed(list(enumerate(claims)))}
    return [
        (
            counsel.fills(role, happening.cues, p.mention, ranks.get(p.mention.start))
            + (counsel.votes.elsewhere if context.elsewhere(p.mention, happening.number) else 0.0),
            p.mention,
        )
        for p in context.reading.placed
        if able(p.mention)
    ]
