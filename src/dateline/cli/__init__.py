"""The command line: one file per command."""

from dateline.cli.app import main

__all__ = ["main"]
