"""What the database says when it fails, in words that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from dateline.errors import StoreError

_AGAIN = "what was stored before is safe. Run the same command again"
_ADVICE = (
    ("not a database", "this is not a dateline database; name another file"),
    ("malformed", "the database is damaged; restore a copy, or code the reports anew into another file"),
    ("disk is full", f"the disk is full; make room: {_AGAIN}"),
    ("no space left", f"the server's disk is full; make room: {_AGAIN}"),
    ("readonly", "the database may not be written; check the rights of the file and its folder"),
    ("read-only", "the database may not be written; check the server and the rights of the user"),
    ("locked", "another program is writing to the database; wait for it to end and run again"),
    ("lock timeout", "another program is writing to the database; wait for it to end and run again"),
    ("unable to open", "the database cannot be opened; check that the folder exists and may be written"),
    ("disk i/o error", "the disk could not be read or written; what was stored before is safe. Check the disk"),
    ("password", "the server refuses the user or the password; check the address"),
    ("does not exist", "the server has no such database, user or table; check the address, or make it with createdb"),
    ("permission denied", "the user may not do this; ask for the rights to read and write the database"),
    ("refused", "the server cannot be reached; check the address and that it runs"),
    ("could not translate", "the server cannot be found; check the address"),
    ("no such file", "the server cannot be reached; check the address and that it runs"),
    ("timeout expired", "the server does not answer; check the address and that it runs"),
    ("starting up", "the server is just starting; wait and run again"),
    ("shutting down", f"the server is shutting down; {_AGAIN} when it is back"),
)
_GONE = f"the connection to the server was lost in the middle; {_AGAIN} when it is back"
_LOST = ("server closed", "terminating connection", "connection is lost", "connection is closed", "consuming input")


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn the database's errors into a StoreError that names the database and what to do."""
    try:
        yield
    except (IntegrityError, DataError):
        raise  # the data's fault, not the database's: who wrote them knows what it means
    except DBAPIError as error:
        said = str(error.orig)
        raise StoreError(f"{name}: {_advice(said.lower(), lost=error.connection_invalidated) or said}") from error
    except StoreError as error:
        if str(error).startswith(name):
            raise
        raise StoreError(f"{name}: {error}") from error


def _advice(said: str, *, lost: bool) -> str | None:
    if lost or any(sign in said for sign in _LOST):
        return _GONE
    return next((advice for sign, advice in _ADVICE if sign in said), None)
