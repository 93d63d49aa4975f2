"""``dateline knowledge``: check the shipped knowledge, name its sources, add places to it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.exits import EXITS, Exit

knowledge = typer.Typer(
    no_args_is_help=True, help="Check the shipped knowledge, name its sources, add places.", epilog=EXITS
)
places = typer.Typer(no_args_is_help=True, help="Gazetteers of your own.")
knowledge.add_typer(places, name="places")


@knowledge.command("check", epilog="[bold]Example[/bold]\n\ndateline knowledge check\n\n" + EXITS)
def check() -> None:
    """Run every checker over the knowledge files; exit code 1 where one finds a fault."""
    from dateline.cli.checkers import faults_by_checker

    total = 0
    for name, faults in faults_by_checker():
        typer.echo(f"{name}: {'ok' if not faults else f'{len(faults)} faults'}")
        for fault in faults:
            typer.echo(f"  {fault}")
        total += len(faults)
    if total:
        raise typer.Exit(Exit.FAILED)


@knowledge.command("sources", epilog="[bold]Example[/bold]\n\ndateline knowledge sources\n\n" + EXITS)
def sources() -> None:
    """List every knowledge file with its origin and licence."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from dateline.cli.checkers import load_sources

    table = Table(box=None, header_style="bold", padding=(0, 2, 0, 0), pad_edge=False)
    for name in ("file", "origin", "licence"):
        table.add_column(name, overflow="fold")
    for entry in load_sources():
        table.add_row(*(escape(str(entry.get(name, ""))) for name in ("file", "origin", "licence")))
    Console(highlight=False).print(table)


@places.command(
    "import", epilog="[bold]Example[/bold]\n\ndateline knowledge places import NG.txt --into places.db\n\n" + EXITS
)
def import_(
    source: Annotated[
        Path, typer.Argument(metavar="FILE", help="A GeoNames dump or Who's On First table, or a folder of them.")
    ],
    into: Annotated[Path, typer.Option("--into", metavar="FILE", help="The gazetteer to make or enlarge.")] = Path(
        "places.db"
    ),
) -> None:
    """Make or enlarge a gazetteer, to be used with `dateline code --places`."""
    from dateline.knowledge.places import import_places

    done = import_places(source, into)
    typer.echo(f"{into}: {done.added} places added, {done.joined} joined to known ones, {done.left_out} left out")
