"""``dateline eval``: measure the coder against annotated data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.exits import EXITS
from dateline.cli.options import engine_of

Suite = Annotated[
    str,
    typer.Argument(
        metavar="SUITE", help="What to measure: corpus, robustness, times, places, tolls, actors, linking or muc4."
    ),
]
Data = Annotated[Path, typer.Option("--data", metavar="PATH", help="The annotated data: a file or folder.")]
JsonTo = Annotated[
    Path | None, typer.Option("--json", metavar="FILE", help="Write the figures as JSON; - is standard output.")
]
MissesTo = Annotated[
    Path | None,
    typer.Option(
        "--misses", metavar="FILE", help="Write what was missed as a tab-separated table; not for held-out data."
    ),
]


EngineOption = Annotated[str, typer.Option("--engine", help="builtin or rules, for suites that code reports.")]


def evaluate(
    suite: Suite, data: Data, json: JsonTo = None, misses: MissesTo = None, engine: EngineOption = "builtin"
) -> None:
    """Measure the coder against annotated data and print the figures."""
    from dateline.cli.suites import SUITES, measure, print_figures, write_misses

    if suite not in SUITES:
        raise typer.BadParameter(f"{suite!r} is no suite; choose from {', '.join(SUITES)}", param_hint="SUITE")
    figures = measure(suite, data, engine_of(engine))
    missed = figures.pop("misses", [])
    if misses is not None:
        write_misses(missed, misses)
    print_figures(figures, json)


EPILOG = (
    "[bold]Examples[/bold]\n\n"
    "dateline eval corpus --data corpus/train --misses misses.tsv\n\n"
    "dateline eval robustness --data corpus/test\n\n"
    "dateline eval times --data timex.xml --json times.json\n\n" + EXITS
)
