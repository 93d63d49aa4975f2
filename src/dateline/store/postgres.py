"""PostgreSQL: its address, its engine, and one writer at a time."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from dateline.errors import StoreError

WRITERS = 7_239_146_530
"""The number of the lock that a writing transaction holds; any number that nobody else uses in the database."""
WAIT_SECONDS = 30
"""How long a writer waits for another before it gives up."""
SCHEMES = ("postgresql://", "postgres://", "postgresql+psycopg://")


def postgres_name(address: str) -> str:
    """Return the address as messages show it, without the password; StoreError where it is none."""
    try:
        return make_url(address).render_as_string(hide_password=True)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"{address!r} is no address; write postgresql://user@host/database") from error


def postgres_engine(address: str) -> Engine:
    """Return the engine; StoreError where the driver is not installed.

    Writing transactions take one lock first: like SQLite's single writer, so that two processes that code at once
    neither store a thing twice nor wait for each other in a circle. Readers never wait.
    """
    url = make_url("postgresql+psycopg://" + address.split("://", 1)[1])
    try:
        engine = create_engine(url, connect_args={"connect_timeout": 10})
    except (ModuleNotFoundError, ImportError, NoSuchModuleError) as error:
        raise StoreError('PostgreSQL needs its driver: python -m pip install "dateline[postgres]"') from error

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("write"):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")

    return engine
