"""Records: one flat dict for each event of a report, every value with its words under ``evidence``.

The fields are documented in ``docs/records.md`` and in ``record.schema.json`` beside this file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dateline.core.event import Claim, Event
from dateline.core.report import Report
from dateline.core.values import Party, Period, Place, Toll
from dateline.export.items import Fields
from dateline.knowledge.ontology import load_ontology

Record = dict[str, object]

FIELDS = (
    *("report_id", "path", "url", "published", "event_id", "role", "factuality", "about", "part_of", "action"),
    *("acled_sub_event_type", "gtd_attack_type", "date", "date_end", "date_precision", "place", "admin1", "country"),
    *("lat", "lon", "place_precision", "site", "perpetrators", "claimed_by", "speakers", "targets", "target_kinds"),
    *("weapons", "victims", "tolls", "reactions", "sources", "score", "text_offset", "origin", "evidence"),
)
"""All keys of a record, in their order."""

RESTS_ON = {
    "date_end": "date",
    "date_precision": "date",
    "admin1": "place",
    "country": "place",
    "lat": "place",
    "lon": "place",
    "place_precision": "place",
    "acled_sub_event_type": "action",
    "gtd_attack_type": "action",
}
"""Fields that follow from another field, whose words are theirs."""


def records_of(report: Report, events: Sequence[Event], *, origin: str | None = None) -> list[Record]:
    """Return a record for each event, in their order; ``events`` are all events of the report.

    Every record has all keys of :data:`FIELDS`, with None or [] where the report says nothing. ``origin`` is what
    coded the report; left out, the origin of its claims.
    """
    if origin is None:
        origin = next((c.origin for event in events for c in event.claims), None)
    return [_record(report, event, events, origin) for event in events]


def _record(report: Report, event: Event, events: Sequence[Event], origin: str | None) -> Record:
    fields = Fields()
    fields.values.update(
        report_id=report.id,
        path=report.path,
        url=report.url,
        published=report.published.isoformat(),
        event_id=event.id,
        role=event.role,
        factuality=event.factuality,
        about=list(event.about),
        part_of=event.part_of,
        score=round(event.score, 4),
        text_offset=report.text_offset,
        origin=origin,
    )
    _action(fields, event)
    _when_and_where(fields, event)
    _who(fields, event)
    _at_whom(fields, event)
    _tolls(fields, event)
    _reactions(fields, event, events)
    _sources(fields, event)
    _derived(fields)
    fields.values["evidence"] = fields.evidence
    return {name: fields.values[name] for name in FIELDS}


def _action(fields: Fields, event: Event) -> None:
    """The action with its codes; the triggers are its words, and the factuality's where no others say it."""
    term = load_ontology().actions.get(event.action)
    fields.values["action"] = event.action
    fields.values["acled_sub_event_type"] = term.acled if term else None
    fields.values["gtd_attack_type"] = term.gtd if term else None
    fields.cite("action", event.triggers)
    fields.cite("action", (c.evidence for c in event.of("action")))
    fields.cite("factuality", [c.evidence for c in event.of("factuality")] or event.triggers)


def _when_and_where(fields: Fields, event: Event) -> None:
    values = fields.values
    when = fields.one("date", (c for c in event.of("date") if isinstance(c.value, Period)))
    period = when.value if when else None
    values["date"] = period.start.isoformat() if isinstance(period, Period) else None
    values["date_end"] = period.end.isoformat() if isinstance(period, Period) else None
    values["date_precision"] = period.precision if isinstance(period, Period) else None
    where = fields.one("place", (c for c in event.of("place") if isinstance(c.value, Place)))
    place = where.value if where else None
    values["place"] = place.name if isinstance(place, Place) else None
    for name in ("admin1", "country", "lat", "lon"):
        values[name] = getattr(place, name) if place else None
    values["place_precision"] = place.precision if isinstance(place, Place) else None
    site = fields.one("site", event.of("site"))
    values["site"] = name_of(site) if site else None


def _who(fields: Fields, event: Event) -> None:
    """Perpetrators, claimants and speakers, each party once."""
    perpetrators = sorted(event.of("perpetrator"), key=lambda c: c.attribution != "claimed")
    fields.many("perpetrators", ((_key(c), _perpetrator(c), c) for c in perpetrators))
    claimants = [*event.of("claimant"), *(c for c in perpetrators if c.attribution == "claimed")]
    fields.many("claimed_by", ((name_of(c).casefold(), name_of(c), c) for c in claimants))
    fields.many("speakers", ((_key(c), _party(c), c) for c in event.of("speaker")))


