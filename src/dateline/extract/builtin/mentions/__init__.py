"""Mentions of people, facilities, weapons, institutions and named persons."""

from dateline.extract.builtin.mentions.find import find_mentions
from dateline.extract.builtin.mentions.office import office

__all__ = ["find_mentions", "office"]
