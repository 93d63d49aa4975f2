"""``dateline link``: the stored events as incidents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.exits import EXITS
from dateline.cli.options import DEFAULT_DB, Database, now

To = Annotated[Path | None, typer.Option("--to", metavar="FILE", help="Write incidents as JSON Lines; - prints them.")]
Policy = Annotated[
    str,
    typer.Option("--policy", help="How tolls are chosen: latest, most-conservative, low-best-high or majority."),
]
Limit = Annotated[int, typer.Option("--limit", min=0, help="At most so many rows; 0 shows all.")]
Recalled = Annotated[
    bool, typer.Option("--recalled", help="List also incidents that reports only recall as background.")
]


def link(
    db: Database = DEFAULT_DB,
    to: To = None,
    policy: Policy = "latest",
    limit: Limit = 50,
    recalled: Recalled = False,
) -> None:
    """Link the events of all stored reports to incidents and settle what the reports together say of each.

    The incidents are kept in the database, for `dateline show --incidents`; what people judged is heard first.
    """
    from dateline.cli.incidents import print_incidents, write_incidents
    from dateline.link import POLICIES
    from dateline.pipeline import incidents
    from dateline.pipeline.judging import open_database
    from dateline.pipeline.keeping import keep_incidents

    if policy not in POLICIES:
        raise typer.BadParameter(f"{policy!r} is none; choose from {', '.join(POLICIES)}", param_hint="--policy")
    with open_database(db, clock=now) as store:
        linked = incidents(store.reports(), judgements=store.judgements(), policy=policy)
        keep_incidents(store, linked)
    if to is not None:
        count = write_incidents(linked, to)
        if str(to) != "-":
            typer.echo(f"{count} incidents in {to}", err=True)
        return
    print_incidents((i for i in linked.incidents if recalled or not i.recalled_only), limit)


EPILOG = (
    "[bold]Examples[/bold]\n\n"
    "dateline link --db incidents.db\n\n"
    "dateline link --to incidents.jsonl --policy most-conservative\n\n" + EXITS
)
"""What the help ends with."""
