"""Annotated reports altered by machine, their annotation carried along."""

from dateline.evaluate.altered.table import ALTERATIONS, ONE_BY_ONE

__all__ = ["ALTERATIONS", "ONE_BY_ONE"]
