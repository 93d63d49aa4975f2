"""``dateline show``: a table of events, or one record beside its evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.exits import EXITS
from dateline.cli.options import (
    DEFAULT_DB,
    ActionOption,
    CountryOption,
    Database,
    RoleOption,
    SinceOption,
    UntilOption,
)

Ident = Annotated[str | None, typer.Argument(metavar="[ID]", help="An event's or a report's id, or its beginning.")]
Html = Annotated[
    Path | None, typer.Option("--html", metavar="FILE", help="Write the report and its records as one HTML page.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print records as JSON Lines.")]
Limit = Annotated[int, typer.Option("--limit", min=0, help="At most so many rows; 0 shows all.")]


def show(
    ident: Ident = None,
    db: Database = DEFAULT_DB,
    html: Html = None,
    as_json: AsJson = False,
    limit: Limit = 50,
    role: RoleOption = None,
    action: ActionOption = None,
    country: CountryOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
) -> None:
    """Show a table of events or, given an id, a record with each value beside its quoted evidence."""
    from dateline.cli import shown
    from dateline.cli.chosen import choice_of, chosen_records
    from dateline.store import open_store

    if html is not None and ident is None:
        raise typer.BadParameter("name the report or event to write", param_hint="ID")
    with open_store(db) as store:
        if ident is None:
            shown.table(chosen_records(store, choice_of(role, action, country, since, until)), limit, as_json)
            return
        stored, records, at = shown.find(store, ident)
        if html is not None:
            shown.page(stored, records, at or 0, html)
        else:
            shown.records(records if at is None else [records[at]], as_json, stored)


EPILOG = (
    "[bold]Examples[/bold]\n\n"
    "dateline show\n\n"
    "dateline show --role main --country AFG --since 2021-08-15\n\n"
    "dateline show e3f9\n\n"
    "dateline show e3f9 --html report.html\n\n" + EXITS
)
