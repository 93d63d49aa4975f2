"""Times in text: found, and resolved against the publication date and the times named before.

Values follow TIMEX3 (ISO 8601 with parts of day ``TMO TAF TEV TNI`` and seasons ``SP SU FA WI``). Calendar days are
taken as written; a time zone never shifts a day.
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from dateline.core.text import Sentence
from dateline.core.values import Period, PeriodPrecision

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["published", "text", "self", "none"]

_MONTHS = {
    m: i
    for i, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for m in names.split()
}
_WEEKDAYS = {
    w: i for i, names in enumerate(("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri",
                                    "saturday sat", "sunday sun")) for w in names.split()
}
_NUMBERS = {
    w: i for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split())
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
     "twenty-four": 24, "seventy-five": 75, "couple of": 2, "a couple of": 2, "dozen": 12, "a dozen": 12, "half an": 0}
_ORDINALS = {w: i for i, w in enumerate(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split())}
_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TMO", "midday": "TMI",
          "dusk": "TEV", "nightfall": "TEV", "lunchtime": "TMI", "daybreak": "TMO", "sunset": "TEV", "sunrise": "TMO"}
_SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9), "winter": ("WI", 12)}
_UNITS = {"second": "S", "minute": "M", "min": "M", "hour": "H", "hr": "H", "day": "D", "week": "W", "month": "M", "year": "Y",
          "decade": "0Y", "fortnight": "W"}

_M = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_MFULL = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept\.?|oct\.?|nov\.?|dec\.?)"
_W = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_WFULL = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_Y = r"(?:1[89]\d\d|20\d\d)"
_PART = r"(?:morning|afternoon|evening|night|dawn|dusk|midday|lunchtime|daybreak)"
_N = (r"(?:\d{1,3}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
      r"seventeen|eighteen|nineteen|twenty(?:-four|-five)?|thirty|forty(?:-five)?|fifty|sixty|seventy-five|ninety|several|a few|"
      r"(?:a )?couple of|some|many|half an?|a dozen)")
_U = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|years?|decades?)"
_ORD = "(?:" + "|".join(w for w in _ORDINALS if w != "zeroth") + ")"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time expression: half-open offsets, TIMEX3 type and value, and the calendar period it means, if any."""

    start: int
    end: int
    text: str
    type: TimeType
    value: str
    period: Period | None = None
    mod: str | None = None
    anchor: Anchor = "self"


@dataclass(slots=True)
class _State:
    """Where the reading of one text stands: publication, the last day named, the running year of the paragraph."""

    published: date
    last: date | None = None
    year: int | None = None
    future: bool = False
    sentence_day: date | None = None
    before: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)

    @property
    def anchor(self) -> date:
        return self.last or self.published


_Found = tuple[TimeType, str, Period | None, str | None, Anchor]
_Reader = Callable[[re.Match[str], _State], "_Found | None"]


def _period(start: date, end: date, precision: PeriodPrecision, timex: str, clock: str | None = None) -> Period:
    return Period(start, end, precision, timex, clock)


def _day(d: date, anchor: Anchor = "self", mod: str | None = None) -> _Found:
    return "DATE", d.isoformat(), _period(d, d, "day", d.isoformat()), mod, anchor


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _month_of(year: int, month: int, anchor: Anchor = "self", mod: str | None = None) -> _Found:
    value = f"{year:04d}-{month:02d}"
    return "DATE", value, _period(date(year, month, 1), _month_end(year, month), "month", value), mod, anchor


def _year_of(year: int, mod: str | None = None, anchor: Anchor = "self") -> _Found:
    start, end = date(year, 1, 1), date(year, 12, 31)
    if mod == "END":
        start = date(year, 10, 1)
    elif mod == "START":
        end = date(year, 3, 31)
    elif mod == "MID":
        start, end = date(year, 5, 1), date(year, 8, 31)
    return "DATE", f"{year:04d}", _period(start, end, "year", f"{year:04d}"), mod, anchor


