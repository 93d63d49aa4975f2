"""Every command and option is documented and explains itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from dateline.cli.app import app
from dateline.cli.suites import SUITES


def commands(group: Any, path: str = "dateline") -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


ALL = dict(commands(typer.main.get_command(app)))


def test_the_known_commands_are_found() -> None:
    assert {"dateline code", "dateline show", "dateline export", "dateline knowledge check", "dateline eval"} <= set(
        ALL
    )


@pytest.mark.parametrize("name", ALL)
def test_a_command_is_in_the_documentation(name: str, root: Path) -> None:
    assert f"`{name}" in (root / "docs" / "commands.md").read_text("utf-8")


@pytest.mark.parametrize("name", ALL)
def test_a_command_and_its_options_have_help(name: str) -> None:
    command = ALL[name]
    assert command.help
    silent = [p.name for p in command.params if not getattr(p, "help", None)]
    assert silent == []


@pytest.mark.parametrize("suite", SUITES)
def test_a_suite_is_in_the_documentation(suite: str, root: Path) -> None:
    assert f"`{suite}`" in (root / "docs" / "commands.md").read_text("utf-8")
