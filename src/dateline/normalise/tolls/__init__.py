"""How many people were killed, injured, abducted, detained, displaced or are missing, as the words say it."""

from dateline.normalise.tolls.find import find_tolls
from dateline.normalise.tolls.parse import parse_count
from dateline.normalise.tolls.total import total_of

__all__ = ["find_tolls", "parse_count", "total_of"]
