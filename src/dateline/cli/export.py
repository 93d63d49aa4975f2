"""``dateline export``: all events as one file."""

from __future__ import annotations

from enum import StrEnum
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


class Format(StrEnum):
    """The file formats."""

    CSV = "csv"
    JSONL = "jsonl"
    GEOJSON = "geojson"


As = Annotated[Format, typer.Option("--as", help="The file format.")]
To = Annotated[
    Path | None, typer.Option("--to", metavar="FILE", help="The file to write; standard output where left out.")
]


def export(
    as_: As,
    db: Database = DEFAULT_DB,
    to: To = None,
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
) -> None:
    """Write the events as CSV (flat columns), JSON Lines (whole records) or GeoJSON (points)."""
    from dateline.cli.chosen import chosen
    from dateline.cli.output import whole_file
    from dateline.export import WRITERS
    from dateline.pipeline.answers import records
    from dateline.pipeline.judging import open_database

    asked = {"role": role, "action": action, "country": country, "since": since, "until": until, "actor": actor}
    choice = chosen(**asked, killed=killed, injured=injured, text=text, sort=sort, as_of=as_of)
    with open_database(db) as store, whole_file(to) as out:
        count = WRITERS[as_](records(store, choice), out)
    if to is not None and str(to) != "-":
        typer.echo(f"{count} events in {to}", err=True)


EPILOG = (
    "[bold]Examples[/bold]\n\n"
    "dateline export --as csv --to events.csv\n\n"
    "dateline export --as geojson --role main --to map.geojson\n\n" + EXITS
)
