"""When a happening was: the times of its cues, the finest first."""

from __future__ import annotations

from dataclasses import replace

from dateline.core.event import Claim
from dateline.core.text import Mention
from dateline.core.values import Period
from dateline.extract.builtin.claims.context import Context
from dateline.extract.builtin.happenings.grouping import Happening

_FINE = ("minute", "hour", "part_of_day", "day")


def date_claims(context: Context, happening: Happening) -> list[Claim]:
    """Return the dates of a happening, the leading one first; one told "then" or "there" takes its neighbour's."""
    if happening.time_from is not None:
        return [replace(c, score=0.7) for c in date_claims(context, happening.time_from)[:1]]
    timed = []
    head = happening.head_time
    if head is not None and isinstance(head.mention.value, Period) and not happening.periods():
        timed.append((_date_rank(context, head.mention), -1, head.mention))
    for rank, cue in enumerate(happening.cues):
        for p in cue.times:
            value = p.mention.value
            if isinstance(value, Period) and p.prep not in ("since", "until"):
                timed.append((_date_rank(context, p.mention), rank, p.mention))
    timed.sort(key=lambda t: (t[0], t[1]))
    return [context.claim("date", m.value, m) for _, _, m in timed]  # type: ignore[arg-type]


def _date_rank(context: Context, mention: Mention) -> int:
    value = mention.value
    assert isinstance(value, Period)
    if value.precision == "part_of_day" and " " not in mention.text and value.end == context.report.published:
        return 2  # "killed in night raid": no day is named
    if value.clock is not None and value.end == context.report.published:
        return 1  # an hour whose day nothing else fixes
    if value.precision in _FINE:
        return 0 if value.end <= context.report.published else 3
    return 1 if value.precision in ("days", "week", "month", "span") else 2
