"""All that a report mentions: times, places, actors and people, each where the others leave room."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from dateline.core.report import Report
from dateline.core.text import Mention, Sentence
from dateline.core.values import Party, Place
from dateline.extract.builtin.mentions import find_mentions
from dateline.knowledge.actors import load_actor_words
from dateline.knowledge.lexicon import people_class
from dateline.knowledge.places import Gazetteer
from dateline.knowledge.places.tables import load_countries
from dateline.knowledge.rules import load_rules
from dateline.normalise.actors import find_actors, parse_actor
from dateline.normalise.dates import find_times
from dateline.normalise.places import PlaceMention, find_places


def mentions_of(
    report: Report, sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> tuple[list[Mention], str | None]:
    """Return all mentions of a report, longest first where they overlap, and its main country."""
    text = report.text
    found: list[Mention] = []
    for t in find_times(text, report.published, sentences=sentences):
        found.append(Mention("time", t.start, t.end, t.text, value=t.period))
    taken = [(m.start, m.end) for m in found]
    places = find_places(text, gazetteer=gazetteer, sentences=sentences, blocked=taken)
    countries = _countries(places)
    actors = find_actors(text, on=report.published, countries=countries, sentences=sentences)
    found += [Mention("org", a.start, a.end, a.text, head=a.text, value=a.party) for a in actors]
    vague = {(a.start, a.end) for a in actors if not a.specific or _ends_small(a.text)}
    named = [(a.start, a.end) for a in actors]
    for p in places:
        at = bisect_right(named, (p.start, len(text))) - 1
        if at >= 0 and named[at][1] >= p.end:
            continue
        owner = _owner(text, p.end, p.place, report)
        if owner is not None:
            found.append(Mention("org", p.start, p.end, p.text, head=p.text, value=owner))
        elif p.place is not None and not p.inside and (p.metonym or _addressed(text, p)):
            state = _government(p.place, report)
            found.append(Mention("org", p.start, p.end, p.text, head=p.text, value=state))
        elif p.locates:
            found.append(Mention("place", p.start, p.end, p.text, head=p.text, value=_as_written(p.text, p.place)))
    spans = [(m.start, m.end) for m in found if (m.start, m.end) not in vague]
    found += find_mentions(text, sentences, taken=spans, owners=named)
    joined = _members(text, _surnames(text, _longest(found, vague)), report.published)
    return joined, countries[0] if countries else None


def _countries(places: Sequence[PlaceMention]) -> list[str]:
    """Return the countries that a report's places lie in, the most named first, a country's own name counting double."""
    weights: Counter[str] = Counter()
    for p in places:
        if p.place is not None and p.place.country is not None:
            weights[p.place.country] += 2 if p.place.precision == "country" and not p.adjective else 1
    return [code for code, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))]


def _owner(text: str, end: int, place: Place | None, report: Report) -> Party | None:
    """Return the forces that a country's name before a weapon or a force stands for ("US drone strike")."""
    if place is None or place.precision != "country":
        return None
    following = _NEXT_WORD.match(text, end)
    if following is None or following[1].lower() not in load_rules().owned:
        return None
    country = next((c.name for c in load_countries() if c.alpha3 == place.country), place.name)
    return parse_actor(f"{country} military", on=report.published, country=place.country) or _government(place, report)


_NEXT_WORD = re.compile(r" ([A-Za-z-]+)")


def _government(place: Place, report: Report) -> Party:
    """Return the government that a capital or country stands for ("Moscow denied")."""
    country = next((c.name for c in load_countries() if c.alpha3 == place.country), place.name)
    party = parse_actor(country, on=report.published, country=place.country)
    return party if party is not None else Party(place.name, kind="government", country=place.country)


def _as_written(words: str, place: Place | None) -> Place:
    """Name a place as the report does ("Jalalabad", not "Jalālābād"); its ``place_id`` is the gazetteer's; a name it does not know stays."""
    if place is None:
        return Place(words.removesuffix("'s").removesuffix("’s"), "settlement")
    name = words.title() if words.isupper() and len(words) > 4 else words
    return replace(place, name=name.removesuffix("'s").removesuffix("’s"))


def _addressed(text: str, place: PlaceMention) -> bool:
    """Whether a country or capital is the object of a statement ("accused Sudan"), and so a state."""
    if place.place is None or place.adjective or text[place.end : place.end + 2] in ("'s", "’s"):
        return False
    before = _LAST_WORD.search(text, max(0, place.start - 20), place.start)
    if before is None or before[1].lower() not in load_actor_words().addressing:
        return False
    return place.place.precision == "country" or any(c.capital == place.place.name for c in load_countries())


_LAST_WORD = re.compile(r"\b([A-Za-z]+) \Z")


