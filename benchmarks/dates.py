"""Speed of the time normaliser on one core: expressions a second alone, and milliseconds a 400-word text.

Run: ``python benchmarks/dates.py [FILE ...]`` (texts to read; without files a built-in invented text is repeated).
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

from dateline.normalise.dates import find_times, parse_date

_PUBLISHED = date(2021, 11, 4)
_EXPRESSIONS = (
    "Tuesday", "15 August", "March 20, 2003", "last week", "two years ago", "the end of 2014", "6.40 p.m.",
    "three hours",
    "Christmas Day", "the third quarter of 2020", "2/11/2021", "10 Muharram 1443", "the 1990s", "early Wednesday",
)  # fmt: skip
_TEXT = (
    "Gunmen opened fire on a bus near the market on Tuesday, killing at least four people and wounding nine, "
    "the police said. The attack came two days after a bomb went off at 6.40 p.m. outside a school in the same "
    "district. A spokesman for the governor said that the road had been closed since Monday and would stay so for "
    "a week. In August 2019 a similar attack killed 12 people there, and the group that claimed it has been active "
    "since the end of 2014.\n\n"
)


def main(paths: list[str]) -> None:
    started = time.process_time()
    rounds = 1500
    for _ in range(rounds):
        for words in _EXPRESSIONS:
            parse_date(words, published=_PUBLISHED)
    spent = time.process_time() - started
    print(f"parse_date: {rounds * len(_EXPRESSIONS) / spent:,.0f} expressions a second")
    texts = [Path(p).read_text(encoding="utf-8") for p in paths] or [_TEXT * 5] * 200
    words = sum(len(t.split()) for t in texts)
    started = time.process_time()
    found = sum(len(find_times(t, _PUBLISHED)) for t in texts)
    spent = time.process_time() - started
    print(f"find_times: {1000 * spent / words * 400:.2f} ms for 400 words; {found / spent:,.0f} found a second")


if __name__ == "__main__":
    main(sys.argv[1:])
