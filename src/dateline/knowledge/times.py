"""Words of the calendar: months, weekdays, parts of day, units, number words and named days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

import yaml

Calendar = Literal["gregorian", "weekday", "easter", "orthodox", "islamic", "persian", "hebrew"]


@dataclass(frozen=True, slots=True)
class Festival:
    """A named day by the rule of its calendar; lasts ``days``.

    For Easter, Western or Orthodox, ``day`` is the offset in days; for "weekday" it is the first of the days of the
    month of which the named day is the first ``weekday`` (0 Monday to 6 Sunday).
    """

    calendar: Calendar
    month: int
    day: int
    days: int
    weekday: int = 0


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day of history known by its date: the nouns that make the date its name, and its names in figures.

    ``alone``: the figures need no noun ("since 9/11").
    """

    month: int
    day: int
    year: int
    figures: tuple[str, ...]
    alone: bool
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time: its letter in ISO 8601, whether it follows the ``T``, how many of the letter it is."""

    letter: str
    clock: bool
    factor: int


@dataclass(frozen=True, slots=True)
class TimeWords:
    """All words of the calendar, lower case, each with what it stands for."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, tuple[str, int]]
    parts: Mapping[str, str]
    units: Mapping[str, Unit]
    sets: Mapping[str, str]
    numbers: Mapping[str, float]
    vague: frozenset[str]
    ordinals: Mapping[str, int]
    festivals: Mapping[str, Festival]
    islamic: Mapping[str, int]
    persian: Mapping[str, int]
    yearly: Mapping[str, Mapping[int, date]]


def _read(name: str) -> Any:
    text = files("dateline.knowledge").joinpath("data", "times", f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _indexed(rows: Iterable[Iterable[str]], first: int) -> dict[str, int]:
    return {word: i for i, words in enumerate(rows, first) for word in words}


@cache
def load_times() -> TimeWords:
    """Load the shipped words of the calendar."""
    words, numbers = _read("calendar"), _read("numbers")
    return TimeWords(
        months=_indexed(words["months"], 1),
        weekdays=_indexed(words["weekdays"], 0),
        seasons={word: (code, month) for word, (code, month) in words["seasons"].items()},
        parts=words["parts"],
        units={word: Unit(*row) for word, row in words["units"].items()},
        sets=words["sets"],
        numbers=_numbers(numbers),
        vague=frozenset(numbers["vague"]),
        ordinals={word: i for i, word in enumerate(numbers["ordinals"], 1)},
        festivals=_festivals(_read("festivals")),
        islamic=_indexed(_read("months_islamic"), 1),
        persian=_indexed(_read("months_persian"), 1),
        yearly=_yearly(_read("feasts_by_year")),
    )


@cache
def load_directions() -> Mapping[str, frozenset[str]]:
    """Load the words by which a time lies ahead or behind: kind of word to the words, lower case."""
    return {kind: frozenset(words) for kind, words in _read("direction").items()}


@cache
def load_known_days() -> tuple[KnownDay, ...]:
    """Load the days of history that are known by their date."""
    return tuple(
        KnownDay(r["month"], r["day"], r["year"], tuple(r["figures"]), r["alone"], frozenset(r["nouns"]))
        for r in _read("known_days")
    )


def _numbers(data: Mapping[str, Any]) -> dict[str, float]:
    ones = {word: float(i) for i, word in enumerate(data["ones"])}
    both = {
        f"{ten}{dash}{one}": float(t + n)
        for ten, t in data["tens"].items()
        for one, n in ones.items()
        for dash in "- "
        if 0 < n < 10
    }
    others = {word: float(n) for word, n in data["others"].items()}
    return ones | {word: float(n) for word, n in data["tens"].items()} | both | others


def _festivals(rows: Iterable[Mapping[str, Any]]) -> dict[str, Festival]:
    return {
        n: Festival(r["calendar"], r["month"], r["day"], r["days"], r.get("weekday", 0))
        for r in rows
        for n in r["names"]
    }


def _yearly(rows: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[int, date]]:
    days = [
        (row["names"], {year: date.fromisoformat(f"{year}-{day}") for year, day in row["days"].items()}) for row in rows
    ]
    return {name: by_year for names, by_year in days for name in names}


def check_times() -> list[str]:
    """Return the faults of the words of the calendar: months that are not twelve, unknown calendars, odd codes."""
    words = load_times()
    faults = [
        f"times/{name}: {len(set(found.values()))} numbers, not {count}"
        for name, found, count in (
            ("calendar.yml months", words.months, 12),
            ("calendar.yml weekdays", words.weekdays, 7),
            ("months_islamic.yml", words.islamic, 12),
            ("months_persian.yml", words.persian, 12),
            ("numbers.yml ordinals", words.ordinals, 31),
        )
        if len(set(found.values())) != count
    ]
    for name, feast in words.festivals.items():
        if feast.calendar not in get_args(Calendar) or feast.days < 1 or not 0 <= feast.weekday <= 6:
            faults.append(f"times/festivals.yml: {name!r} has no calendar or no length")
    faults += [f"times/calendar.yml: part {p!r} has the code {c!r}" for p, c in words.parts.items() if c[:1] != "T"]
    every = [
        *words.months,
        *words.weekdays,
        *words.parts,
        *words.units,
        *words.numbers,
        *words.festivals,
        *words.yearly,
    ]
    every += [noun for known in load_known_days() for noun in known.nouns]
    every += [word for words in load_directions().values() for word in words]
    return faults + [f"times: {word!r} is not lower case" for word in every if word != word.lower()]
