"""The exit codes of all commands."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended; documented in ``docs/commands.md``."""

    OK = 0
    FAILED = 1
    USAGE = 2
    SET_ASIDE = 3
    INTERRUPTED = 130


EXITS = (
    "Exit codes: 0 done; 1 could not be done (or faults were found); 2 wrong usage; "
    "3 done, but some reports or judgements were set aside; 130 interrupted."
)
