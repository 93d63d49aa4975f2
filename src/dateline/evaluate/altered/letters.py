"""Reports in capitals throughout, and without any."""

from __future__ import annotations

from dateline.evaluate.altered.rewrite import by_pieces
from dateline.evaluate.annotated import Annotated


def in_capitals(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report in capitals; names are compared without regard to case, so the head stays."""
    return by_pieces(item, str.upper)


def without_capitals(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report in small letters."""
    return by_pieces(item, str.lower)
