"""The command ``dateline``: its subcommands, and what happens to errors.

Heavy imports stand inside the commands, so that ``dateline --help`` answers at once.
"""

from __future__ import annotations

from importlib.metadata import version as version_of
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from dateline.cli.agreement import EPILOG as AGREEMENT
from dateline.cli.agreement import agreement
from dateline.cli.backup import EPILOG as BACKUP
from dateline.cli.backup import backup
from dateline.cli.code import EPILOG as CODE
from dateline.cli.code import code
from dateline.cli.eval import EPILOG as EVAL
from dateline.cli.eval import evaluate
from dateline.cli.exits import EXITS, Exit
from dateline.cli.export import EPILOG as EXPORT
from dateline.cli.export import export
from dateline.cli.judge import EPILOG as JUDGE
from dateline.cli.judge import judge
from dateline.cli.knowledge import knowledge
from dateline.cli.link import EPILOG as LINK
from dateline.cli.link import link
from dateline.cli.review import EPILOG as REVIEW
from dateline.cli.review import review
from dateline.cli.show import EPILOG as SHOW
from dateline.cli.show import show
from dateline.cli.verify import EPILOG as VERIFY
from dateline.cli.verify import verify
from dateline.errors import DatelineError


class Guarded(TyperGroup):
    """A group whose commands end with a message and an exit code instead of a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; an error of ours ends with exit code 1, Ctrl-C with 130."""
        try:
            return super().invoke(ctx)
        except DatelineError as error:
            typer.echo(f"error: {error}", err=True)
            raise typer.Exit(Exit.FAILED) from error
        except KeyboardInterrupt as error:
            typer.echo("interrupted", err=True)
            raise typer.Exit(Exit.INTERRUPTED) from error


app = typer.Typer(
    name="dateline",
    cls=Guarded,
    help="Dated news reports of attacks and political violence into incident data whose every value quotes its words.",
    epilog=EXITS,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("code", no_args_is_help=True, epilog=CODE)(code)
app.command("show", epilog=SHOW)(show)
app.command("link", epilog=LINK)(link)
app.command("export", epilog=EXPORT)(export)
app.command("review", no_args_is_help=True, epilog=REVIEW)(review)
app.command("judge", no_args_is_help=True, epilog=JUDGE)(judge)
app.command("agreement", epilog=AGREEMENT)(agreement)
app.command("verify", epilog=VERIFY)(verify)
app.command("backup", no_args_is_help=True, epilog=BACKUP)(backup)
app.add_typer(knowledge, name="knowledge")
app.command("eval", no_args_is_help=True, epilog=EVAL)(evaluate)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dateline {version_of('dateline')}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Turn dated news reports of attacks into incident data whose every value quotes its words."""


def main() -> None:
    """Run the command line."""
    app(prog_name="dateline")
