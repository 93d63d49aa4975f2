"""Reports whose whole calendar is moved by years."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.evaluate.altered.rewrite import Edit, fitting, labelled, rewritten, with_events
from dateline.evaluate.annotated import Annotated, Label, Span

YEARS = 28
"""By how many years: the weekdays of the Gregorian calendar come back after 28 of them."""
_YEAR = re.compile(r"(?<![\d.,$€£-])(?:1[89]|20)\d\d(?=s?\b)(?![,.]?\d|\s*(?:hrs|hours|GMT|UTC|local|H\b))")
_LEADS = re.compile(
    r"\b(?:in|since|of|from|until|till|between|before|after|by|during|late|early|mid|and|to|the|"
    r"jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\.?[\s-]+$",
    re.IGNORECASE,
)


def years_later(item: Annotated, seed: int = 0) -> Annotated:
    """Return the report 28 years later: its publication, the dates of head and labels, the years in the text.

    Weekdays stay right. Movable feasts (Easter, Eid) do not keep their days; few reports name one.
    """
    edits = [edit for span in item.spans if (edit := _in_span(span)) is not None]
    edits += [
        e
        for e in _in_prose(item.text, str(item.head["published"])[:4])
        if not any(s.start <= e.start < s.end for s in item.spans)
    ]
    moved = rewritten(item, fitting(item, edits))
    moved = labelled(moved, lambda x: replace(x, value=_later(x.value)) if x.event is None and x.value else x)
    events = {
        name: {key: _later(str(value)) if key == "date" else value for key, value in event.items()}
        for name, event in item.events.items()
    }
    return with_events(moved, events, published=_later(str(item.head["published"])))


def _later(value: str) -> str:
    """Return an ISO or TIMEX3 value so many years later; durations and references stay."""
    return f"{int(value[:4]) + YEARS:04d}{value[4:]}" if re.match(r"\d{4}(?!\d)", value) else value


def _in_span(span: Span) -> Edit | None:
    """Return the edit of the year that a time expression names, with four figures or two."""
    year = _year_of(span.labels)
    if year is None:
        return None
    if (full := re.search(rf"(?<!\d){year}(?!\d)", span.text)) is not None:
        return _put(span, full, str(int(year) + YEARS))
    short = re.search(rf"(?:['’]|\d.*[\s/.-]){year[2:]}$", span.text)
    return None if short is None else Edit(span.end - 2, span.end, str(int(year) + YEARS)[2:])


def _year_of(labels: tuple[Label, ...]) -> str | None:
    value = next((x.value for x in labels if x.name == "time" and x.event is None), None)
    return value[:4] if value and re.match(r"\d{4}", value) else None


def _put(span: Span, match: re.Match[str], words: str) -> Edit:
    return Edit(span.start + match.start(), span.start + match.end(), words)


def _in_prose(text: str, published: str) -> list[Edit]:
    """Return the edits of years outside annotated times: decades, years after words that lead to one, "No 31/2020"."""
    found = []
    for match in _YEAR.finditer(text):
        before = text[max(0, match.start() - 14) : match.start()]
        numbered = before.endswith("/") and match[0] == published
        if text[match.end() : match.end() + 1] == "s" or numbered or _LEADS.search(before):
            found.append(Edit(match.start(), match.end(), str(int(match[0]) + YEARS)))
    return found
