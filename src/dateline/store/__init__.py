"""The store: reports and what they say, in one SQLite file."""

from dateline.store.choice import Choice
from dateline.store.connect import open_store
from dateline.store.fetch import StoredReport
from dateline.store.store import Clock, CodedReport, Store

__all__ = ["Choice", "Clock", "CodedReport", "Store", "StoredReport", "open_store"]
