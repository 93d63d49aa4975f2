"""Who is quoted on a happening in sentences that tell none: "He was wearing a vest," the guard said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.core.text import Mention
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.reading import Reading
from dateline.extract.builtin.speakers import attributions
from dateline.extract.builtin.statements import Statement


def quoted_on(
    reading: Reading, happenings: Sequence[Happening], statements: Sequence[Statement]
) -> Mapping[int, Sequence[Mention]]:
    """Return, by the number of a happening, whom the sentences about it that have no word for it are attributed to.

    Who takes a stand in a sentence tells of his stand, not of the happening.
    """
    told = {cue.sentence for h in happenings for cue in h.cues} | {cue.sentence for s in statements for cue in s.cues}
    found: dict[int, list[Mention]] = {}
    for sentence in reading.sentences:
        if sentence.index in told or not sentence.coded:
            continue
        said = [a.mention for a in attributions(reading, sentence.index)]
        about = _spoken_of(reading, happenings, sentence.index) if said else None
        if about is not None:
            found.setdefault(about.number, []).extend(said)
    return found


def _spoken_of(reading: Reading, happenings: Sequence[Happening], sentence: int) -> Happening | None:
    """Return what a sentence goes on about: the report's own happening, in a round-up that of its paragraph."""
    paragraph = reading.sentences[sentence].paragraph
    before = [h for h in happenings if h.first_sentence < sentence and not _unreal(h)]
    here = [h for h in before if any(reading.sentences[c.sentence].paragraph == paragraph for c in h.cues)]
    if any(h.in_roundup for h in happenings):
        last = [max(here, key=lambda h: max(c.sentence for c in h.cues if c.sentence < sentence))] if here else []
    else:
        last = [h for h in before if h.main] or [h for h in happenings if h.main]
    return (last[0].part_of or last[0]) if last else None


def _unreal(happening: Happening) -> bool:
    return happening.factuality in ("hypothetical", "threatened", "planned")
