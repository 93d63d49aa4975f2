"""Options that several commands share."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dateline.pipeline import Engine

Database = Annotated[
    str,
    typer.Option("--db", metavar="DB", help="The database: a file, or postgresql://user@host/name.", show_default=True),
]
DEFAULT_DB = "dateline.db"

RoleOption = Annotated[
    str | None, typer.Option("--role", help="Only events of this role: main, background, part, statement.")
]
CountryOption = Annotated[str | None, typer.Option("--country", help="Only events there (ISO 3166-1 alpha-3).")]
ActionOption = Annotated[str | None, typer.Option("--action", help="Only this action, such as bombing.")]
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Only events on or after YYYY-MM-DD, YYYY-MM or YYYY.")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Only events on or before YYYY-MM-DD, YYYY-MM or YYYY.")
]
ActorOption = Annotated[
    str | None, typer.Option("--actor", metavar="NAME", help="Only events that this actor did or claimed.")
]
KilledOption = Annotated[
    str | None, typer.Option("--killed", metavar="N", help="Only with so many killed: 10, 10.., ..5 or 10..20.")
]
InjuredOption = Annotated[
    str | None, typer.Option("--injured", metavar="N", help="Only with so many injured, likewise.")
]
TextOption = Annotated[
    str | None,
    typer.Option("--text", metavar="WORDS", help='Only from reports with these words; "a phrase", -without.'),
]
SortOption = Annotated[str | None, typer.Option("--sort", help="By published, date, killed or injured.")]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="MOMENT", help="What the database said then: a day (its end, UTC) or a moment."),
]


def engine_of(name: str) -> Engine:
    """Return the engine of a name; a usage error where there is none."""
    if name not in ("builtin", "rules"):
        raise typer.BadParameter(f"{name!r}: there are builtin and rules", param_hint="--engine")
    return name  # type: ignore[return-value]


def day(text: str | None, option: str) -> date | None:
    """Return the day that an option gives; a usage error where it is none."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date; write YYYY-MM-DD", param_hint=option) from error


def now() -> datetime:
    """Return the time, in UTC: the one place where the command line asks the clock."""
    return datetime.now(UTC)
