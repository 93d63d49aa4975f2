"""What kind of target somebody or something is, by its words: an office, an employer, whose car it was."""

from __future__ import annotations

from dateline.core.values import Party
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.reading import Placed
from dateline.knowledge.lexicon import load_lexicon
from dateline.knowledge.rules import load_rules

_SAYING_LITTLE = frozenset([None, "civilians", "armed_group", "transport", "other", "business"])
_BEFORE = 5
"""How many words of a title before a name are looked at."""
_BEHIND = 12
"""How many words of an apposition behind a name are looked at."""
_STOPS = frozenset(". ; : said says told and who was were is are when after while killed shot".split())
_TARGET_OF_PARTY = {
    "state_force": "military",
    "external_force": "military",
    "police": "police",
    "government": "government",
    "aid_organisation": "aid",
    "party": "political",
    "international_body": "diplomatic",
}


def kind_of(context: Context, p: Placed, value: object) -> str | None:
    """Return the target kind of a mention; that of its noun, sharpened by the words around it."""
    m = p.mention
    if m.kind == "person":
        return m.term or _by_office(context, p)
    if m.kind == "facility" and m.head.lower().split()[-1:] and m.head.lower().split()[-1] in load_rules().vehicles:
        return _by_owner(context, p) or (m.term if m.head.lower().split()[-1] in load_rules().public_vehicles else None)
    if m.term == "military" and _are_police(context, p):
        return "police"
    if m.kind == "people" and m.term in ("civilians", None):
        return _by_words(context, p.first, p.last + 1) or _by_employer(context, p) or m.term
    return m.term or _TARGET_OF_PARTY.get(getattr(value, "kind", None) or "")


def _are_police(context: Context, p: Placed) -> bool:
    """Whether those called by a word for armed servants of the state are police: "officers", "a police barracks"."""
    words = p.mention.text.lower().split()
    if any(word in ("police", "gendarmerie", "sheriff", "traffic-police") for word in words):
        return True
    if p.mention.kind != "people" or words[-1] not in load_rules().police_nouns:
        return False
    low, high = context.reading.bounds(p.sentence)
    near = context.reading.words(max(low, p.first - 8), min(high, p.last + 9))
    return not any(word in ("army", "military", "navy", "soldiers", "troops", "regiment", "battalion") for word in near)


def _by_office(context: Context, p: Placed) -> str | None:
    """Return what a title before or an apposition behind a name says: "Councillor X", "X, a candidate of the MQM"."""
    lower = context.reading.tokens.lower
    low, high = context.reading.bounds(p.sentence)
    start = p.first
    while start > low and p.first - start < _BEFORE and lower[start - 1] not in _STOPS:
        start -= 1
    before = _by_words(context, start, p.first)
    if before is not None or lower[p.last + 1 : p.last + 2] != [","]:
        return before
    end = next((i for i in range(p.last + 2, min(high, p.last + _BEHIND)) if lower[i] in _STOPS), p.last + _BEHIND)
    return _by_words(context, p.last + 2, min(high, end))


def _by_owner(context: Context, p: Placed) -> str | None:
    """Return whose vehicle it is: "an NGO Land Cruiser", "a convoy of the electoral commission", "a car carrying nurses"."""
    inside = _by_words(context, max(p.first - 2, context.reading.bounds(p.sentence)[0]), p.last)
    return inside or _by_neighbour(
        context, p, ("of", "carrying", "belonging", "transporting", "ferrying", "taking", "with")
    )


def _by_employer(context: Context, p: Placed) -> str | None:
    """Return for whom people work: "staff of an aid agency", "workers of the party"."""
    return _by_neighbour(context, p, ("of", "from", "for", "with"))


def _by_neighbour(context: Context, p: Placed, links: tuple[str, ...]) -> str | None:
    lower = context.reading.tokens.lower
    for q in context.reading.by_sentence.get(p.sentence, []):
        between = lower[p.last + 1 : q.first]
        if (
            q.first > p.last
            and 0 < len(between) <= 4
            and between[0] in links
            and q.mention.kind in ("org", "people", "facility")
        ):
            party = q.mention.value if isinstance(q.mention.value, Party) else None
            term = _TARGET_OF_PARTY.get(party.kind or "") if party is not None else q.mention.term
            return term if term not in _SAYING_LITTLE else None
    return None


def _by_words(context: Context, first: int, end: int) -> str | None:
    """Return the target kind that a noun for people or institutions among some words says, the last one's."""
    lower = context.reading.tokens.lower
    nouns = load_lexicon().nouns
    for at in range(end - 1, first - 1, -1):
        for size in (2, 1):
            noun = nouns.get(tuple(lower[at : at + size])) if at + size <= end else None
            if noun is not None and noun.term not in _SAYING_LITTLE and noun.kind in ("people", "org"):
                return noun.term
    return None
