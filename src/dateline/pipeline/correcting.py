"""What a person types as a correction, read by the same normalisers that read reports, and tied to its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import get_args

from dateline.core.event import Role, Value
from dateline.core.report import Evidence, Report
from dateline.core.values import Count, Factuality, Harm, Party, Place, Toll
from dateline.errors import JudgementError
from dateline.knowledge.ontology import load_ontology
from dateline.knowledge.places import Gazetteer, open_gazetteer
from dateline.normalise.actors import parse_actor
from dateline.normalise.dates import parse_date
from dateline.normalise.places import parse_place
from dateline.normalise.tolls import parse_count

PARTIES = frozenset(("perpetrator", "claimant", "speaker"))


@dataclass(frozen=True, slots=True)
class Correction:
    """A right value and the words of the report that say it."""

    value: Value
    evidence: Evidence


def read_correction(typed: str, report: Report, attribute: str, old: Value | None, near: int = 0) -> Correction:
    """Return what "WORDS" or "VALUE = WORDS" means.

    The words must stand in the report (white space apart); of several places the one nearest to ``near`` is meant.
    The value is read from the words unless it is given. JudgementError where the words are not there, or mean nothing
    for the attribute.
    """
    given, sign, words = typed.partition("=")
    evidence = find_words(report, (words if sign else typed).strip(), near)
    value = read_value((given if sign else evidence.quote).strip(), report, attribute, old)
    return Correction(value, evidence)


def find_words(report: Report, words: str, near: int = 0) -> Evidence:
    """Return the place of words in a report, white space apart; JudgementError where they do not stand there."""
    parts = words.split()
    places = [m.span() for m in re.finditer(r"\s+".join(map(re.escape, parts)), report.text)] if parts else []
    if not places:
        raise JudgementError(f"the report does not say {words!r}: type words exactly as they stand there")
    start, end = min(places, key=lambda place: abs(place[0] - near))
    return report.cite(start, end)


def read_value(text: str, report: Report, attribute: str, old: Value | None = None) -> Value:
    """Return what a text means as a value of an attribute; JudgementError where it means nothing."""
    value = _read(text, report, attribute, old)
    if value is None or not text:
        raise JudgementError(f"{text!r} is no {attribute}{_hint(attribute)}")
    return value


def _read(text: str, report: Report, attribute: str, old: Value | None) -> Value | None:
    match attribute:
        case "toll":
            return _toll(text, old)
        case "date":
            return parse_date(text, published=report.published)
        case "place":
            country = old.country if isinstance(old, Place) else None
            return parse_place(text, gazetteer=_gazetteer(), country=country) or parse_place(
                text, gazetteer=_gazetteer()
            )
        case "action":
            return text if text in load_ontology().actions else None
        case "factuality" | "role":
            return text if text in get_args(Factuality if attribute == "factuality" else Role) else None
    if attribute in PARTIES or isinstance(old, Party):
        return parse_actor(text, on=report.published) or (Party(text) if text else None)
    return text


def _toll(text: str, old: Value | None) -> Toll | None:
    """Return a toll of the harm and group that are corrected; or, with none before, "killed 25" and the like."""
    if isinstance(old, Toll):
        count = _count(text)
        return replace(old, count=count) if count else None
    harm, _, rest = text.partition(" ")
    count = _count(rest)
    return Toll(harm, count) if count and harm in get_args(Harm) else None  # type: ignore[arg-type]


def _count(text: str) -> Count | None:
    """Return a count in words, or as "25", "25..", "20..25"."""
    low, dots, high = text.strip().partition("..")
    if dots and low.isdecimal() and (not high or (high.isdecimal() and int(high) >= int(low))):
        return Count(int(low), int(high) if high else None)
    return parse_count(text)


def _hint(attribute: str) -> str:
    hints = {
        "toll": "; write a number, or killed 25 where none was read",
        "action": "; write a term of the ontology (docs/ontology.md)",
        "factuality": f"; write one of {', '.join(get_args(Factuality))}",
        "role": f"; write one of {', '.join(get_args(Role))}",
    }
    return hints.get(attribute, "")


@cache
def _gazetteer() -> Gazetteer:
    return open_gazetteer()
