"""What the text has named so far: what "the group", "it" and a bare surname mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from dateline.core.text import Mention
from dateline.core.values import Party, Place
from dateline.extract.builtin.deeds.actions import is_armed
from dateline.extract.builtin.reading import Reading
from dateline.knowledge.actors import fold_name, load_actors
from dateline.knowledge.speech import load_speech

_GROUP_HEADS = frozenset(
    "group organisation organization movement militia outfit faction cell network gang cartel party".split()
)


@dataclass(slots=True)
class Referents:
    """What the text has named so far, for words that point back. Built up sentence by sentence."""

    on: date | None = None
    people: dict[str, Mention] = field(default_factory=dict)
    armed: list[tuple[int, Mention]] = field(default_factory=list)
    parties: list[tuple[int, Mention]] = field(default_factory=list)

    def armed_before(self, offset: int) -> Mention | None:
        """Return the last armed organisation named before ``offset``."""
        return next((m for start, m in reversed(self.armed) if start < offset), None)

    def party_before(self, offset: int) -> Mention | None:
        """Return the last organisation that acts named before ``offset``."""
        return next((m for start, m in reversed(self.parties) if start < offset), None)

    def full_name(self, mention: Mention) -> Mention:
        """Return the fullest mention of a named person."""
        return self.people.get(_surname(mention.text), mention)


def _surname(name: str) -> str:
    return name.split()[-1].lower().rstrip(".,")


def referents(reading: Reading) -> Referents:
    """Collect the named people and organisations of a report."""
    found = Referents(reading.published)
    for p in reading.placed:
        mention = p.mention
        if mention.kind == "person":
            key = _surname(mention.text)
            known = found.people.get(key)
            if known is None or len(mention.text) > len(known.text):
                found.people[key] = mention
        elif mention.kind == "org":
            found.parties.append((mention.start, mention))
            if is_armed(mention) and _non_state(mention):
                found.armed.append((mention.start, mention))
    return found


def _non_state(mention: Mention) -> bool:
    kind = getattr(mention.value, "kind", None)
    return kind not in ("state_force", "police", "government", "intelligence", "external_force")


def points_to_group(mention: Mention) -> bool:
    """Return whether a description ("the group", "the movement") points back to an organisation."""
    return mention.head.lower() in _GROUP_HEADS


def meant(mention: Mention, found: Referents) -> Mention:
    """Return the organisation that "the group" or "a rebel spokesman" stands for, else the mention itself."""
    if mention.kind != "people" or mention.value is not None:
        return mention
    words = mention.text.lower().split()
    speech = load_speech()
    behind = words[:-1] if words[-1] in speech.mouthpieces else words[-1:]
    inner = set(words[1:-1]) if behind is not words[:-1] else set()
    if speech.armed_groups & set(behind) and inner <= speech.anaphoric:
        return found.armed_before(mention.start) or mention
    return mention


def party_of(mention: Mention, found: Referents) -> Party:
    """Return the party that a mention names: resolved, a person's full name, or the words themselves."""
    if isinstance(mention.value, Party):
        return mention.value
    if isinstance(mention.value, Place):
        return _state(mention.value, found.on) or Party(mention.text)
    if mention.kind == "person":
        return Party(found.full_name(mention).text)
    return _country_named(mention.text, found.on) or Party(mention.text)


def _country_named(name: str, on: date | None) -> Party | None:
    """Return the government of a country where a speaker is just its name ("Saudi Arabia's ministry")."""
    actors = load_actors()
    code = actors.peoples.get(fold_name(name)) if name[:1].isupper() and on is not None else None
    if code is None or on is None or fold_name(actors.countries.get(code, "")) != fold_name(name):
        return None
    actor = actors.state("government", code, on)
    return Party(actor.name, actor.id, "government", code) if actor is not None else None


def _state(place: Place, on: date | None) -> Party | None:
    """Return the government of a country that speaks or stands accused."""
    if place.precision != "country" or place.country is None or on is None:
        return None
    actor = load_actors().state("government", place.country, on)
    return Party(actor.name, actor.id, "government", place.country) if actor is not None else None
