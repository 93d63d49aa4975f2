"""Who tells of a happening: those whom its sentences, and the sentences after it that tell nothing else, are attributed to."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.core.event import Claim
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.happenings.grouping import Happening
from dateline.extract.builtin.speakers import source_at
from dateline.extract.builtin.speech import meant, party_of


def source_claims(context: Context, happening: Happening) -> Iterator[Claim]:
    """Yield who is given as the source of the sentences that tell a happening."""
    at = [(cue.sentence, cue.trigger.first) for cue in happening.cues]
    told = [m for sentence, token in at if (m := source_at(context.reading, sentence, token)) is not None]
    for mention in (*told, *context.quoted.get(happening.number, ())):
        yield context.claim("source", party_of(meant(mention, context.found), context.found).name, mention)
