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
    CountryOption,
    Database,
    RoleOption,
    SinceOption,
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
) -> None:
    """Write the events as CSV (flat columns), JSON Lines (whole records) or GeoJSON (points)."""
    from dateline.cli.chosen import choice_of, chosen_records
    from dateline.cli.output import whole_file
    from dateline.export import WRITERS
    from dateline.store import open_store

    choice = choice_of(role, action, country, since, until)
    with open_store(db) as store, whole_file(to) as out:
        count = WRITERS[as_](chosen_records(store, choice), out)
    if to is not None and str(to) != "-":
        typer.echo(f"{count} events in {to}", err=True)


EPILOG = (
    "[bold]Examples[/bold]\n\n"
    "dateline export --as csv --to events.csv\n\n"
    "dateline export --as geojson --role main --to map.geojson\n\n" + EXITS
)