def _four(text: str) -> int:
    if len(text) == 2:
        return 1900 + int(text) if int(text) > 40 else 2000 + int(text)
    return int(text)


def _nearest_year(state: _State, month: int, day: int) -> date | None:
    """Return the day in the right year: the running year if one was named, else the last one not after publication."""
    if state.year is not None:
        return _safe(state.year, month, day)
    year = state.published.year
    found = _safe(year, month, day) or _safe(year - 1, month, day) or _safe(year + 1, month, day)
    if found is None:
        return None
    if found > state.published + timedelta(days=1) and not state.future:
        return _safe(year - 1, month, day) or found
    if state.future and found < state.published:
        return _safe(year + 1, month, day) or found
    return found


def _part_value(d: date, part: str, anchor: Anchor) -> _Found:
    code = _PARTS[part.lower()]
    value = f"{d.isoformat()}{code}"
    return "TIME", value, _period(d, d, "part_of_day", value), None, anchor


def _weekday(state: _State, index: int, lead: str) -> date:
    base = state.published
    if lead.startswith("next") or (state.future and not lead.startswith(("last", "past"))):
        ahead = (index - base.weekday()) % 7
        return base + timedelta(days=ahead or (7 if lead.startswith("next") else 0))
    back = (base.weekday() - index) % 7
    if back == 0 and lead.startswith(("last", "past", "previous")):
        back = 7
    return base - timedelta(days=back)


def _modifier(word: str | None) -> str | None:
    if not word:
        return None
    word = word.lower()
    for stems, mod in ((("early", "start", "beginning", "dawn"), "START"), (("mid",), "MID"), (("late", "end", "close"), "END")):
        if any(word.startswith(s) or f" {s}" in word for s in stems):
            return mod
    return None


# -- readers: one per pattern -----------------------------------------------------------------------------------------


def _iso(m: re.Match[str], s: _State) -> _Found | None:
    d = _safe(int(m[1]), int(m[2]), int(m[3]))
    return _day(d) if d else None


def _numeric(m: re.Match[str], s: _State) -> _Found | None:
    first, second, year = int(m[1]), int(m[2]), _four(m[3])
    d = _safe(year, second, first) or _safe(year, first, second)
    return _day(d) if d else None


def _day_month(m: re.Match[str], s: _State) -> _Found | None:
    g = m.groupdict()
    month = _MONTHS[g["month"].lower().rstrip(".")]
    raw = g["day"].lower()
    number = re.match(r"\d+", raw)
    day = int(number[0]) if number else _ORDINALS.get(raw.replace(" ", "-"), 0)
    if not day:
        return None
    if g.get("year"):
        d = _safe(_four(g["year"]), month, day)
        anchor: Anchor = "self"
    else:
        d = _last_year_words(g.get("rel"), s, month, day) or _nearest_year(s, month, day)
        anchor = "published"
    if d is None:
        return None
    if g.get("part"):
        return _part_value(d, g["part"], anchor)
    return _day(d, anchor)


def _last_year_words(words: str | None, s: _State, month: int, day: int) -> date | None:
    if not words:
        return None
    shift = {"last": -1, "this": 0, "next": 1}[words.lower().split()[-2]]
    return _safe(s.published.year + shift, month, day)


def _month_year(m: re.Match[str], s: _State) -> _Found | None:
    return _month_of(_four(m["year"]), _MONTHS[m["month"].lower().rstrip(".")], mod=_modifier(m["mod"]))


