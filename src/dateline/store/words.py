"""Full text over reports: one way to ask, two databases that answer."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal_column, select, table, text

from dateline.errors import StoreError
from dateline.store.tables import reports

_PART = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
_WORD = re.compile(r"\w+")


def holds(asked: str, dialect: str) -> ColumnElement[bool]:
    """Return the condition that a row of ``reports`` holds what is asked for.

    All words must stand in the report, in any order and in any of their grammatical forms; "several words" as a
    phrase; -word or -"a phrase" must not. PostgreSQL looks at the first 200,000 characters of a report.
    StoreError where there is no word to look for.
    """
    wanted, unwanted = _parts(asked)
    if not wanted:
        raise StoreError(f"nothing to look for in {asked!r}: name at least one word that the reports shall hold")
    if dialect == "sqlite":
        query = " AND ".join(_quoted(wanted)) + "".join(f" NOT {part}" for part in _quoted(unwanted))
        found: Select[Any] = select(literal_column("rowid")).select_from(table("report_words"))
        return reports.c.number.in_(found.where(text("report_words MATCH :asked").bindparams(asked=query)))
    query = " ".join((*_quoted(wanted), *(f"-{part}" for part in _quoted(unwanted))))
    ours: ColumnElement[str] = literal_column("'dateline_words'")
    words = func.to_tsvector(ours, func.left(reports.c.text, literal_column("200000")))
    return words.op("@@", is_comparison=True)(func.websearch_to_tsquery(ours, query))


def _parts(asked: str) -> tuple[list[str], list[str]]:
    """Return the words and phrases that are wanted, and those that are not; punctuation is no word."""
    kinds: tuple[list[str], list[str]] = ([], [])
    for minus, phrase, word in _PART.findall(asked):
        if words := " ".join(_WORD.findall(phrase or word)):
            kinds[bool(minus)].append(words)
    return kinds


def _quoted(parts: list[str]) -> list[str]:
    return [f'"{part}"' for part in parts]
