"""Paragraphs: blank lines part them, line breaks do too unless the text was wrapped by hand at a fixed width."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\n\r\f\u2028\u2029]+")
_NEW = re.compile(r"[-*•▪●·#>|◦‣–—]+\s|\d{1,3}[.)]\s|\(?\d{1,2}[:.h]\d\d\b|[a-z]\)\s|[-_*=]{3,}")
_WIDEST = 130
_NARROWEST = 50
_SLACK = 2
_RAGGED = 15


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the half-open offsets of the paragraphs, white space round them excluded. Linear in the text."""
    lines = _lines(text)
    width = _wrap_width(lines)
    found: list[tuple[int, int]] = []
    last: tuple[int, int, int] | None = None
    for line in lines:
        if last is not None and found and _goes_on(text, last, line, width):
            found[-1] = (found[-1][0], line[1])
        else:
            found.append((line[0], line[1]))
        last = line
    return found


def _lines(text: str) -> list[tuple[int, int, int]]:
    """Return (start, end, indent) of the lines that are not blank."""
    lines: list[tuple[int, int, int]] = []
    for match in _LINE.finditer(text):
        line = match.group()
        bare = line.strip()
        if bare:
            indent = len(line) - len(line.lstrip())
            start = match.start() + indent
            lines.append((start, start + len(bare), indent))
    return lines


def _wrap_width(lines: list[tuple[int, int, int]]) -> int | None:
    """Return the width at which the lines were wrapped, or None where most of the text stands in longer lines."""
    lengths = [end - start + indent for start, end, indent in lines]
    total = sum(lengths)
    if sum(n for n in lengths if n > _WIDEST) * 4 > total:
        return None
    width = max((n for n in lengths if n <= _WIDEST), default=0)
    return width if width >= _NARROWEST else None


def _goes_on(text: str, last: tuple[int, int, int], line: tuple[int, int, int], width: int | None) -> bool:
    """Whether ``line`` goes on with the paragraph of ``last``: one line break between, broken for want of room."""
    between = text[last[1] : line[0]]
    if between.count("\n") + between.count("\f") + between.count("\u2029") > 1 or between.count("\r") > 1:
        return False
    if _NEW.match(text, line[0], line[1]):
        return False
    runs_on = text[line[0]].islower() and text[last[1] - 1] not in '.!?:;"”|'
    if width is None:
        return runs_on and last[1] - last[0] > 40
    if line[2] > last[2] + 1:
        return False
    if runs_on:
        return True
    word = text[line[0] : min(line[1], line[0] + 40)].split(maxsplit=1)[0]
    slack = _SLACK if text[last[1] - 1] in '.!?:"”' else _RAGGED
    return last[1] - last[0] + last[2] + 1 + len(word) > width - slack
