"""How many were harmed, whose they are, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core.event import Claim
from dateline.core.text import TollMention
from dateline.core.values import Group, Toll
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.claims.settled import settle
from dateline.extract.builtin.deeds.sides import participants
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.speakers import source_at
from dateline.extract.builtin.speech import meant, party_of
from dateline.knowledge.lexicon import load_lexicon, people_class
from dateline.knowledge.tolls import load_harms

_STATE_ACTS = frozenset("air_strike shelling protest_crackdown arrest".split())


def toll_claims(context: Context, happening: Happening, parts: Sequence[Happening] = ()) -> Iterator[Claim]:
    """Yield the tolls that the words of a happening give; a whole takes the attackers killed in its ``parts`` too."""
    own = [(t, grouped(context, t, happening)) for cue in happening.cues for t in cue.tolls]
    for part in parts:
        fallen = [(t, grouped(context, t, part, within=happening)) for cue in part.cues for t in cue.tolls]
        sure = part.part_of is happening
        own += [
            (t, v)
            for t, v in fallen
            if v.group == "attackers" and (sure or t.toll.group == "attackers") and all(t is not o for o, _ in own)
        ]
    for toll, value in settle(own, context.reading.sentence_at, clash=happening.action == "armed_clash"):
        yield _claim(context, toll, value)


def _claim(context: Context, toll: TollMention, value: Toll) -> Claim:
    """Return the claim that a toll mention makes, with the source that its sentence is attributed to."""
    sentence = context.reading.sentence_at(toll.start)
    source = source_at(context.reading, sentence, context.reading.tokens.at(toll.start))
    by = None if source is None or source.start == toll.start else source
    return Claim(
        "toll",
        value,
        context.cite(toll.start, toll.end),
        context.origin,
        according_to=party_of(meant(by, context.found), context.found).name if by is not None else None,
        according_to_evidence=context.cite(by.start, by.end) if by is not None else None,
        detail=_within(context, toll, sentence),
    )


def grouped(context: Context, toll: TollMention, happening: Happening, *, within: Happening | None = None) -> Toll:
    """Say whose toll it is: by the noun, and attackers where those who do it are those who are harmed.

    Armed men are attackers where they fall in an attack, or in a clash that is part of one (``within``); in a clash of
    its own or an air strike they are one side of it.
    """
    group: Group | None = toll.toll.group
    if "among" in context.report.text[toll.end : toll.cue_start].lower().split():
        toll = replace(toll, toll=replace(toll.toll, in_total=True, added=False))  # "X was among those killed"
    if toll.toll.harm not in ("killed", "injured"):
        return replace(toll.toll, group=None if group == "attackers" else group)
    if group in (None, "attackers") and toll.who:
        group = _by_noun(toll.who, happening, within)
    bomber = group is None and toll.toll.harm == "killed" and happening.action == "suicide_bombing"
    if bomber and any(
        (p.mention.start, p.mention.end) == (toll.start, toll.end)
        for cue in happening.cues
        if not cue.trigger.passive
        for p in participants(cue)
    ):
        group = "attackers"
    return replace(toll.toll, group=group)


def _by_noun(who: str, happening: Happening, within: Happening | None) -> Group | None:
    classes = people_class(who)
    singular = load_lexicon().singulars.get(who, who)
    if "perpetrator" not in classes and singular not in load_harms().attackers:
        return "security" if "security" in classes else "children" if "children" in classes else None
    if happening.action in _STATE_ACTS and within is None:
        return "attackers" if singular in load_harms().attackers else None
    side = happening.action == "armed_clash" and within is None and happening.part_of is None
    return None if side and singular in _SIDES else "attackers"


_SIDES = frozenset(
    "militant insurgent terrorist fighter combatant gunman infiltrator jihadist bandit militiaman".split()
)


def _within(context: Context, toll: TollMention, sentence: int) -> str | None:
    """Return a duration that the harm was done within ("killed within 15 minutes"), as the words say it."""
    tokens = context.reading.tokens
    at = tokens.at(max(toll.end, toll.cue_end))
    _, high = context.reading.bounds(sentence)
    if at + 2 < high and tokens.lower[at] == "within":
        return context.report.text[tokens.starts[at] : tokens.ends[at + 2]]
    return None
