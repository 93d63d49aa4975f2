"""Answers: events and incidents that are asked for, one after the other, as values, records or data frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, TypeVar

from dateline.core.event import Event
from dateline.core.incident import Incident
from dateline.errors import RunError
from dateline.export import COLUMNS, INCIDENT_COLUMNS, Record, incident_row, records_of, row_of
from dateline.pipeline.asking import choice_of
from dateline.pipeline.judging import open_database
from dateline.review import carried, judged_incident, live_judgements, state_of
from dateline.store import Choice, Store

Asked = TypeVar("Asked")
REPORTS_HELD = 64
"""How many reports' records are held while events are asked for; bounds memory."""


class Answer(Generic[Asked]):
    """What was asked for. Iterating asks the database anew, a page at a time; nothing is loaded before."""

    def __init__(
        self,
        found: Callable[[], Iterator[Asked]],
        rows: Callable[[], Iterator[dict[str, Any]]],
        columns: tuple[str, ...],
    ) -> None:
        self._found = found
        self._rows = rows
        self.columns = columns

    def __iter__(self) -> Iterator[Asked]:
        return self._found()

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield each as a flat row with all ``columns``; events with those of the CSV export."""
        return ({name: row[name] for name in self.columns} for row in self._rows())

    def to_polars(self) -> Any:
        """Return all as a ``polars.DataFrame``; RunError where polars is not installed."""
        rows = list(self.rows())
        frame = _library("polars").DataFrame
        return frame(rows, infer_schema_length=None) if rows else frame(schema=list(self.columns))

    def to_pandas(self) -> Any:
        """Return all as a ``pandas.DataFrame``; RunError where pandas is not installed."""
        return _library("pandas").DataFrame(list(self.rows()), columns=list(self.columns))


class Opened:
    """A database to ask; made by ``dateline.open``. A context manager that closes it."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Opened:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self.store.close()

    def events(self, **asked: Any) -> Answer[Event]:
        """Return the events that meet all filters; see :func:`dateline.pipeline.asking.choice_of` for them."""
        choice = choice_of(**asked)
        return Answer(lambda: self.store.events(choice), lambda: map(row_of, records(self.store, choice)), COLUMNS)

    def incidents(self, **asked: Any) -> Answer[Incident]:
        """Return the incidents that meet all filters, as people judged them; those of events do not apply."""
        choice = choice_of(**{"sort": "date", **asked})
        for name in ("role", "factuality", "machine"):
            if asked.get(name) is not None:
                raise ValueError(f"{name}: incidents have none; it is of events")

        def found() -> Iterator[Incident]:
            live = live_judgements(self.store.judgements(as_of=choice.as_of))
            state = state_of(carried(live, self.store.redirects(as_of=choice.as_of)))
            judged = (judged_incident(incident, state) for incident in self.store.incidents(choice))
            return (incident for incident in judged if incident is not None)

        return Answer(found, lambda: map(incident_row, found()), INCIDENT_COLUMNS)


def open_for_asking(where: Path | str) -> Opened:
    """Open a SQLite file or a PostgreSQL database to ask it; StoreError where it cannot be."""
    return Opened(open_database(where))


def records(store: Store, choice: Choice) -> Iterator[Record]:
    """Yield the records of the events that are chosen, in the order that is chosen."""

    @lru_cache(REPORTS_HELD)
    def of_report(report_id: str) -> dict[str, Record]:
        stored = store.report(report_id, as_of=choice.as_of, machine=choice.machine)
        made = records_of(stored.report, stored.events, origin=stored.origin) if stored else []
        return {str(record["event_id"]): record for record in made}

    for event in store.events(choice):
        record = of_report(event.report_id).get(event.id)
        if record is not None:  # another process coded the report anew since
            yield record


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise RunError(f'{name} is not installed: python -m pip install "dateline[{name}]"') from error
