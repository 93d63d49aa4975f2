"""How many were harmed, whose they are, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.core.event import Claim
from dateline.core.text import TollMention
from dateline.core.values import Group, Toll
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.grouping import Happening
from dateline.extract.builtin.sides import participants
from dateline.extract.builtin.speakers import source_at
from dateline.extract.builtin.speech import party_of
from dateline.knowledge.lexicon import people_class


def toll_claims(context: Context, happening: Happening) -> Iterator[Claim]:
    """Yield the tolls that the words of a happening give."""
    for cue in happening.cues:
        for toll in cue.tolls:
            yield toll_claim(context, toll, context.reading.sentence_at(toll.start), happening)


def toll_claim(context: Context, toll: TollMention, sentence: int, happening: Happening) -> Claim:
    """Return the claim that a toll mention makes, with the source that its sentence is attributed to."""
    source = source_at(context.reading, sentence, context.reading.tokens.at(toll.start))
    by = None if source is None or source.start == toll.start else source
    return Claim(
        "toll",
        _grouped(context, toll, happening),
        context.cite(toll.start, toll.end),
        context.origin,
        according_to=party_of(by, context.found).name if by is not None else None,
        according_to_evidence=context.cite(by.start, by.end) if by is not None else None,
        detail=_within(context, toll, sentence),
    )


_STATE_ACTS = frozenset("air_strike shelling protest_crackdown arrest".split())


def _grouped(context: Context, toll: TollMention, happening: Happening) -> Toll:
    """Say whose toll it is: by the noun, and attackers where those who do it are those who are harmed."""
    group: Group | None = toll.toll.group
    if "among" in context.report.text[toll.end : toll.cue_start].lower().split():
        toll = replace(toll, toll=replace(toll.toll, in_total=True, added=False))  # "X was among those killed"
    if toll.toll.harm not in ("killed", "injured"):
        return replace(toll.toll, group=None if group == "attackers" else group)
    if group is None and toll.who:
        classes = people_class(toll.who)
        if "perpetrator" in classes and happening.action not in _STATE_ACTS:
            group = "attackers"
        else:
            group = "security" if "security" in classes else "children" if "children" in classes else None
    spans = {
        (p.mention.start, p.mention.end) for cue in happening.cues for p in participants(cue) if not cue.trigger.passive
    }
    if (
        group is None
        and toll.toll.harm == "killed"
        and (toll.start, toll.end) in spans
        and happening.action in ("suicide_bombing",)
    ):
        group = "attackers"
    return replace(toll.toll, group=group)


def _within(context: Context, toll: TollMention, sentence: int) -> str | None:
    """Return a duration that the harm was done within ("killed within 15 minutes"), as the words say it."""
    tokens = context.reading.tokens
    at = tokens.at(max(toll.end, toll.cue_end))
    _, high = context.reading.bounds(sentence)
    if at + 2 < high and tokens.lower[at] == "within":
        return context.report.text[tokens.starts[at] : tokens.ends[at + 2]]
    return None
