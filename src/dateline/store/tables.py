"""The tables as the newest migration leaves them; a test proves that the two agree.

``claims`` repeat the parts of a value that one asks for (names, codes, days, numbers) as columns beside the exact
value as JSON, so that a question needs no JSON functions, which databases spell differently.
"""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, ForeignKey, ForeignKeyConstraint, Index, Integer, String, Table, Text

from dateline.store.columns import metadata, only_now, parts_of_values

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("applied_at", String, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
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
    Column("added_at", String, nullable=False),
    Index("reports_by_day", "published", "id"),
)

codings = Table(
    "codings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report_id", String, ForeignKey("reports.id"), nullable=False),
    Column("judged", Integer, nullable=False),
    Column("origin", String, nullable=False),
    Column("valid_from", String, nullable=False),
    Column("valid_to", String),
    Column("left_out", Text, nullable=False),
    Index("codings_by_report", "report_id", "valid_from"),
)
"""What one origin made of one report; ``valid_to`` is when another took its place, None: it stands. ``judged`` 1: the
same events as people judged them."""
Index("codings_now", codings.c.report_id, codings.c.judged, unique=True, **only_now(codings))

events = Table(
    "events",
    metadata,
    Column("coding", Integer, ForeignKey("codings.number"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False),
    Column("role", String, nullable=False),
    Column("action", String, nullable=False),
    Column("factuality", String, nullable=False),
    Column("about", Text, nullable=False),
    Column("part_of", String),
    Column("score", Float, nullable=False),
    Column("day_from", Date),
    Column("day_to", Date),
    Column("killed", Integer),
    Column("injured", Integer),
    Index("events_by_id", "id"),
    Index("events_by_day", "day_from"),
)
"""``day_from`` and ``day_to`` of the leading date; ``killed`` and ``injured`` the lowest total of the report."""

claims = Table(
    "claims",
    metadata,
    Column("coding", Integer, primary_key=True, autoincrement=False),
    Column("event", Integer, primary_key=True, autoincrement=False),
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
    *parts_of_values(),
    ForeignKeyConstraint(["coding", "event"], ["events.coding", "events.position"]),
    Index("claims_by_country", "country"),
    Index("claims_by_actor", "actor_id"),
)
"""``event`` is the event's position in the coding."""

evidence = Table(
    "evidence",
    metadata,
    Column("coding", Integer, primary_key=True, autoincrement=False),
    Column("event", Integer, primary_key=True, autoincrement=False),
    Column("claim", Integer, primary_key=True, autoincrement=False),
    Column("says", String, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    ForeignKeyConstraint(["coding", "event"], ["events.coding", "events.position"]),
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

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("deed", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("hash", String, nullable=False),
    Index("audit_by_subject", "subject", "deed", "at"),
)
"""Every addition, chained: ``hash`` covers the entry and the ``hash`` of the one before."""