def _month_alone(m: re.Match[str], s: _State) -> _Found | None:
    word = m["month"]
    month = _MONTHS[word.lower().rstrip(".")]
    lead = (m["lead"] or "").lower()
    year = s.published.year
    if m["rel"]:
        return _month_of(year + {"last": -1, "this": 0, "next": 1}[m["rel"].lower().split()[-2]], month, "published", _modifier(lead))
    if month == 5 and not lead and not re.search(r"(?:in|since|of|until|by|from|during|to|and|last|early|late|mid|through|before|after)[\s-]\Z", s.before, re.I):
        return None
    if month == 3 and not lead and not re.search(r"(?:in|since|of|until|by|from|during|to|and|through|before|after)\s\Z", s.before, re.I):
        return None
    if s.year is not None and not lead.startswith(("last", "next", "this")):
        return _month_of(s.year, month, "text", _modifier(lead))
    if lead.startswith("next") or s.future:
        year += month < s.published.month
    elif month > s.published.month or (lead.startswith("last") and month == s.published.month):
        year -= 1
    return _month_of(year, month, "published", _modifier(lead))


def _weekday_word(m: re.Match[str], s: _State) -> _Found | None:
    lead = (m["lead"] or "").lower()
    d = _weekday(s, _WEEKDAYS[m["weekday"].lower().rstrip(".")], lead)
    if m["week"]:
        monday = s.published - timedelta(days=s.published.weekday() + (7 if "last" in m["week"].lower() else -7 if "next" in m["week"].lower() else 0))
        d = monday + timedelta(days=_WEEKDAYS[m["weekday"].lower().rstrip(".")])
    part = m["part"]
    if part:
        return _part_value(d, part, "published")
    if lead.startswith(("early", "late")):
        code = "TMO" if lead.startswith("early") else "TNI"
        value = f"{d.isoformat()}{code}"
        return "TIME", value, _period(d, d, "part_of_day", value), _modifier(lead), "published"
    return _day(d, "published")


def _deictic(m: re.Match[str], s: _State) -> _Found | None:
    words = re.sub(r"\s+", " ", m[0].lower())
    base = s.published
    if words in ("the day before yesterday",):
        return _day(base - timedelta(days=2), "published")
    if "yesterday" in words:
        base -= timedelta(days=1)
    elif "tomorrow" in words:
        base += timedelta(days=1)
    if words in ("last night", "overnight", "the night before"):
        return _part_value(base - timedelta(days=1), "night", "published")
    if "tonight" in words:
        return _part_value(base, "night", "published")
    for part in _PARTS:
        if part in words.split():
            if words.startswith("that"):
                return _part_value(s.anchor, part, "text")
            return _part_value(base, part, "published")
    if words.startswith(("early", "late")) or words.endswith(("early", "late")):
        return _part_value(base, "morning" if "early" in words else "night", "published")
    return _day(base, "published")


def _same_day(m: re.Match[str], s: _State) -> _Found | None:
    words = m[0].lower()
    base = s.anchor
    shift = 0
    if re.search(r"previous|before|earlier|eve", words):
        shift = -1
    elif re.search(r"next|following|after|later", words):
        shift = 1
    d = base + timedelta(days=shift)
    for part in _PARTS:
        if part in words.split():
            return _part_value(d, part, "text")
    if words.startswith("that night"):
        return _part_value(base, "night", "text")
    return _day(d, "text")


