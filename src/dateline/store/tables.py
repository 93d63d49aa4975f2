"""The tables as the newest migration leaves them; a test proves that the two agree.

``claims`` repeat the parts of a value that one asks for (names, codes, days, numbers) as columns beside the exact
value as JSON, so that a question needs no JSON functions, which databases spell differently.
"""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("applied_at", String, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String, primary_key=True),
    Column("text", Text, nullable=False),
    Column("published", Date, nullable=False),
    Column("published_from", String, nullable=False),
    Column("raw_sha256", String, nullable=False),
    Column("path", Text),
    Column("source", Text),
    Column("url", Text),
    Column("title", Text),
    Column("given_id", Text),
    Column("title_end", Integer, nullable=False),
    Column("text_offset", Integer),
    Column("coded_with", String, nullable=False),
    Column("coded_at", String, nullable=False),
    Column("left_out", Text, nullable=False),
    Index("reports_by_day", "published", "id"),
)

events = Table(
    "events",
    metadata,
    Column("id", String, primary_key=True),
    Column("report_id", String, ForeignKey("reports.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("role", String, nullable=False),
    Column("action", String, nullable=False),
    Column("factuality", String, nullable=False),
    Column("about", Text, nullable=False),
    Column("part_of", String),
    Column("score", Float, nullable=False),
    Index("events_by_report", "report_id", "position"),
)

claims = Table(
    "claims",
    metadata,
    Column("event_id", String, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("attribute", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("value", Text, nullable=False),
    Column("term", String),
    Column("attribution", String),
    Column("according_to", Text),
    Column("detail", Text),
    Column("origin", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("name", Text),
    Column("actor_id", String),
    Column("country", String),
    Column("lat", Float),
    Column("lon", Float),
    Column("day_from", Date),
    Column("day_to", Date),
    Column("harm", String),
    Column("low", Integer),
    Column("high", Integer),
    Index("claims_by_country", "country"),
    Index("claims_by_actor", "actor_id"),
    Index("claims_by_day", "day_from"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("event_id", String, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("claim", Integer, primary_key=True, autoincrement=False),
    Column("says", String, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
)
"""``claim`` is the claim's position, -1 for the words that tell the event; ``says`` is trigger, value, according_to
or detail."""

set_aside = Table(
    "set_aside",
    metadata,
    Column("id", String, primary_key=True),
    Column("place", Text, nullable=False),
    Column("reason", String, nullable=False),
    Column("message", Text, nullable=False),
    Column("seen_at", String, nullable=False),
)
