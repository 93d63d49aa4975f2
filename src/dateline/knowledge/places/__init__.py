"""The gazetteer: an indexed file of places, built from GeoNames and shipped tables, enlarged by imports."""

from dateline.knowledge.places.check import check_places
from dateline.knowledge.places.entry import Entry
from dateline.knowledge.places.gazetteer import Gazetteer, open_gazetteer
from dateline.knowledge.places.imports import ImportSummary, import_places

__all__ = ["Entry", "Gazetteer", "ImportSummary", "check_places", "import_places", "open_gazetteer"]
