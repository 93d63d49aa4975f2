"""The tables of what people decided: rows are only ever added."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from dateline.store.columns import metadata

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("verdict", String, nullable=False),
    Column("subjects", Text, nullable=False),
    Column("coder", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("attribute", String),
    Column("value_kind", String),
    Column("value", Text),
    Column("of_kind", String),
    Column("of_value", Text),
    Column("evidence", Text),
    Column("note", Text),
    Column("adjudicates", Integer, nullable=False),
    Column("recorded_at", String, nullable=False),
)
"""``at`` is when the coder decided, ``recorded_at`` when the store was told."""

judged = Table(
    "judged",
    metadata,
    Column("judgement", Integer, ForeignKey("judgements.number"), primary_key=True, autoincrement=False),
    Column("subject", String, primary_key=True),
    Index("judged_by_subject", "subject"),
)
