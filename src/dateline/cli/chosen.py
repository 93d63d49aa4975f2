"""The choice that a command's options make."""

from __future__ import annotations

from typing import Any

import typer

from dateline.pipeline.asking import choice_of
from dateline.store import Choice


def chosen(**asked: Any) -> Choice:
    """Return what the options choose; a usage error where one makes no sense."""
    try:
        return choice_of(**asked)
    except ValueError as error:
        name, _, said = str(error).partition(": ")
        raise typer.BadParameter(said, param_hint=f"--{name.replace('_', '-')}") from error
