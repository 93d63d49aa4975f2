"""Records as JSON Lines: one record a line, UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import IO, Any


def line_of(record: Mapping[str, Any]) -> str:
    """Return the record as one line of JSON with its line end.

    Half of a surrogate pair, which no UTF-8 file can hold, is written as its ``\\u`` escape.
    """
    text = json.dumps(record, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(record)
    return text + "\n"


def write_jsonl(records: Iterable[Mapping[str, Any]], to: IO[str]) -> int:
    """Write records as JSON Lines; return how many."""
    count = 0
    for record in records:
        to.write(line_of(record))
        count += 1
    return count
