"""The store: reports, what they say, what people decided, in one SQLite file or a PostgreSQL database."""

from dateline.store.adding import CodedReport
from dateline.store.backup import back_up
from dateline.store.choice import SORTS, Choice, Numbers, parse_numbers
from dateline.store.connect import move_schema, open_store
from dateline.store.database import Clock
from dateline.store.fetch import StoredReport
from dateline.store.links import Link
from dateline.store.store import Store

__all__ = [
    "SORTS",
    "Choice",
    "Clock",
    "CodedReport",
    "Link",
    "Numbers",
    "Store",
    "StoredReport",
    "back_up",
    "move_schema",
    "open_store",
    "parse_numbers",
]
