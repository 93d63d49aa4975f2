"""Who speaks: the subject of a verb, the agent of a passive, the body that a spokesman speaks for."""

from dateline.extract.builtin.speakers.attribution import Attribution, attributions, source_at, source_of
from dateline.extract.builtin.speakers.find import is_headline_passive, speakers_of
from dateline.extract.builtin.speakers.floor import Floor
from dateline.extract.builtin.speakers.phrase import happening_nouns

__all__ = [
    "Attribution",
    "Floor",
    "attributions",
    "happening_nouns",
    "is_headline_passive",
    "source_at",
    "source_of",
    "speakers_of",
]
