"""One database: its connections, its transactions, its clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, tuple_

from dateline.store.audit import Ledger, moment
from dateline.store.faults import told

Clock = Callable[[], datetime]
PAGE = 200
"""How many rows are fetched at once; bounds memory, not results."""


class Database:
    """An engine, how the database is called in messages, and a clock (now, in UTC) where it may be written."""

    def __init__(self, name: str, engine: Engine, clock: Clock | None) -> None:
        self.name = name
        self.engine = engine
        self.clock = clock

    def now(self) -> str:
        """Return the moment as the store writes it; ValueError where the store was opened for reading."""
        if self.clock is None:
            raise ValueError("this store was opened for reading: give open_store a clock to write")
        return moment(self.clock().astimezone(UTC))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection to ask."""
        with told(self.name), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[tuple[Connection, Ledger]]:
        """Yield a connection in a transaction of the only writer, and the log; all of it is kept, or nothing."""
        at = self.now()
        with (
            told(self.name),
            self.engine.connect().execution_options(write=True) as connection,
            connection.begin(),
        ):
            yield connection, Ledger(connection, at)

    def pages(
        self, query: Select[Any], key: Sequence[Any], key_of: Callable[[Row[Any]], tuple[Any, ...]]
    ) -> Iterator[Sequence[Row[Any]]]:
        """Yield the rows of a query in pages ordered by ``key``; no transaction stays open between two pages."""
        query = query.order_by(*key).limit(PAGE)
        after = None
        while True:
            with self.reading() as connection:
                page = connection.execute(query if after is None else query.where(tuple_(*key) > after)).all()
            if page:
                yield page
            if len(page) < PAGE:
                return
            after = tuple_(*key_of(page[-1]))
