"""Who says what: the source that a sentence is attributed to, and what "it", "the group" and a bare surname mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.core.text import Mention
from dateline.core.values import Party
from dateline.extract.builtin.actions import is_armed
from dateline.extract.builtin.reading import Placed, Reading

_SAYING = frozenset(
    "said says say told added adding reported reports stated confirmed announced saying tells quoted "
    "declared wrote explained insisted noted according warned acknowledged disclosed revealed estimated "
    "put recounted recalled".split()
)
_SPEAKERS = ("org", "person", "people")
_GROUP_HEADS = frozenset(
    "group organisation organization movement militia outfit faction cell network gang cartel party".split()
)


@dataclass(slots=True)
class Referents:
    """What the text has named so far, for words that point back. Built up sentence by sentence."""

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
    found = Referents()
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


def source_of(reading: Reading, sentence: int) -> Placed | None:
    """Return who a sentence is attributed to ("..., police said"; "according to the ministry"), if anybody."""
    placed = [p for p in reading.by_sentence.get(sentence, []) if p.mention.kind in _SPEAKERS]
    low, high = reading.bounds(sentence)
    lower = reading.tokens.lower
    for at in range(low, high):
        if lower[at] not in _SAYING:
            continue
        if lower[at] == "according":
            after = [p for p in placed if at < p.first <= at + 6]
            if after:
                return after[0]
            continue
        before = [p for p in placed if p.last < at and _before_verb(lower[p.last + 1 : at])]
        before = [p for p in before if p.prep in ("", "for", "of", "at", "to") and _reaches(lower, p, at)]
        if before:
            return _main_speaker(before)
        after = [p for p in placed if at < p.first <= at + 8]
        if lower[at] == "said" and after and lower[at - 1] in (",", '"', "”", "'", "’"):
            return after[-1] if after[-1].mention.kind == "person" and after[-1].first - at <= 8 else after[0]
    return None


def _before_verb(between: list[str]) -> bool:
    """Whether words between a name and its verb of saying are few, or an apposition: "X, the deputy minister, said"."""
    if len(between) <= 6 and "," not in between[1:]:
        return True
    return 2 < len(between) <= 14 and between[0] == "," == between[-1]


def _reaches(lower: list[str], p: Placed, at: int) -> bool:
    between = lower[p.last + 1 : at]
    return len(between) <= 3 or "," in between


def _main_speaker(before: list[Placed]) -> Placed:
    persons = [p for p in before if p.mention.kind == "person"]
    return persons[-1] if persons else before[-1]


def party_of(mention: Mention, found: Referents) -> Party:
    """Return the party that a mention names: resolved, a person's full name, or the words themselves."""
    if isinstance(mention.value, Party):
        return mention.value
    if mention.kind == "person":
        return Party(found.full_name(mention).text)
    return Party(mention.text)
