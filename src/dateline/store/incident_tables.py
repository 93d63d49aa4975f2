"""The tables of incidents: every version that ever stood, with its members and the parts that one asks for."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, ForeignKey, Index, Integer, String, Table, Text

from dateline.store.columns import metadata, only_now, parts_of_values

incidents = Table(
    "incidents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("valid_from", String, nullable=False),
    Column("valid_to", String),
    Column("action", String),
    Column("day_from", Date),
    Column("day_to", Date),
    Column("killed", Integer),
    Column("injured", Integer),
    Column("sources", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index("incidents_by_id", "id", "valid_from"),
)
"""``body`` is the incident as JSON; ``killed`` and ``injured`` are its best figures, attackers apart."""
Index("incidents_now", incidents.c.id, unique=True, **only_now(incidents))

incident_values = Table(
    "incident_values",
    metadata,
    Column("incident", Integer, ForeignKey("incidents.number"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("attribute", String, nullable=False),
    *parts_of_values(),
    Index("incident_values_by_country", "country"),
    Index("incident_values_by_actor", "actor_id"),
)

incident_members = Table(
    "incident_members",
    metadata,
    Column("incident", Integer, ForeignKey("incidents.number"), primary_key=True, autoincrement=False),
    Column("kind", String, primary_key=True),
    Column("member", String, primary_key=True),
    Index("incident_members_by_member", "member"),
)
"""``kind`` is event, reaction or report; ``member`` its id."""

redirects = Table(
    "redirects",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("old", String, nullable=False),
    Column("new", String, nullable=False),
    Column("valid_from", String, nullable=False),
    Column("valid_to", String),
)
"""Where an incident went that was merged into another."""
Index("redirects_now", redirects.c.old, unique=True, **only_now(redirects))

links = Table(
    "links",
    metadata,
    Column("first", String, primary_key=True),
    Column("second", String, primary_key=True),
    Column("score", Float, nullable=False),
    Column("linked", Integer, nullable=False),
    Column("reasons", Text, nullable=False),
)
"""What the machine last thought of two events: ``score`` 0..1 that they are one happening, and why."""

kept = Table(
    "kept",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Text, nullable=False),
)
"""What a part of the road wants to find again, under its name."""
