"""Settling: what all reports of one incident together say, by rules of one sentence each."""

from dateline.link.settle.policies import POLICIES
from dateline.link.settle.settle import settle

__all__ = ["POLICIES", "settle"]