def _relative_unit(m: re.Match[str], s: _State) -> _Found | None:
    lead, unit = m["lead"].lower(), m["unit"].lower()
    mod = _modifier(m["mod"])
    base = s.published
    shift = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "this": 0, "current": 0, "the same": 0}.get(lead.split()[-1] if lead != "the same" else lead, 0)
    if unit == "weekend":
        saturday = base - timedelta(days=(base.weekday() - 5) % 7 or (7 if shift < 0 else 0))
        if shift > 0:
            saturday = base + timedelta(days=(5 - base.weekday()) % 7)
        iso = saturday.isocalendar()
        value = f"{iso.year}-W{iso.week:02d}-WE"
        return "DATE", value, _period(saturday, saturday + timedelta(days=1), "days", value), mod, "published"
    if unit == "week":
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=shift)
        iso = monday.isocalendar()
        value = f"{iso.year}-W{iso.week:02d}"
        return "DATE", value, _period(monday, monday + timedelta(days=6), "week", value), mod, "published"
    if unit == "month":
        index = base.year * 12 + base.month - 1 + shift
        return _month_of(index // 12, index % 12 + 1, "published", mod)
    if unit == "year":
        return _year_of(base.year + shift, mod, "published")
    if unit in _SEASONS:
        code, month = _SEASONS[unit]
        year = base.year if shift >= 0 or base.month > month + 2 else base.year - 1
        return _season(year, code, month)
    return None


def _season(year: int, code: str, month: int) -> _Found:
    end_index = year * 12 + month - 1 + 2
    value = f"{year:04d}-{code}"
    period = _period(date(year, month, 1), _month_end(end_index // 12, end_index % 12 + 1), "season", value)
    return "DATE", value, period, None, "self"


def _season_year(m: re.Match[str], s: _State) -> _Found | None:
    code, month = _SEASONS[m["season"].lower()]
    return _season(_four(m["year"]), code, month)


def _number(words: str) -> float | None:
    words = re.sub(r"\s+", " ", words.lower()).strip()
    if words in _NUMBERS:
        return float(_NUMBERS[words])
    try:
        return float(words)
    except ValueError:
        if "-" in words:
            tens, ones = (_NUMBERS.get(w) for w in words.split("-", 1))
            return float(tens + ones) if tens and ones else None
        return None


def _unit(word: str) -> str:
    return word.lower().rstrip("s") if word.lower() != "hrs" else "hr"


def _offset(m: re.Match[str], s: _State) -> _Found | None:
    """ "three days ago", "a week earlier", "10 minutes later", "two years before"."""
    n, unit, way = _number(m["n"]), _unit(m["unit"]), m["way"].lower()
    back = way in ("ago", "earlier", "before", "previously", "prior", "back")
    base, anchor = (s.published, "published") if way == "ago" else (s.anchor, "text")
    if unit in ("second", "minute", "min", "hour", "hr"):
        if way == "ago":
            return "DATE", base.isoformat(), _period(base, base, "day", base.isoformat()), None, "published"
        return "DATE", base.isoformat(), _period(base, base, "day", base.isoformat()), "APPROX", "text"
    if n is None:
        return "DATE", "PAST_REF" if back else "FUTURE_REF", None, None, "none"
    sign = -1 if back else 1
    whole = int(n)
    if unit in ("day", "week", "fortnight"):
        days = whole * {"day": 1, "week": 7, "fortnight": 14}[unit]
        d = _shift(base, sign * days)
        if d is None:
            return None
        if unit == "day":
            return _day(d, anchor)  # type: ignore[arg-type]
        iso = d.isocalendar()
        monday = d - timedelta(days=d.weekday())
        value = f"{iso.year}-W{iso.week:02d}"
        return "DATE", value, _period(monday, monday + timedelta(days=6), "week", value), "APPROX", anchor  # type: ignore[return-value]
    if unit == "month":
        index = base.year * 12 + base.month - 1 + sign * whole
        return _month_of(index // 12, index % 12 + 1, anchor) if index > 12 else None  # type: ignore[arg-type]
    years = whole * (10 if unit == "decade" else 1)
    year = base.year + sign * years
    return _year_of(year, None, anchor) if 0 < year < 9999 else None  # type: ignore[arg-type]


def _shift(base: date, days: int) -> date | None:
    try:
        return base + timedelta(days=days)
    except OverflowError:
        return None


def _duration(m: re.Match[str], s: _State) -> _Found | None:
    unit = _unit(m["unit"])
    if unit == "second" and m["unit"].lower() == "second":
        return None  # "a second device": an ordinal
    n = _number(m["n"])
    code = _UNITS[unit]
    clock = unit in ("second", "minute", "min", "hour", "hr")
    if n is None:
        amount = "X"
    elif m["n"].lower().startswith("half"):
        return "DURATION", "PT30M" if unit == "hour" else f"P{'T' if clock else ''}0.5{code}", None, None, "none"
    else:
        amount = str(int(n)) if n == int(n) else str(n)
        if unit == "fortnight":
            amount = str(int(n) * 2)
        if unit == "decade":
            amount, code = str(int(n) * 10), "Y"
    return "DURATION", f"P{'T' if clock else ''}{amount}{code}", None, None, "none"


def _past_span(m: re.Match[str], s: _State) -> _Found | None:
    """ "the past three days": a duration that ends at publication."""
    found = _duration(m, s)
    if found is None:
        return None
    n, unit = _number(m["n"]) or 1, _unit(m["unit"])
    days = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650, "fortnight": 14}.get(unit)
    start = _shift(s.published, -int(n * days)) if days else None
    if start is None:
        return found
    return "DURATION", found[1], _period(start, s.published, "span", found[1]), None, "published"


def _year(m: re.Match[str], s: _State) -> _Found | None:
    mod = _modifier(m["mod"])
    if not mod and not m["of"]:
        if not re.search(r"(?:\b(?:in|since|of|until|till|by|from|during|to|and|through|before|after|around|the|early|late|mid|between|year|war|or|than)[\s-]|[,(\u2013-]\s?|\A\s*|\n\s*)\Z", s.before, re.I):
            return None
        if int(m["year"]) > s.published.year + 40:
            return None
    return _year_of(int(m["year"]), mod)


def _decade(m: re.Match[str], s: _State) -> _Found | None:
    year = int(m["decade"])
    value = f"{year // 10:03d}"
    return "DATE", value, _period(date(year, 1, 1), date(year + 9, 12, 31), "decade", value), _modifier(m["mod"]), "self"


def _quarter(m: re.Match[str], s: _State) -> _Found | None:
    q = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1": 1, "2": 2, "3": 3, "4": 4}[(m["q"] or m["q2"]).lower()]
    year = _four(m["year"]) if m["year"] else s.published.year
    value = f"{year:04d}-Q{q}"
    return "DATE", value, _period(date(year, q * 3 - 2, 1), _month_end(year, q * 3), "quarter", value), None, "self"


def _clock(m: re.Match[str], s: _State) -> _Found | None:
    g = m.groupdict()
    if g.get("word"):
        hour, minute = (12, 0) if g["word"].lower() in ("noon", "midday") else (0, 0)
        if g["word"].lower() == "midnight":
            hour = 24 % 24
    else:
        hour, minute = int(g["h"]), int(g["mi"] or 0)
        half = (g.get("half") or "").lower().replace(".", "").replace(" ", "")
        if half == "pm" and hour < 12:
            hour += 12
        elif half == "am" and hour == 12:
            hour = 0
    if hour > 23 or minute > 59:
        return None
    day = s.sentence_day or s.anchor
    clock = f"{hour:02d}:{minute:02d}"
    value = f"{day.isoformat()}T{clock}"
    precision: PeriodPrecision = "minute" if g.get("mi") else "hour"
    return "TIME", value, _period(day, day, precision, value, clock), None, "text" if s.sentence_day or s.last else "published"


def _vague(m: re.Match[str], s: _State) -> _Found | None:
    word = m[0].lower()
    if word in ("recently", "in recent weeks", "in recent months", "in recent years", "formerly", "previously", "recent weeks", "recent months", "recent years", "recent days"):
        return "DATE", "PAST_REF", None, None, "none"
    return "DATE", "PRESENT_REF", None, None, "none"


def _set(m: re.Match[str], s: _State) -> _Found | None:
    return "SET", {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}.get(m["unit"].lower(), "P1D"), None, None, "none"


def _weekday_range(m: re.Match[str], s: _State) -> _Found | None:
    month = _MONTHS[m["month"].lower().rstrip(".")]
    year = _four(m["year"]) if m["year"] else None
    start = _safe(year, month, int(m["d1"])) if year else _nearest_year(s, month, int(m["d1"]))
    end = _safe(start.year, month, int(m["d2"])) if start else None
    if start is None or end is None or end < start:
        return None
    value = f"{start.isoformat()}/{end.isoformat()}"
    return "DATE", value, _period(start, end, "days" if (end - start).days < 6 else "span", value), None, "self"


_LEAD = r"(?:last|next|this|past|previous|early(?: on)?|late(?: on)?|mid)"
_PATTERNS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), reader)
    for pattern, reader in (
        (rf"({_Y})-(\d\d)-(\d\d)(?!\d)", _iso),
        (rf"(\d{{1,2}})[/.-](\d{{1,2}})[/.-]((?:19|20)\d\d|\d\d)(?![\d/.-]?\d)", _numeric),
        (rf"(?P<d1>{_D})\s*(?:-|–|to|and|/)\s*(?P<d2>{_D})\s+(?P<month>{_M})(?:,?\s+(?P<year>{_Y}))?(?!\w)", _weekday_range),
        (rf"(?P<month>{_M})\s+(?P<d1>{_D})\s*(?:-|–)\s*(?P<d2>{_D})(?:,?\s+(?P<year>{_Y}))?(?!\w)", _weekday_range),
        (rf"(?:{_W},?\s+)?(?:the\s+)?(?P<day>{_D}(?:st|nd|rd|th)?|{_ORD})(?:\s+of)?\s*[\s-]\s*(?P<month>{_M})(?:[,\s-]+(?P<year>{_Y}|\d\d(?!\s*(?:people|[a-z]*ed|\d|:|dead|killed)))(?!\w))?(?P<rel>\s+(?:of\s+)?(?:last|this|next)\s+year)?(?:\s+(?P<part>{_PART}))?(?!\w)", _day_month),
        (rf"(?:{_W},?\s+)?(?P<month>{_M})\s+(?:the\s+)?(?P<day>{_D}(?:st|nd|rd|th)?)(?![\d:.]\d|\d)(?:\s*,\s*(?P<year>{_Y})|\s+(?P<year2>{_Y}))?(?P<rel>\s+(?:of\s+)?(?:last|this|next)\s+year)?(?:\s+(?P<part>{_PART}))?(?!\w)", lambda m, s: _day_month(_Year2(m), s)),  # type: ignore[arg-type]
        (rf"(?:(?P<mod>early|late|mid|the\s+(?:start|end|beginning|middle)\s+of)[\s-]+)?(?P<month>{_M})(?:\s+of)?,?\s+(?P<year>{_Y})(?!\w)", _month_year),
        (rf"(?P<season>spring|summer|autumn|fall|winter)(?:\s+of)?\s+(?P<year>{_Y})(?!\w)", _season_year),
        (rf"(?:the\s+)?(?P<q>first|second|third|fourth|last)\s+quarter(?:\s+of\s+(?P<year>{_Y}))?|Q(?P<q2>[1-4])(?:\s+(?:of\s+)?{_Y})?", _quarter),
        (rf"(?:(?P<mod>early|late|mid|the\s+(?:early|late|mid))[\s-]+)?(?:the\s+)?(?P<decade>(?:19|20)\d0)s\b", _decade),
        (rf"(?P<lead>{_LEAD}\s+)?(?P<weekday>{_WFULL}|{_W}(?=\s+(?:morning|night|evening|afternoon)|,?\s+\d))(?:\s+(?P<part>{_PART}))?(?P<week>\s+(?:of\s+)?(?:last|this|next)\s+week)?(?!\w)", _weekday_word),
        (rf"(?P<lead>(?:last|next|this|early|late|mid|earlier\s+this)[\s-]+)?(?P<month>{_MFULL}|{_M})(?P<rel>\s+(?:of\s+)?(?:last|this|next)\s+year)?(?!\w)", _month_alone),
        (rf"(?:early|late)\s+(?:today|yesterday|tomorrow)|the day before yesterday|(?:today|yesterday|tomorrow)(?:\s+{_PART})?|tonight|last night|overnight|(?:this|that)\s+{_PART}|(?:earlier\s+)?today\b", _deictic),
        (rf"(?:the\s+)?(?:same|previous|following|next)\s+(?:day|{_PART})|the\s+day\s+(?:before|after)|a\s+day\s+(?:earlier|later|before|after)|that\s+(?:same\s+)?day|the\s+(?:night|day)\s+before|later\s+that\s+(?:day|{_PART})", _same_day),
        (rf"(?P<n>{_N})[\s-]+(?P<unit>{_U})\s+(?P<way>ago|earlier|later|before|after(?=\W*(?:[.,;]|$))|previously|afterwards?)\b", _offset),
        (rf"(?:the\s+)?(?:past|last|previous|preceding|next|coming)\s+(?P<n>{_N})\s+(?P<unit>{_U})\b", _past_span),
        (rf"(?:(?P<mod>early|late|the\s+(?:start|end|beginning|middle)\s+of|earlier|later)\s+)?(?P<lead>last|this|next|past|the\s+past|the\s+same|the\s+following|the\s+previous)\s+(?P<unit>week(?:end)?|month|year|spring|summer|autumn|winter)\b", _relative_unit),
        (rf"(?P<h>[01]?\d|2[0-3])[.:](?P<mi>[0-5]\d)(?:\s*(?P<half>[ap]\.?\s?m\b\.?))?(?![\d.]*\d|\s*(?:%|percent|million|billion|mm|km|kg|metres|meters|cal))(?:\s*(?:hrs|hours|h)\b)?", _clock),
        (r"(?P<h>1[0-2]|0?[1-9])(?P<mi>)\s*(?P<half>[ap]\.?\s?m\b\.?)", _clock),
        (r"(?P<h>[01]\d|2[0-3])(?P<mi>[0-5]\d)\s*(?:hrs|hours|h|GMT|UTC)\b", _clock),
        (r"(?<=at )(?P<h>0\d|1\d|2[0-3])(?P<mi>[0-5]\d)(?=\s+(?:today|on|yesterday|local))|(?<=about )(?P<h2>0\d)(?P<mi2>[0-5]\d)\b", lambda m, s: _clock(m, s) if m["h"] else None),
        (r"(?P<word>noon|midnight)\b", _clock),
        (rf"(?P<n>{_N})[\s-]+(?P<unit>{_U})\b(?![\s-]+(?:old|of age|imprisonment\b))(?!-)", _duration),
        (rf"every\s+(?P<unit>day|week|month|year)\b", _set),
        (rf"(?:(?P<mod>early|late|mid|(?:the\s+|at\s+)?(?:start|end|beginning|close|middle)(?=\s+of))[\s-]+)?(?P<of>of\s+)?(?P<year>{_Y})(?![\d,.]*\d|\s*(?:people|persons|civilians|soldiers|troops|refugees|families|homes|houses|men|women|members|fighters|km|metres|meters|rounds|dollars|%|tons|tonnes|kg|kilos)|\w)", _year),
        (r"in recent (?:days|weeks|months|years)|recently|nowadays|currently|at present", _vague),
    )
)


