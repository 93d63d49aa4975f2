"""Statements written once, in the words of the database that is to run them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import Connection

_SERIAL = {"sqlite": "INTEGER NOT NULL PRIMARY KEY", "postgresql": "SERIAL NOT NULL PRIMARY KEY"}


def run(connection: Connection, statements: Iterable[str]) -> None:
    """Run statements of definition in their order; see :func:`spoken` for what they may hold."""
    for statement in statements:
        connection.exec_driver_sql(spoken(statement, connection.dialect.name))


def spoken(statement: str, dialect: str) -> str:
    """Return a statement as the dialect wants it.

    ``{serial}`` is a number that the database gives. PostgreSQL's texts are compared byte by byte, so that order
    and ranges are those of SQLite, whatever the server's language.
    """
    statement = statement.replace("{serial}", _SERIAL[dialect])
    if dialect == "postgresql" and statement.startswith("CREATE TABLE"):
        return re.sub(r"\b(VARCHAR|TEXT)\b", r'\1 COLLATE "C"', statement)
    return statement
