"""Speed of the toll normaliser on one core: expressions a second alone, and milliseconds a 400-word text.

Run: ``python benchmarks/tolls.py [FILE ...]`` (texts to read; without files a built-in invented text is repeated).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from dateline.extract.builtin.mentions import find_mentions
from dateline.extract.sentences import divide
from dateline.normalise.tolls import find_tolls, parse_count

_EXPRESSIONS = (
    "at least two dozen", "25", "more than 170 people", "between 20 and 30", "dozens", "twenty-five", "no one",
    "one hundred and twenty", "some 40", "a dozen or more", "tens of thousands", "up to 50", "several", "1,200",
)  # fmt: skip
_TEXT = (
    "Gunmen opened fire on a bus near the market on Tuesday, killing at least four people and wounding nine, two of "
    "them children, the police said. The attack came two days after a bomb went off outside a school in the same "
    "district. A spokesman for the governor said that the road had been closed since Monday and would stay so for "
    "a week. In August 2019 a similar attack killed 12 people there, and the group that claimed it has been active "
    "since the end of 2014.\n\n"
)


def main(paths: list[str]) -> None:
    rounds = 3000
    started = time.process_time()
    for _ in range(rounds):
        for words in _EXPRESSIONS:
            parse_count(words)
    spent = time.process_time() - started
    print(f"parse_count: {rounds * len(_EXPRESSIONS) / spent:,.0f} expressions a second")
    texts = [Path(p).read_text(encoding="utf-8") for p in paths] or [_TEXT * 5] * 200
    divided = [(t, divide(t, 0)) for t in texts]
    ready = [(t, sentences, find_mentions(t, sentences)) for t, sentences in divided]
    words = sum(len(t.split()) for t in texts)
    started = time.process_time()
    found = sum(len(find_tolls(t, sentences, people=people)) for t, sentences, people in ready)
    spent = time.process_time() - started
    print(f"find_tolls: {1000 * spent / words * 400:.2f} ms for 400 words; {found / spent:,.0f} found a second")


if __name__ == "__main__":
    main(sys.argv[1:])
