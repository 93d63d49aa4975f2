"""``dateline backup``: a copy of the database, also while it is written to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.exits import EXITS
from dateline.cli.options import DEFAULT_DB, Database, now

To = Annotated[Path, typer.Option("--to", metavar="FILE", help="The copy; it appears whole or not at all.")]
Schema = Annotated[
    int | None, typer.Option("--schema", metavar="N", help="Make the copy for an older dateline, with its schema.")
]


def backup(to: To, db: Database = DEFAULT_DB, schema: Schema = None) -> None:
    """Copy a SQLite database as it stands at one moment; writers need not stop."""
    from dateline.store import back_up

    back_up(db, to, clock=now, schema=schema)
    typer.echo(f"copied to {to}")


EPILOG = (
    "[bold]Examples[/bold]\n\n"
    "dateline backup --db incidents.db --to incidents-2026-01-31.db\n\n"
    "dateline backup --to old.db --schema 1\n\n" + EXITS
)
