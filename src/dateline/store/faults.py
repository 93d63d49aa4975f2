"""What the database says when it fails, in words that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError

from dateline.errors import StoreError

_ADVICE = (
    ("not a database", "this is not a dateline database; name another file"),
    ("malformed", "the database is damaged; restore a copy, or code the reports anew into another file"),
    ("disk is full", "the disk is full; what was stored before is safe. Make room and run the same command again"),
    ("readonly", "the database may not be written; check the rights of the file and its folder"),
    ("locked", "another program is writing to the database; wait for it to end and run again"),
    ("unable to open", "the database cannot be opened; check that the folder exists and may be written"),
    ("disk i/o error", "the disk could not be read or written; what was stored before is safe. Check the disk"),
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the database's errors into a StoreError that names the file and what to do."""
    try:
        yield
    except IntegrityError:
        raise  # the data's fault, not the database's: who wrote them knows what it means
    except DBAPIError as error:
        said = str(error.orig)
        advice = next((a for sign, a in _ADVICE if sign in said.lower()), f"the database failed: {said}")
        raise StoreError(f"{path}: {advice}") from error
    except StoreError as error:
        if str(error).startswith(str(path)):
            raise
        raise StoreError(f"{path}: {error}") from error
