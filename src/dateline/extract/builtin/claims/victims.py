"""Who was harmed by name or by description, and who tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.core.event import Claim
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.claims.crowds import is_crowd
from dateline.extract.builtin.deeds.cue import Cue
from dateline.extract.builtin.deeds.sides import participants, suffered
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Placed
from dateline.extract.builtin.speech import party_of


def victim_claims(context: Context, happening: Happening) -> Iterator[Claim]:
    """Yield those harmed: persons by name with their office, people by description."""
    for cue in happening.cues:
        for toll in cue.tolls:
            if toll.toll.count.low == 0 or toll.toll.group == "attackers":
                continue
            here = context.reading.by_sentence.get(context.reading.sentence_at(toll.start), [])
            person = next((p for p in here if p.mention.start == toll.start), None)
            if person is not None and person.mention.kind == "person":
                yield _named_victim(context, person)
            elif (
                person is not None
                and not is_crowd(person.mention.text)
                and any(c.isalpha() for c in person.mention.text)
            ):
                yield context.claim("victim", person.mention.text, person.mention, term=person.mention.term)
    for cue in happening.cues:
        yield from _among_the_dead(context, cue)
        yield from _suffering(context, cue)


_ON_PEOPLE = frozenset(["attack", "complex_attack", "abduction", "hostage_taking", "sexual_violence", "mob_violence"])


def _suffering(context: Context, cue: Cue) -> Iterator[Claim]:
    """Yield the persons whom a deed that is done to people falls on: "Senator X was shot", "the murder of X"."""
    if cue.action not in _ON_PEOPLE or cue.negated:
        return
    for p in suffered(cue):
        direct = p.prep in ("", "of") or cue.trigger.passive
        if p.mention.kind == "person" and direct and all(p.mention is not d.mention for d in participants(cue)):
            yield _named_victim(context, p)


def _named_victim(context: Context, p: Placed) -> Claim:
    office = _office(context, p)
    return context.claim(
        "victim",
        party_of(p.mention, context.found),
        p.mention,
        term=p.mention.term,
        detail=context.report.text[office[0] : office[1]] if office else None,
        detail_evidence=context.cite(*office) if office else None,
    )


def _among_the_dead(context: Context, cue: Cue) -> Iterator[Claim]:
    """ "X, commander of Y, was among those killed": a named victim."""
    low, high = context.reading.bounds(cue.sentence)
    words = context.reading.words(low, high)
    for at, word in enumerate(words):
        if word != "among" or not any(
            w in ("killed", "dead", "victims", "wounded", "injured", "died", "slain") for w in words[at + 1 : at + 4]
        ):
            continue
        named = [
            p
            for p in context.reading.by_sentence.get(cue.sentence, [])
            if p.mention.kind == "person" and p.last < low + at
        ]
        if named:
            yield _named_victim(context, named[0])


_NO_TITLE = frozenset("for by against from with when where after in on at of the a an".split())
_TITLE_BREAKS = frozenset("said says told and , . ; : ( ) who that was were is".split())


def _office(context: Context, p: Placed) -> tuple[int, int] | None:
    """Return the span of what a named person is: the apposition after the name, else the title before it."""
    tokens = context.reading.tokens
    low, high = context.reading.bounds(p.sentence)
    at = p.last + 1
    if at < high and tokens.lower[at] == ",":
        end = next((i for i in range(at + 1, min(high, at + 25)) if tokens.lower[i] in (",", ".", ";")), None)
        if (
            end is not None
            and end - at > 2
            and not tokens.lower[at + 1].isdigit()
            and tokens.lower[at + 1] not in ("who", "and", "which")
        ):
            return tokens.starts[at + 1], tokens.ends[end - 1]
    start = p.first
    breaks = _TITLE_BREAKS | _NO_TITLE if context.reading.upper else _TITLE_BREAKS
    while start > low and tokens.lower[start - 1] not in breaks and p.first - start < 7:
        start -= 1
    title = context.report.text[tokens.starts[start] : tokens.starts[p.first]].strip()
    return (
        (tokens.starts[start], tokens.starts[start] + len(title))
        if title and title[0].isupper() and start < p.first
        else None
    )
