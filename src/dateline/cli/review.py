"""``dateline review``: a queue of questions to one coder, by the keyboard."""

from __future__ import annotations

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
    now,
)

Coder = Annotated[str, typer.Option("--coder", metavar="NAME", help="Who judges; every judgement bears this name.")]
Adjudicate = Annotated[
    bool, typer.Option("--adjudicate", help="Decide what other coders disagree on, instead of coding.")
]
Again = Annotated[
    bool, typer.Option("--again", help="Ask also what others have judged, unseen, so that agreement can be measured.")
]


def review(
    coder: Coder,
    db: Database = DEFAULT_DB,
    adjudicate: Adjudicate = False,
    again: Again = False,
    role: RoleOption = None,
    action: ActionOption = None,
    country: CountryOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
) -> None:
    """Judge values and pairs at the keyboard, the most pressing first.

    Every answer is stored at once: end with q or Ctrl-C at any moment, the next sitting goes on. Press ? for the keys.
    """
    from rich.console import Console

    from dateline.cli.chosen import chosen
    from dateline.cli.reviewing.desk import Desk
    from dateline.cli.reviewing.keys import check_terminal
    from dateline.cli.reviewing.sitting import Sitting
    from dateline.pipeline.judging import open_database
    from dateline.review import Asked

    choice = chosen(role=role, action=action, country=country, since=since, until=until)
    if not coder.strip():
        raise typer.BadParameter("name who judges", param_hint="--coder")
    open_database(db).close()
    check_terminal()
    with open_database(db, clock=now) as store:
        desk = Desk(store, Asked(coder.strip(), adjudicate, again), choice, now)
        try:
            Sitting(desk, Console(highlight=False)).run()
        except KeyboardInterrupt:
            typer.echo("")
        left = f"{desk.left} questions left" if desk.left else "no question left"
        typer.echo(f"{desk.done} judgements of {coder.strip()} stored in this sitting, {left}")


EPILOG = (
    "[bold]Examples[/bold]\n\n"
    "dateline review --coder ana\n\n"
    "dateline review --coder ana --role main --country AFG\n\n"
    "dateline review --coder bo --again\n\n"
    "dateline review --coder cy --adjudicate\n\n" + EXITS
)
