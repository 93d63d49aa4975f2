"""``dateline show``: a table of events, or one record beside its evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.exits import EXITS
from dateline.cli.options import (
    DEFAULT_DB,
    ActionOption,
    ActorOption,
    AsOfOption,
    CountryOption,
    Database,
    InjuredOption,
    KilledOption,
    RoleOption,
    SinceOption,
    SortOption,
    TextOption,
    UntilOption,
)

Ident = Annotated[str | None, typer.Argument(metavar="[ID]", help="An event's or a report's id, or its beginning.")]
Html = Annotated[
    Path | None, typer.Option("--html", metavar="FILE", help="Write the report and its records as one HTML page.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print records as JSON Lines.")]
Limit = Annotated[int, typer.Option("--limit", min=0, help="At most so many rows; 0 shows all.")]
Machine = Annotated[bool, typer.Option("--machine", help="As the machine read it, before people judged.")]
Incidents = Annotated[bool, typer.Option("--incidents", help="Incidents, not the events of single reports.")]


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
    actor: ActorOption = None,
    killed: KilledOption = None,
    injured: InjuredOption = None,
    text: TextOption = None,
    sort: SortOption = None,
    as_of: AsOfOption = None,
    machine: Machine = False,
    incidents: Incidents = False,
) -> None:
    """Show a table of events or, given an id, a record with each value beside its quoted evidence."""
    from dateline.cli import shown
    from dateline.cli.chosen import chosen
    from dateline.pipeline.answers import Opened, records
    from dateline.pipeline.judging import open_database

    if html is not None and ident is None:
        raise typer.BadParameter("name the report or event to write", param_hint="ID")
    asked = {"role": role, "action": action, "country": country, "since": since, "until": until, "actor": actor}
    asked |= {"killed": killed, "injured": injured, "text": text, "sort": sort, "as_of": as_of}
    choice = chosen(**asked, machine=machine or None)
    with open_database(db) as store:
        if incidents:
            from dateline.cli.shown_incidents import show_incidents

            if role or machine:
                raise typer.BadParameter(
                    "incidents have no role, and people's word is in them", param_hint="--incidents"
                )
            show_incidents(Opened(store).incidents(**{k: v for k, v in asked.items() if v is not None}), limit, as_json)
        elif ident is None:
            shown.table(records(store, choice), limit, as_json)
        else:
            stored, found, at = shown.find(store, ident, choice)
            if html is not None:
                shown.page(stored, found, at or 0, html)
            else:
                shown.records(found if at is None else [found[at]], as_json, stored)


EPILOG = (
    "[bold]Examples[/bold]\n\n"
    "dateline show\n\n"
    "dateline show --role main --country AFG --since 2021-08-15\n\n"
    "dateline show --actor 'Islamic State' --killed 10.. --text hospital --sort killed\n\n"
    "dateline show --as-of 2026-01-01\n\n"
    "dateline show e3f9\n\n"
    "dateline show e3f9 --html report.html\n\n" + EXITS
)
