"""Single keys from a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.errors import RunError

QUIT = "q"


def check_terminal() -> None:
    """Refuse to ask where nobody can answer; RunError says how to judge without a terminal."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise RunError("`dateline review` asks at a terminal; take judgements from a file with `dateline judge FILE`")


def read_key() -> str:
    """Wait for one key and return its character, lower case; "q" where the terminal is gone."""
    if sys.platform == "win32":
        import msvcrt

        return str(msvcrt.getwch()).lower()
    with _unbuffered():
        key = os.read(sys.stdin.fileno(), 1)
        if key == b"\x1b":
            _drain()
            return ""
    if key == b"\x03":
        raise KeyboardInterrupt
    return key.decode("ascii", "replace").lower() if key else QUIT


def read_line(prompt: str) -> str:
    """Return a line that is typed; empty where the terminal is gone."""
    try:
        return input(prompt).strip()
    except EOFError:
        return ""


@contextmanager
def _unbuffered() -> Iterator[None]:
    """Give every key at once, unseen, and set the terminal back afterwards."""
    import termios
    import tty

    number = sys.stdin.fileno()
    before = termios.tcgetattr(number)
    try:
        tty.setcbreak(number, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(number, termios.TCSADRAIN, before)


def _drain() -> None:
    """Read away the rest of an arrow or function key."""
    import select

    while select.select([sys.stdin], [], [], 0.01)[0] and os.read(sys.stdin.fileno(), 8):
        pass
