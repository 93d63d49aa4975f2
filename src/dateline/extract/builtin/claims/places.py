"""Where a happening was: places and sites of its cues, the most exact first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.core.event import Claim
from dateline.core.values import Place
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.deeds.actions import suffered
from dateline.extract.builtin.deeds.attachment import speakers_place
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Placed
from dateline.knowledge.places.tables import load_countries

FINENESS = {
    "site": 0,
    "settlement": 1,
    "near": 2,
    "admin2": 3,
    "line": 4,
    "area": 4,
    "water": 4,
    "admin1": 5,
    "country": 6,
}


_NEXT = 3
"""How many sentences after the one that tells an event first may name its town."""
_PLACE_PREPS = frozenset("in at near of outside inside to around from on into across through within".split())


def place_claims(context: Context, happening: Happening) -> list[Claim]:
    """Return the places and sites of a happening, the most exact place first."""
    if happening.place_from is not None:
        lent = [c for c in place_claims(context, happening.place_from) if c.attribute == "place"]
        return [*(replace(c, score=0.7) for c in lent[:1]), *site_claims(context, happening)]
    spots: list[tuple[int, int, int, Placed]] = []
    for rank, cue in enumerate(happening.cues):
        for p in (*cue.places, *(o for o in cue.objects if o.mention.kind == "place"), *cue.sites):
            value = p.mention.value
            if isinstance(value, Place) and p.prep != "from":
                spots.append((_fineness(value, p), 0 if p.prep in _PLACE_PREPS else 1, rank, p))
    head = happening.head_place
    if head is not None and isinstance(head.mention.value, Place) and not any(s[0] <= 4 for s in spots):
        spots.append((2 * FINENESS[head.mention.value.precision], 0, -1, head))
    spots.sort(key=lambda s: (s[0], s[1], s[2]))
    claims = [context.claim("place", p.mention.value, p.mention) for *_, p in spots if p.mention.kind == "place"]  # type: ignore[arg-type]
    claims = _at_home(context, claims)
    claims = _within_known([*claims, *_document_country(context, happening, claims)])
    if not claims and happening.main:
        claims += _dateline_place(context, happening)
    claims = [*_finer(context, happening, claims), *claims]
    claims += site_claims(context, happening)
    return claims


def _finer(context: Context, happening: Happening, claims: list[Claim]) -> Iterator[Claim]:
    """Where a report's own event stands with a country or province alone: the town that the next sentences name in it."""
    wide = claims[0].value if claims else None
    if not happening.main or not isinstance(wide, Place) or wide.precision not in ("country", "admin1"):
        return
    told = {cue.sentence for cue in happening.cues}
    for p in context.reading.placed:
        value = p.mention.value
        if (
            not isinstance(value, Place)
            or not 0 <= p.sentence - min(told) <= _NEXT
            or p.prep not in ("in", "at", "near")
        ):
            continue
        fits = value.country == wide.country and (wide.admin1 in (None, value.admin1) or wide.precision == "country")
        if fits and value.precision in ("site", "settlement", "near") and not speakers_place(context.reading, p):
            yield context.claim("place", value, p.mention, score=0.5)
            return


def _fineness(value: Place, p: Placed) -> int:
    """How exact a place is, small numbers first; a name unknown to the gazetteer after "in" is taken for a small place."""
    rank = 2 * FINENESS[value.precision]
    return 1 if value.place_id is None and p.prep in ("in", "at", "near", "outside") else rank


def _at_home(context: Context, claims: list[Claim]) -> list[Claim]:
    """Leave a namesake abroad open: "Pansi" told with a province of Burkina Faso is no village of Pakistan."""
    lead = claims[0].value if claims else None
    if not isinstance(lead, Place) or lead.precision == "country" or context.country in (None, lead.country):
        return claims
    home = any(isinstance(c.value, Place) and c.value.country == context.country for c in claims[1:])
    named = any(
        isinstance(v := p.mention.value, Place) and v.country == lead.country and v.precision == "country"
        for p in context.reading.placed
    )
    if not home or named:
        return claims
    open_place = replace(lead, country=None, admin1=None, admin2=None, lat=None, lon=None, place_id=None)
    return [replace(claims[0], value=open_place), *claims[1:]]


def _document_country(context: Context, happening: Happening, claims: list[Claim]) -> list[Claim]:
    """Where an event's own words name no country: the one that the report is mostly about, by a place it names."""
    if context.country is None or any(isinstance(c.value, Place) and c.value.country for c in claims):
        return []
    best: tuple[int, int, Placed] | None = None
    for p in context.reading.placed:
        value = p.mention.value
        if isinstance(value, Place) and value.country == context.country:
            rank = (0 if value.precision == "country" else 1, abs(p.sentence - happening.first_sentence))
            if best is None or rank < best[:2]:
                best = (*rank, p)
    if best is None:
        return []
    wide = best[2].mention.value
    assert isinstance(wide, Place)
    if speakers_place(context.reading, best[2]):
        name = next((c.name for c in load_countries() if c.alpha3 == wide.country), wide.name)
        wide = Place(name, "country", country=wide.country)  # "heading to Catbalogan City": the country only
    elif wide.precision != "country" and claims:
        wide = replace(wide, admin1=None)
    return [context.claim("place", wide, best[2].mention, score=0.5)]


def _within_known(claims: list[Claim]) -> list[Claim]:
    """Give a name that the gazetteer does not know the country and area of the wider place named beside it."""
    lead = claims[0].value if claims else None
    if not isinstance(lead, Place) or lead.country is not None:
        return claims
    for claim in claims[1:]:
        wider = claim.value
        if isinstance(wider, Place) and wider.country is not None:
            inside = replace(
                lead, country=wider.country, admin1=wider.admin1 if wider.precision != "settlement" else None
            )
            return [replace(claims[0], value=inside), *claims[1:]]
    return claims


def _dateline_place(context: Context, happening: Happening) -> Iterator[Claim]:
    """Where nothing else says where: the place the report was filed from, with a low score."""
    heads = context.reading.heads("place", frozenset(range(len(context.reading.sentences))))
    for paragraph in sorted(heads)[:1]:
        mention = heads[paragraph].mention
        if isinstance(mention.value, Place) and context.country in (None, mention.value.country):
            yield context.claim("place", mention.value, mention, score=0.4)


def site_claims(context: Context, happening: Happening) -> list[Claim]:
    """Return the sites, named ones first; "the hospital" is left out beside a named hospital."""
    found = []
    for cue in happening.cues:
        for p in (*suffered(cue), *cue.sites):
            if p.mention.kind == "facility" and (p.prep in _PLACE_PREPS or p.prep in ("", "against")):
                found.append(context.claim("site", p.mention.text, p.mention, term=p.mention.term))
    return named_first(found)


def named_first(sites: list[Claim]) -> list[Claim]:
    """Put named sites first and drop the bare noun that means one of them."""
    named = [c for c in sites if _is_named(str(c.value))]
    heads = {str(c.value).split()[-1].lower() for c in named}
    rest = [c for c in sites if c not in named and str(c.value).split()[-1].lower() not in heads]
    return [*named, *rest]


def _is_named(words: str) -> bool:
    """Whether a site has a name of its own: capitalised words after the first."""
    return any(w[:1].isupper() for w in words.split()[1:]) and not words.isupper()
