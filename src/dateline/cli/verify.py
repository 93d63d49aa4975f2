"""``dateline verify``: is the database as it was written?"""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.exits import EXITS, Exit
from dateline.cli.options import DEFAULT_DB, Database

Head = Annotated[
    str | None, typer.Option("--head", metavar="HASH", help="The log's hash as an earlier run printed it.")
]


def verify(db: Database = DEFAULT_DB, head: Head = None) -> None:
    """Check every report, coding, judgement and incident against the log, and every quote against its report.

    Names what was altered, removed or slipped in; exit code 1 where anything was. Note the hash that is printed
    elsewhere: with --head, a log that was cut off or written anew is found out too.
    """
    from dateline.store import open_store

    with open_store(db) as store:
        count = 0
        for fault in store.faults(head):
            count += 1
            typer.echo(fault)
        entries, last = store.head()
    if count:
        typer.echo(f"{count} faults: restore a copy, or ask who altered the database", err=True)
        raise typer.Exit(Exit.FAILED)
    typer.echo(f"all is as it was written: {entries} entries, the last has the hash {last}")


EPILOG = "[bold]Examples[/bold]\n\ndateline verify --db incidents.db\n\n" + EXITS
