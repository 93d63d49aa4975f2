"""Words that point back to who spoke: pronouns, "we", "the group", "the statement", verbs that go on without a subject."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.core.text import Mention
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speakers import words as w
from dateline.extract.builtin.speakers.agent import able, joined
from dateline.extract.builtin.speakers.attribution import source_of
from dateline.extract.builtin.speakers.phrase import Phrase, spoken_for
from dateline.extract.builtin.speech import Referents
from dateline.knowledge.speech import load_speech


@dataclass(slots=True)
class Floor:
    """Who spoke last, by sentence: what "and condemned" and "..., accusing" go back to. Filled as cues are read."""

    spoke: dict[int, list[Mention]] = field(default_factory=dict)
    bodies: dict[str, Mention] = field(default_factory=dict)

    def learn(self, reading: Reading) -> None:
        """Note, by surname, whose voice or leader a named person is said to be anywhere in the report."""
        for p in reading.placed:
            if p.mention.kind == "person":
                for body in spoken_for(reading, p.sentence, Phrase(p.first, p.last, p.mention, True))[:1]:
                    self.bodies.setdefault(p.mention.text.split()[-1].lower(), body)

    def with_bodies(self, speakers: list[Mention]) -> list[Mention]:
        """Put the body before a person who speaks for it by what the report said of him elsewhere."""
        if any(m.kind == "org" for m in speakers):
            return speakers
        known = [self.bodies.get(m.text.split()[-1].lower()) for m in speakers if m.kind == "person"]
        return [*(body for body in known if body is not None), *speakers]

    def before(self, sentence: int, reach: int = 2) -> list[Mention]:
        """Return who took a stand in one of the sentences right before."""
        return next((self.spoke[i] for i in range(sentence - 1, sentence - 1 - reach, -1) if i in self.spoke), [])


def as_before(reading: Reading, cue: Cue, found: Referents, floor: Floor, at: int) -> list[Mention]:
    """Return the speaker of what stands before in the sentence: "X denied it and accused", "..., demanding"."""
    spoke = floor.spoke.get(cue.sentence)
    if spoke:
        return spoke
    source = source_of(reading, cue.sentence)
    if source is not None:
        return [source]
    low, _ = reading.bounds(cue.sentence)
    lower = reading.tokens.lower
    pronoun = next((x for x in lower[low : min(low + 4, cue.trigger.first)] if x in w.PRONOUNS), "")
    if pronoun:
        return meant_by(reading, pronoun, reading.tokens.starts[low], cue, found, floor)
    if any(x in w.OURSELVES for x in lower[low : min(low + 3, cue.trigger.first)]):
        return ourselves(reading, "we", cue, found)
    first = [p for p in able(reading, cue.sentence) if p.last < at and p.prep == "" and p.mention.kind in _ACTS]
    return [first[0].mention, *joined(lower, first, first[0])] if first else []


_ACTS = ("org", "person", "people")


def meant_by(reading: Reading, word: str, offset: int, cue: Cue, found: Referents, floor: Floor) -> list[Mention]:
    """Return whom "it", "they", "he" or "she" means: who spoke last, else the last one named of that kind."""
    last = floor.spoke.get(cue.sentence, [])
    source = source_of(reading, cue.sentence)
    if not last and source is not None and source.start < offset:
        last = [source]
    last = last or floor.spoke.get(cue.sentence - 1, [])
    earlier = source_of(reading, cue.sentence - 1) if cue.sentence else None
    if word in ("he", "she"):
        people = [m for m in last if _is_one(m)] or [m for m in [earlier] if m is not None and _is_one(m)]
        return people[:1] or last_of(reading, offset, ("person",))
    bodies = [m for m in last if m.kind != "person"]
    if bodies and (word == "they" or bodies[0].kind != "people"):
        return bodies
    if word == "they":
        return last_of(reading, offset, ("people", "org"))
    back = found.party_before(offset)
    return [back] if back is not None else []


def _is_one(mention: Mention) -> bool:
    if mention.kind == "people":
        return mention.count is None or mention.count.high == 1
    return mention.kind == "person"


def last_of(reading: Reading, offset: int, kinds: tuple[str, ...]) -> list[Mention]:
    """Return the last mention of some kinds before an offset."""
    before = [p.mention for p in reading.placed if p.mention.start < offset and p.mention.kind in kinds]
    return before[-1:]


def ourselves(reading: Reading, word: str, cue: Cue, found: Referents) -> list[Mention]:
    """Return who says "we" or "I": of a quotation the quoted, of a press statement the body that issues it."""
    source = source_of(reading, cue.sentence)
    if source is not None:
        return [source]
    if '"' in reading.text[reading.sentences[cue.sentence].start : cue.trigger.start] or word == "i":
        return []
    return [found.parties[0][1]] if found.parties else []


def resolved(reading: Reading, mention: Mention, cue: Cue, found: Referents, floor: Floor) -> Mention:
    """Return the group that "the group" or "a rebel spokesman" stands for, who issued "the statement", else itself."""
    words = mention.text.split()
    if mention.kind not in ("people", "org") or getattr(mention.value, "actor_id", None):
        return mention
    if words[-1][0].isupper() and len(words) > 1 and words[0].lower() != "the" and not reading.upper:
        return mention  # a name: the "Baloch Dawn Front" is no "front" named before
    speech, words = load_speech(), [x.lower() for x in words]
    head = words[-1]
    if head in speech.documents:
        return _issuer(reading, mention, cue, found, floor)
    speaks = head in speech.mouthpieces
    inner = set(words[1:-1]) if words[0] in w.DETERMINERS else set(words[:-1])
    if speaks and speech.armed_groups & inner:
        return found.armed_before(mention.start) or mention
    if head in speech.armed_groups and inner <= speech.anaphoric:
        if head.endswith("s"):
            return found.armed_before(mention.start) or mention
        return found.armed_before(mention.start) or found.party_before(mention.start) or mention
    if words[0] in ("its", "their", "whose") and head in speech.mouthpieces | speech.organs | speech.leads:
        return found.party_before(mention.start) or mention
    if head in speech.any_groups and len(words) <= 3:
        return _named_so(found, mention, head) or mention
    return mention


def _issuer(reading: Reading, mention: Mention, cue: Cue, found: Referents, floor: Floor) -> Mention:
    """Return who issued a document: named behind it, who spoke before, the last body named."""
    signed = [
        p.mention
        for p in reading.by_sentence.get(cue.sentence, [])
        if p.mention.kind == "org"
        and p.prep in ("by", "from", "of")
        and mention.end <= p.mention.start < cue.trigger.start
    ]
    back = [m for i in range(cue.sentence, max(-1, cue.sentence - 3), -1) if (m := source_of(reading, i))]
    last = signed or floor.before(cue.sentence) or back
    return last[0] if last else found.party_before(mention.start) or mention


def _named_so(found: Referents, mention: Mention, head: str) -> Mention | None:
    """Return the body named before whose name or kind holds the noun: "the ministry", "the party" (the ANC).

    "The Kingdom" and a ministry that nothing names are the state named last.
    """
    before = [m for start, m in found.parties if start < mention.start]
    named = [m for m in before if head in m.text.lower().split()[-2:] or getattr(m.value, "kind", None) == head]
    if named and named[-1].text.lower() != mention.text.lower():
        return named[-1]
    states = [m for m in before if getattr(m.value, "kind", None) == "government" and m.value is not None]
    if head in _OF_A_STATE and states:
        return states[-1]
    return before[-1] if before and head == "latter" else None


_OF_A_STATE = frozenset("ministry kingdom sultanate state republic emirate".split())
