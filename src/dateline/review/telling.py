"""Values in words, short enough for one line of a question."""

from __future__ import annotations

from dateline.core.event import Value
from dateline.core.values import Count, Party, Period, Place, Toll


def tell(value: Value | None) -> str:
    """Return a value in words; a dash for none."""
    match value:
        case None:
            return "—"
        case str():
            return value.replace("_", " ")
        case Period():
            days = str(value.start) if value.start == value.end else f"{value.start} to {value.end}"
            return days + (f" {value.clock}" if value.clock else "") + f" ({value.precision.replace('_', ' ')})"
        case Place():
            return ", ".join(filter(None, (value.name, value.admin1, value.country))) + f" ({value.precision})"
        case Party():
            known = value.actor_id or ("one of " + ", ".join(value.candidates) if value.candidates else "not listed")
            return f"{value.name} ({known})"
    return _toll(value)


def tell_count(count: Count) -> str:
    """Return a count in words."""
    about = "about " if count.approximate else ""
    if count.high is None:
        return f"{about}at least {count.low}"
    return about + (str(count.low) if count.low == count.high else f"{count.low} to {count.high}")


def _toll(toll: Toll) -> str:
    notes = [name for name, said in (("part of a total", toll.in_total), ("added", toll.added)) if said]
    return f"{tell_count(toll.count)} {toll.group or 'people'} {toll.harm}" + (
        f" ({', '.join(notes)})" if notes else ""
    )