def _party(claim: Claim) -> dict[str, object]:
    return {"name": name_of(claim), "actor_id": claim.value.actor_id if isinstance(claim.value, Party) else None}


def _perpetrator(claim: Claim) -> dict[str, object]:
    kind = claim.term or (claim.value.kind if isinstance(claim.value, Party) else None)
    return {**_party(claim), "kind": kind, "attribution": claim.attribution}


def _at_whom(fields: Fields, event: Event) -> None:
    """Targets, victims and weapons."""
    targets = list(event.of("target"))
    fields.many("targets", ((name_of(c).casefold(), name_of(c), c) for c in targets))
    fields.many("target_kinds", ((c.term, c.term, c) for c in targets if c.term))
    weapons = ((c.term or name_of(c), c) for c in event.of("weapon"))
    fields.many("weapons", ((kind, kind, c) for kind, c in weapons))
    fields.many("victims", ((name_of(c).casefold(), _victim(c), c) for c in event.of("victim")))


def _victim(claim: Claim) -> dict[str, object]:
    """A named victim with what is said of them, or one who is only described."""
    words = name_of(claim)
    named = all(word[0].isupper() for word in words.split() if len(word) > 3)
    if isinstance(claim.value, Party) or named:
        return {"name": words, "description": claim.detail}
    return {"name": None, "description": ", ".join(filter(None, (words, claim.detail)))}


def _tolls(fields: Fields, event: Event) -> None:
    fields.many("tolls", (((c.value, c.according_to, c.detail), _toll(c, c.value), c) for c in _toll_claims(event)))


def _toll_claims(event: Event) -> Iterator[Any]:
    return (c for c in event.of("toll") if isinstance(c.value, Toll))


def _toll(claim: Claim, toll: Toll) -> dict[str, object]:
    return {
        "harm": toll.harm,
        "group": toll.group,
        "low": toll.count.low,
        "high": toll.count.high,
        "approximate": toll.count.approximate,
        "in_total": toll.in_total,
        "added": toll.added,
        "according_to": claim.according_to,
        "detail": claim.detail,
        "words": claim.evidence.quote,
    }


def _reactions(fields: Fields, event: Event, events: Sequence[Event]) -> None:
    """What others said about it: the statements of the same report that are about this event."""
    reactions: list[dict[str, object]] = []
    fields.values["reactions"] = reactions
    for statement in events:
        if statement.role != "statement" or event.id not in statement.about:
            continue
        speaker = statement.first("speaker") or statement.first("claimant")
        when = statement.first("date")
        reactions.append(
            {
                "actor": name_of(speaker) if speaker else None,
                "actor_id": _party(speaker)["actor_id"] if speaker else None,
                "kind": statement.action,
                "date": when.value.start.isoformat() if when and isinstance(when.value, Period) else None,
                "event_id": statement.id,
            }
        )
        item = len(reactions) - 1
        fields.cite("reactions", statement.triggers, item, "kind")
        fields.cite("reactions", [speaker.evidence if speaker else None], item, "actor")
        fields.cite("reactions", [when.evidence if when else None], item, "date")


def _sources(fields: Fields, event: Event) -> None:
    """Whom the report names as the source of what it says of the event, each once."""
    names: dict[str, str] = {}
    found = []
    for c in event.claims:
        name = name_of(c) if c.attribute == "source" else c.according_to
        words = c.evidence if c.attribute == "source" else c.according_to_evidence
        if name:
            names.setdefault(name.casefold(), name)
            found.append((list(names).index(name.casefold()), words))
    fields.values["sources"] = list(names.values())
    for item, words in found:
        fields.cite("sources", [words], item)


def _derived(fields: Fields) -> None:
    """Give fields that follow from another the words of that one."""
    for name, base in RESTS_ON.items():
        if fields.values[name] is not None and base in fields.evidence:
            fields.evidence[name] = fields.evidence[base]


def _key(claim: Claim) -> str:
    actor = claim.value.actor_id if isinstance(claim.value, Party) else None
    return actor or name_of(claim).casefold()


def name_of(claim: Claim) -> str:
    """Return how the value of a claim is called: the name of a party or place, else its words."""
    value = claim.value
    if isinstance(value, str):
        return value
    return value.name if isinstance(value, Party | Place) else claim.evidence.quote


def quotes_of(record: Mapping[str, object], name: str, item: int | None = None) -> list[str]:
    """Return the quotes under a field of a record, of one item of a list where ``item`` is given."""
    held: Any = record["evidence"]
    return [e["quote"] for e in held.get(name, ()) if item is None or e.get("item") == item]
