"""``dateline code``: read reports, code them, store them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.exits import EXITS, Exit
from dateline.cli.options import DEFAULT_DB, Database, day, engine_of, now

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE", help="Files, folders, globs, or - for standard input.")]
To = Annotated[
    Path | None,
    typer.Option("--to", metavar="FILE", help="Write the records there, one JSON line an event; - is standard output."),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes code at the same time.")]
Fields = Annotated[
    list[str] | None,
    typer.Option(
        "--field",
        metavar="NAME=COLUMN",
        help="Which column or key holds text, date, title, url, source or id (repeatable).",
    ),
]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="Publication date of reports that give none, YYYY-MM-DD."),
]
Places = Annotated[
    Path | None,
    typer.Option("--places", metavar="FILE", help="A gazetteer made by `dateline knowledge places import`."),
]
EngineOption = Annotated[
    str,
    typer.Option("--engine", help="builtin: rules and the trained reader; rules: the rules alone, twice as fast."),
]


def code(
    sources: Sources,
    db: Database = DEFAULT_DB,
    to: To = None,
    jobs: Jobs = 1,
    field: Fields = None,
    published: Published = None,
    places: Places = None,
    engine: EngineOption = "builtin",
) -> None:
    """Read reports, code their events, store them.

    Reads plain text (first line "date YYYY-MM-DD ..." or a front-matter head), JSON, JSON Lines, CSV, HTML and feeds.
    A report that cannot be coded is set aside with its reason, the rest is coded. Run again, it goes on where it was:
    reports that are stored are not coded twice, but their records still go to --to.
    """
    from dateline.cli.run import Job, run

    job = Job(
        sources=tuple(sources),
        db=db,
        to=to,
        jobs=jobs,
        fields=_fields(field or []),
        published=day(published, "--published"),
        places=places,
        engine=engine_of(engine),
    )
    if run(job, now):
        raise typer.Exit(Exit.SET_ASIDE)


def _fields(given: list[str]) -> dict[str, str]:
    """Return the field map; a usage error where an entry is no NAME=COLUMN."""
    fields = {}
    for entry in given:
        name, sign, column = entry.partition("=")
        if not (name and sign and column):
            raise typer.BadParameter(f"{entry!r}: write NAME=COLUMN, such as text=Body", param_hint="--field")
        fields[name] = column
    return fields


EPILOG = (
    "[bold]Examples[/bold]\n\n"
    "dateline code reports/\n\n"
    "dateline code 'news/*.jsonl' --jobs 4 --to events.jsonl\n\n"
    "dateline code table.csv --field text=Body --field date=Day\n\n"
    "cat report.txt | dateline code - --published 2021-11-04 --to -\n\n" + EXITS
)
