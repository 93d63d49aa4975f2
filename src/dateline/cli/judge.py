"""``dateline judge``: judgements from a file, and all of them into one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.exits import EXITS, Exit
from dateline.cli.options import DEFAULT_DB, Database, now

File = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="Judgements: CSV with a head line, or JSON Lines (.jsonl).")
]
Coder = Annotated[
    str | None, typer.Option("--coder", metavar="NAME", help="Who judges, where a row has no coder of its own.")
]
Adjudicate = Annotated[bool, typer.Option("--adjudicate", help="Take the rows as decisions between coders.")]
To = Annotated[
    Path | None, typer.Option("--to", metavar="FILE", help="Write all judgements as JSON Lines; - is standard output.")
]


def judge(
    file: File = None,
    db: Database = DEFAULT_DB,
    coder: Coder = None,
    adjudicate: Adjudicate = False,
    to: To = None,
) -> None:
    """Take judgements from a file, or write all of them to one.

    A row has verdict and subjects (ids or their beginnings) and, where wanted, attribute, of, value, words, note, coder
    and at. A row that cannot stand is named and left out, the others are taken; a row that was taken before changes
    nothing. What --to wrote is taken as it is, with its coders and moments.
    """
    from dateline.cli.judging import take_file, write_judgements

    if file is None and to is None:
        raise typer.BadParameter("name a file of judgements, or where to write them with --to", param_hint="FILE")
    refused = take_file(file, db, coder, adjudicate, now) if file is not None else 0
    if to is not None:
        write_judgements(db, to)
    if refused:
        raise typer.Exit(Exit.SET_ASIDE)


EPILOG = (
    "[bold]Examples[/bold]\n\n"
    "dateline judge decisions.csv --coder ana\n\n"
    "dateline judge --to judgements.jsonl\n\n"
    "dateline judge judgements.jsonl --db other.db\n\n" + EXITS
)
