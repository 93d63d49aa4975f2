"""Years in words, as they are spoken: "nineteen ninety-six", "two thousand and four", "twenty twelve"."""

from __future__ import annotations

import re

from dateline.normalise.dates.mention import Reading
from dateline.normalise.dates.rule import Rule, counted, rule
from dateline.normalise.dates.story import Story
from dateline.normalise.dates.values import month_of, year_of
from dateline.normalise.dates.words import MONTH, UNIT, WORDS, either, month_number, plain

_ONES = [w for w, n in WORDS.numbers.items() if 1 <= n <= 9 and "-" not in w and " " not in w and n == int(n)]
_TENS = [w for w, n in WORDS.numbers.items() if 10 <= n <= 99 and "-" not in w and " " not in w]
_CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000, "two thousand": 2000, "two thousand and": 2000}
_REST = rf"(?:{either(_TENS)}(?:[\s-]{either(_ONES)})?|oh[\s-]{either(_ONES)})"
SPELLED = (
    rf"(?:(?:eighteen|nineteen|twenty)[\s-]+{_REST}|(?:eighteen|nineteen)\s+hundred"
    rf"|two\s+thousand(?:(?:\s+and)?\s+(?:{either(_TENS)}(?:[\s-]{either(_ONES)})?|{either(_ONES)}))?)\b"
)
_BEFORE = re.compile(
    r"\b(?:in|between|since|until|till|by|from|year|early|late|mid|of|and|to|before|after)[\s-]+\Z", re.IGNORECASE
)
_COUNTED = re.compile(
    rf"[\s-]+(?:{UNIT}|people|men|women|children|troops|soldiers|dead|percent|dollars|\w+s\b)", re.IGNORECASE
)


def spelled_year(words: str) -> int | None:
    """Return the year that the words spell, None where they spell none."""
    said = plain(words).replace("-", " ").split()
    for length in (3, 2, 1):
        century = _CENTURIES.get(" ".join(said[:length]))
        if century is not None:
            rest = said[length:]
            if rest == ["hundred"] or not rest:
                return century
            numbers = [WORDS.numbers.get(w, 0.0) for w in rest if w != "oh"]
            return century + int(sum(numbers))
    return None


def _year(m: re.Match[str], story: Story) -> Reading | None:
    if (not m["year"] and not _BEFORE.search(story.before)) or _COUNTED.match(m.string, m.end()):
        return None
    year = spelled_year(m["words"])
    return year_of(year) if year is not None else None


def _month(m: re.Match[str], story: Story) -> Reading | None:
    year = spelled_year(m["words"])
    return month_of(year, month_number(m["month"])) if year is not None and m["month"][0].isupper() else None


RULES: tuple[Rule, ...] = (
    rule(
        [*counted([*WORDS.numbers, "oh", "hundred", "thousand"]), "the year"],
        rf"(?P<year>the\s+year\s+)?(?P<words>{SPELLED})",
        _year,
    ),
    rule(WORDS.months, rf"(?P<month>{MONTH})\s+(?:of\s+)?(?P<words>{SPELLED})", _month),
)
