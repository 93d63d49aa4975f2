"""Where the reading of a text stands: its publication, the last day told, the running year."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from dateline.core.values import Period
from dateline.normalise.dates.direction import Look, look
from dateline.normalise.dates.mention import Anchor, TimeMention
from dateline.normalise.dates.values import safe_date, shift_days

_SOON = 60
_VERY_SOON = 14
"""Days ahead within which "15 December" is the coming one, unless the words look back."""
_FAR = 15
"""Years from the middle of a narrative beyond which a year is an aside."""
_BYGONE = 5
"""Years ago that most years of a text must lie for few of them to make a narrative."""
_NEAR_PART = 25
"""Characters between a part of day and the clock time that it qualifies: "on Monday night at around 9.30"."""
_FINE = ("day", "part_of_day", "minute", "hour")
_HEAD = 40_000
"""Characters looked at to tell what kind of text it is."""
_YEARS = re.compile(r"\b1[0-9]\d\d\b|\b20\d\d\b", re.ASCII)
_NEWS = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE
)


@dataclass(slots=True)
class Story:
    """The context in which words are read; changes as the text goes on.

    ``narrative``: the middle year of a text that tells history, so that months and days belong to its running year,
    not to publication. ``month_first``: figures are month/day/year in this text. ``last``: the last day told; ``ref``:
    the last time told, of any length; ``year``: the running year of the sentence; ``quarter``: the last quarter told of the year before publication; ``sentence_day``: the day of
    its clock times. ``before``: the words just before; ``end``: where the words now read end; ``clock``: the last clock time of the last day. ``near`` finds the day named just after the words ("at
    dawn on Tuesday"), ``ahead`` the first day that the sentence names.
    """

    published: date
    narrative: int | None = None
    month_first: bool = False
    last: date | None = None
    ref: Period | None = None
    year: int | None = None
    quarter: Period | None = None
    sentence_day: date | None = None
    before: str = ""
    end: int = 0
    clock: str | None = None
    part: tuple[str, int] = ("", 0)
    near: Callable[[], date | None] = field(default=lambda: None)
    ahead: Callable[[], date | None] = field(default=lambda: None)
    _text: str = ""
    _at: int = 0
    _looks: Look | None = None

    def stand(self, text: str, at: int) -> None:
        """Turn to the words that begin at ``at``."""
        self.before = text[max(0, at - 24) : at]
        self._text, self._at, self._looks = text, at, None

    @property
    def standing(self) -> tuple[str, int, str, int, Look | None]:
        """Where the reading stands in the text, to come back to."""
        return self.before, self.end, self._text, self._at, self._looks

    @standing.setter
    def standing(self, kept: tuple[str, int, str, int, Look | None]) -> None:
        self.before, self.end, self._text, self._at, self._looks = kept

    @property
    def looks(self) -> Look:
        """Whether the words around look ahead or back."""
        if self._looks is None:
            self._looks = look(self._text, self._at, self.end)
        return self._looks

    @property
    def future(self) -> bool:
        """Whether the words around look ahead to a weekday, a quarter or a feast."""
        return self.looks in ("ahead", "near")

    @property
    def past(self) -> bool:
        """Whether the words around look back."""
        return self.looks == "back"

    @property
    def anchor(self) -> date:
        """The day on which "the next day" builds."""
        if self.narrative and self.ref is not None:
            return self.ref.start
        return self.last or self.published

    @property
    def anchored(self) -> Anchor:
        """What :attr:`anchor` is."""
        return "text" if self.last or (self.narrative and self.ref) else "published"

    def full_year(self, digits: str) -> int:
        """Return the year of four digits, or of two: the latest such year up to the one after publication."""
        if len(digits) > 2:
            return int(digits)
        latest = self.published.year + 1
        return latest - (latest - int(digits)) % 100

    def late_part(self, hour: int) -> bool:
        """Whether a part of day named just before puts a bare hour into the second half of its day."""
        code, end = self.part
        if not 1 <= hour < 12 or not 0 <= self._at - end <= _NEAR_PART or "\n" in self._text[end : self._at]:
            return False
        return code in ("TAF", "TEV") or (code == "TNI" and hour >= 6)

    def clock_day(self) -> tuple[date, Anchor]:
        """Return the day that a clock time or a bare part of day belongs to."""
        near = self.near()
        if near is not None:
            return near, "text"
        if self.sentence_day is None:
            self.sentence_day = self.ahead()
        if self.sentence_day is not None:
            return self.sentence_day, "text"
        return self.anchor, self.anchored

    def year_for(self, month: int, day: int = 0) -> tuple[int, Anchor]:
        """Return the year of a month (and day) named without one, and how it is known."""
        if self.narrative and self.ref is not None:
            return self.ref.start.year + self._turned(month), "text"
        here = self.published
        if self.year is not None and not (self.year < here.year and self.looks == "ahead"):
            return self.year, "text"
        if self.looks in ("ahead", "asked"):
            return here.year + ((month, day or 31) < (here.month, here.day)), "published"
        latest = shift_days(here, 1) or here
        ahead = (month, day or 1) > (latest.month, latest.day) and not (latest.year > here.year)
        if ahead and self._soon(month, day):
            return here.year, "published"
        turn = safe_date(here.year + 1, month, day) if day and not ahead and here.year < 9999 else None
        if turn is not None and (turn - here).days <= (_VERY_SOON if self.past else _SOON // 2):
            return here.year + 1, "published"
        return here.year - ahead, "published"

    def _soon(self, month: int, day: int) -> bool:
        """Whether a day or month of this year yet to come lies so near that no one would mean the last year's."""
        found = safe_date(self.published.year, month, day or 1)
        if not day and self.past:
            return False
        return found is not None and (found - self.published).days <= (_VERY_SOON if self.past else _SOON)

    def _turned(self, month: int) -> int:
        """Whether the narrative passed into a new year: a winter month told after an autumn one."""
        ref = self.ref
        return int(ref is not None and ref.precision in (*_FINE, "days", "month") and ref.start.month - month >= 7)

    def day_for(self, month: int, day: int) -> tuple[date | None, Anchor]:
        """Return the day named without its year."""
        year, anchor = self.year_for(month, day)
        found = safe_date(year, month, day)
        if found is None and (month, day) == (2, 29):
            found = next((d for y in range(year - 1, year - 9, -1) if (d := safe_date(y, 2, 29))), None)
        return found, anchor

    def weekday(self, index: int, lead: str = "") -> tuple[date | None, Anchor]:
        """Return the day that a weekday's name means: the latest one, or the next where the words look ahead."""
        if self.narrative and self.ref is not None and self.ref.precision in _FINE:
            return shift_days(self.ref.start, (index - self.ref.start.weekday()) % 7), "text"
        base = self.published
        if lead == "this" and self.looks != "back":
            return shift_days(base, (index - base.weekday()) % 7), "published"
        if lead == "next" or (self.future and lead not in ("last", "past", "previous")):
            return shift_days(base, (index - base.weekday()) % 7 or (7 if lead == "next" else 0)), "published"
        back = (base.weekday() - index) % 7
        if back == 0 and lead in ("last", "past", "previous"):
            back = 7
        elif back == 1 and lead == "last":
            back = 8  # who means yesterday says so
        return shift_days(base, -back), "published"

    def remember(self, mention: TimeMention, *, coded: bool) -> None:
        """Take a time that was read as context for those that follow; datelines are not part of the story."""
        period = mention.period
        self.part = (mention.value[10:], mention.end) if mention.type == "TIME" else ("", 0)
        if period is None or mention.type in ("DURATION", "SET") or not coded:
            return
        aside = mention.anchor == "text" and self.last is not None and (self.last - period.start).days > 2
        if period.precision in _FINE and not (aside and self.narrative is None):
            self.clock = period.clock or (self.clock if self.last == period.start else None)
            self.last = self.sentence_day = period.start
        if period.precision == "quarter" and (self.published - period.start).days <= 366:
            self.quarter = period
        if self.narrative is None or abs(period.start.year - self.narrative) <= _FAR or period.precision == "day":
            self.ref = _end_of(period, mention.value)  # a lone year far from the story ("as in 1812") is no turn of it
        if mention.anchor == "self" and period.precision in ("year", "month", *_FINE):
            self.year = period.start.year if period.start.year != self.published.year else None


def _end_of(period: Period, value: str) -> Period:
    """Return the period; of a range, its end: the story goes on from there."""
    if "/" not in period.timex:
        return period
    if len(value) == 7:
        return Period(period.end.replace(day=1), period.end, "month", value)
    return Period(period.end, period.end, "day", period.end.isoformat())


def tells_history(text: str, published: date) -> int | None:
    """Return the middle year of a narrative of the past: many bygone years, few words of the news day; else None."""
    head = text[:_HEAD]
    years = sorted(int(y) for y in _YEARS.findall(head))
    past = [y for y in years if y < published.year - 1]
    if len(past) < 3:
        return None
    news = len(_NEWS.findall(head))
    told = len(past) >= 6 and len(past) > 8 * news
    middle = years[len(years) // 2]
    bygone = middle < published.year - _BYGONE and news * 4 <= len(past)
    return past[len(past) // 2] if told or bygone else None


_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)\b", re.ASCII)


def writes_month_first(text: str) -> bool:
    """Say whether the text's own figures show the order month/day/year: one that fits only so, none that cannot."""
    pairs = [(int(a), int(b)) for a, b in _SLASHED.findall(text[:_HEAD])]
    return any(b > 12 >= a for a, b in pairs) and not any(a > 12 for a, _ in pairs)
