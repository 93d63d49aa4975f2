"""Places: names in a text to values with a point, by a gazetteer and by each other."""

from dateline.normalise.places.context import country_context
from dateline.normalise.places.find import find_places
from dateline.normalise.places.mention import PlaceMention
from dateline.normalise.places.parse import parse_place
from dateline.normalise.places.spans import resolve_spans

__all__ = ["PlaceMention", "country_context", "find_places", "parse_place", "resolve_spans"]
