"""From a happening's cues to claims, each with the words that say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.core.event import Claim
from dateline.core.values import Party
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.claims.counselled import counselled
from dateline.extract.builtin.claims.crowds import is_crowd
from dateline.extract.builtin.claims.dates import date_claims
from dateline.extract.builtin.claims.perpetrators import perpetrator_claims
from dateline.extract.builtin.claims.places import named_first, place_claims, site_claims
from dateline.extract.builtin.claims.sources import source_claims
from dateline.extract.builtin.claims.targets import PUBLIC, target_claims
from dateline.extract.builtin.claims.tolls import toll_claims
from dateline.extract.builtin.claims.victims import victim_claims
from dateline.extract.builtin.claims.weapons import weapon_claims
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.statements import Statement


def claims_of(
    context: Context,
    happening: Happening,
    statements: list[Statement],
    parts: Sequence[Happening] = (),
    fallen: Sequence[Happening] = (),
) -> list[Claim]:
    """Return all claims about a happening, the leading one of each attribute first.

    Of its ``parts``, a whole takes over what it lacks: sites, targets, weapons, sources; of ``fallen``, parts too, the
    attackers killed.
    """
    claims = [*_factuality(context, happening), *date_claims(context, happening), *place_claims(context, happening)]
    claims += perpetrator_claims(context, happening, statements)
    claims += target_claims(context, happening)
    claims += weapon_claims(context, happening)
    claims += toll_claims(context, happening, fallen)
    claims += victim_claims(context, happening)
    claims += source_claims(context, happening)
    claims = counselled(context, happening, claims)
    for part in parts:
        taken = [
            *site_claims(context, part),
            *target_claims(context, part),
            *weapon_claims(context, part),
            *source_claims(context, part),
        ]
        if not any(c.attribute == "perpetrator" for c in claims):
            taken += perpetrator_claims(context, part, statements)
        claims += taken
    return _once(_tidy(claims))


def _tidy(claims: list[Claim]) -> list[Claim]:
    """Name sites and targets once: "the hospital" goes where a named hospital stands, a crowd where a target does."""
    sites = named_first([c for c in claims if c.attribute == "site"])
    targets = named_first([c for c in claims if c.attribute == "target" and isinstance(c.value, str)])
    parties = [c for c in claims if c.attribute == "target" and not isinstance(c.value, str)]
    doing = {c.value.actor_id for c in claims if c.attribute == "perpetrator" and isinstance(c.value, Party)} - {None}
    parties = [c for c in parties if not (isinstance(c.value, Party) and c.value.actor_id in doing)]
    meant = [c for c in (*targets, *parties) if not is_crowd(c.evidence.quote)]
    others = [c for c in claims if c.attribute not in ("site", "target")]
    if not any(c.term not in PUBLIC for c in meant):
        meant = [*targets, *parties]  # a bomb in a market is aimed at the people in it too
    return [*others, *sites, *meant]


def _once(claims: list[Claim]) -> list[Claim]:
    seen: set[tuple[object, ...]] = set()
    kept = []
    for claim in claims:
        key = (claim.attribute, claim.value, claim.evidence.start, claim.evidence.end)
        if key not in seen:
            seen.add(key)
            kept.append(claim)
    return kept


def _factuality(context: Context, happening: Happening) -> Iterator[Claim]:
    for cue in happening.cues:
        if cue.factuality == happening.factuality and cue.factuality_at is not None:
            yield Claim("factuality", cue.factuality, context.cite(*cue.factuality_at), context.origin)
            return