class _Year2:
    """A match whose second year group counts as its first."""

    def __init__(self, match: re.Match[str]) -> None:
        self._match = match

    def groupdict(self) -> dict[str, str | None]:
        groups = self._match.groupdict()
        groups["year"] = groups.get("year") or groups.get("year2")
        return groups


_START = re.compile(
    rf"(?<![\w.,/$€£-])(?:\d|{_W}|{_M}|{_N}[\s-]+{_U}|early|late\b|mid|last|next|this|that|past|previous|same|the\s+(?:same|previous|following|next|past|last|"
    rf"end|start|beginning|middle|early|late|mid|day|night|first|second|third|fourth|{_ORD}|\d|(?:19|20)\d0s)|a\s+day|today|tonight|"
    r"yesterday|tomorrow|overnight|earlier|later\s+that|spring|summer|autumn|winter|fall\s+of|noon|midnight|every\s|in\s+recent|recently|"
    rf"nowadays|currently|at\s+(?:present|the\s+(?:end|start|beginning))|Q[1-4]|end\s+of|{_ORD})",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:will|shall|to be held|scheduled|due (?:to|on|in|for)|planned for|expected (?:to|on|in)|upcoming|deadline)\b[^.;]{0,60}\Z", re.IGNORECASE)
_AGE = re.compile(r"(?:aged|age|ages)\s+\Z", re.IGNORECASE)


