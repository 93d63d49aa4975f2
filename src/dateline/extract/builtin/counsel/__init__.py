"""Rules and trained reader together: how their words are weighed, and what the reader adds."""

from dateline.extract.builtin.counsel.counsel import READER_ALONE, VOTES, Counsel, Votes
from dateline.extract.builtin.counsel.settle import settle, share_tolls
from dateline.extract.builtin.counsel.triggers import with_read

__all__ = ["READER_ALONE", "VOTES", "Counsel", "Votes", "settle", "share_tolls", "with_read"]
