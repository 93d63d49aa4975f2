"""Events of many reports to incidents: which are one happening, and what the reports together say of it."""

from dateline.link.link import link_events
from dateline.link.linked import Link, Linked
from dateline.link.settle import POLICIES, settle

__all__ = ["POLICIES", "Link", "Linked", "link_events", "settle"]
