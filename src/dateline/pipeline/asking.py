"""What one asks for, in the words that a person or program uses, as a choice of the store."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, time
from typing import Any, get_args

from dateline.core.event import Role
from dateline.core.values import Factuality
from dateline.knowledge.actors import fold_name, load_actors
from dateline.knowledge.ontology import load_ontology
from dateline.store import SORTS, Choice, Numbers, parse_numbers

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
FILTERS = (
    *("role", "action", "factuality", "country", "since", "until", "actor", "killed", "injured", "text", "as_of"),
    *("sort", "report_id", "machine"),
)
"""What can be asked for."""


def choice_of(**asked: Any) -> Choice:
    """Return the choice of events or incidents that filters make; ValueError names the filter that makes no sense.

    ``role``, ``action``, ``factuality``, ``country`` (alpha-3), ``since`` and ``until`` (a day, "2021-08", "2021"),
    ``actor`` (a name; wings and cells of an actor of the list are that actor too), ``killed`` and ``injured`` (10,
    "10..", "..5", "10..20"), ``text``, ``as_of`` (a day, meaning its end in UTC, or a moment), ``sort``, ``report_id``,
    ``machine``. None asks for nothing.
    """
    given = {name: value for name, value in asked.items() if value is not None}
    if unknown := sorted(set(given) - set(FILTERS)):
        raise ValueError(f"{unknown[0]}: no such filter; there are {', '.join(FILTERS)}")
    made: dict[str, Any] = {name: _READ.get(name, _as_is)(name, value) for name, value in given.items()}
    if "actor" in made:
        made["actor_ids"] = _family(made["actor"])
    return Choice(**made)


def _as_is(name: str, value: Any) -> Any:
    return value


def _one_of(names: tuple[str, ...]) -> Any:
    def read(name: str, value: str) -> str:
        if value not in names:
            raise ValueError(f"{name}: {value!r} is no {name}; choose from {', '.join(names)}")
        return value

    return read


def _action(name: str, value: str) -> str:
    known = load_ontology().actions
    if value in known:
        return value
    labelled = [action.name for action in known.values() if action.label.casefold() == value.casefold()]
    if not labelled:
        raise ValueError(f"{name}: {value!r} is no action of the ontology (docs/ontology.md)")
    return labelled[0]


def _country(name: str, value: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{3}", value):
        raise ValueError(f"{name}: {value!r} is no ISO 3166-1 alpha-3 code, such as AFG")
    return value.upper()


def _day(name: str, value: date | str) -> date:
    """Return a day; of a month or year the first for ``since``, the last for ``until``."""
    if isinstance(value, date):
        return value
    last = name == "until"
    try:
        if month := _MONTH.fullmatch(value):
            year, number = int(month[1]), int(month[2])
            return date(year, number, calendar.monthrange(year, number)[1] if last else 1)
        if _YEAR.fullmatch(value):
            return date(int(value), 12, 31) if last else date(int(value), 1, 1)
        return date.fromisoformat(value)
    except ValueError as error:
        raise ValueError(f"{name}: {value!r} is no date; write YYYY-MM-DD, YYYY-MM or YYYY") from error


def _numbers(name: str, value: Numbers | int | str) -> Numbers:
    if isinstance(value, Numbers):
        return value
    numbers = parse_numbers(str(value))
    if numbers is None:
        raise ValueError(f"{name}: {value!r} is no number; write 10, 10.., ..5 or 10..20")
    return numbers


def _moment(name: str, value: datetime | date | str) -> datetime:
    """Return a moment; a day means its end, a moment without a time zone is in UTC."""
    try:
        when = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError as error:
        raise ValueError(f"{name}: {value!r} is no moment; write 2026-01-31 or 2026-01-31T12:00:00+00:00") from error
    only_day = isinstance(value, str) and len(value.strip()) <= 10
    if only_day or not isinstance(when, datetime):
        return datetime.combine(when, time.max, UTC)
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _family(name: str) -> tuple[str, ...]:
    """Return the ids of the actors that bear a name, and of all that belong to them; none where nobody bears it."""
    known = load_actors()
    ids = {bearer.actor.id for bearer in known.names.get(fold_name(name), ())}
    while more := {a.id for a in known.actors.values() if a.parent in ids} - ids:
        ids |= more
    return tuple(sorted(ids))


_READ: dict[str, Any] = {
    "role": _one_of(get_args(Role)),
    "factuality": _one_of(get_args(Factuality)),
    "sort": _one_of(SORTS),
    "action": _action,
    "country": _country,
    "since": _day,
    "until": _day,
    "killed": _numbers,
    "injured": _numbers,
    "as_of": _moment,
}
