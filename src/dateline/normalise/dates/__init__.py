"""Times in text: found, and resolved against the publication date and the times told before.

Values follow TIMEX3 (ISO 8601 with parts of day ``TMO TMI TAF TEV TNI`` and seasons ``SP SU FA WI``). Calendar days
are taken as written; a time zone never shifts a day.
"""

from dateline.normalise.dates.find import find_times
from dateline.normalise.dates.mention import Anchor, TimeMention, TimeType
from dateline.normalise.dates.parse import parse_date

__all__ = ["Anchor", "TimeMention", "TimeType", "find_times", "parse_date"]