def find_times(text: str, published: date, *, sentences: Sequence[Sentence] = ()) -> list[TimeMention]:
    """Return the time expressions of a text in order, resolved against ``published`` and the times named before.

    With ``sentences``, a new paragraph forgets the running year and datelines do not anchor the narrative.
    """
    state = _State(published)
    starts = [s.start for s in sentences]
    found: list[TimeMention] = []
    at, current = 0, -1
    for candidate in _START.finditer(text):
        if candidate.start() < at:
            continue
        number = bisect_right(starts, candidate.start()) - 1 if starts else -1
        if number != current:
            if number < 0 or current < 0 or sentences[number].paragraph != sentences[current].paragraph:
                state.year = None
            current = number
            state.sentence_day = _day_ahead(text, sentences, number, state) if number >= 0 else None
        mention = _read_at(text, candidate.start(), state)
        if mention is None:
            continue
        found.append(mention)
        at = mention.end
        _remember(mention, state, sentences[number].kind if number >= 0 else "body")
    return found


def _day_ahead(text: str, sentences: Sequence[Sentence], number: int, state: _State) -> date | None:
    """Return the first day named in a sentence, for clock times that stand before it."""
    sentence = sentences[number]
    for candidate in _DAY_WORD.finditer(text, sentence.start, sentence.end):
        mention = _read_at(text, candidate.start(), state)
        if mention is not None and mention.period is not None and mention.period.precision in ("day", "part_of_day"):
            return mention.period.start
    return None


