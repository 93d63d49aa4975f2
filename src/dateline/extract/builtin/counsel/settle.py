"""Happenings as rules and reader together hold them: their kind, their place in the report, their tolls."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.text import TollMention
from dateline.extract.builtin.counsel.counsel import Counsel
from dateline.extract.builtin.deeds.parties import SAYING
from dateline.extract.builtin.happenings.happening import Happening
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speakers import source_of

COMPLEX = "complex_attack"
_APPOSED = 12
"""How many words may say who somebody is before the words that he spoke ("Dr X, head of the hospital, said")."""


def settle(counsel: Counsel, happenings: Sequence[Happening]) -> None:
    """Settle the kind of act and the place in the report of every happening.

    A complex attack and its parts stay as the rules composed them: what they are is said by several words together.
    """
    composed = {h.number for h in happenings if COMPLEX in (h.action, h.part_of.action if h.part_of else None)}
    open_ones = [h for h in happenings if h.number not in composed]
    for happening in open_ones:
        happening.action = counsel.action(happening.cues, happening.action) or happening.action
    places = {h.number: counsel.place(h) for h in open_ones}
    mains = [h for h in happenings if (h.main if h.number in composed else places[h.number] == "main")]
    for happening in open_ones:
        place = places[happening.number]
        happening.main, happening.background = place == "main", place == "background"
        happening.part_of = counsel.whole(happening, mains) if place == "part" else None


def share_tolls(counsel: Counsel, reading: Reading, happenings: Sequence[Happening]) -> None:
    """Give each toll to the happening that it is most likely of; one that is likely of none to none."""
    for toll in reading.tolls:
        owner = next((h for h in happenings for cue in h.cues if toll in cue.tolls), None)
        able = [] if _tells(reading, toll) else [h for h in happenings if not _does_it(h, toll)]
        scored = [(counsel.fills("toll", h.cues, toll, 0 if h is owner else None), h) for h in able]
        score, best = max(scored, key=lambda s: s[0], default=(0.0, None))
        if (best is owner and score > 0) or (owner is not None and score <= 0 and toll.cue_start != toll.start):
            continue  # what a word of harm counts stays where the rules put it, unless it is likelier elsewhere
        for cue in (cue for h in happenings for cue in h.cues if toll in cue.tolls):
            cue.tolls.remove(toll)
        if best is not None and score > 0:
            min(best.cues, key=lambda c: abs(c.trigger.start - toll.start)).tolls.append(toll)


def _tells(reading: Reading, toll: TollMention) -> bool:
    """Whether one whom only the reader counts as harmed is whom the sentence quotes ("a health worker said")."""
    if toll.cue_start != toll.start:
        return False
    source = source_of(reading, reading.sentence_at(toll.start))
    if source is not None and source.start < toll.end and toll.start < source.end:
        return True
    at, end = reading.tokens.at(toll.start), reading.tokens.at(toll.end)
    before, after = reading.words(max(0, at - 1), at), reading.words(end, end + _APPOSED)
    if before and before[0] in SAYING and after[:1] in ([","], ["."]):
        return True  # "..., said Dr X, the director"
    if after[:1] != [","]:
        return after[:1] != [] and after[0] in SAYING
    closing = after.index(",", 1) if "," in after[1:] else 0
    return any(word in SAYING for word in (*after[1:2], *after[closing + 1 : closing + 2]))


def _does_it(happening: Happening, toll: TollMention) -> bool:
    """Whether those whom only the reader counts as harmed do the deed ("13 militants attacked a base")."""
    if toll.cue_start != toll.start:
        return False
    return any(
        p.mention.start < toll.end and toll.start < p.mention.end
        for cue in happening.cues
        if not cue.trigger.passive
        for p in (*cue.subjects, *cue.agents)
    )