def _longest(mentions: Sequence[Mention], vague: Collection[tuple[int, int]]) -> list[Mention]:
    """Keep the longest of overlapping mentions, of equal ones the first found.

    People and weapons that swallow an actor's name ("Taliban fighters", "Israeli warplanes") keep whose they are; a
    name outranks a mere kind of force, whose spans are in ``vague`` ("two CRPF commandos").
    """
    kept: list[Mention] = []
    for m in sorted(mentions, key=lambda m: (m.kind == "org" and (m.start, m.end) in vague, m.start - m.end)):
        first = bisect_right(kept, m.start, key=lambda k: k.end)
        last = bisect_left(kept, m.end, key=lambda k: k.start)
        over = kept[first:last]
        if not over:
            kept.insert(first, m)
        elif m.end - m.start > over[0].end - over[0].start:
            kept[first:last] = [_owned(m, over[0])]
        else:
            kept[first] = _owned(over[0], m)
    return kept


def _owned(mention: Mention, inner: Mention) -> Mention:
    """Return people or a weapon with the party that a mention inside them names."""
    if not isinstance(inner.value, Party):
        return mention
    if inner.value.kind == "identity_militia" and inner.end < mention.end and _is_folk(mention):
        return mention
    if mention.value is None and mention.kind in ("people", "weapon", "org"):
        return replace(mention, value=inner.value, term=_term(mention, inner.value))
    return mention


def _is_folk(mention: Mention) -> bool:
    """Whether people are a people's villagers, and not those of them who fight ("Lendu villagers")."""
    return mention.kind == "people" and bool(people_class(mention.head) & {"civilians", "children", "generic"})


def _term(mention: Mention, party: Party) -> str | None:
    """Return the target kind of people of a party: "CRPF personnel" are police, whoever says no more than that."""
    if mention.kind != "people" or mention.head not in _THEIRS:
        return mention.term
    return {"police": "police", "state_force": "military"}.get(party.kind or "", mention.term)


_THEIRS = frozenset({"personnel", "member", "man", "officer", "commando", "jawan", "trooper", "official", "troop"})


def _ends_small(name: str) -> bool:
    """Whether a name ends in a common noun for its people ("Houthi rebels"), so that they are people named by it."""
    return " " in name and name[0].isupper() and name.rsplit(" ", 1)[1].islower()


def _surnames(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Let a surname that is also a place's name be the person named in full before ("Mohamed Nur ... Nur told").

    A body's last word alone is the body ("the Syrian Observatory ... the Observatory").
    """
    known: set[str] = set()
    bodies: dict[str, Party] = {}
    out: list[Mention] = []
    for m in mentions:
        if m.kind == "org" and isinstance(m.value, Party) and " " in m.text:
            bodies[m.text.rsplit(" ", 1)[1]] = m.value
        elif m.kind == "org" and m.value is None and m.text in bodies and m.text[0].isupper():
            m = replace(m, value=bodies[m.text])
        if m.kind == "person" and " " in m.text:
            known.add(m.text.rsplit(" ", 1)[1])
        elif m.kind == "place" and m.text in known and not _LOCATED.search(text, max(0, m.start - 8), m.start):
            m = replace(m, kind="person", value=None)
        out.append(m)
    return out


_LOCATED = re.compile(r"\b(?:in|at|near|of|from|to|into|outside)\s(?:the )?\Z", re.IGNORECASE)


def _members(text: str, mentions: Sequence[Mention], on: date) -> list[Mention]:
    """Give people the party that they are said to belong to ("alleged members of the New People's Army").

    Dissidents of a group take its name into theirs: they are a group of their own.
    """
    out = list(mentions)
    for at, (people, group) in enumerate(pairwise(mentions)):
        if people.kind != "people" or people.value is not None or group.kind != "org":
            continue
        named = people.head.endswith(_GROUP_NOUNS) and _NAMED.fullmatch(text, people.end, group.start)
        if not isinstance(group.value, Party) or not (named or _BELONGING.fullmatch(text, people.end, group.start)):
            continue
        if people.head == "dissident":
            party = parse_actor(f"{group.text} dissidents", on=on)
            if party is not None:
                out[at] = replace(people, end=group.end, text=text[people.start : group.end], value=party)
        else:
            out[at] = _owned(people, group)
    return [m for i, m in enumerate(out) if not i or m.start >= out[i - 1].end]


_GROUP_NOUNS = ("group", "militia", "faction", "gang", "cell", "cartel", "movement")
_NAMED = re.compile(r"\s(?:the )?|,\s(?:the )?|\s(?:called|known as|named|calling itself)\s[\"“]?(?:the )?")
_BELONGING = re.compile(r"[\s\"”]+(?:of|from|belonging to|for)\s(?:the |an? )?(?:[a-z-]+ ){0,2}[\"“‘']?", re.IGNORECASE)
