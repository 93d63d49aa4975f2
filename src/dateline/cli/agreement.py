"""``dateline agreement``: how far coders agree, field by field."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.exits import EXITS
from dateline.cli.options import DEFAULT_DB, Database

if TYPE_CHECKING:
    from rich.table import Table

    from dateline.review import Agreement

JsonTo = Annotated[
    Path | None, typer.Option("--json", metavar="FILE", help="Write the figures as JSON; - is standard output.")
]


def agreement(db: Database = DEFAULT_DB, json: JsonTo = None) -> None:
    """Print how far coders agree on each field that several of them judged.

    Shared are the questions that at least two coders answered; "agreed" is how many of them got one answer; kappa is
    Cohen's, the mean over pairs of coders; alpha is Krippendorff's, for tolls also with their distance as numbers.
    """
    from dataclasses import asdict
    from json import dumps

    from rich.console import Console

    from dateline.cli.output import whole_file
    from dateline.review import agreement as agreements
    from dateline.store import open_store

    with open_store(db) as store:
        found = agreements(store.judgements())
    if json is not None:
        with whole_file(json) as out:
            out.write(dumps([asdict(a) for a in found], indent=2) + "\n")
        if str(json) == "-":
            return
    console = Console(highlight=False)
    console.print(_table(found) if found else "no question has been answered by two coders yet")


def _table(found: Sequence[Agreement]) -> Table:
    from rich.table import Table

    table = Table(box=None, header_style="bold", padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("field")
    for name in ("coders", "shared", "agreed", "kappa", "alpha", "alpha as numbers"):
        table.add_column(name, justify="right")
    for a in found:
        kappas = [kappa for *_, kappa in a.kappa if kappa is not None]
        kappa = sum(kappas) / len(kappas) if kappas else None
        figures = (_figure(a.agreed), _figure(kappa), _figure(a.alpha), _figure(a.alpha_numbers))
        table.add_row(a.field, str(len(a.coders)), str(a.matters), *figures)
    return table


def _figure(value: float | None) -> str:
    return "—" if value is None else f"{value:.3f}"


EPILOG = "[bold]Examples[/bold]\n\ndateline agreement\n\ndateline agreement --json agreement.json\n\n" + EXITS
