"""Who is held to have done it although nobody takes a stand: "suspicion fell on X", "the gunman, identified as X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.core.values import Attribution
from dateline.extract.builtin.deeds.actions import is_armed
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Placed, Reading
from dateline.knowledge.lexicon import people_class
from dateline.knowledge.suspicion import Pointer, Suspicion, load_suspicion

_REACH = 8
"""How many words may lie between a pointer and the doer it points to."""
_BREAKS = frozenset("; : . ? ! but while although because when after said says who which where".split())
_MILD = frozenset(["agreement", "protest", "arrest", "weapons_disrupted", "disaster", "accident"])


@dataclass(frozen=True, slots=True)
class Suspect:
    """Somebody held to have done a happening: the mention, how surely the words say it, and about which happening."""

    placed: Placed
    grade: Attribution
    about: Happening


def find_suspects(reading: Reading, happenings: list[Happening]) -> list[Suspect]:
    """Return the suspects that the words of a report point to, in the order of the text."""
    known = load_suspicion()
    found: list[Suspect] = []
    for sentence in reading.sentences:
        placed = [
            p for p in reading.by_sentence.get(sentence.index, []) if p.mention.kind in ("org", "people", "person")
        ]
        if not placed or not sentence.coded:
            continue
        for p, grade, at in (
            *_pointed(reading, sentence.index, placed, known),
            *_named(reading, sentence.index, placed, known),
        ):
            about = _about(reading, happenings, sentence.index, at)
            if about is not None:
                found.append(Suspect(p, grade, about))
    return found


def _pointed(
    reading: Reading, sentence: int, placed: list[Placed], known: Suspicion
) -> Iterator[tuple[Placed, Attribution, int]]:
    lower = reading.tokens.lower
    low, high = reading.bounds(sentence)
    if known.anchors.isdisjoint(lower[low:high]):
        return
    at = low
    while at < high:
        if lower[at] not in known.pointers:
            at += 1
            continue
        pointer = next((p for p in known.pointers[lower[at]] if _stands(lower, at, p.words, high)), None)
        if pointer is None or (pointer.words[0].startswith("suspect") and not _is_verb(lower, placed, at)):
            at += 1
            continue
        end = at + len(pointer.words)
        doer = _behind(lower, placed, end) if pointer.side == "behind" else _before(lower, placed, at)
        if doer is not None and _may_have(doer, pointer):
            yield doer, pointer.grade, at
            yield from ((p, pointer.grade, at) for p in placed if p.chain == doer.index and _may_have(p, pointer))
        at = end


def _is_verb(lower: list[str], placed: list[Placed], at: int) -> bool:
    """Whether "suspect" says that somebody suspects: "police suspect X", not "five suspected militants", "suspected of"."""
    if lower[at + 1 : at + 2] in (["of"], ["in"]):
        return False
    subject = any(p.last == at - 1 for p in placed)
    return (
        subject
        or lower[at - 1 : at] in (["they"], ["who"], ["it"], ["he"], ["also"], ["but"], ["widely"])
        or lower[at + 1 : at + 2] == ["to"]
    )


def _stands(lower: list[str], at: int, words: tuple[str, ...], high: int) -> bool:
    return at + len(words) <= high and tuple(lower[at : at + len(words)]) == words


def _behind(lower: list[str], placed: list[Placed], end: int) -> Placed | None:
    """Return the doer that stands behind: the group that "militants of X" or "a militia known as X" name."""
    near = [p for p in placed if end <= p.first <= end + _REACH and not _broken(lower[end : p.first])]
    near = [p for p in near if p is near[0] or _belongs(lower, near[0], p)]
    named = [p for p in near if p.mention.kind == "org"]
    return next(iter(named or near), None)


def _belongs(lower: list[str], first: Placed, p: Placed) -> bool:
    between = lower[first.last + 1 : p.first]
    return p.chain != first.index and len(between) <= 4 and not {",", "and", "in", "at"} & set(between)


def _before(lower: list[str], placed: list[Placed], at: int) -> Placed | None:
    """Return the doer before: right before, or with an apposition between commas in between."""
    ahead = [p for p in placed if p.last < at]
    for p in reversed(ahead):
        between = lower[p.last + 1 : at]
        apposed = len(between) >= 2 and between[0] == "," and between[-1] == "," and len(between) <= 14
        if (len(between) <= 2 and not _broken(between)) or apposed:
            return p
    return None


def _broken(between: list[str]) -> bool:
    return any(word in _BREAKS for word in between)


def _may_have(p: Placed, pointer: Pointer) -> bool:
    """Whether somebody may be a doer: persons and groups; of described people those who may do violence."""
    if p.mention.kind == "people":
        classes = people_class(p.mention.head)
        return "perpetrator" in classes or "youth" in classes or (pointer.side == "behind" and is_armed(p.mention))
    return p.mention.kind == "person" or is_armed(p.mention) or pointer.grade == "blamed"


def _named(
    reading: Reading, sentence: int, placed: list[Placed], known: Suspicion
) -> Iterator[tuple[Placed, Attribution, int]]:
    """ "The gunman, identified as X": a name put to the doer; "arrested X over the killing": a suspect held."""
    lower = reading.tokens.lower
    low, high = reading.bounds(sentence)
    for p in placed if not known.doers.isdisjoint(lower[low:high]) else ():
        start = max(low, p.first - 9)
        head = next((i for i in range(p.first - 1, start - 1, -1) if lower[i] in known.doers), None)
        if p.mention.kind in ("person", "org") and head is not None:
            between = lower[head + 1 : p.first]
            if (
                between
                and all(w in known.naming or w.isdigit() or "-year-old" in w for w in between)
                and between != [","]
            ):
                held = "suspect" in lower[head] or {"believed", "thought", "suspected"} & set(between)
                yield p, "suspected" if held else "stated", head
    words = lower[low:high]
    if known.taking.isdisjoint(words):
        return
    for at in (low + i for i, word in enumerate(words) if word in known.over):
        if not any(_stands(lower, at, phrase, high) for phrase in known.over[lower[at]]):
            continue
        if not known.taking & set(lower[max(low, at - 12) : at]):
            continue
        held_by = [p for p in placed if p.last < at and at - p.last <= 7 and p.prep in ("", "of", "for")]
        if held_by and held_by[-1].mention.kind in ("person", "people") and not is_armed_force(held_by[-1]):
            yield held_by[-1], "suspected", at


def is_armed_force(p: Placed) -> bool:
    """Whether people are police or soldiers, who hold suspects and are none."""
    return p.mention.kind == "people" and "security" in people_class(p.mention.head)


def _about(reading: Reading, happenings: list[Happening], sentence: int, at: int) -> Happening | None:
    """Return the happening that a sentence speaks of: told in it, told last in its paragraph, or the main one."""
    able = [h for h in happenings if h.action not in _MILD and h.factuality not in ("threatened", "hypothetical")]
    here = [(abs(cue.trigger.first - at), h) for h in able for cue in h.cues if cue.sentence == sentence]
    if here:
        return min(here, key=lambda pair: pair[0])[1]
    paragraph = reading.sentences[sentence].paragraph
    told = [
        (cue.sentence, h.main, h)
        for h in able
        for cue in h.cues
        if cue.sentence < sentence and (h.main or reading.sentences[cue.sentence].paragraph == paragraph)
    ]
    last = max(told, key=lambda t: t[:2])[2] if told else next((h for h in able if h.main), None)
    return (last.part_of or last) if last is not None else None
