"""What, when, where, with what and against whom: one rule for each attribute of an incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.core.event import Claim, Value
from dateline.core.incident import Finding, Voice
from dateline.core.values import Party, Period, Place
from dateline.link.settle.choose import finding, options, ranked
from dateline.link.settle.voices import Told, said_of
from dateline.link.words import key_of

_SIZES = {
    "site": 9,
    "settlement": 8,
    "near": 7,
    "line": 5,
    "water": 4,
    "admin2": 6,
    "admin1": 3,
    "area": 2,
    "country": 1,
}
_TIMES = {"minute": 9, "hour": 8, "part_of_day": 7, "day": 6, "days": 5, "week": 4, "month": 3}
VAGUE = ("explosion", "attack", "other")
"""Actions that say less than others: they give way where a source is more exact."""

Rejected = frozenset[tuple[str, str]]


def settle_facts(told: Sequence[Told], rejected: Rejected) -> Iterator[Finding]:
    """Yield the findings, in the order of the record; ``told`` in order of publication."""
    for found in (_action(told, rejected), _date(told, rejected), _place(told, rejected), _site(told, rejected)):
        if found is not None:
            yield found
    yield from _terms(told, "target", "The kind of target that most independent sources name is taken.", rejected)
    yield from _terms(told, "weapon", "The kind of weapon that most independent sources name is taken.", rejected)
    yield from _victims(told, rejected)


def _leading(told: Sequence[Told], attribute: str, kind: type, rejected: Rejected) -> list[Voice]:
    """Return what each event says first of an attribute; the parts are heard where no whole says anything."""
    wholes = {e.id for one in told for e in one.wholes}
    first: dict[str, Voice] = {}
    for voice, claim in said_of(told, attribute, rejected):
        if isinstance(claim.value, kind):
            first.setdefault(voice.event_id, voice)
    found = [v for v in first.values() if v.event_id in wholes]
    return found or list(first.values())


def _action(told: Sequence[Told], rejected: Rejected) -> Finding | None:
    rule = "The action that most independent sources tell is taken, an exact one before one that says less."
    voices = _leading(told, "action", str, rejected)
    found = ranked(options(voices, lambda v: v.value, lambda value: value not in VAGUE))
    exact = [o for o in found if o.fineness]
    return finding("action", rule, [*exact, *(o for o in found if not o.fineness)])


def _date(told: Sequence[Told], rejected: Rejected) -> Finding | None:
    rule = "The day that most independent sources give is taken, as finely as one of them gives it."
    voices = _leading(told, "date", Period, rejected)
    found = options(voices, _day, lambda v: _TIMES.get(v.precision, 0) if isinstance(v, Period) else 0)
    days = [o for o in found if o.fineness >= _TIMES["days"]] or found
    return finding("date", rule, [*ranked(days), *(o for o in found if o not in days)])


def _day(voice: Voice) -> object:
    value = voice.value
    return (value.start, value.end) if isinstance(value, Period) else value


def _place(told: Sequence[Told], rejected: Rejected) -> Finding | None:
    rule = "The place that most independent sources name is taken, a smaller one before the area it lies in."
    voices = _leading(told, "place", Place, rejected)
    found = options(voices, _spot, lambda v: _SIZES.get(v.precision, 0) if isinstance(v, Place) else 0)
    small = [o for o in found if o.fineness >= _SIZES["admin2"]] or found
    return finding("place", rule, [*ranked(small), *(o for o in found if o not in small)])


def _spot(voice: Voice) -> object:
    value = voice.value
    return value.place_id or value.name.casefold() if isinstance(value, Place) else value


def _site(told: Sequence[Told], rejected: Rejected) -> Finding | None:
    rule = "The site that most independent sources describe is taken, in the fullest words."
    voices = _leading(told, "site", object, rejected)
    found = options(voices, lambda v: _last(v.evidence.quote), lambda v: len(v) if isinstance(v, str) else 0)
    return finding("site", rule, ranked(found))


def _last(words: str) -> str:
    return key_of(words.split()[-1])


def _terms(told: Sequence[Told], attribute: str, rule: str, rejected: Rejected) -> Iterator[Finding]:
    """Yield the leading kind; the term stands for the words, which stay the evidence."""
    said = [(voice, claim) for voice, claim in said_of(told, attribute, rejected) if claim.term]
    terms = {id(voice): claim.term for voice, claim in said}
    found = ranked(options((v for v, _ in said), lambda v: terms[id(v)]))
    if found:
        lead = finding(attribute, rule, found)
        assert lead is not None
        value: Value = terms[id(found[0].voices[0])] or ""
        yield Finding(attribute, value, rule, lead.support, lead.dissent)


def _victims(told: Sequence[Told], rejected: Rejected) -> Iterator[Finding]:
    """Yield one finding for each victim who is named, as the fullest name."""
    rule = "Who is named as a victim by any source is one, under the fullest name."
    said = [v for v, c in said_of(told, "victim", rejected) if _named(c)]
    for option in options(said, lambda v: _last(_name(v.value)), lambda v: len(_name(v))):
        yield Finding("victim", option.value, rule, option.voices)


def _named(claim: Claim) -> bool:
    return isinstance(claim.value, Party)


def _name(value: Value) -> str:
    return value.name if isinstance(value, Party | Place) else str(value)