_DAY_WORD = re.compile(rf"\b(?:{_WFULL}|{_D}(?:st|nd|rd|th)?\s+{_M}|{_M}\s+{_D}|today|yesterday|last night)", re.IGNORECASE)


def _read_at(text: str, at: int, state: _State) -> TimeMention | None:
    state.before = text[max(0, at - 24) : at]
    if _AGE.search(state.before):
        return None
    state.future = bool(_FUTURE.search(text[max(0, at - 80) : at]))
    best: TimeMention | None = None
    for pattern, reader in _PATTERNS:
        match = pattern.match(text, at)
        if match is None or match.end() == at:
            continue
        read = reader(match, state)
        if read is None:
            continue
        end = at + len(text[at : match.end()].rstrip(" ,-"))
        if text[end - 1] == "." and text[end - 2 : end - 1].isdigit():
            end -= 1
        if best is None or end > best.end:
            kind, value, period, mod, anchor = read
            start = at + _trim(text[at:end], value)
            best = TimeMention(start, end, text[start:end], kind, value, period, mod, anchor)
            if pattern is not _PATTERNS[-3][0]:
                break
    return best


_DROP = re.compile(r"(?:of|since|at|earlier(?=\s+today))\s+", re.IGNORECASE)


def _trim(words: str, value: str) -> int:
    """How many leading characters are no part of the expression (prepositions)."""
    match = _DROP.match(words)
    return match.end() if match else 0


def _remember(mention: TimeMention, state: _State, kind: str) -> None:
    period = mention.period
    if period is None or mention.type in ("DURATION", "SET"):
        return
    if period.precision in ("day", "part_of_day", "minute", "hour") and kind != "dateline":
        state.last = period.start
        state.sentence_day = period.start
    if mention.anchor == "self" and period.precision in ("year", "month", "day") and kind != "dateline":
        state.year = period.start.year if period.start.year != state.published.year else None


def parse_date(words: str, *, published: date, anchor: date | None = None) -> Period | None:
    """Return the calendar meaning of one expression alone, None where it has none; never raises."""
    state = _State(published, last=anchor)
    for candidate in _START.finditer(words):
        mention = _read_at(words, candidate.start(), state)
        if mention is not None and mention.period is not None:
            return mention.period
    return None
